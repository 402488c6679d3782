#include "game/portrait/gesture.hpp"

#include <array>
#include <cmath>

#include "game/portrait/ink.hpp"

namespace attune::game {
namespace {

constexpr std::array arm_places{&ArmPose::rest, &ArmPose::folded, &ArmPose::open, &ArmPose::together,
                                &ArmPose::face, &ArmPose::object, &ArmPose::grip};

struct Times {
    float rise, hold, fall;
};
Times times_of(Gesture g) {
    switch (g) {
        case Gesture::nod:
            return {0.15F, 1.1F, 0.3F};
        case Gesture::shake_head:
            return {0.15F, 1.4F, 0.3F};
        case Gesture::shrug:
            return {0.3F, 0.5F, 0.6F};
        case Gesture::breathe_out:
            return {0.9F, 0.5F, 1.4F};
        case Gesture::half_smile:
            return {0.5F, 1.8F, 0.9F};
        case Gesture::look_at:
        case Gesture::look_away:
        case Gesture::look_down:
            return {0.3F, 2.4F, 0.6F};
        case Gesture::check_phone:
            return {0.6F, 3.0F, 0.7F};
        case Gesture::stand_up:
            return {1.0F, 4.0F, 1.2F};
        case Gesture::cover_face:
        case Gesture::fold_arms:
        case Gesture::turn_away:
        case Gesture::freeze:
            return {0.6F, 4.0F, 0.9F};
        default:
            return {0.5F, 2.8F, 0.8F};
    }
}

float share_at(Gesture g, float age, Motion motion) {
    const Times t = times_of(g);
    const float end = t.rise + t.hold + t.fall;
    if (age < 0 || age >= end) return 0;
    if (motion == Motion::reduced) return 1;
    return smooth(0, t.rise, age) * (1 - smooth(t.rise + t.hold, end, age));
}

void towards(float& value, float goal, float share) { value += (goal - value) * share; }

void look(Pose& p, float x, float y, float yaw, float pitch, float k) {
    towards(p.gaze_x, x, k);
    towards(p.gaze_y, y, k);
    towards(p.head_yaw, yaw, k);
    towards(p.head_pitch, pitch, k);
}

void shut_down(Pose& p, float k) {
    towards(p.still, 1, k);
    towards(p.upper_lid, 0.55F, k);
    towards(p.breath_depth, 0.08F, k);
    towards(p.shoulders, 0.6F, k);
    towards(p.blinks, 0.1F, k);
    towards(p.lip_part, 0.25F, k);
    towards(p.flush, -0.7F, k);
    look(p, p.gaze_x * 0.4F, -0.1F, p.head_yaw, 0.0F, 0.8F * k);
    move_arms(p, &ArmPose::grip, k);
    towards(p.arm_cross, 0.9F, k);
}

void reach_for(Pose& p, Held what, float k) {
    p.held = what;
    move_arm(p.right, &ArmPose::object, k);
    if (what == Held::phone)
        look(p, 0.2F, -0.85F, 0.16F, -0.2F, k);
    else
        look(p, 0.55F, -0.7F, 0.3F, -0.14F, k);
}

}  // namespace

void move_arm(ArmPose& arm, float ArmPose::*place, float share) {
    for (const auto each : arm_places) arm.*each *= 1 - share;
    arm.*place += share;
}

void move_arms(Pose& p, float ArmPose::*place, float share) {
    move_arm(p.left, place, share);
    move_arm(p.right, place, share);
}

float seconds_of(Gesture g) {
    const Times t = times_of(g);
    return t.rise + t.hold + t.fall;
}

void play(Pose& p, const Playing& playing, Motion motion) {
    const float k = share_at(playing.gesture, playing.age, motion);
    if (k <= 0) return;
    const float swing = motion == Motion::reduced ? 1.0F : playing.age;
    switch (playing.gesture) {
        case Gesture::none:
            break;
        case Gesture::look_at:
            look(p, 0, 0, 0.4F * p.head_yaw, 0.02F, k);
            towards(p.upper_lid, 0.12F, k);
            break;
        case Gesture::look_away:
            look(p, -0.85F, 0.05F, -0.38F, 0.0F, k);
            break;
        case Gesture::look_down:
            look(p, 0.08F, -0.95F, 0.5F * p.head_yaw, -0.26F, k);
            towards(p.upper_lid, -0.15F, k);
            break;
        case Gesture::lean_in:
            towards(p.torso_lean, 0.95F, k);
            towards(p.torso_turn, 0, 0.7F * k);
            towards(p.head_forward, 0.6F, k);
            break;
        case Gesture::lean_back:
            towards(p.torso_lean, -0.95F, k);
            towards(p.head_forward, -0.3F, k);
            towards(p.head_pitch, 0.05F, k);
            break;
        case Gesture::turn_away:
            towards(p.torso_turn, -0.75F, k);
            look(p, -0.9F, -0.35F, -0.5F, -0.12F, k);
            break;
        case Gesture::fold_arms:
            move_arms(p, &ArmPose::folded, k);
            towards(p.torso_lean, p.torso_lean - 0.25F, k);
            towards(p.arm_cross, 0.7F, k);
            break;
        case Gesture::open_hands:
            move_arms(p, &ArmPose::open, k);
            towards(p.brow_inner, 0.35F, k);
            towards(p.shoulders, 0.15F, k);
            break;
        case Gesture::hands_together:
            move_arms(p, &ArmPose::together, k);
            towards(p.torso_lean, p.torso_lean + 0.15F, k);
            break;
        case Gesture::wipe_eyes:
            move_arm(p.right, &ArmPose::face, k);
            look(p, -0.1F, -0.7F, 0.05F, -0.2F, k);
            towards(p.upper_lid, -0.6F, k);
            towards(p.tears, 0.7F, k);
            break;
        case Gesture::cover_face:
            move_arms(p, &ArmPose::face, k);
            look(p, 0, -0.9F, 0, -0.38F, k);
            towards(p.upper_lid, -1, k);
            towards(p.slump, 0.7F, k);
            towards(p.torso_lean, 0.5F, k);
            break;
        case Gesture::half_smile:
            towards(p.mouth_corner, 0.62F, k);
            towards(p.lower_lid, 0.35F, k);
            towards(p.lip_press, 0.1F, k);
            towards(p.head_roll, 0.06F, k);
            break;
        case Gesture::shrug:
            towards(p.shoulders, 1, k);
            move_arms(p, &ArmPose::open, 0.8F * k);
            towards(p.brow_outer, 0.5F, k);
            towards(p.mouth_corner, -0.35F, k);
            towards(p.head_roll, 0.12F, k);
            break;
        case Gesture::nod:
            towards(
                p.head_pitch,
                p.head_pitch - 0.13F + (motion == Motion::reduced ? 0.0F : 0.08F * std::cos(swing * 9.0F)),
                k);
            break;
        case Gesture::shake_head:
            towards(p.head_yaw, p.head_yaw + 0.17F * std::sin(swing * 8.2F), k);
            towards(p.lip_press, 0.3F, k);
            break;
        case Gesture::breathe_out:
            towards(p.shoulders, -0.7F, k);
            towards(p.lip_part, 0.6F, k);
            towards(p.upper_lid, -0.45F, k);
            towards(p.slump, p.slump + 0.3F, k);
            towards(p.jaw, 0.12F, k);
            break;
        case Gesture::freeze:
            shut_down(p, k);
            break;
        case Gesture::stand_up:
            towards(p.rise, 1, k);
            towards(p.torso_lean, 0.3F, k);
            towards(p.slump, 0, k);
            break;
        case Gesture::sit_back:
            towards(p.torso_lean, -0.7F, k);
            towards(p.shoulders, -0.5F, k);
            towards(p.slump, 0.15F, k);
            towards(p.knees, 0, k);
            break;
        case Gesture::check_phone:
            reach_for(p, Held::phone, k);
            break;
        case Gesture::touch_object:
            reach_for(p, Held::cup, k);
            break;
    }
}

}  // namespace attune::game
