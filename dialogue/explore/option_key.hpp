// How an option is called outside of its beat: in sheets, findings and reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// It belongs to a beat, as an option or a silence; a repair option is said wherever a rupture is open.
inline bool at_a_beat(const Option& option) {
    return option.place == OptionPlace::beat || option.place == OptionPlace::silence;
}

/// "beat.option"; a repair option's own id.
std::string option_key(const Scenario& scenario, OptionIndex option);
std::optional<OptionIndex> option_of_key(const Scenario& scenario, std::string_view key);

}  // namespace attune
