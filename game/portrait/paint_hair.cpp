// Hair: what lies behind the head, what frames the face, and the strands that give it direction.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

struct Lock {
    float from_degrees, from_y, mid_degrees, mid_y, to_degrees, to_y;
    bool bright;
};

/// A cap over the skull: its outline `out` cm off the head down to both ends, and a hairline across the face
/// given as pairs of degrees and height, from your right to your left.
Path cap(const Skull& skull, float left_end, float right_end, float out, float crown,
         std::span<const Point> hairline) {
    Path outline;
    Path rim;
    for (const float y : {left_end, mixed(left_end, 5.0F, 0.5F), 5.0F, 8.2F, 10.6F, 12.0F})
        rim.push_back(skull.edge(y, -1, out * mixed(0.6F, 1.0F, smooth(-4, 4, y))));
    rim.push_back(skull.spot({0, 12.8F + crown, -1.5F}));
    for (const float y : {12.0F, 10.6F, 8.2F, 5.0F, mixed(right_end, 5.0F, 0.5F), right_end})
        rim.push_back(skull.edge(y, 1, out * mixed(0.6F, 1.0F, smooth(-4, 4, y))));
    outline = smooth_open(rim, 4);
    Path front;
    for (const Point p : hairline) front.push_back(skull.round(p.x, p.y, 0.25F));
    const Path line = smooth_open(front, 4);
    outline.insert(outline.end(), line.begin(), line.end());
    return outline;
}

Shade sheen(const Easel& e, const Skull& skull) {
    const HairTones& h = e.tones.hair;
    return {mixed(h.base, h.light, 0.4F), mixed(h.base, h.shade, 0.75F), skull.edge(9, -1), skull.edge(2, 1)};
}

void strands(const Easel& e, const Skull& skull, std::initializer_list<Lock> locks, float out = 0.7F) {
    const HairTones& h = e.tones.hair;
    for (const Lock& l : locks) {
        const Path line = smooth_open(
            std::array{skull.round(l.from_degrees, l.from_y, out), skull.round(l.mid_degrees, l.mid_y, out),
                       skull.round(l.to_degrees, l.to_y, out)},
            6);
        e.ink.stroke(line, {e.weight(l.bright ? 0.34F : 0.26F), 0.25F, 0.2F},
                     faded(l.bright ? h.light : h.shade, l.bright ? 0.5F : 0.6F));
    }
}

void paint_bun(const Easel& e, const Skull& skull) {
    const HairTones& h = e.tones.hair;
    const float k = skull.pixels();
    const Point middle = skull.spot({1.2F, 12.6F, -7.5F});
    const float r = 4.7F * k;
    const Path shape =
        smooth_closed(std::array{middle + Point{-r, 0.1F * r}, middle + Point{-0.8F * r, -0.72F * r},
                                 middle + Point{-0.05F * r, -r}, middle + Point{0.8F * r, -0.68F * r},
                                 middle + Point{1.04F * r, 0.1F * r}, middle + Point{0.7F * r, 0.8F * r},
                                 middle + Point{-0.6F * r, 0.85F * r}},
                      5);
    e.ink.fill(shape, Shade(mixed(h.base, h.light, 0.35F), h.shade, middle - Point{r, r},
                            middle + Point{r, 0.6F * r}));
    e.ink.stroke(
        smooth_open(std::array{middle + Point{-0.75F * r, -0.1F * r}, middle + Point{-0.2F * r, -0.68F * r},
                               middle + Point{0.55F * r, -0.45F * r}, middle + Point{0.75F * r, 0.2F * r}}),
        {e.weight(0.34F), 0.2F, 0.2F}, faded(h.shade, 0.7F));
    e.ink.stroke(smooth_open(std::array{middle + Point{-0.5F * r, 0.1F * r}, middle + Point{0.0F, -0.4F * r},
                                        middle + Point{0.5F * r, 0.1F * r}}),
                 {e.weight(0.3F), 0.2F, 0.2F}, faded(h.shade, 0.6F));
    e.ink.stroke(
        smooth_open(std::array{middle + Point{-0.66F * r, -0.5F * r}, middle + Point{-0.1F * r, -0.84F * r},
                               middle + Point{0.4F * r, -0.76F * r}}),
        {e.weight(0.36F), 0.2F, 0.2F}, faded(h.light, 0.6F));
    e.ink.stroke(std::array{middle + Point{0.5F * r, -0.8F * r}, middle + Point{1.0F * r, -1.12F * r}},
                 {e.weight(0.2F), 0.8F, 0.2F}, faded(h.base, 0.9F));
}

