// `attune-cli map`: the scenario as a picture (SVG), as a graph for Graphviz (DOT), and as a proof sheet for
// a reviewer with a pencil (HTML).
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace attune::cli {

struct MapWishes {
    std::string scenario;
    std::optional<std::string> dot, svg, proof;  // where to; none of them: ID.svg in the folder one is in
    std::string policy = "average";              // whose sessions make the lines wide
    std::uint64_t runs = 1000;                   // 0: count nothing, all lines alike
};

/// 0 written, 1 the scenario has errors, 2 a file could not be read or written, or no such policy.
int map_command(const MapWishes& wishes, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
