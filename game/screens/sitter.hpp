// The client as they sit there: eases from pose to pose as the state moves, plays gestures as they come, and
// breathes. Kept from frame to frame by the session screen.
#pragma once

#include <optional>
#include <string_view>

#include "game/access/ui.hpp"
#include "game/portrait/bearing.hpp"
#include "game/portrait/look.hpp"
#include "game/portrait/pose.hpp"

namespace attune::game {

/// Where in time a frame stands. `still`: a picture, nothing breathes.
struct Moving {
    double seconds = 0;
    bool reduced = false;
    bool still = false;
};

class Sitter {
  public:
    /// `speaking` and the gesture begin when they come; `at_once`: no easing (a session just opened).
    void attend(const Bearing& bearing, const Look& look, std::optional<Gesture> gesture, const Moving& time,
                bool at_once);
    /// `head`: head and shoulders alone, where there is little room.
    void draw(ImDrawList& list, const Box& box, const Moving& time, bool head) const;
    /// Where the face is when drawn into `box`, so that nothing is laid over it.
    Box face(const Box& box) const;

  private:
    Look look_;
    Bearing bearing_;
    Pose from_, pose_;
    std::optional<Gesture> gesture_;
    double changed_ = -100.0, gesture_began_ = -100.0;
    bool known_ = false;
};

/// In the chair, still, as on a photograph.
void draw_seated(ImDrawList& list, const Box& box, const Look& look, const Bearing& bearing);
/// Head and shoulders for a card.
void draw_head(ImDrawList& list, const Box& box, const Look& look, const Bearing& bearing);

}  // namespace attune::game
