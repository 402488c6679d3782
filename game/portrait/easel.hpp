// What every painter of a part of the picture works from. Internal to the portrait.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>

#include "game/portrait/figure.hpp"
#include "game/portrait/tones.hpp"

namespace attune::game {

struct Easel {
    Ink& ink;
    Camera camera;
    Look look;
    Features features;
    Pose pose;
    Figure figure;
    Tones tones;
    RoomPalette palette;

    Point see(Vec3 v) const { return camera.see(v); }
    Path see(std::initializer_list<Vec3> points) const {
        Path out;
        for (const Vec3 v : points) out.push_back(camera.see(v));
        return out;
    }
    /// A line weight in centimetres as pixels, never thinner than a hair.
    float weight(float cm) const { return std::max(0.7F, cm * camera.scale * palette.line); }
};

/// The bare head as a stack of rings: half width, half depth, how far forward the ring stands.
struct Ring {
    float width, depth, forward;
};
Ring ring_at(const Features&, float jaw, float y);

/// Points of a head in its own frame, turned to the viewer.
struct Skull {
    const Easel& easel;
    Vec3 surface(float x, float y, float out = 0) const;       // on the face, local
    Vec3 around(float degrees, float y, float out = 0) const;  // round the head; kept to what can be seen
    Vec3 rim(float y, float side, float out = 0) const;        // its outline
    Point face(float x, float y, float out = 0) const;         // on the face, in pixels
    Point spot(Vec3 local) const;                              // any local point, in pixels
    Point round(float degrees, float y, float out = 0) const { return spot(around(degrees, y, out)); }
    Point edge(float y, float side, float out = 0) const { return spot(rim(y, side, out)); }
    float yaw() const;     // against the viewer
    float pixels() const;  // a centimetre at the face
};

void paint_room(const Easel&);
void paint_chair_back(const Easel&);
void paint_chair_arms(const Easel&);
void paint_legs(const Easel&);
void paint_trunk(const Easel&);
void paint_arm(const Easel&, const Arm&);
void paint_hand(const Easel&, const Arm&);
void paint_neck(const Easel&);
void paint_hair_behind(const Easel&);
void paint_head(const Easel&);
void paint_face(const Easel&);
void paint_hair(const Easel&);
void paint_glasses(const Easel&);

/// A limb as a shaded tube through `joints` (pixels) of the given half-widths.
void paint_tube(const Easel&, std::span<const Point> joints, std::span<const float> radii, const ClothTones&,
                bool round_start = true, bool round_end = false, const Tint* start = nullptr);

/// Cloth at `u`, −1 its left edge … 1 its right, under a light from the left and above.
Tint cloth_light(const ClothTones&, float u, float down);

}  // namespace attune::game
