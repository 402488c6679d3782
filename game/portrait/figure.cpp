#include "game/portrait/figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::game {
namespace {

constexpr float trunk_top = 50.0F;  // base of the neck
constexpr float upper_arm = 26.0F, fore_arm = 23.0F;

Vec3 unit(Vec3 v) {
    const float l = length(v);
    return l > 1e-4F ? v * (1.0F / l) : Vec3{0, 0, 1};
}

/// A wish for one arm, in the frame of the trunk.
struct Reach {
    Vec3 wrist, elbow_hint, along;
    float palm, curl, spread, thumb;
};

Reach added(const Reach& sum, const Reach& r, float share) {
    return {sum.wrist + r.wrist * share, sum.elbow_hint + r.elbow_hint * share,
            sum.along + r.along * share, sum.palm + r.palm * share,
            sum.curl + r.curl * share,   sum.spread + r.spread * share,
            sum.thumb + r.thumb * share};
}

/// The elbow between shoulder and wrist, bent towards the hint; the wrist comes nearer when out of reach.
Vec3 elbow_between(Vec3 shoulder, Vec3& wrist, Vec3 hint, float upper, float fore) {
    Vec3 d = wrist - shoulder;
    float l = length(d);
    const float most = (upper + fore) * 0.985F;
    if (l > most) {
        wrist = shoulder + d * (most / l);
        d = wrist - shoulder;
        l = most;
    }
    const float along = (upper * upper - fore * fore + l * l) / (2 * l);
    const float off = std::sqrt(std::max(0.0F, upper * upper - along * along));
    const Vec3 axis = unit(d);
    const Vec3 bend = unit(hint - axis * dot(hint, axis));
    return shoulder + axis * along + bend * off;
}

Vec3 rotated(Vec3 v, float yaw, float pitch, float roll) {
    const float cr = std::cos(roll), sr = std::sin(roll);
    v = {v.x * cr + v.y * sr, v.y * cr - v.x * sr, v.z};
    const float cp = std::cos(pitch), sp = std::sin(pitch);
    v = {v.x, v.y * cp + v.z * sp, v.z * cp - v.y * sp};
    return turned(v, yaw);
}

Head head_of(const Figure& f, const Pose& pose) {
    Head head;
    head.size = f.body.head;
    const Vec3 neck = f.spine(trunk_top);
    const Vec3 pivot = neck + Vec3{0, f.body.neck_height + 1.5F, 0} +
                       turned({0, 0, 1.5F + 4.5F * pose.head_forward - 1.0F * std::abs(pose.head_forward)},
                              0.5F * (f.turn + pose.head_yaw));
    head.right = rotated({1, 0, 0}, pose.head_yaw, pose.head_pitch, pose.head_roll);
    head.up = rotated({0, 1, 0}, pose.head_yaw, pose.head_pitch, pose.head_roll);
    head.out = rotated({0, 0, 1}, pose.head_yaw, pose.head_pitch, pose.head_roll);
    head.centre = pivot + (head.up * 8.6F + head.out * 1.2F) * head.size;
    return head;
}

Reach reach_of(const ArmPose& arm, const Pose& pose, const Figure& f, float s) {
    const float tight = pose.arm_cross;
    const float depth = f.body.depth + f.body.belly;
    // Lower when the trunk is turned, so hands stay in the lap. s is −1 on your left.
    const Reach rest{
        {s * 11.5F, 11.5F, 19.0F}, {s * 0.45F, -0.6F, -0.8F}, {-s * 3.5F, -3.0F, 9.0F}, 0, 0.3F, 0.25F, 0.4F};
    const Reach folded{{-s * 0.34F * f.body.chest, 25.5F - s * 2.2F, depth + 6.5F + s * 1.0F},
                       {s * 1.0F, -0.75F, 0.1F},
                       {-s * 9.0F, 3.0F + 2.0F * s, -4.5F},
                       0,
                       0.3F + 0.3F * tight,
                       0.1F,
                       0.2F};
    const Reach open{
        {s * 15.5F, 15.0F, 22.0F}, {s * 0.5F, -0.8F, -0.8F}, {s * 5.0F, 0.5F, 9.0F}, 1, 0.22F, 0.3F, 0.8F};
    const Reach together{{s * 6.6F, 12.5F + s * 0.8F, 21.0F + s},
                         {s * 0.5F, -0.6F, -0.7F},
                         {-s * 11.0F, -3.5F, 5.5F},
                         0,
                         0.42F + 0.3F * tight,
                         0.1F,
                         0.3F};
    const Vec3 mouth = f.head.place({s * 3.6F, -13.5F, 12.0F}) - f.spine(25);
    const Vec3 local = turned(mouth, -f.turn_at(30)) + Vec3{0, 25, 0};
    const Reach face{local, {s * 0.9F, -0.9F, 0.2F}, {-s * 2.6F, 11.0F, -2.0F}, 0.25F, 0.12F, 0.1F, 0.25F};
    const bool cup = pose.held == Held::cup;
    const Reach object = cup ? Reach{{s * 27.0F, 15.0F, 19.0F},
                                     {s * 1.0F, -0.6F, -0.6F},
                                     {s * 7.5F, -2.0F, 6.0F},
                                     0,
                                     0.2F,
                                     0.25F,
                                     0.5F}
                             : Reach{{s * 6.0F, 19.0F, 21.0F},
                                     {s * 1.0F, -0.8F, -0.4F},
                                     {-s * 5.0F, 5.5F, 5.0F},
                                     0.7F,
                                     0.45F,
                                     0.1F,
                                     0.35F};
    const Reach grip{
        {s * 30.0F, 17.6F, 9.0F}, {s * 0.35F, -0.2F, -1.0F}, {s * 1.2F, -3.0F, 9.0F}, 0, 0.62F, 0.3F, 0.3F};
    Reach sum{{}, {}, {}, 0, 0, 0, 0};
    sum = added(sum, rest, arm.rest);
    sum = added(sum, folded, arm.folded);
    sum = added(sum, open, arm.open);
    sum = added(sum, together, arm.together);
    sum = added(sum, face, arm.face);
    sum = added(sum, object, arm.object);
    return added(sum, grip, arm.grip);
}

Arm arm_of(const Figure& f, const ArmPose& shares, const Pose& pose, float s) {
    Arm arm;
    arm.side = s;
    const float lift = 1.6F * pose.shoulders + 0.35F * pose.breath * pose.breath_depth;
    arm.shoulder = f.spine(41.0F + lift) +
                   turned({s * (f.body.shoulder - 2.2F), 0, 0.5F + pose.slump * 2.0F}, f.turn_at(44));
    const Reach r = reach_of(shares, pose, f, s);
    // Hands in the lap keep to the hips' turn; folded arms and hands at the face go with the chest.
    const float chest = shares.folded + shares.face;
    const float turn = mixed(f.turn_at(4), f.turn_at(40), std::min(1.0F, chest));
    const float free = 1.0F - shares.grip - (pose.held == Held::cup ? shares.object : 0.0F);
    const Vec3 lean = f.spine(26) - Vec3{0, 26, 0};
    arm.wrist = turned(r.wrist, turn * free) + lean * std::min(1.0F, chest) + Vec3{0, f.lift, 0};
    arm.elbow = elbow_between(arm.shoulder, arm.wrist, turned(r.elbow_hint, turn), upper_arm * f.body.height,
                              fore_arm * f.body.height);
    arm.along = unit(turned(r.along, turn * free));
    arm.palm = r.palm;
    arm.curl = r.curl;
    arm.spread = r.spread;
    arm.thumb = r.thumb;
    arm.before_face = shares.face > 0.3F;
    return arm;
}

struct Level {
    float y, width, depth;
};

/// Linear between levels would show; a cosine between them does not.
float level_at(std::span<const Level> levels, float y, float Level::*what) {
    if (y <= levels.front().y) return levels.front().*what;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        if (y > levels[i + 1].y) continue;
        const float t = (y - levels[i].y) / (levels[i + 1].y - levels[i].y);
        const float m0 =
            i > 0 ? (levels[i + 1].*what - levels[i - 1].*what) / (levels[i + 1].y - levels[i - 1].y) : 0;
        const float m1 = i + 2 < levels.size()
                             ? (levels[i + 2].*what - levels[i].*what) / (levels[i + 2].y - levels[i].y)
                             : 0;
        const float h = levels[i + 1].y - levels[i].y, t2 = t * t, t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * levels[i].*what + (t3 - 2 * t2 + t) * h * m0 +
               (-2 * t3 + 3 * t2) * levels[i + 1].*what + (t3 - t2) * h * m1;
    }
    return levels.back().*what;
}

