// A quiet room late in the afternoon: a wall, a window out of the way, its light, a plant, a small table.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

/// Flat things on the wall: centimetres from the middle of the picture, without perspective.
struct Wall {
    const Easel& e;
    Point at(float x, float y) const {
        return {e.camera.middle.x + x * e.camera.scale,
                e.camera.middle.y - (y - e.camera.look_at.y) * e.camera.scale};
    }
    Path box(float x0, float y0, float x1, float y1) const {
        return {at(x0, y1), at(x1, y1), at(x1, y0), at(x0, y0)};
    }
};

void paint_wall(const Easel& e) {
    const Rect r = e.ink.limits();
    const RoomPalette& p = e.palette;
    const std::array<Point, 6> corners{r.min,
                                       Point{mixed(r.min.x, r.max.x, 0.42F), r.min.y},
                                       Point{r.max.x, r.min.y},
                                       Point{r.min.x, r.max.y},
                                       Point{mixed(r.min.x, r.max.x, 0.42F), r.max.y},
                                       r.max};
    const Tint middle = mixed(p.wall, p.wall_far, 0.25F);
    const std::array<Tint, 6> tint{
        mixed(p.wall, p.light, 0.3F), p.wall, mixed(p.wall, p.wall_far, 0.75F), p.wall, middle, p.wall_far};
    e.ink.surface(corners, tint, 3);
}

void paint_window(const Wall& w) {
    const RoomPalette& p = w.e.palette;
    Ink& ink = w.e.ink;
    ink.fill(w.box(-98, 20, -47, 100), p.frame_shade);
    ink.fill(w.box(-97, 21.5F, -48.2F, 100), p.frame);
    const Shade glass(mixed(p.glass, p.light, 0.8F), mixed(p.glass, p.leaf, 0.16F), w.at(-70, 90),
                      w.at(-70, 25));
    ink.fill(w.box(-95, 25, -74.2F, 100), glass);
    ink.fill(w.box(-71.6F, 25, -51, 100), glass);
    // Trees beyond, no more than a tone.
    const Shade trees(mixed(p.glass, p.leaf, 0.42F), mixed(p.glass, p.leaf, 0.3F), w.at(-60, 40),
                      w.at(-60, 25));
    ink.fill(smooth_open(std::array{w.at(-71.6F, 25), w.at(-71.6F, 36), w.at(-66, 41), w.at(-61, 37),
                                    w.at(-55, 44), w.at(-51, 40), w.at(-51, 25)}),
             trees);
    ink.fill(smooth_open(std::array{w.at(-95, 25), w.at(-95, 42), w.at(-88, 38), w.at(-80, 46),
                                    w.at(-74.2F, 40), w.at(-74.2F, 25)}),
             trees);
    ink.fill(w.box(-99, 18.2F, -45.5F, 21.6F), Shade(p.frame, p.frame_shade, w.at(0, 21.6F), w.at(0, 17.5F)));
    // A curtain at its edge.
    const Path cloth = smooth_open(
        std::array{w.at(-50, 102), w.at(-43, 102), w.at(-42.6F, 70), w.at(-43.4F, 40), w.at(-41.5F, 8),
                   w.at(-45, 7.4F), w.at(-49, 8), w.at(-50.4F, 40), w.at(-49.4F, 70), w.at(-50, 102)},
        5);
    ink.fill(cloth, Shade(mixed(p.curtain, p.light, 0.5F), mixed(p.curtain, p.frame_shade, 0.6F),
                          w.at(-51, 0), w.at(-41, 0)));
    for (const float x : {-48.2F, -45.6F}) {
        ink.stroke(smooth_open(std::array{w.at(x, 102), w.at(x + 0.4F, 60), w.at(x - 0.3F, 9)}),
                   {w.e.weight(0.28F), 0.5F, 1}, faded(p.frame_shade, 0.7F));
    }
}

