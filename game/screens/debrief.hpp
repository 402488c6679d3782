// The debrief: first how it was for you, then yours beside ours, the course, each turn, strain and repair,
// and what to take along. All of it is a view of the log.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_debrief(Ui& ui, const DebriefPage& page, DebriefState& state, Commands& commands);

}  // namespace attune::game