std::array<Level, 10> levels_of(const Body& b) {
    return {Level{-8, b.hip * 0.98F, b.depth * 1.1F},
            Level{4, b.hip, b.depth * 1.15F + b.belly},
            Level{14, b.waist + 0.6F * b.belly, b.depth + b.belly},
            Level{24, b.waist + 0.3F + 0.3F * b.belly, b.depth + 0.5F * b.belly},
            Level{34, b.chest, b.depth * 1.05F},
            Level{40, mixed(b.chest, b.shoulder, 0.75F), b.depth * 0.92F},
            Level{44.2F, b.shoulder * 0.93F, b.depth * 0.76F},
            Level{46.8F, b.shoulder * 0.66F + 0.5F, b.depth * 0.66F},
            Level{48.8F, b.neck * 1.42F, b.depth * 0.55F},
            Level{51.0F, b.neck * 1.08F, b.neck}};
}

}  // namespace

float length(Vec3 v) { return std::sqrt(dot(v, v)); }

Vec3 turned(Vec3 v, float yaw) {
    const float c = std::cos(yaw), s = std::sin(yaw);
    return {v.x * c + v.z * s, v.y, v.z * c - v.x * s};
}

Point Camera::see(Vec3 v) const {
    constexpr float c = 0.9781F, s = 0.2079F;  // twelve degrees from above
    const Vec3 d = v - look_at;
    const Vec3 e{d.x, d.y * c - d.z * s, d.z * c + d.y * s};
    const float k = scale * 190.0F / (190.0F - e.z);
    return {middle.x + e.x * k, middle.y - e.y * k};
}

