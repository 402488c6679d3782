// Where the places of a graph stand on a page and how the lines between them run: rows from top to bottom,
// few crossings, little waste. A layered drawing after Sugiyama, Tagawa and Toda (1981), with the coordinates
// found by least squares. The same graph gives the same page on every machine; lengths are in pixels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dialogue/explore/graph.hpp"

namespace attune {

struct MapPoint {
    double x = 0, y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

struct MapBox {
    double x = 0, y = 0, width = 0, height = 0;  // x, y: the upper left corner
    double middle() const { return x + width / 2; }
};

/// A line in the direction of travel. Between two points of the same x it is straight, else a curve that
/// leaves and arrives upright. Ways to or from one busy place may share a line for a stretch.
struct MapLine {
    std::vector<MapPoint> points;
    std::vector<WayIndex> ways;
    bool back = false;    // runs upwards
    bool leaves = true;   // begins at a box
    bool arrives = true;  // ends at a box
};

struct MapLayout {
    double width = 0, height = 0;
    std::vector<MapBox> boxes;  // by place
    std::vector<MapLine> lines;
    std::vector<WayIndex> loops;  // ways from a place to itself, which have no line
    std::size_t rows = 0;
    std::uint64_t crossings = 0;
};

struct MapSize {
    double width = 0, height = 0;
};

/// `sizes` by place, `weights` by way: heavier ways are kept straighter and rather run downwards.
MapLayout lay_out(const Graph& graph, std::span<const MapSize> sizes, std::span<const double> weights);

}  // namespace attune
