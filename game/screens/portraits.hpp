// Everybody of the library in every mood, side by side: for whoever draws them or writes their looks. Opened
// with --screen portraits.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_portraits(Ui& ui, const PortraitsView& view, Commands& commands);

}  // namespace attune::game
