// The words so far, in a dialog that scrolls.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

/// True when it is to be closed.
bool draw_transcript(Ui& ui, const StageView& view);

}  // namespace attune::game
