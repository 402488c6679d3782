// The charts of the debrief page as inline SVG, each with a title and a description for those who do not see
// it. Never colour alone: every line has its own dash and marker, every state its own shape.
#pragma once

#include <string>
#include <string_view>

#include "dialogue/record/debrief_format.hpp"

namespace attune {

/// For text in HTML and in attributes alike: & < > " and '.
std::string escaped(std::string_view text);

std::string alliance_chart(const DebriefView& view);
std::string arousal_chart(const DebriefView& view);
std::string gates_chart(const CorrectiveView& moment, const DebriefView& view);
/// One dimension on 1…5: the range, the mean, and the trainee's own rating.
std::string range_chart(const DimensionView& dimension);
std::string outcome_chart(const OutcomeView& outcome);

}  // namespace attune
