// A picture with soft corners: the corners are painted over in the colour around it, then outlined.
#pragma once

#include "game/access/ui.hpp"

namespace attune::game {

void soften_corners(const Ui& ui, ImDrawList& list, const Box& box, Colour around, float radius);

}  // namespace attune::game
