// What an edit does to scores: the same seeds played by the same made-up trainees in both versions. A score
// has moved when its mean differs by more than `enough` standard errors of the difference. Sessions are
// compared in pairs of blocks of seeds in a row, so that what both versions share of chance cancels out: an
// edit that no rule reads moves nothing at all. The figures rest on the client model alone.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/policy.hpp"

namespace attune {

enum class Score : std::uint8_t { alliance, z, corrective_moments };  // at the end; Z; moments a session

template <>
struct Names<Score> {
    static constexpr auto table = std::to_array<std::string_view>({"alliance", "Z", "corrective moments"});
};

struct ScoreChange {
    Policy policy = Policy::random;
    Score score = Score::alliance;
    double before = 0, after = 0;  // means over sessions
    double error = 0;              // standard error of after − before
};

struct ScoreChanges {
    std::vector<ScoreChange> moved;
    bool complete = true;  // false: the limits ended it, and nothing is said
};

inline constexpr std::array<Policy, 3> compared_policies{Policy::random, Policy::average, Policy::expert};
inline constexpr std::uint64_t block_of_sessions = 10, blocks_of_sessions = 40;
inline constexpr std::uint64_t compared_sessions = block_of_sessions * blocks_of_sessions;
/// Of nine scores that did not move, a wrong word in about one diff of twenty.
inline constexpr double enough = 3;

ScoreChanges score_changes(const Scenario& old_one, const Scenario& new_one, const Limits& limits);

}  // namespace attune
