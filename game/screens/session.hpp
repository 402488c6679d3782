// The session: the client and their words, what may be said, and the overlay. The pause screen and what is
// asked on leaving belong to it.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_session(Ui& ui, const StageView& view, StageState& state, Commands& commands);

/// A neutral screen: nothing of the session is on it.
void draw_pause(Ui& ui, Commands& commands);

}  // namespace attune::game
