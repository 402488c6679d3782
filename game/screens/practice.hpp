// The practice room: one moment, a few answers, what yours showed and why, the better one beside it, how hard
// it was, the next. It can be left at any time; the five minutes are told and never interrupt.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_practice(Ui& ui, const PracticeView& view, PracticeState& state, Commands& commands);

}  // namespace attune::game