void wisp(const Easel& e, const Skull& skull, float s, float y0, float y1, float sway) {
    const Vec3 from = skull.around(s * 66, y0, 0.4F),
               mid = skull.around(s * 70, mixed(y0, y1, 0.5F), 0.9F + sway),
               to = skull.around(s * 62, y1, 0.5F);
    e.ink.stroke(smooth_open(std::array{skull.spot(from), skull.spot(mid), skull.spot(to)}),
                 {e.weight(0.32F), 0.9F, 0.15F}, faded(e.tones.hair.base, 0.9F));
}

void paint_swept_back(const Easel& e, const Skull& skull) {
    const float part = 6.0F + 6.0F * e.features.part, h = 7.6F + 0.5F * e.features.hairline;
    const std::array hairline{Point{84, -1.2F}, Point{72, 1.6F},       Point{62, 3.6F},  Point{50, 6.0F},
                              Point{30, h},     Point{part, h + 0.9F}, Point{-24, h},    Point{-48, 6.2F},
                              Point{-62, 3.6F}, Point{-72, 1.6F},      Point{-84, -1.2F}};
    e.ink.fill(cap(skull, -2.4F, -2.4F, 0.75F, 1.0F, hairline), sheen(e, skull));
    const std::initializer_list<Lock> locks{Lock{part, h + 1, -30, 9.6F, -72, 6.0F, false},
                                            {part, h + 1, -20, 11, -70, 9.0F, true},
                                            {-26, h, -52, 7, -80, 3.4F, false},
                                            {-44, 6.6F, -64, 5, -84, 1.2F, false},
                                            {-30, h, -55, 8.4F, -84, 5.2F, true},
                                            {part, h + 1, 34, 10.2F, 72, 7.0F, false},
                                            {30, h, 55, 7.4F, 82, 3.4F, false},
                                            {46, 6.4F, 66, 4.6F, 86, 1.0F, false},
                                            {20, h + 0.4F, 45, 9.4F, 78, 6, true}};
    strands(e, skull, locks);
    wisp(e, skull, -1, 3.0F, -4.2F, 0.4F);
    wisp(e, skull, 1, 2.6F, -2.8F, 0.2F);
    wisp(e, skull, 1, 1.8F, -4.6F, 0.7F);
}

void paint_short(const Easel& e, const Skull& skull) {
    const float years = e.features.years, h = 7.4F + 0.5F * e.features.hairline + 0.9F * years,
                temple = 5.0F + 1.6F * years;
    const float side = e.features.part > 0 ? 1.0F : -1.0F;
    std::array hairline{Point{80, -2.6F},    Point{74, 0.5F},     Point{60, 3.4F},      Point{44, temple},
                        Point{34, h - 0.2F}, Point{12, h + 0.3F}, Point{-12, h + 0.3F}, Point{-34, h - 0.2F},
                        Point{-44, temple},  Point{-60, 3.4F},    Point{-74, 0.5F},     Point{-80, -2.6F}};
    e.ink.fill(cap(skull, -3.0F, -3.0F, 0.5F, 1.5F, hairline), sheen(e, skull));
    // The top, brushed to one side, a little longer.
    const Path top = smooth_closed(
        std::array{skull.round(side * 46, temple + 0.6F, 0.5F), skull.round(side * 30, h + 1.6F, 1.2F),
                   skull.spot({side * 1.5F, 13.6F, 1.0F}), skull.spot({-side * 3.6F, 13.4F, 0.5F}),
                   skull.round(-side * 64, 9.6F, 1.3F), skull.round(-side * 56, temple + 1.4F, 1.0F),
                   skull.round(-side * 40, h - 0.4F, 0.9F), skull.round(-side * 14, h + 0.1F, 1.0F),
                   skull.round(side * 16, h - 0.1F, 0.8F)},
        4);
    e.ink.fill(top, sheen(e, skull));
    const std::initializer_list<Lock> locks{
        Lock{side * 40, temple + 1.4F, side * 8, 10.6F, -side * 48, 9.2F, true},
        {side * 34, h, 0, 9.4F, -side * 44, 7.6F, false},
        {side * 44, 7.2F, side * 20, 11.4F, -side * 40, 11.2F, false},
        {side * 26, h, -side * 6, 8.6F, -side * 36, h - 0.2F, true},
        {-70, 5.4F, -74, 3, -78, 0.0F, false},
        {70, 5.4F, 74, 3, 78, 0.0F, false},
        {-66, 6.8F, -72, 4.2F, -80, 1.2F, true}};
    strands(e, skull, locks, 1.0F);
}

