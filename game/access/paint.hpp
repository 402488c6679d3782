// Shapes the widgets share: the soft card, hatching, arrows, check marks. Drawn, not letters of a font.
#pragma once

#include "game/access/ui.hpp"

namespace attune::game {

/// A rounded surface with a soft border and, but in high contrast, a little shadow.
void paint_card(const Ui& ui, ImDrawList& list, const Box& box, Colour fill, Colour border = 0,
                float radius = -1.0f);
void paint_rect(ImDrawList& list, const Box& box, Colour fill, float radius = 0.0f);
void paint_outline(ImDrawList& list, const Box& box, Colour colour, float width, float radius = 0.0f);
/// Upright; ImGui's own changed its parameters between versions.
void paint_ellipse(ImDrawList& list, ImVec2 centre, float radius_x, float radius_y, Colour fill);
/// Slanting lines inside a box.
void paint_hatching(ImDrawList& list, const Box& box, Colour colour, float distance);
/// ▲ for 1, ▼ for −1, a short level line for 0.
void paint_trend(ImDrawList& list, const Box& box, int trend, Colour colour);
void paint_check(ImDrawList& list, const Box& box, Colour colour, float width);
/// A line through values scaled from least–most to the box.
void paint_trace(ImDrawList& list, const Box& box, std::span<const float> values, float least, float most,
                 Colour colour, float width);

}  // namespace attune::game
