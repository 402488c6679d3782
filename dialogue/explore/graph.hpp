// A scenario as an author draws it on paper: the places (beats, then endings) and the ways between them,
// whatever the conditions. One way for each pair of places, with everything that leads along it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/base/index.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

using PlaceIndex = Index<struct PlaceTag>;  // the beats, then the endings
using WayIndex = Index<struct WayTag>;

/// What leads along a way: one branch of an option's goto, or of a beat's `otherwise`.
struct Exit {
    std::optional<OptionIndex> option;  // none: `otherwise`
    std::uint32_t branch = 0;
    friend bool operator==(const Exit&, const Exit&) = default;
};

struct GraphWay {
    PlaceIndex from, to;
    std::vector<Exit> exits;
    friend bool operator==(const GraphWay&, const GraphWay&) = default;
};

struct Graph {
    std::size_t beats = 0, endings = 0;
    PlaceIndex start;
    std::vector<GraphWay> ways;               // by the place they leave, then as written
    std::vector<Range<struct WayTag>> leave;  // by place

    std::size_t places() const { return beats + endings; }
    bool is_ending(PlaceIndex place) const { return place.value >= beats; }
    BeatIndex beat(PlaceIndex place) const { return {place.value}; }
    EndingIndex ending(PlaceIndex place) const { return {place.value - static_cast<std::uint32_t>(beats)}; }
    PlaceIndex place(const Target& target) const;
    std::optional<WayIndex> between(PlaceIndex from, PlaceIndex to) const;
};

Graph graph_of(const Scenario& scenario);

/// Beats and endings breadth-first from the start; what no way leads to comes last.
std::vector<PlaceIndex> reading_order(const Graph& graph);
/// By place: whether any way from the start leads there, whatever the conditions.
std::vector<bool> connected(const Graph& graph);

const std::string& id_of(const Scenario& scenario, const Graph& graph, PlaceIndex place);

}  // namespace attune
