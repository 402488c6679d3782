// The trunk with its clothes, the legs, the neck.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

constexpr float degrees = 0.0174533F;

}  // namespace

Tint cloth_light(const ClothTones& c, float u, float down) {
    const Tint side = mixed(c.base, c.shade, 0.85F * smooth(0.05F, 1.0F, u) + 0.25F * down);
    return mixed(side, c.light, 0.5F * smooth(-0.35F, -0.95F, u));
}

namespace {

void paint_trunk_cloth(const Easel& e, const ClothTones& cloth, float bottom, float top) {
    constexpr int columns = 9, rows = 15;
    Path points;
    std::vector<Tint> colours;
    for (int r = 0; r < rows; ++r) {
        const float y = mixed(top, bottom, static_cast<float>(r) / (rows - 1));
        const float turn = e.figure.turn_at(y), w = e.figure.width_at(y), d = e.figure.depth_at(y);
        const float edge = std::atan2(w * std::cos(turn), d * std::sin(turn));
        for (int c = 0; c < columns; ++c) {
            const float share = static_cast<float>(c) / (columns - 1);
            points.push_back(e.see(e.figure.trunk(y, edge - 3.14159265F * (1 - share))));
            const float u = std::sin((share * 2 - 1) * 1.5707963F);
            colours.push_back(cloth_light(cloth, u, smooth(26, 0, y)));
        }
    }
    e.ink.surface(points, colours, columns);
}

Point on(const Easel& e, float y, float angle, float out = 0.15F) {
    return e.see(e.figure.trunk(y, angle * degrees, out));
}

/// A line down the front: pairs of height and angle.
Path down(const Easel& e, std::initializer_list<Point> points, float out = 0.2F) {
    Path through;
    for (const Point p : points) through.push_back(on(e, p.x, p.y, out));
    return smooth_open(through, 5);
}

void append(Path& path, const Path& more, bool backwards = false) {
    if (backwards)
        path.insert(path.end(), more.rbegin(), more.rend());
    else
        path.insert(path.end(), more.begin(), more.end());
}

/// What shows between two lines down the front.
void front_panel(const Easel& e, const Path& left, const Path& right, const Shade& shade) {
    Path outline = left;
    append(outline, right, true);
    e.ink.fill(outline, shade);
}

void skin_opening(const Easel& e, float depth, float width) {
    const SkinTones& s = e.tones.skin;
    const Path outline = down(e,
                              {{51, -width * 2.2F},
                               {48.4F, -width * 1.35F},
                               {mixed(48, depth, 0.5F), -width * 0.72F},
                               {depth, 0},
                               {mixed(48, depth, 0.5F), width * 0.72F},
                               {48.4F, width * 1.35F},
                               {51, width * 2.2F}},
                              0.35F);
    e.ink.fill(outline, Shade(mixed(s.shade, s.base, 0.55F), s.base, on(e, 50, 10), on(e, depth, -6)));
    e.ink.spot(on(e, 49.5F, 4), 7 * e.camera.scale, 4.4F * e.camera.scale, faded(s.deep, 0.22F));
}

void folds(const Easel& e, const ClothTones& c) {
    const float w = e.weight(0.34F);
    const Tint line = faded(c.line, 0.3F);
    e.ink.stroke(down(e, {{39, -56}, {35, -44}, {31.5F, -38}}), {w, 0.9F, 0.15F}, line);
    e.ink.stroke(down(e, {{39, 56}, {34.5F, 46}, {30, 41}}), {w, 0.9F, 0.15F}, line);
    e.ink.stroke(down(e, {{14, 62}, {11.5F, 40}, {11.8F, 22}}), {w, 0.9F, 0.15F}, line);
    e.ink.stroke(down(e, {{11, -64}, {8.4F, -42}, {9.0F, -24}}), {w, 0.9F, 0.15F}, line);
    e.ink.stroke(down(e, {{20, 66}, {17.2F, 50}, {17, 38}}), {w, 0.9F, 0.15F}, faded(line, 0.8F));
}

void collar_wing(const Easel& e, float s, float length, const ClothTones& c) {
    const Path wing{on(e, 51.4F, s * 62, 0.6F), on(e, 49.2F, s * 44, 1.0F),
                    on(e, 46.6F - length, s * (17 + length * 1.3F), 1.2F),
                    on(e, 46.0F - length * 0.3F, s * 5, 1.1F), on(e, 49.4F, s * 22, 1.0F)};
    e.ink.fill(wing, Shade(c.light, c.base, wing[0], wing[2]));
    e.ink.stroke(std::array{wing[1], wing[2], wing[3]}, {e.weight(0.2F), 0.8F, 0.7F}, faded(c.line, 0.5F));
}

void buttons(const Easel& e, float angle, std::initializer_list<float> heights, Tint colour) {
    for (const float y : heights) {
        const Point p = on(e, y, angle, 0.4F);
        const float r = 0.62F * e.camera.scale;
        e.ink.fill(ellipse(p, r, r, 0, 14), colour);
        e.ink.fill(ellipse(p, r * 0.4F, r * 0.4F, 0, 10), mixed(colour, e.tones.outer.line, 0.4F));
    }
}

void ribbed_band(const Easel& e, const Path& line, float cm, const ClothTones& c, float side) {
    e.ink.stroke(line, {e.weight(cm)}, mixed(c.base, c.shade, 0.34F + 0.3F * side));
    e.ink.stroke(line, {e.weight(0.16F)}, faded(c.line, 0.22F));
}

void paint_cardigan(const Easel& e) {
    const ClothTones &in = e.tones.inner, &out = e.tones.outer;
    const Path left =
        down(e, {{50.6F, -46}, {46, -27}, {38, -17}, {28, -10}, {16, -8}, {4, -9}, {1.4F, -10}});
    const Path right = down(e, {{50.6F, 46}, {46, 27}, {38, 17}, {28, 10}, {16, 8}, {4, 9}, {1.4F, 10}});
    front_panel(e, left, right, Shade(in.light, in.shade, on(e, 40, -20), on(e, 6, 14)));
    if (e.features.soft > 0.5F) {
        skin_opening(e, 43.2F, 17);
        const Path neckline = down(e, {{50, -36}, {46.4F, -19}, {43.2F, 0}, {46.4F, 19}, {50, 36}}, 0.4F);
        e.ink.stroke(neckline, {e.weight(0.5F)}, mixed(in.base, in.shade, 0.6F));
    } else {
        skin_opening(e, 46.2F, 9);
        collar_wing(e, -1, 2.6F, in);
        collar_wing(e, 1, 2.6F, in);
        e.ink.stroke(down(e, {{45, 1}, {30, 1}, {10, 1}}), {e.weight(0.2F)}, faded(in.line, 0.35F));
    }
    e.ink.stroke(down(e, {{36, 2}, {26, -1}, {18, 1.5F}}), {e.weight(0.2F), 0.2F, 0.2F},
                 faded(in.line, 0.25F));
    ribbed_band(e, left, 1.9F, out, 0);
    ribbed_band(e, right, 1.9F, out, 1);
    buttons(e, 12.5F, {24.0F, 14.0F, 4.0F}, mixed(out.line, hex(0xE8D9BE), 0.35F));
}

void paint_blouse(const Easel& e) {
    const ClothTones& c = e.tones.outer;
    skin_opening(e, 39.5F, 17);
    const Path left = down(e, {{50.4F, -46}, {45.5F, -24}, {39.2F, -1}}, 0.5F),
               right = down(e, {{50.4F, 46}, {45.5F, 24}, {39.2F, 1}}, 0.5F);
    e.ink.stroke(left, {e.weight(2.2F), 1, 0.5F}, mixed(c.base, c.light, 0.6F));
    e.ink.stroke(right, {e.weight(2.2F), 1, 0.5F}, mixed(c.base, c.light, 0.2F));
    e.ink.stroke(down(e, {{38.8F, 0}, {24, 0}, {8, 0}, {1.4F, 0}}), {e.weight(0.22F), 1, 0.6F},
                 faded(c.line, 0.45F));
    buttons(e, 2.6F, {34.0F, 26.5F, 19.0F, 11.5F}, mixed(c.light, hex(0xFFFFFF), 0.4F));
    for (const float s : {-1.0F, 1.0F}) {
        e.ink.stroke(down(e, {{45.4F, s * 50}, {38, s * 34}, {30, s * 26}}), {e.weight(0.26F), 0.7F, 0.1F},
                     faded(c.line, 0.3F));
    }
}

void paint_shirt(const Easel& e) {
    const ClothTones& c = e.tones.outer;
    skin_opening(e, 42.5F, 12);
    e.ink.stroke(down(e, {{43.4F, 1.5F}, {24, 1.5F}, {8, 1.5F}, {1.4F, 1.5F}}), {e.weight(2.2F)},
                 mixed(c.base, c.shade, 0.18F));
    e.ink.stroke(down(e, {{43.0F, -3}, {24, -3}, {8, -3}, {1.4F, -3}}), {e.weight(0.2F)},
                 faded(c.line, 0.4F));
    collar_wing(e, -1, 4.6F, c);
    collar_wing(e, 1, 4.6F, c);
    buttons(e, 1.5F, {37.5F, 29.5F, 21.5F, 13.5F}, mixed(c.light, hex(0xFFFFFF), 0.5F));
}

void paint_jumper(const Easel& e) {
    const ClothTones& c = e.tones.outer;
    skin_opening(e, 46.8F, 17);
    const Path neck = down(
        e, {{51, -60}, {48.6F, -34}, {46.8F, -14}, {46.4F, 0}, {46.8F, 14}, {48.6F, 34}, {51, 60}}, 0.6F);
    e.ink.stroke(neck, {e.weight(2.1F)}, mixed(c.base, c.shade, 0.35F));
    for (int i = -5; i <= 5; ++i) {
        const float a = static_cast<float>(i) * 9.5F, y = 46.4F + 0.0012F * a * a;
        e.ink.stroke(std::array{on(e, y + 0.8F, a, 0.7F), on(e, y - 0.8F, a, 0.7F)}, {e.weight(0.16F)},
                     faded(c.line, 0.4F));
    }
    for (const float a : {-26.0F, -9.0F, 9.0F, 26.0F}) {  // the knit, barely
        e.ink.stroke(down(e, {{43, a * 0.9F}, {28, a}, {6, a * 1.05F}}), {e.weight(0.18F), 0.4F, 0.4F},
                     faded(c.line, 0.16F));
    }
}

void lapel(const Easel& e, float s, const ClothTones& c) {
    const Path wing{on(e, 51, s * 58, 0.8F),    on(e, 46.5F, s * 46, 1.0F), on(e, 41.2F, s * 42, 1.1F),
                    on(e, 39.8F, s * 33, 1.1F), on(e, 38.8F, s * 37, 1.1F), on(e, 30, s * 21, 1.1F),
                    on(e, 20.5F, s * 2, 1.0F),  on(e, 32, s * 8, 0.9F),     on(e, 44, s * 19, 0.9F),
                    on(e, 50, s * 40, 0.8F)};
    e.ink.fill(wing, Shade(mixed(c.base, c.light, s < 0 ? 0.55F : 0.2F),
                           mixed(c.base, c.shade, s < 0 ? 0.1F : 0.4F), wing[0], wing[6]));
    e.ink.stroke(std::span(wing).subspan(1, 6), {e.weight(0.22F), 0.8F, 0.8F}, faded(c.line, 0.6F));
}

void paint_jacket(const Easel& e) {
    const ClothTones &in = e.tones.inner, &out = e.tones.outer;
    const Path left = down(e, {{50.6F, -50}, {45, -24}, {34, -10}, {20, -1}}),
               right = down(e, {{50.6F, 50}, {45, 24}, {34, 10}, {20, 2}});
    front_panel(e, left, right, Shade(in.light, in.shade, on(e, 44, -20), on(e, 24, 14)));
    skin_opening(e, 46.0F, 9);
    collar_wing(e, -1, 3.4F, in);
    collar_wing(e, 1, 3.4F, in);
    e.ink.stroke(down(e, {{44.6F, 1}, {34, 1}, {22, 1}}), {e.weight(0.2F)}, faded(in.line, 0.4F));
    buttons(e, 3.2F, {41.0F, 35.0F, 29.0F}, mixed(in.base, in.shade, 0.6F));
    lapel(e, -1, out);
    lapel(e, 1, out);
    e.ink.stroke(down(e, {{20.5F, 1}, {10, 2}, {1.4F, 6}}), {e.weight(0.26F)}, faded(out.line, 0.6F));
    buttons(e, 4.5F, {17.5F}, out.line);
}

void paint_hoodie(const Easel& e) {
    const ClothTones& c = e.tones.outer;
    skin_opening(e, 46.4F, 15);
    for (const float s : {-1.0F, 1.0F}) {
        const Path hood{on(e, 54.0F, s * 105, 1.6F), on(e, 50.4F, s * 84, 2.6F), on(e, 46.8F, s * 52, 2.6F),
                        on(e, 43.4F, s * 20, 2.0F),  on(e, 42.6F, s * 2, 1.6F),  on(e, 45.6F, s * 3, 1.2F),
                        on(e, 48.4F, s * 24, 0.8F),  on(e, 51.6F, s * 60, 0.6F)};
        e.ink.fill(smooth_closed(hood, 4),
                   Shade(mixed(c.base, c.light, s < 0 ? 0.6F : 0.1F),
                         mixed(c.base, c.shade, s < 0 ? 0.2F : 0.6F), hood[0], hood[4]));
        e.ink.stroke(smooth_open(std::span(hood).subspan(1, 4), 4), {e.weight(0.24F), 0.5F, 0.8F},
                     faded(c.line, 0.5F));
        const Path string = down(e, {{44.2F, s * 9}, {38, s * 10.5F}, {31.5F + s, s * 9}}, 1.4F);
        e.ink.stroke(string, {e.weight(0.45F)}, mixed(c.light, hex(0xF4ECDD), 0.6F));
    }
    const Path pocket = down(e, {{15, -26}, {15, 26}}, 0.4F);
    e.ink.stroke(pocket, {e.weight(0.24F)}, faded(c.line, 0.45F));
    e.ink.stroke(down(e, {{15, -26}, {9, -38}, {2, -42}}), {e.weight(0.24F)}, faded(c.line, 0.45F));
    e.ink.stroke(down(e, {{15, 26}, {9, 38}, {2, 42}}), {e.weight(0.24F)}, faded(c.line, 0.45F));
}

void paint_leg(const Easel& e, Vec3 hip, Vec3 knee, float s) {
    const ClothTones& c = e.tones.legs;
    const Body& b = e.figure.body;
    const Vec3 shin = knee + Vec3{s * 0.5F, -26.0F, -3.0F};
    const std::array<Vec3, 5> bones{hip, mixed(hip, knee, 0.4F), mixed(hip, knee, 0.8F),
                                    knee + Vec3{0, -0.6F, 1.5F}, shin};
    const std::array<float, 5> cm{b.thigh * 1.0F, b.thigh * 0.98F, mixed(b.thigh, b.knee, 0.7F),
                                  b.knee * 1.02F, b.knee * 0.86F};
    std::array<Point, 5> joints;
    std::array<float, 5> radii;
    for (std::size_t i = 0; i < 5; ++i) {
        joints[i] = e.see(bones[i]);
        radii[i] = e.camera.near(bones[i]) * cm[i];
    }
    paint_tube(e, std::span(joints).subspan(3), std::span(radii).subspan(3),
               ClothTones{c.shade, mixed(c.shade, c.line, 0.5F), c.line, c.base}, true, false);
    paint_tube(e, std::span(joints).first(4), std::span(radii).first(4), c, true, true);
    const Point crease = e.see(mixed(hip, knee, 0.12F) + Vec3{s * 3, 5, 3});
    e.ink.stroke(smooth_open(std::array{crease, e.see(mixed(hip, knee, 0.22F) + Vec3{-s * 2, 7.6F, 0}),
                                        e.see(mixed(hip, knee, 0.34F) + Vec3{-s * 6, 6, 0})}),
                 {e.weight(0.34F), 0.3F, 0.15F}, faded(c.line, 0.4F));
}

}  // namespace

