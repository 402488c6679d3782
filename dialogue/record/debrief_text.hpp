// The complete debrief as lines of text, nothing less than the window shows: what was passed over, then how
// it was for the trainee, then facts, then what to take along. Headings are lines of their own between empty
// ones; nothing is drawn with characters, so that a screen reader, a pager and a narrow terminal all read it.
#pragma once

#include <string>
#include <vector>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

/// One thought a line, not wrapped: whoever prints it knows the width. Two blanks in front: a detail.
std::vector<std::string> debrief_in_words(const DebriefView& view);

/// The same hour read a second time, from the client's chair, by what they thought.
std::vector<std::string> chair_in_words(const DebriefView& view);

}  // namespace attune
