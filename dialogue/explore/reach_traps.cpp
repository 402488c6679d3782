#include "dialogue/explore/reach_traps.hpp"

namespace attune::finite {

BeatGraph::BeatGraph(const Plan& plan) : to(plan.beats.size()), from(plan.beats.size()) {
    for (std::uint32_t beat = 0; beat < plan.beats.size(); ++beat) {
        for (const Way& way : plan.beats[beat].ways) {
            if (way.beat != none) to[beat].push_back(way.beat);
        }
        std::sort(to[beat].begin(), to[beat].end());
        to[beat].erase(std::unique(to[beat].begin(), to[beat].end()), to[beat].end());
        for (const std::uint32_t next : to[beat]) from[next].push_back(beat);
    }
}

std::vector<std::uint32_t> BeatGraph::backward(std::uint32_t start) const {
    std::vector<std::uint32_t> order;
    std::vector<bool> seen(to.size());
    struct Step {
        std::uint32_t beat = 0;
        std::size_t next = 0;
    };
    std::vector<Step> path{{start, 0}};
    seen[start] = true;
    while (!path.empty()) {
        Step& step = path.back();
        if (step.next == to[step.beat].size()) {
            order.push_back(step.beat);
            path.pop_back();
            continue;
        }
        const std::uint32_t next = to[step.beat][step.next++];
        if (seen[next]) continue;
        seen[next] = true;
        path.push_back({next, 0});
    }
    return order;
}

}  // namespace attune::finite
