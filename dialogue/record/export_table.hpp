// The debrief for other programs: CSV with a row for each turn (RFC 4180), and JSON with everything the view
// holds. Both carry the caution that the numbers are teaching devices.
#pragma once

#include <string>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

/// The first row names the columns; the last column of each row carries the caution. A text that a
/// spreadsheet would read as a formula is preceded by an apostrophe.
std::string debrief_csv(const DebriefView& view);

/// One object, two blanks of indentation, keys in alphabetical order.
std::string debrief_json(const DebriefView& view);

}  // namespace attune
