// The debrief as one HTML file that stands alone: no script, no link to anywhere, charts as inline SVG each
// with its figures in a table, everything escaped. Prints on A4 and Letter, and reads in black on white.
#pragma once

#include <string>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

std::string debrief_html(const DebriefView& view);

}  // namespace attune