/// What the window throws on the wall.
void paint_light(const Wall& w) {
    const Tint glow = faded(w.e.palette.light, 0.42F), less = faded(w.e.palette.light, 0.10F);
    for (const float x : {-36.0F, -13.0F}) {
        const Path pane{w.at(x, 98), w.at(x + 20, 92), w.at(x + 31, 30), w.at(x + 11, 37)};
        w.e.ink.fill(pane, Shade(glow, less, w.at(x, 95), w.at(x + 24, 30)));
    }
}

void leaf(const Wall& w, Point stem, float angle, float size, Tint colour) {
    const Point along{std::cos(angle), -std::sin(angle)}, across{-along.y, along.x};
    const float s = size * w.e.camera.scale;
    const Point tip = stem + along * s, belly = stem + along * (s * 0.45F);
    w.e.ink.fill(
        smooth_closed(std::array{stem, belly + across * (s * 0.2F), tip, belly - across * (s * 0.2F)}, 5),
        colour);
    w.e.ink.stroke(std::array{stem, mixed(stem, tip, 0.85F)}, {w.e.weight(0.16F), 1, 0.3F},
                   faded(w.e.palette.leaf_shade, 0.8F));
}

void paint_table(const Wall& w) {
    const RoomPalette& p = w.e.palette;
    Ink& ink = w.e.ink;
    ink.fill(w.box(55, -60, 57.2F, 6), p.wood_shade);
    ink.fill(w.box(70, -60, 72.2F, 6), p.wood_shade);
    ink.fill(round_box(w.at(44, 9.4F), w.at(82, 6.2F), 6),
             Shade(p.wood, p.wood_shade, w.at(44, 0), w.at(82, 0)));
    const Point root = w.at(65.5F, 21);
    struct Sprig {
        float angle, size, up;
        bool dark;
    };
    constexpr std::array<Sprig, 9> sprigs{
        Sprig{2.5F, 15, 0, true}, {0.7F, 15, 0, true},   {1.95F, 21, 1, true},
        {1.2F, 20, 1, false},     {2.85F, 12, 0, false}, {0.35F, 12, 0, false},
        {1.6F, 24, 1, false},     {2.2F, 15, 0, false},  {0.95F, 14, 0, true}};
    for (const Sprig& s : sprigs) {
        const Point stem =
            root + Point{std::cos(s.angle) * 3.0F * w.e.camera.scale, -s.up * 3 * w.e.camera.scale};
        leaf(w, stem, s.angle, s.size, s.dark ? p.leaf_shade : p.leaf);
    }
    const Path pot{w.at(60.4F, 22), w.at(70.6F, 22), w.at(69.2F, 9.2F), w.at(61.8F, 9.2F)};
    ink.fill(pot, Shade(p.pot, mixed(p.pot, p.wood_shade, 0.6F), w.at(61, 0), w.at(70, 0)));
    ink.fill(w.box(59.8F, 20, 71.2F, 22.6F),
             Shade(mixed(p.pot, p.light, 0.2F), p.pot, w.at(60, 0), w.at(70, 0)));
    if (w.e.pose.held == Held::cup) return;  // then it is drawn with the hand
    const Path cup{w.at(47.6F, 15.6F), w.at(53.6F, 15.6F), w.at(53.0F, 9.4F), w.at(48.2F, 9.4F)};
    ink.stroke(ellipse(w.at(54.2F, 12.8F), 1.6F * w.e.camera.scale, 1.8F * w.e.camera.scale),
               {w.e.weight(0.6F)}, mixed(p.cup, p.frame_shade, 0.5F));
    ink.fill(cup, Shade(p.cup, mixed(p.cup, p.frame_shade, 0.7F), w.at(48, 0), w.at(53.5F, 0)));
}

