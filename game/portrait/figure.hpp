// The figure in its chair as a few joints in space (centimetres; x to your right, y up from the seat, z
// towards you), and the camera that sees it. Built anew from a pose; nothing is kept.
#pragma once

#include "game/portrait/ink.hpp"
#include "game/portrait/look.hpp"
#include "game/portrait/pose.hpp"

namespace attune::game {

struct Vec3 {
    float x = 0, y = 0, z = 0;
    friend constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend constexpr Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }
};
constexpr Vec3 mixed(Vec3 a, Vec3 b, float t) { return a + (b - a) * t; }
constexpr float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
float length(Vec3);
Vec3 turned(Vec3, float yaw);  // about the upright axis; positive brings the front to your right

/// Pixels from centimetres.
struct Camera {
    Point middle;  // where `look_at` is drawn
    Vec3 look_at;
    float scale = 5;  // pixels a centimetre at z = 0
    Point see(Vec3) const;
    float near(Vec3) const;  // pixels a centimetre there
};

struct Body {
    float shoulder = 16, chest = 15.5F, waist = 14, hip = 17, depth = 10.5F;
    float arm = 4.6F, wrist = 2.6F, hand = 15.5F;
    float neck = 5.0F, neck_height = 5;
    float thigh = 8.4F, knee = 6.6F;
    float belly = 0;
    float height = 1;  // of the trunk
    float head = 1;
};
Body body_of(const Look&, const Features&);

struct Arm {
    Vec3 shoulder, elbow, wrist;
    Vec3 along;         // of the hand, from the wrist
    float palm = 0;     // 0 back of the hand … 1 palm to be seen
    float curl = 0.3F;  // of the fingers
    float spread = 0.2F;
    float thumb = 0.5F;  // 0 along the hand … 1 out
    float side = 1;      // −1 on your left
    bool before_face = false;
};

/// The head's own frame: x to your right, y up from the eyes, z out of the face.
struct Head {
    Vec3 centre;
    Vec3 right, up, out;
    float size = 1;
    Vec3 place(Vec3 local) const { return centre + (right * local.x + up * local.y + out * local.z) * size; }
};

struct Figure {
    Body body;
    Arm left, right;
    Head head;
    Vec3 hip_left, hip_right, knee_left, knee_right;
    float lean = 0, slump = 0, turn = 0, lift = 0, rise = 0, breath = 0;
    /// A point of the spine `height` cm above the seat, and how far the trunk is turned there.
    Vec3 spine(float height) const;
    float turn_at(float height) const;
    /// On the trunk: around it by `angle` (0 its front, positive to your right), `out` cm off the surface.
    Vec3 trunk(float height, float angle, float out = 0) const;
    /// Half the width and half the depth of the trunk.
    float width_at(float height) const;
    float depth_at(float height) const;
};
Figure figure_of(const Look&, const Features&, const Pose&);

}  // namespace attune::game
