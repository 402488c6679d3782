// What a simulation is judged by: that no thoughtless policy earns what an expert earns, and that better
// trainees do better. And the population check: what the model says of a mixed population beside what is
// found in the literature. Agreement there is consistency, not validation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogue/explore/simulate.hpp"

namespace attune {

/// One thing asked of a scenario, with its numbers.
struct Criterion {
    enum class Of : std::uint8_t { corrective_moments, way_in_z, order_by_z, order_by_alliance };
    Of of = Of::corrective_moments;
    Policy policy = Policy::random;   // the thoughtless one, or the worse of two neighbours
    Policy against = Policy::expert;  // or the better of the two
    double value = 0;                 // its corrective moments, share of the way, Z, alliance
    double bound = 0;                 // at most this; of an order: less than this
    bool passed = true;
};

inline constexpr double share_of_moments = .25;
inline constexpr double share_of_way = .65;

struct PlayedPolicy {
    Policy policy = Policy::random;
    SimulationTally tally;
};

/// Those that can be judged on what was played.
std::vector<Criterion> criteria(const std::vector<PlayedPolicy>& played);
bool passed(const std::vector<Criterion>& criteria);
/// In a sentence, with the numbers.
std::string describe(const Criterion& criterion);

/// A figure of the population beside the literature's.
struct Beside {
    std::string what;
    std::optional<double> here;
    double there = 0;
    std::string source;
};
/// Correlations with the outcome drawn (model.md §1, §5).
std::vector<Beside> correlations(const SimulationTally& population);

}  // namespace attune