Path curtain(const Easel& e, const Skull& skull, float s, float top, float bottom, float inner_low,
             bool tucked) {
    // From the parting over the temple and down beside the cheek.
    const float part = 4.0F + 7.0F * e.features.part;
    const float fullness = tucked ? 1.2F : 1.9F;
    Path outer;
    outer.push_back(skull.spot({part * 0.12F - s * 2.6F, 12.7F, 0.0F}));  // past the middle: a round crown
    outer.push_back(skull.spot({part * 0.12F, 13.9F, 0.0F}));
    for (const float y : {12.2F, 10.2F, 7.0F, 2.5F, -2.5F, mixed(-2.5F, bottom, 0.55F)})
        outer.push_back(
            skull.edge(std::max(y, -7.5F), s, fullness + (y < 0 ? 0.35F : 0.0F) + (y < -7.5F ? 0.8F : 0.0F)) +
            Point{0, y < -7.5F ? (-7.5F - y) * skull.pixels() : 0});
    const Point low = skull.edge(-7.5F, s, fullness) + Point{0, (-7.5F - bottom) * skull.pixels()};
    outer.push_back(low + Point{-s * 0.4F * skull.pixels(), 0});
    Path inner;
    inner.push_back(low + Point{-s * 2.6F * skull.pixels(), 0.2F * skull.pixels()});
    inner.push_back(skull.round(
        s * inner_low, mixed(-6.0F, bottom, 0.35F) > -9 ? mixed(-6.0F, bottom, 0.35F) : -9.0F, 0.9F));
    inner.push_back(skull.round(s * (inner_low + 2), -3.0F, 0.7F));
    inner.push_back(skull.round(s * (inner_low - 2), 1.5F, 0.6F));
    inner.push_back(skull.round(s * 47, 5.2F, 0.5F));
    inner.push_back(skull.round(mixed(part, s * 30, 0.6F), top - 0.2F, 0.4F));
    inner.push_back(skull.round(part, top + 0.7F, 0.3F));
    Path outline = smooth_open(outer, 4);
    const Path back = smooth_open(inner, 4);
    outline.insert(outline.end(), back.begin(), back.end());
    return outline;
}

void paint_bob(const Easel& e, const Skull& skull) {
    const HairTones& h = e.tones.hair;
    const float top = 7.4F + 0.5F * e.features.hairline;
    for (const float s : {1.0F, -1.0F}) {
        const Path side = curtain(e, skull, s, top, -9.6F, 62, false);
        e.ink.fill(side,
                   Shade(mixed(h.base, h.light, s < 0 ? 0.45F : 0.1F),
                         mixed(h.base, h.shade, s < 0 ? 0.4F : 0.9F), skull.edge(10, s), skull.edge(-7, s)));
    }
    const float part = 4.0F + 7.0F * e.features.part;
    const std::initializer_list<Lock> locks{Lock{part, top + 1, -40, 7.0F, -70, -1.0F, false},
                                            {part, top + 2.2F, -48, 9.0F, -80, 1.0F, true},
                                            {part, top + 3.4F, -50, 11.0F, -86, 4.0F, false},
                                            {part, top + 1, 40, 7.0F, 70, -1.0F, false},
                                            {part, top + 2.2F, 50, 9.0F, 80, 1.0F, true},
                                            {part, top + 3.4F, 54, 11, 86, 4, false},
                                            {-70, -1, -74, -4, -70, -7.4F, false},
                                            {70, -1, 74, -4, 70, -7.4F, false},
                                            {-80, 1, -82, -3, -78, -7, true}};
    strands(e, skull, locks, 1.2F);
}

