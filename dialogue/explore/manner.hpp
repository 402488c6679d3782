// Ways of choosing moves by which a search tries on from a place: not what a trainee would do, but what
// brings rare things about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/nearness.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

enum class Manner : std::uint8_t {
    any,        // at random
    deepening,  // the deepest push
    soothing,
    warm,     // the highest levels
    harmful,  // the lowest
    tearing,  // harmful until a rupture opens, then any
    mending,  // harmful until a rupture opens, then steps of repair
    healing,  // towards a corrective moment: warm, into contact, then what contradicts the fear
    nearing,  // where the goal looked for is nearest
};
inline constexpr std::size_t manners = 9;

/// What a search looks for from here: for `nearing`.
struct Aim {
    std::vector<std::uint32_t> distances;  // by beat
    std::optional<OptionIndex> move;
};

/// One of the offered; a tie, and one move in five, by the generator.
OptionIndex chosen_by(Manner manner, const Scenario& scenario, const Nearness& near, const Aim& aim,
                      const Moment& now, Generator& generator);

}  // namespace attune
