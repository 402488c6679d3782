#include "game/screens/sitter.hpp"

#include "game/screens/hand_over.hpp"

namespace attune::game {
namespace {

Motion motion_of(const Moving& time) { return time.reduced ? Motion::reduced : Motion::full; }

Frame frame_of(const Box& box) { return {box.x0, box.y0, box.x1, box.y1}; }

/// Reduced motion: breath and blinks stand.
double lived(const Moving& time) { return time.reduced ? still_time : time.seconds; }

}  // namespace

void Sitter::attend(const Bearing& bearing, const Look& look, std::optional<Gesture> gesture,
                    const Moving& time, bool at_once) {
    if (!known_ || at_once || time.still) {
        changed_ = -100.0;
        gesture_began_ = time.seconds - (time.still ? 1.2 : 0.0);
    } else if (!(bearing == bearing_) || gesture != gesture_ || !(look == look_)) {
        from_ = pose_;
        changed_ = time.seconds;
        if (gesture != gesture_) gesture_began_ = time.seconds;
    }
    known_ = true;
    look_ = look;
    bearing_ = bearing;
    gesture_ = gesture;
    Bearing now = bearing;
    if (gesture) now.gesture = Playing{*gesture, static_cast<float>(time.seconds - gesture_began_)};
    const Pose wanted = pose_of(now, look, motion_of(time));
    pose_ = eased(from_, wanted, static_cast<float>(time.seconds - changed_), motion_of(time));
}

void Sitter::draw(ImDrawList& list, const Box& box, const Moving& time, bool head) const {
    hand_over(list, frame_of(box), look_, pose_, lived(time), head);
}

Box Sitter::face(const Box& box) const {
    const Frame face = face_in(frame_of(box), look_, pose_);
    return {face.x0, face.y0, face.x1, face.y1};
}

void draw_seated(ImDrawList& list, const Box& box, const Look& look, const Bearing& bearing) {
    hand_over(list, frame_of(box), look, pose_of(bearing, look, Motion::reduced), still_time, false);
}

void draw_head(ImDrawList& list, const Box& box, const Look& look, const Bearing& bearing) {
    hand_over(list, frame_of(box), look, pose_of(bearing, look, Motion::reduced), still_time, true);
}

}  // namespace attune::game