void paint_long(const Easel& e, const Skull& skull) {
    const HairTones& h = e.tones.hair;
    const float top = 7.6F + 0.5F * e.features.hairline, part = 4.0F + 7.0F * e.features.part;
    for (const float s : {1.0F, -1.0F}) {
        const Path side = curtain(e, skull, s, top, -10.5F, 68, true);
        e.ink.fill(side,
                   Shade(mixed(h.base, h.light, s < 0 ? 0.5F : 0.15F),
                         mixed(h.base, h.shade, s < 0 ? 0.25F : 0.7F), skull.edge(10, s), skull.edge(-7, s)));
        // Over the shoulder and down the front.
        const Vec3 chest = e.figure.trunk(31, s * 0.62F, 1.6F),
                   shoulder = e.figure.trunk(43, s * 0.78F, 1.6F),
                   inner = e.figure.trunk(42, s * 0.46F, 1.6F), tip = e.figure.trunk(25.5F, s * 0.52F, 1.4F),
                   mid = e.figure.trunk(33, s * 0.36F, 1.6F);
        const Point ear = skull.edge(-2, s, 1.3F),
                    jaw = skull.edge(-7.5F, s, 1.2F) + Point{0, 1.5F * skull.pixels()},
                    cheek = skull.round(s * 72, -4.5F, 0.8F), neck = skull.round(s * 66, -9.0F, 0.9F);
        const Path fall = smooth_closed(std::array{ear, jaw, e.see(shoulder), e.see(chest), e.see(tip),
                                                   e.see(mid), e.see(inner), neck, cheek},
                                        4);
        e.ink.fill(fall, Shade(mixed(h.base, h.light, s < 0 ? 0.3F : 0.05F),
                               mixed(h.base, h.shade, s < 0 ? 0.45F : 0.75F), ear, e.see(tip)));
        for (const float t : {0.3F, 0.62F}) {
            e.ink.stroke(smooth_open(std::array{mixed(ear, cheek, t), mixed(jaw, neck, t),
                                                mixed(e.see(shoulder), e.see(inner), t),
                                                mixed(mixed(e.see(chest), e.see(mid), t), e.see(tip), 0.3F)}),
                         {e.weight(0.28F), 0.3F, 0.2F}, faded(t < 0.5F ? h.light : h.shade, 0.5F));
        }
    }
    const std::initializer_list<Lock> locks{Lock{part, top + 1, -42, 7.0F, -74, -1.0F, false},
                                            {part, top + 2.2F, -50, 9.0F, -84, 1.0F, true},
                                            {part, top + 1, 42, 7.0F, 74, -1.0F, false},
                                            {part, top + 2.2F, 52, 9.0F, 84, 1.0F, true},
                                            {part, top + 3.4F, 58, 11, 88, 5, false}};
    strands(e, skull, locks, 1.0F);
}

/// Each coil has its place on the head; the same individual has the same ones.
void paint_coils(const Easel& e, const Skull& skull, bool behind) {
    const HairTones& h = e.tones.hair;
    const float k = skull.pixels();
    struct Ringlet {
        float degrees, y, out, r;
    };
    std::array<Ringlet, 46> coils;
    for (std::size_t i = 0; i < coils.size(); ++i) {
        const auto n = static_cast<std::uint32_t>(i);
        const float a = trait_of(e.look.individual, 400 + n), b = trait_of(e.look.individual, 500 + n),
                    t = static_cast<float>(i) / 45.0F;
        const float round = mixed(-112, 112, t) + 6 * (a - 0.5F);
        const float arc = std::cos(mixed(-2.05F, 2.05F, t));
        coils[i] = {round, 1.0F + 9.6F * arc + 2.4F * (b - 0.5F), 0.9F + 1.3F * a, 2.0F + 0.7F * b};
    }
    for (std::size_t i = 0; i < coils.size(); ++i) {
        const Ringlet& c = coils[(i * 17) % coils.size()];
        if (behind != (std::abs(c.degrees) > 78)) continue;
        const Point p = skull.round(c.degrees, c.y, c.out);
        const float r = c.r * k;
        e.ink.fill(ellipse(p, r, r, 0, 14), Shade(mixed(h.base, h.light, 0.28F), h.shade,
                                                  p - Point{r * 0.8F, r}, p + Point{r, r * 0.8F}));
        Path curl;
        for (int s = 0; s <= 9; ++s) {
            const float turn = 0.9F * static_cast<float>(s) + c.degrees,
                        size = r * (0.72F - 0.06F * static_cast<float>(s));
            curl.push_back(p + Point{std::cos(turn) * size, std::sin(turn) * size});
        }
        e.ink.stroke(smooth_open(curl, 2), {e.weight(0.26F), 0.3F, 0.3F},
                     faded(i % 3 == 0 ? h.light : h.shade, 0.55F));
    }
}

