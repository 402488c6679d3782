#include "game/portrait/pose.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "game/portrait/gesture.hpp"
#include "game/portrait/ink.hpp"

namespace attune::game {
namespace {

constexpr float tau = 6.2831853F;

void towards(float& value, float goal, float share) { value += (goal - value) * share; }

/// Trust is read from distance, openness and a softening mouth.
void show_bond(Pose& p, float bond) {
    p.torso_turn = mixed(-0.30F, -0.05F, smooth(0.1F, 0.75F, bond));
    p.torso_lean = mixed(-0.75F, 0.5F, bond);
    p.head_yaw = mixed(-0.16F, -0.02F, smooth(0.1F, 0.6F, bond));
    p.head_roll = 0.09F * smooth(0.55F, 0.95F, bond);
    p.head_forward = mixed(-0.2F, 0.4F, bond);
    p.gaze_x = mixed(-0.55F, 0.0F, smooth(0.08F, 0.45F, bond));
    p.mouth_corner = mixed(-0.42F, 0.42F, smooth(0.05F, 0.95F, bond)) + 0.3F * smooth(0.62F, 0.92F, bond);
    p.lip_press = mixed(0.5F, 0.0F, smooth(0.1F, 0.5F, bond));
    p.lower_lid = 0.4F * smooth(0.6F, 0.95F, bond);
    p.brow_inner = 0.16F * smooth(0.5F, 0.9F, bond);
    p.knees = mixed(0.9F, 0.25F, bond);
    p.shoulders = mixed(0.3F, -0.15F, smooth(0.1F, 0.8F, bond));
    move_arms(p, &ArmPose::together, smooth(0.78F, 0.55F, bond));
    move_arms(p, &ArmPose::folded, smooth(0.34F, 0.18F, bond));
    move_arm(p.right, &ArmPose::open, 0.9F * smooth(0.7F, 0.9F, bond));
    p.arm_cross = mixed(0.7F, 0.1F, bond);
}

void show_safety(Pose& p, float safety) {
    const float low = smooth(0.55F, 0.15F, safety);
    towards(p.gaze_y, -0.85F, low);
    p.head_pitch -= 0.16F * low;
    p.shoulders += 0.25F * low;
    p.knees = std::max(p.knees, low);
    p.brow_inner += 0.18F * low;
    p.blinks += 0.5F * low;
}

void show_alarm(Pose& p, float over) {
    towards(p.upper_lid, 0.95F, over);
    towards(p.lower_lid, 0.35F, over);
    towards(p.brow_inner, 0.85F, over);
    towards(p.brow_outer, 0.5F, over);
    towards(p.shoulders, 1.0F, over);
    towards(p.breath_rate, 28, over);
    towards(p.breath_depth, 0.9F, over);
    towards(p.flush, 0.85F, over);
    towards(p.lip_part, 0.55F, over);
    towards(p.lip_press, 0.0F, over);
    towards(p.mouth_corner, -0.3F, over);
    towards(p.torso_lean, -0.55F, 0.8F * over);
    towards(p.gaze_y, 0.05F, 0.7F * over);
    towards(p.head_pitch, 0.02F, over);
    towards(p.arm_cross, 1, over);
    towards(p.blinks, 2.2F, over);
    move_arms(p, &ArmPose::grip, smooth(0.1F, 0.7F, over));
}

void show_shutdown(Pose& p, float under) {
    towards(p.upper_lid, -0.52F, under);
    towards(p.brow_inner, 0.1F, under);
    towards(p.brow_outer, 0.0F, under);
    towards(p.lip_press, 0.0F, under);
    towards(p.lip_part, 0.12F, under);
    towards(p.mouth_corner, -0.22F, under);
    towards(p.slump, 0.95F, under);
    towards(p.shoulders, -0.9F, under);
    towards(p.breath_rate, 8, under);
    towards(p.breath_depth, 0.22F, under);
    towards(p.flush, -0.9F, under);
    towards(p.gaze_y, -0.45F, 0.8F * under);
    towards(p.gaze_x, -0.12F, under);
    p.head_pitch -= 0.17F * under;
    towards(p.head_roll, 0.1F, under);
    towards(p.torso_lean, -0.35F, under);
    towards(p.still, 0.7F, under);
    towards(p.blinks, 0.45F, under);
    move_arms(p, &ArmPose::rest, smooth(0.1F, 0.7F, under));
    towards(p.arm_cross, 0, under);
}

/// Breath and colour follow arousal throughout; the body changes its whole manner outside the window.
void show_arousal(Pose& p, const Bearing& b) {
    const float span = std::max(1.0F, b.window_high - b.window_low);
    const float within = std::clamp((b.arousal - b.window_low) / span, 0.0F, 1.0F);
    p.breath_rate = mixed(10.0F, 19.0F, within);
    p.breath_depth = mixed(0.35F, 0.6F, within);
    p.flush = mixed(-0.15F, 0.45F, within);
    p.shoulders += mixed(-0.1F, 0.3F, within);
    p.upper_lid = mixed(-0.1F, 0.14F, within);
    p.blinks = mixed(0.8F, 1.5F, within);
    show_alarm(p, smooth(b.window_high - 3.0F, b.window_high + 9.0F, b.arousal));
    show_shutdown(p, smooth(b.window_low + 3.0F, b.window_low - 9.0F, b.arousal));
}

void show_experiencing(Pose& p, int step) {
    const float inward = smooth(3.5F, 6.5F, static_cast<float>(step)),
                flat = smooth(2.5F, 0.5F, static_cast<float>(step));
    p.brow_inner += 0.28F * inward;
    p.lip_part += 0.12F * inward;
    p.gaze_y -= 0.22F * inward;
    p.lip_press += 0.12F * flat;
    p.mouth_corner *= 1 - 0.4F * flat;
}

void show_withdrawal(Pose& p) {
    p.torso_turn = -0.62F;
    p.torso_lean = -0.35F;
    p.slump = std::max(p.slump, 0.55F);
    p.shoulders = 0.3F;
    p.knees = 1;
    p.head_yaw = -0.46F;
    p.head_pitch = -0.17F;
    p.head_roll = -0.05F;
    p.head_forward = -0.1F;
    p.gaze_x = -0.95F;
    p.gaze_y = -0.6F;
    p.mouth_corner = std::min(p.mouth_corner, -0.3F);
    p.lip_press = 0.5F;
    p.lip_part = 0;
    p.brow_inner = std::max(p.brow_inner, 0.3F);
    p.brow_lower = 0;
    p.upper_lid = std::min(p.upper_lid, -0.12F);
    p.still = std::max(p.still, 0.4F);
    move_arms(p, &ArmPose::folded, 1);
    p.arm_cross = 0.8F;
}

void show_confrontation(Pose& p) {
    p.torso_turn = 0;
    p.torso_lean = 0.5F;
    p.slump = 0;
    p.shoulders = 0.2F;
    p.knees = 0.1F;
    p.head_yaw = 0;
    p.head_pitch = 0.03F;
    p.head_roll = 0;
    p.head_forward = 0.45F;
    p.gaze_x = 0;
    p.gaze_y = 0;
    p.brow_lower = 0.95F;
    p.brow_inner = 0;
    p.brow_outer = 0.12F;
    p.upper_lid = std::max(p.upper_lid, 0.12F);
    p.lower_lid = 0.75F;
    p.mouth_corner = -0.38F;
    p.lip_press = 0.65F;
    p.lip_part = 0;
    p.flush = std::max(p.flush, 0.4F);
    p.still = 0.75F;
    p.blinks = 0.5F;
    move_arms(p, &ArmPose::rest, 1);
    p.arm_cross = 0.6F;
}

/// Strain without a rupture: braced and careful, not angry.
void show_tension(Pose& p) {
    towards(p.brow_lower, 0.15F, 0.8F);
    p.brow_inner = std::max(p.brow_inner, 0.3F);
    towards(p.lip_press, 0.55F, 0.8F);
    towards(p.mouth_corner, -0.2F, 0.6F);
    p.lower_lid = std::max(p.lower_lid, 0.2F);
    p.shoulders += 0.3F;
    p.torso_lean -= 0.2F;
    p.still = std::max(p.still, 0.35F);
    move_arms(p, &ArmPose::together, 0.85F);
    p.arm_cross = 0.9F;
}

/// Something hurts and it is not safe to show it: the eyes go down and aside, the brow lifts in its middle,
/// the head sinks (action units 1, 15, 17).
void show_hurt(Pose& p, float share) {
    towards(p.brow_inner, 0.85F, share);
    towards(p.brow_outer, 0.0F, share);
    towards(p.upper_lid, -0.2F, share);
    towards(p.gaze_y, -0.8F, share);
    towards(p.gaze_x, 0.45F, share);
    towards(p.mouth_corner, -0.5F, share);
    towards(p.chin, 0.5F, share);
    p.head_pitch -= 0.13F * share;
    p.head_yaw += 0.12F * share;
    p.head_roll += 0.05F * share;
    towards(p.slump, 0.4F, share);
    towards(p.torso_lean, -0.3F, share);
}

void show_tears(Pose& p) {
    p.tears = 1;
    p.brow_inner = std::max(p.brow_inner, 0.9F);
    p.brow_outer *= 0.3F;
    p.chin = 0.85F;
    p.mouth_corner = std::min(p.mouth_corner, -0.4F);
    p.lip_press = std::max(p.lip_press, 0.3F);
    p.lower_lid = std::max(p.lower_lid, 0.4F);
    p.gaze_y = std::min(p.gaze_y, -0.28F);
    p.head_pitch -= 0.07F;
    p.flush = std::max(p.flush, 0.45F);
    p.breath_depth += 0.25F;
    p.blinks += 1;
}

/// No two people sit quite alike: how far they lean, which way the head goes, where the hands lie.
void show_manner(Pose& p, const Look& look, Rupture rupture) {
    const auto own = [&](std::uint32_t trait) { return 2 * trait_of(look.individual, trait) - 1; };
    const float hands = trait_of(look.individual, 98);
    p.mouth_corner += 0.05F * own(91);
    if (rupture == Rupture::confrontation && hands < 0.35F) move_arms(p, &ArmPose::grip, 0.85F);
    if (rupture == Rupture::confrontation && hands > 0.7F) move_arm(p.right, &ArmPose::open, 0.85F);
    if (rupture != Rupture::none) {
        p.head_roll += 0.03F * own(90);
        p.torso_lean += 0.12F * own(93);
        return;
    }
    p.head_roll += 0.07F * own(90);
    p.head_yaw += 0.05F * own(97);
    p.torso_turn += 0.13F * own(92);
    p.torso_lean += 0.25F * own(93);
    p.slump += 0.22F * std::max(0.0F, own(94));
    p.knees += 0.25F * own(96);
    if (hands < 0.25F) {
        move_arm(p.left, &ArmPose::rest, 0.85F);
    } else if (hands < 0.5F) {
        move_arm(p.right, &ArmPose::rest, 0.85F);
    } else if (hands < 0.7F) {
        move_arms(p, &ArmPose::rest, 0.8F);
    }
}

/// One of a few rates, so that an easing fades between two breaths instead of racing through the ones
/// between.
float whole_rate(float rate) {
    constexpr std::array<float, 7> rates{8, 10, 13, 16, 19, 23, 28};
    return *std::min_element(rates.begin(), rates.end(),
                             [&](float a, float b) { return std::abs(a - rate) < std::abs(b - rate); });
}

void keep_within(Pose& p) {
    for (float* v :
         {&p.brow_inner, &p.brow_outer, &p.brow_lower, &p.lower_lid, &p.lip_press, &p.lip_part, &p.jaw,
          &p.chin, &p.slump, &p.knees, &p.rise, &p.breath_depth, &p.tears, &p.still, &p.arm_cross}) {
        *v = std::clamp(*v, 0.0F, 1.0F);
    }
    for (float* v : {&p.upper_lid, &p.gaze_x, &p.gaze_y, &p.mouth_corner, &p.torso_lean, &p.shoulders,
                     &p.flush, &p.head_forward}) {
        *v = std::clamp(*v, -1.0F, 1.0F);
    }
    p.head_yaw = std::clamp(p.head_yaw, -0.62F, 0.62F);
    p.head_pitch = std::clamp(p.head_pitch, -0.42F, 0.2F);
}

constexpr std::array eased_fields{
    &Pose::brow_inner,   &Pose::brow_outer, &Pose::brow_lower,   &Pose::upper_lid,    &Pose::lower_lid,
    &Pose::gaze_x,       &Pose::gaze_y,     &Pose::mouth_corner, &Pose::lip_press,    &Pose::lip_part,
    &Pose::jaw,          &Pose::chin,       &Pose::head_yaw,     &Pose::head_pitch,   &Pose::head_roll,
    &Pose::head_forward, &Pose::torso_turn, &Pose::torso_lean,   &Pose::slump,        &Pose::shoulders,
    &Pose::knees,        &Pose::rise,       &Pose::arm_cross,    &Pose::breath_depth, &Pose::flush,
    &Pose::tears,        &Pose::speaking,   &Pose::blinks,       &Pose::still};
constexpr std::array eased_arms{&ArmPose::rest, &ArmPose::folded, &ArmPose::open, &ArmPose::together,
                                &ArmPose::face, &ArmPose::object, &ArmPose::grip};

/// In quicker than out, with a rest at the bottom.
float breath_wave(float rate, double seconds) {
    const double cycles = seconds * static_cast<double>(rate) / 60.0;
    const float t = static_cast<float>(cycles - std::floor(cycles));
    return t < 0.4F ? -std::cos(t / 0.4F * tau / 2) : std::cos(std::min(1.0F, (t - 0.4F) / 0.5F) * tau / 2);
}

float blink_at(std::uint64_t individual, float often, double seconds) {
    constexpr double slot_length = 1.7;
    float shut = 0;
    const double slot = std::floor(seconds / slot_length);
    for (int back = 0; back < 2; ++back) {
        const auto n = static_cast<std::uint32_t>(static_cast<std::int64_t>(slot) - back + 1000);
        if (trait_of(individual, 20000 + 2 * n) > 0.42F * often) continue;
        const double start =
            (slot - back + 0.9 * static_cast<double>(trait_of(individual, 20001 + 2 * n))) * slot_length;
        const float age = static_cast<float>(seconds - start);
        shut = std::max(shut, smooth(0.0F, 0.08F, age) * (1 - smooth(0.12F, 0.27F, age)));
    }
    return shut;
}

void speak(Pose& p, double seconds) {
    const float t = static_cast<float>(std::fmod(seconds, 600.0));
    const float syllable = 0.5F + 0.5F * std::sin(tau * 3.1F * t),
                word = 0.5F + 0.5F * std::sin(tau * 0.83F * t + 1.0F);
    const float open = p.speaking * std::max(0.0F, syllable * (0.35F + 0.65F * word) - 0.08F);
    p.jaw = std::max(p.jaw, 0.42F * open);
    p.lip_part = std::max(p.lip_part, 0.75F * open);
    p.lip_press *= 1 - 0.8F * p.speaking;
    p.head_pitch += 0.012F * p.speaking * std::sin(tau * 0.83F * t);
    p.brow_outer += 0.1F * p.speaking * word * (1 - p.still);
}

}  // namespace

Pose pose_of(const Bearing& b, const Look& look, Motion motion) {
    Pose p;
    show_bond(p, std::clamp(b.bond, 0.0F, 1.0F));
    show_safety(p, std::clamp(b.safety, 0.0F, 1.0F));
    show_arousal(p, b);
    show_experiencing(p, b.experiencing);
    show_manner(p, look, b.rupture);
    if (b.rupture == Rupture::none) {
        show_hurt(p,
                  smooth(0.52F, 0.36F, b.safety) * smooth(48.0F, 60.0F, b.arousal) * (b.near_tears ? 0 : 1));
    }
    if (b.tension && b.rupture == Rupture::none) show_tension(p);
    if (b.rupture == Rupture::withdrawal) show_withdrawal(p);
    if (b.rupture == Rupture::confrontation) show_confrontation(p);
    if (b.near_tears) show_tears(p);
    p.speaking = b.speaking ? 1.0F : 0.0F;
    if (b.gesture) play(p, *b.gesture, motion);
    keep_within(p);
    p.breath_rate = p.breath_from = whole_rate(p.breath_rate);
    return p;
}

Pose eased(const Pose& from, const Pose& to, float seconds, Motion motion) {
    const float k = motion == Motion::reduced ? 1.0F : smooth(0, ease_seconds, seconds);
    if (k >= 1) return to;
    if (k <= 0) return from;
    Pose p = from;
    for (const auto field : eased_fields) p.*field = mixed(from.*field, to.*field, k);
    for (const auto field : eased_arms) {
        p.left.*field = mixed(from.left.*field, to.left.*field, k);
        p.right.*field = mixed(from.right.*field, to.right.*field, k);
    }
    p.breath_from = from.breath_rate;
    p.breath_rate = to.breath_rate;
    p.breath_mix = k;
    if (to.held != Held::nothing) p.held = to.held;
    return p;
}

Pose alive(const Pose& pose, const Look& look, double seconds) {
    Pose p = pose;
    if (seconds < 0) {
        if (p.speaking > 0) p.lip_part = std::max(p.lip_part, 0.45F * p.speaking);
        return p;
    }
    const double shifted = seconds + 40.0 * static_cast<double>(trait_of(look.individual, 95));
    p.breath = mixed(breath_wave(p.breath_from, shifted), breath_wave(p.breath_rate, shifted), p.breath_mix);
    p.lid_shut = blink_at(look.individual, p.blinks, shifted);
    const float t = static_cast<float>(std::fmod(shifted, 3600.0)), loose = 1 - p.still;
    p.head_yaw += loose * (0.016F * std::sin(0.61F * t) + 0.011F * std::sin(1.13F * t + 2));
    p.head_pitch += loose * 0.010F * std::sin(0.83F * t + 1) + 0.008F * p.breath * p.breath_depth;
    p.head_roll += loose * 0.010F * std::sin(0.47F * t + 3);
    p.torso_turn += loose * 0.012F * std::sin(0.31F * t);
    const auto slot = static_cast<std::uint32_t>(std::fmod(std::floor(shifted / 1.3), 100000.0));
    p.gaze_x += 0.07F * (1 - 0.7F * p.still) * (trait_of(look.individual, 50000 + 2 * slot) - 0.5F);
    p.gaze_y += 0.05F * (1 - 0.7F * p.still) * (trait_of(look.individual, 50001 + 2 * slot) - 0.5F);
    if (p.speaking > 0) speak(p, shifted);
    return p;
}

}  // namespace attune::game
