// The overlay: the alliance, safety, arousal, depth, strain and the gates, and after each turn what changed
// and why. In full beside the client; where there is no room as a strip of one line that opens it.
#pragma once

#include <string>

#include "dialogue/record/overlay_view.hpp"
#include "game/access/ui.hpp"

namespace attune::game {

/// Into the region or dialog that is open.
void draw_overlay(Ui& ui, const OverlayView& view);

/// "Bond 3.1 ▲ · Task 2.8 · Goal 2.9 · Safety 46 · calm"
std::string overlay_strip(const OverlayView& view);

}  // namespace attune::game
