#include "dialogue/explore/bounds.hpp"

#include "dialogue/explore/bounds_walk.hpp"

namespace attune {
namespace {

// How often the model may be asked at a grain before a coarser one is tried; a million take about a second.
constexpr std::uint64_t most_at[] = {1'000'000, 10'000'000, 100'000'000};

}  // namespace

Bounds bounds(const Scenario& scenario, const Goals& goals, const Space&, const Reach& reach,
              const Limits& limits) {
    const Slots slots(scenario);
    Bounds found;
    for (const Bounds::Grain grain : {Bounds::Grain::states, Bounds::Grain::client, Bounds::Grain::beats}) {
        found =
            BoundsWalk(scenario, goals, slots, reach, grain, limits, most_at[static_cast<int>(grain)]).run();
        if (found.complete || limits.stop()) break;
    }
    if (!found.complete || !reach.complete || reach.goals.size() != goals.size()) return found;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (reach.goals[i] == Reached::never) found.impossible[i] = true;
    }
    return found;
}

}  // namespace attune