void paint_tube(const Easel& e, std::span<const Point> joints, std::span<const float> radii,
                const ClothTones& cloth, bool round_start, bool round_end, const Tint* start) {
    constexpr int columns = 5;
    const Path line = smooth_open(joints, 5);
    Path radius_path;
    for (std::size_t i = 0; i < radii.size(); ++i) radius_path.push_back({static_cast<float>(i), radii[i]});
    const Path swelling = smooth_open(radius_path, 5);
    Path points;
    std::vector<Tint> colours;
    int rows = 0;
    const auto row = [&](Point centre, Point across, float r) {
        const float own = start == nullptr ? 1.0F : smooth(1.0F, 11.0F, static_cast<float>(rows++));
        for (int c = 0; c < columns; ++c) {
            const float u = std::sin((static_cast<float>(c) / (columns - 1) * 2 - 1) * 1.5707963F);
            points.push_back(centre + across * (r * u));
            const float light = across.x * u + across.y * u * 0.6F;  // left and above is bright
            Tint colour = mixed(cloth.base, cloth.shade, 0.8F * smooth(0.05F, 1.05F, light));
            colour = mixed(colour, cloth.light, 0.45F * smooth(-0.4F, -1.1F, light));
            colours.push_back(own < 1 ? mixed(*start, colour, own) : colour);
        }
    };
    const auto cap = [&](Point centre, Point along, Point across, float r, bool first) {
        for (int i = 0; i < 5; ++i) {
            const float t =
                first ? 1.5F - 0.34F * static_cast<float>(i) : 0.14F + 0.34F * static_cast<float>(i);
            row(centre + along * ((first ? -1.0F : 1.0F) * r * std::sin(t)), across, r * std::cos(t));
        }
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point d = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
        const float l = std::max(1e-3F, std::sqrt(d.x * d.x + d.y * d.y));
        const Point along = d * (1 / l), across{-along.y, along.x};
        const float r = swelling[std::min(i, swelling.size() - 1)].y;
        if (i == 0 && round_start) cap(line[i], along, across, r, true);
        row(line[i], across, r);
        if (i + 1 == line.size() && round_end) cap(line[i], along, across, r, false);
    }
    e.ink.surface(points, colours, columns);
}

