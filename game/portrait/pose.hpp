// The body a bearing asks for: a face by action units, head, trunk, hands, breath, colour and tears, as plain
// numbers that ease into one another. After Ekman and Friesen's action units (1, 2, 4, 5–7, 12, 15, 17,
// 23–26).
#pragma once

#include "game/portrait/bearing.hpp"
#include "game/portrait/look.hpp"

namespace attune::game {

/// Where one arm is: shares that add up to one.
struct ArmPose {
    float rest = 1, folded = 0, open = 0, together = 0, face = 0, object = 0, grip = 0;
    friend bool operator==(const ArmPose&, const ArmPose&) = default;
};

enum class Held { nothing, phone, cup };

struct Pose {
    // face, 0…1 unless said
    float brow_inner = 0, brow_outer = 0, brow_lower = 0;
    float upper_lid = 0;           // −1 closed … 0 at rest … 1 wide
    float lower_lid = 0;           // tightened
    float gaze_x = 0, gaze_y = 0;  // −1…1; 0, 0 meets your eyes, y grows upwards
    float mouth_corner = 0;        // −1 down … 1 up
    float lip_press = 0, lip_part = 0, jaw = 0, chin = 0;
    // head, radians; 0 faces you
    float head_yaw = 0, head_pitch = 0, head_roll = 0, head_forward = 0;
    // trunk
    float torso_turn = 0;  // radians; negative to your left
    float torso_lean = 0;  // −1 back … 1 forward
    float slump = 0;       // 0 upright … 1 sunk
    float shoulders = 0;   // −1 dropped … 1 drawn up
    float knees = 0;       // 0 apart and easy … 1 drawn together
    float rise = 0;        // 1 standing up
    ArmPose left, right;   // the arms on your left and on your right
    float arm_cross = 0;   // which forearm lies on top, tightness of folding and gripping
    float breath_rate = 13, breath_from = 13, breath_mix = 1;  // a minute
    float breath_depth = 0.4F;
    float flush = 0;  // −1 pale … 1 red
    float tears = 0;
    float speaking = 0;
    float blinks = 1;    // how often, against a calm person
    float still = 0;     // 1 no idle movement at all
    float lid_shut = 0;  // a blink; set by `alive`
    float breath = 0;    // −1…1; set by `alive`
    Held held = Held::nothing;
    friend bool operator==(const Pose&, const Pose&) = default;
};

enum class Motion { full, reduced };

/// The pose for a bearing. Reduced motion: a gesture is there or not, it does not swing.
Pose pose_of(const Bearing&, const Look&, Motion = Motion::full);

inline constexpr float ease_seconds = 0.5F;
/// On the way from one pose to the next, `seconds` after the change; reduced motion switches at once.
Pose eased(const Pose& from, const Pose& to, float seconds, Motion = Motion::full);

/// Pass as time for reduced motion: breath, blinks and idle movement stand.
inline constexpr double still_time = -1.0;
/// Breath, blinks, speech and small movements at a moment: a function of time and the individual, no more.
Pose alive(const Pose&, const Look&, double seconds);

}  // namespace attune::game
