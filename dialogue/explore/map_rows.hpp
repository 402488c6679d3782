// The steps of the layered drawing, each on plain numbers: which edges run against the flow, which row each
// place stands in, in which order a row is read, and how far to the right each stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attune {

struct MapEdge {
    std::uint32_t from = 0, to = 0;
    double weight = 1;
};

/// Which edges run against the flow, so that the others have no circle: of little weight all in all.
std::vector<bool> against_flow(std::size_t places, std::span<const MapEdge> edges, std::uint32_t start);

/// The row of each place: every edge that is not `against` leads down by one row at least, and on the whole
/// by few.
std::vector<int> rows_of(std::size_t places, std::span<const MapEdge> edges, const std::vector<bool>& against,
                         std::uint32_t start);

/// A drawing whose edges all lead from one row to the next: places, and the points where long lines pass.
struct Rows {
    std::vector<std::vector<std::uint32_t>> order;  // by row, left to right
    std::vector<int> row;                           // by point
    std::vector<double> width;                      // by point; 0: a line passes
    std::vector<MapEdge> edges;                     // from the upper to the lower row

    std::uint32_t add(int at, double wide);
};

/// Reorders the rows so that few edges cross; how many still do.
std::uint64_t untangle(Rows& rows);

/// The middle of each point, 0 the leftmost edge there is.
std::vector<double> spread(const Rows& rows);

}  // namespace attune