Path chair_outline(const Easel& e) {
    const auto p = [&](float x, float y) { return e.see({x, y, -13}); };
    return smooth_closed(std::array{p(-32, -12), p(-31.5F, 12), p(-30, 34), p(-28.6F, 50), p(-25, 58.5F),
                                    p(-17, 62.4F), p(0, 63.6F), p(17, 62.4F), p(25, 58.5F), p(28.6F, 50),
                                    p(30, 34), p(31.5F, 12), p(32, -12)},
                         5);
}

void paint_chair_arm(const Easel& e, float s) {
    const RoomPalette& p = e.palette;
    const Path panel =
        e.see({{s * 28.5F, 13, 17}, {s * 36.5F, 13, 15}, {s * 36.5F, -30, 15}, {s * 28.5F, -30, 17}});
    e.ink.fill(panel, Shade(p.chair_shade, mixed(p.chair_shade, p.chair_line, 0.5F), panel[0], panel[3]));
    const ClothTones cloth{p.chair, p.chair_shade, p.chair_line, mixed(p.chair, p.light, 0.25F)};
    const std::array<Vec3, 4> spine{
        Vec3{s * 31.0F, 16, -12}, {s * 32.2F, 15.4F, 0}, {s * 32.8F, 14.0F, 10}, {s * 32.8F, 12.2F, 17}};
    std::array<Point, 4> joints;
    std::array<float, 4> radii;
    for (std::size_t i = 0; i < 4; ++i) {
        joints[i] = e.see(spine[i]);
        radii[i] = e.camera.near(spine[i]) * 4.7F;
    }
    paint_tube(e, joints, radii, cloth, true, true);
    const Point front = e.see({s * 32.8F, 11.6F, 18.5F});
    e.ink.fill(ellipse(front, radii[3] * 0.98F, radii[3] * 0.94F),
               Shade(mixed(p.chair, p.light, 0.12F), p.chair_shade, front - Point{radii[3], radii[3]},
                     front + Point{radii[3], radii[3]}));
    e.ink.stroke(ellipse(front, radii[3] * 0.62F, radii[3] * 0.58F), {e.weight(0.18F)},
                 faded(p.chair_line, 0.45F));
}

}  // namespace

void paint_room(const Easel& e) {
    const Wall wall{e};
    paint_wall(e);
    paint_light(wall);
    paint_window(wall);
    paint_table(wall);
}

void paint_chair_back(const Easel& e) {
    const RoomPalette& p = e.palette;
    const Path outline = chair_outline(e);
    const Point side{4.5F * e.camera.scale, -1.5F * e.camera.scale};
    Path shadow = outline;
    for (Point& q : shadow) q = q + side;
    e.ink.fill(shadow, faded(p.wall_far, 0.55F));
    e.ink.fill(outline, Shade(mixed(p.chair, p.light, 0.14F), p.chair_shade, e.see({-26, 55, -13}),
                              e.see({28, 8, -13})));
    Path seam;
    const Point middle = e.see({0, 28, -13});
    for (const Point q : outline) seam.push_back(middle + (q - middle) * 0.925F);
    e.ink.stroke(std::span(seam).subspan(5, seam.size() - 10), {e.weight(0.22F)}, faded(p.chair_line, 0.4F));
    // The shade she casts on it.
    const Vec3 chest = e.figure.spine(34);
    e.ink.spot(e.see({chest.x + 5, 34, -13}), 23 * e.camera.scale, 31 * e.camera.scale,
               faded(p.chair_line, 0.34F));
    const Path seat = e.see({{-30, 1, -8}, {30, 1, -8}, {33, -1, 34}, {-33, -1, 34}});
    e.ink.fill(seat, Shade(p.chair_shade, p.chair, seat[0], seat[3]));
    const Path front = e.see({{-33, -1, 34}, {33, -1, 34}, {33, -30, 34}, {-33, -30, 34}});
    e.ink.fill(front, Shade(p.chair, p.chair_shade, front[0], front[3]));
}

void paint_chair_arms(const Easel& e) {
    paint_chair_arm(e, -1);
    paint_chair_arm(e, 1);
}

}  // namespace attune::game