float Camera::near(Vec3 v) const {
    const Vec3 d = v - look_at;
    return scale * 190.0F / (190.0F - (d.z * 0.9781F + d.y * 0.2079F));
}

Body body_of(const Look& look, const Features& f) {
    Body b;
    const float s = f.soft;
    switch (look.build) {
        case Build::slight:
            b = {.shoulder = 15.2F,
                 .chest = 13.0F,
                 .waist = 11.8F,
                 .hip = 14.6F,
                 .depth = 9.0F,
                 .arm = 3.9F,
                 .wrist = 2.3F,
                 .hand = 15.5F,
                 .neck = 4.3F,
                 .thigh = 7.4F,
                 .knee = 5.9F,
                 .height = 0.97F,
                 .head = 0.985F};
            break;
        case Build::lean:
            b = {.shoulder = 17.6F,
                 .chest = 15.0F,
                 .waist = 13.0F,
                 .hip = 15.0F,
                 .depth = 9.8F,
                 .arm = 4.3F,
                 .wrist = 2.6F,
                 .hand = 17.0F,
                 .neck = 4.9F,
                 .thigh = 7.8F,
                 .knee = 6.5F,
                 .height = 1.03F,
                 .head = 1.0F};
            break;
        case Build::medium:
            b = {.shoulder = 17.2F,
                 .chest = 15.6F,
                 .waist = 14.2F,
                 .hip = 16.6F,
                 .depth = 10.6F,
                 .arm = 4.8F,
                 .wrist = 2.7F,
                 .hand = 16.2F,
                 .neck = 5.0F,
                 .thigh = 8.6F,
                 .knee = 6.8F,
                 .belly = 0.6F,
                 .head = 1.0F};
            break;
        case Build::broad:
            b = {.shoulder = 20.0F,
                 .chest = 18.4F,
                 .waist = 17.4F,
                 .hip = 18.6F,
                 .depth = 12.6F,
                 .arm = 5.8F,
                 .wrist = 3.1F,
                 .hand = 17.4F,
                 .neck = 6.2F,
                 .thigh = 9.6F,
                 .knee = 7.6F,
                 .belly = 2.0F,
                 .height = 1.03F,
                 .head = 1.02F};
            break;
    }
    // A little larger in the head than life: this is a face to be read across a table.
    b.height *= 0.91F;
    b.head *= 1.15F;
    b.shoulder *= f.shoulder * (1.03F - 0.06F * s);
    b.neck *= 1.07F - 0.12F * s;
    b.hip *= 0.98F + 0.05F * s;
    b.belly += 0.8F * f.years;
    b.neck_height = 5.0F + 0.7F * s - 0.8F * f.years;
    return b;
}

Vec3 Figure::spine(float height) const {
    const float t = height / trunk_top, y = height * body.height;
    const float forward = std::sin(lean) * y + slump * t * t * 6.0F;
    const Vec3 bent{0, y * std::cos(lean) - slump * t * t * 4.0F + lift, forward};
    return turned(bent, turn_at(height));
}

float Figure::turn_at(float height) const {
    return turn * mixed(0.6F, 1.0F, std::clamp(height / 45.0F, 0.0F, 1.0F));
}

float Figure::width_at(float height) const {
    const auto levels = levels_of(body);
    return level_at(levels, height, &Level::width) + (height > 20 && height < 44 ? 0.3F * breath : 0.0F);
}
float Figure::depth_at(float height) const { return level_at(levels_of(body), height, &Level::depth); }

Vec3 Figure::trunk(float height, float angle, float out) const {
    const float w = width_at(height) + out, d = depth_at(height) + out;
    return spine(height) + turned({w * std::sin(angle), 0, d * std::cos(angle)}, turn_at(height));
}

Figure figure_of(const Look& look, const Features& features, const Pose& pose) {
    Figure f;
    f.body = body_of(look, features);
    f.lean = pose.torso_lean >= 0 ? 0.32F * pose.torso_lean : 0.2F * pose.torso_lean;
    f.slump = pose.slump;
    f.turn = pose.torso_turn;
    f.lift = pose.rise * 26.0F;
    f.rise = pose.rise;
    f.breath = pose.breath * pose.breath_depth;
    f.head = head_of(f, pose);
    const float turn = f.turn_at(0), apart = mixed(13.5F, 9.0F, pose.knees), at_hip = f.body.hip * 0.52F;
    f.hip_left = turned({-at_hip, 3.5F + f.lift, 2}, turn);
    f.hip_right = turned({at_hip, 3.5F + f.lift, 2}, turn);
    const Vec3 down{0, 2.0F - 6.0F * pose.rise, 43.0F - 20.0F * pose.rise};
    f.knee_left = turned(down + Vec3{-apart, 0, 0}, turn);
    f.knee_right = turned(down + Vec3{apart, 0, 0}, turn);
    f.left = arm_of(f, pose.left, pose, -1);
    f.right = arm_of(f, pose.right, pose, 1);
    return f;
}

}  // namespace attune::game
