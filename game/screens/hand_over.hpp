// Hands the painted portrait to ImGui's list. Apart, because the pencil's colours and the theme's have the
// same names.
#pragma once

#include <imgui.h>

#include "game/portrait/look.hpp"
#include "game/portrait/pose.hpp"

namespace attune::game {

struct Frame {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

void hand_over(ImDrawList& list, const Frame& frame, const Look& look, const Pose& pose, double seconds,
               bool head);
Frame face_in(const Frame& frame, const Look& look, const Pose& pose);

}  // namespace attune::game
