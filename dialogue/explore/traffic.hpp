// How often sessions of some policy came to each place of a graph and took each way: the widths of a map.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/explore/graph.hpp"
#include "dialogue/explore/simulate.hpp"

namespace attune {

struct Traffic {
    Policy policy = Policy::random;
    std::uint64_t sessions = 0;          // 0: nothing was counted
    std::vector<std::uint64_t> entered;  // sessions, by place
    std::vector<std::uint64_t> taken;    // times, by way
};

/// The tally must be of the graph's scenario, played by this policy.
Traffic traffic_of(const Scenario& scenario, const Graph& graph, Policy policy, const SimulationTally& tally);

}  // namespace attune
