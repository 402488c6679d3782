// What can never be reached, each with the one thing it follows from: the root a finding is about, and what
// falls away with it. Read from a complete Reach, so that "never" is exact: whatever the client's state.
#pragma once

#include <optional>
#include <vector>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/reach.hpp"

namespace attune {

/// A root, and how much is never reached because of it.
struct Cause {
    enum class Of : std::uint8_t { always, never, option, beat, ending };
    Of of = Of::always;
    std::uint32_t index = 0;  // site (always, never), option, beat, ending
    int beats = 0, options = 0, lines = 0, endings = 0;
    friend bool operator==(const Cause&, const Cause&) = default;
};

/// In the order: sites, options, beats, endings. What no jump leads to at all is left out with all
/// that follows: the loader says it (S051).
std::vector<Cause> causes(const Scenario& scenario, const Goals& goals, const Reach& reach);

}  // namespace attune