void paint_legs(const Easel& e) {
    const bool right_first = e.figure.turn > 0;
    const auto left = [&] { paint_leg(e, e.figure.hip_left, e.figure.knee_left, -1); };
    const auto right = [&] { paint_leg(e, e.figure.hip_right, e.figure.knee_right, 1); };
    if (right_first) right();
    left();
    if (!right_first) right();
}

void paint_trunk(const Easel& e) {
    paint_trunk_cloth(e, e.tones.outer, 1, 51);
    folds(e, e.tones.outer);
    paint_neck(e);
    switch (e.look.clothes) {
        case Clothes::cardigan:
            paint_cardigan(e);
            break;
        case Clothes::blouse:
            paint_blouse(e);
            break;
        case Clothes::shirt:
            paint_shirt(e);
            break;
        case Clothes::jumper:
            paint_jumper(e);
            break;
        case Clothes::jacket:
            paint_jacket(e);
            break;
        case Clothes::hoodie:
            paint_hoodie(e);
            break;
    }
}

void paint_neck(const Easel& e) {
    const SkinTones& s = e.tones.skin;
    const Figure& f = e.figure;
    const Vec3 base = f.spine(47.5F) + Vec3{0, 0, 1.5F}, top = f.head.place({0, -5.5F, -1.5F});
    const float k = e.camera.near(base), wide = f.body.neck;
    const std::array<Vec3, 3> bones{base, mixed(base, top, 0.5F), top};
    std::array<Point, 3> joints;
    for (std::size_t i = 0; i < 3; ++i) joints[i] = e.see(bones[i]);
    const std::array<float, 3> radii{k * wide * 1.12F, k * wide * 0.98F, k * wide * 1.02F};
    paint_tube(e, joints, radii,
               {mixed(s.base, s.shade, 0.3F), mixed(s.shade, s.deep, 0.35F), s.line, s.base}, false, false);
    // The chin's shade.
    const Point under = e.see(mixed(base, top, 0.62F) + Vec3{0.8F, 0, 3});
    e.ink.spot(under, k * wide * 1.05F, k * 4.6F, faded(s.deep, 0.55F));
    if (f.body.neck > 0 && e.features.years > 0.35F) {
        const float a = 0.4F * std::min(1.0F, e.features.years);
        for (const float t : {0.2F, 0.42F}) {
            const Point m = e.see(mixed(base, top, t) + Vec3{0, 0, 4});
            e.ink.stroke(smooth_open(std::array{m + Point{-k * wide * 0.7F, -k * 0.5F}, m,
                                                m + Point{k * wide * 0.7F, -k * 0.5F}}),
                         {e.weight(0.2F), 0.2F, 0.2F}, faded(s.line, a * 0.6F));
        }
    }
}

}  // namespace attune::game
