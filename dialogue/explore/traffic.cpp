#include "dialogue/explore/traffic.hpp"

#include "dialogue/explore/option_key.hpp"

namespace attune {
namespace {

void add(Traffic& traffic, const Graph& graph, PlaceIndex from, const std::vector<Passage>& passages) {
    for (const Passage& passage : passages) {
        if (const auto way = graph.between(from, graph.place(passage.to))) {
            traffic.taken[way->value] += passage.times;
        }
    }
}

}  // namespace

Traffic traffic_of(const Scenario& scenario, const Graph& graph, Policy policy,
                   const SimulationTally& tally) {
    Traffic traffic{policy, static_cast<std::uint64_t>(tally.sessions), {}, {}};
    traffic.taken.resize(graph.ways.size());
    for (const auto times : tally.visited) traffic.entered.push_back(static_cast<std::uint64_t>(times));
    for (const auto times : tally.endings) traffic.entered.push_back(static_cast<std::uint64_t>(times));
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        // What a repair option leads to is counted with the beat it was taken at.
        if (at_a_beat(scenario.options[i])) {
            add(traffic, graph, {scenario.options[i].home.value}, tally.options[i]);
        }
    }
    for (std::uint32_t i = 0; i < graph.beats; ++i) add(traffic, graph, {i}, tally.beats[i]);
    return traffic;
}

}  // namespace attune