void paint_coil_cap(const Easel& e, const Skull& skull) {
    const float h = 7.2F + 0.4F * e.features.hairline;
    const std::array hairline{Point{88, -3.5F},    Point{72, 1.2F},    Point{56, 5.0F},
                              Point{30, h + 0.3F}, Point{0, h + 0.7F}, Point{-30, h + 0.3F},
                              Point{-56, 5.0F},    Point{-72, 1.2F},   Point{-88, -3.5F}};
    e.ink.fill(cap(skull, -4.5F, -4.5F, 2.2F, 3.2F, hairline), sheen(e, skull));
    paint_coils(e, skull, false);
}

void paint_fringe_of_bald(const Easel& e, const Skull& skull) {
    const HairTones& h = e.tones.hair;
    for (const float s : {-1.0F, 1.0F}) {
        const Path side =
            smooth_closed(std::array{skull.edge(4.5F, s, 0.3F), skull.edge(0, s, 0.45F),
                                     skull.edge(-3.0F, s, 0.3F), skull.round(s * 80, -2.4F, 0.2F),
                                     skull.round(s * 72, 0.8F, 0.2F), skull.round(s * 76, 3.8F, 0.2F)},
                          4);
        e.ink.fill(side, Shade(h.base, h.shade, skull.edge(4, s), skull.edge(-3, s)));
    }
    e.ink.spot(skull.spot({-2.5F, 10.4F, 5.0F}), 3.4F * skull.pixels(), 1.8F * skull.pixels(),
               faded(mixed(e.tones.skin.base, e.palette.light, 0.8F), 0.6F));
}

}  // namespace

void paint_hair_behind(const Easel& e) {
    const Skull skull{e};
    const HairTones& h = e.tones.hair;
    const float k = skull.pixels();
    switch (e.look.hair) {
        case Hair::brown_bun:
            paint_bun(e, skull);
            break;
        case Hair::grey_bob:
        case Hair::dark_bob: {
            const auto low = [&](float s) { return skull.edge(-7.0F, s, 2.3F) + Point{0, 3.0F * k}; };
            const Path back = smooth_closed(
                std::array{skull.edge(10, -1, 1.6F), skull.edge(3, -1, 2.2F), skull.edge(-4, -1, 2.3F),
                           low(-1), mixed(low(-1), low(1), 0.5F) + Point{0, 0.6F * k}, low(1),
                           skull.edge(-4, 1, 2.3F), skull.edge(3, 1, 2.2F), skull.edge(10, 1, 1.6F),
                           skull.spot({0, 12.6F, -2})},
                4);
            e.ink.fill(back, Shade(h.shade, mixed(h.shade, hex(0x14100F), 0.25F), skull.edge(0, -1),
                                   skull.edge(-8, 1)));
            break;
        }
        case Hair::dark_long:
        case Hair::fair_long: {
            const auto p = [&](float y, float angle) {
                return e.see(e.figure.trunk(y, angle, 1.0F) + Vec3{0, 0, -9});
            };
            const Path back = smooth_closed(
                std::array{skull.edge(10, -1, 1.2F), skull.edge(2, -1, 1.7F), skull.edge(-5, -1, 2.0F),
                           p(44, -0.95F), p(34, -0.85F), p(34, 0.85F), p(44, 0.95F), skull.edge(-5, 1, 2.0F),
                           skull.edge(2, 1, 1.7F), skull.edge(10, 1, 1.2F), skull.spot({0, 12.4F, -2})},
                4);
            e.ink.fill(back,
                       Shade(h.shade, mixed(h.shade, hex(0x2A1D14), 0.3F), skull.edge(0, -1), p(36, 0.6F)));
            break;
        }
        case Hair::black_coils:
            paint_coils(e, skull, true);
            break;
        case Hair::grey_short:
        case Hair::dark_short:
        case Hair::bald:
            break;
    }
}

void paint_hair(const Easel& e) {
    const Skull skull{e};
    switch (e.look.hair) {
        case Hair::brown_bun:
            paint_swept_back(e, skull);
            break;
        case Hair::grey_bob:
        case Hair::dark_bob:
            paint_bob(e, skull);
            break;
        case Hair::dark_long:
        case Hair::fair_long:
            paint_long(e, skull);
            break;
        case Hair::black_coils:
            paint_coil_cap(e, skull);
            break;
        case Hair::grey_short:
        case Hair::dark_short:
            paint_short(e, skull);
            break;
        case Hair::bald:
            paint_fringe_of_bald(e, skull);
            break;
    }
}

}  // namespace attune::game
