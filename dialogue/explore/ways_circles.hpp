// Circles read from the jumps alone, so that they are known without any search: beats from which no jump
// leads to an ending, and rounds of options that are always there and raise something each time.
#pragma once

#include <optional>
#include <vector>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// By beat: whether jumps lead from it to an ending, whatever the conditions.
std::vector<bool> leads_out(const Scenario& scenario);

/// A round that can be gone without end: from the beat by this option, and back by others that are always
/// offered too. It raises a variable that some condition reads, or the alliance.
struct Round {
    BeatIndex beat;
    OptionIndex option;
    std::optional<VariableIndex> variable;  // none: the alliance
};
std::vector<Round> rounds(const Scenario& scenario);

}  // namespace attune
