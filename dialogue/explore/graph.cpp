#include "dialogue/explore/graph.hpp"

namespace attune {
namespace {

void add_way(Graph& graph, std::size_t first, PlaceIndex from, const Target& target, Exit exit) {
    const PlaceIndex to = graph.place(target);
    for (std::size_t i = first; i < graph.ways.size(); ++i) {
        if (graph.ways[i].to == to) {
            graph.ways[i].exits.push_back(exit);
            return;
        }
    }
    graph.ways.push_back({from, to, {exit}});
}

void add_beat(Graph& graph, const Scenario& scenario, BeatIndex index) {
    const Beat& beat = scenario[index];
    const PlaceIndex from{index.value};
    const std::size_t first = graph.ways.size();
    const auto add_options = [&](OptionRange options) {
        for (std::uint32_t o = 0; o < options.count; ++o) {
            const std::vector<Branch>& branches = scenario[options[o]].branches;
            for (std::uint32_t b = 0; b < branches.size(); ++b) {
                add_way(graph, first, from, branches[b].to, {options[o], b});
            }
        }
    };
    add_options(beat.options);
    add_options(beat.silences);
    for (std::uint32_t b = 0; b < beat.otherwise.size(); ++b) {
        add_way(graph, first, from, beat.otherwise[b].to, {std::nullopt, b});
    }
    graph.leave.push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(graph.ways.size() - first)});
}

}  // namespace

PlaceIndex Graph::place(const Target& target) const {
    if (const auto* beat_index = std::get_if<BeatIndex>(&target)) return {beat_index->value};
    return {std::get<EndingIndex>(target).value + static_cast<std::uint32_t>(beats)};
}

std::optional<WayIndex> Graph::between(PlaceIndex from, PlaceIndex to) const {
    const auto range = leave[from.value];
    for (std::uint32_t i = 0; i < range.count; ++i) {
        if (ways[range[i].value].to == to) return range[i];
    }
    return std::nullopt;
}

Graph graph_of(const Scenario& scenario) {
    Graph graph;
    graph.beats = scenario.beats.size();
    graph.endings = scenario.endings.size();
    graph.start = {scenario.start.value};
    for (std::uint32_t i = 0; i < graph.beats; ++i) add_beat(graph, scenario, {i});
    const auto end = static_cast<std::uint32_t>(graph.ways.size());
    graph.leave.resize(graph.places(), {end, 0});
    return graph;
}

namespace {

std::vector<PlaceIndex> breadth_first(const Graph& graph, std::vector<bool>& seen) {
    std::vector<PlaceIndex> order{graph.start};
    seen[graph.start.value] = true;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto range = graph.leave[order[at].value];
        for (std::uint32_t i = 0; i < range.count; ++i) {
            const PlaceIndex to = graph.ways[range[i].value].to;
            if (seen[to.value]) continue;
            seen[to.value] = true;
            order.push_back(to);
        }
    }
    return order;
}

}  // namespace

std::vector<PlaceIndex> reading_order(const Graph& graph) {
    std::vector<bool> seen(graph.places());
    std::vector<PlaceIndex> order = breadth_first(graph, seen);
    for (std::uint32_t i = 0; i < graph.places(); ++i) {
        if (!seen[i]) order.push_back({i});
    }
    return order;
}

std::vector<bool> connected(const Graph& graph) {
    std::vector<bool> seen(graph.places());
    breadth_first(graph, seen);
    return seen;
}

const std::string& id_of(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    return graph.is_ending(place) ? scenario[graph.ending(place)].id : scenario[graph.beat(place)].id;
}

}  // namespace attune
