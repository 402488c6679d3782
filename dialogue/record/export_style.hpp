// The look of the debrief page: one style sheet, for the screen and for paper.
#pragma once

#include <string_view>

namespace attune {

/// Holds no text from a scenario.
std::string_view page_style();

}  // namespace attune
