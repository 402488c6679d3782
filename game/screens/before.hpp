// Before you begin: who the client is, where, what the approach is, what it touches on, how much is shown,
// and what is stored. Going back leaves no trace.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_before(Ui& ui, const BeforeView& view, BeforeState& state, Commands& commands);

}  // namespace attune::game
