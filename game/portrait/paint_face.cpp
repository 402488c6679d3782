// Eyes, brows, nose, mouth, colour, lines and tears, moved by the pose's action units.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

float at_least(float v, float floor) { return v > floor ? v : floor; }

struct Eye {
    Path upper, lower;  // inner to outer corner
    Path outline;
    float open;  // centimetres between the lids
};

Eye eye_of(const Easel& e, const Skull& skull, float s) {
    const Features& f = e.features;
    const Pose& p = e.pose;
    const float half = 1.62F * f.eye_size, x0 = 3.2F * f.eye_space;
    float up = 0.72F * f.eye_size * (1 - 0.14F * f.lid_weight), low = 0.42F * f.eye_size;
    up = p.upper_lid >= 0 ? up * (1 + 0.42F * p.upper_lid) : mixed(up, -0.28F, -p.upper_lid);
    up += p.gaze_y < 0 ? 0.34F * p.gaze_y : 0.14F * p.gaze_y;
    low = low * (1 - 0.45F * p.lower_lid) - 0.12F * at_least(p.mouth_corner, 0) +
          0.1F * at_least(p.upper_lid, 0);
    up = mixed(up, -0.3F, p.lid_shut);
    up = std::max(up, -low + 0.02F);
    const float tilt = 0.16F * f.eye_tilt + 0.06F - 0.12F * f.years;
    Eye eye;
    eye.open = up + low;
    for (int i = 0; i <= 10; ++i) {
        const float t = static_cast<float>(i) / 10, x = s * (x0 - half + 2 * half * t);
        const float lean = mixed(-0.10F, tilt, t);
        const float arch = std::pow(std::sin(3.14159F * std::pow(t, 0.82F)), 0.8F),
                    cup = std::pow(std::sin(3.14159F * std::pow(t, 1.15F)), 0.85F);
        eye.upper.push_back(skull.face(x, lean + up * arch, -0.25F));
        eye.lower.push_back(skull.face(x, lean - low * cup, -0.25F));
    }
    eye.outline = eye.upper;
    eye.outline.insert(eye.outline.end(), eye.lower.rbegin() + 1, eye.lower.rend() - 1);
    return eye;
}

void paint_iris(const Easel& e, const Skull& skull, const Eye& eye, float s) {
    const Pose& p = e.pose;
    const float yaw = skull.yaw(), k = skull.pixels();
    // The eyes turn against the head to keep to what they look at.
    const float gx = std::clamp(p.gaze_x * 0.95F - yaw * 1.25F, -0.85F, 0.85F);
    const float gy = p.gaze_y * 0.55F - e.figure.head.out.y * 0.55F + 0.1F;
    const Point middle = skull.face(s * 3.2F * e.features.eye_space + gx, gy, -0.2F);
    const float r = 0.80F * e.features.eye_size * k, narrow = std::cos(yaw) * 0.12F + 0.88F;
    const auto inside = [&](float share) {
        return clipped(ellipse(middle, r * share * narrow, r * share, 0, 20), eye.outline);
    };
    e.ink.fill(inside(1.0F), mixed(e.tones.iris, hex(0x1B1310), 0.5F));
    e.ink.fill(inside(0.84F),
               Shade(mixed(e.tones.iris, hex(0x1B1310), 0.35F), mixed(e.tones.iris, hex(0xE9D5B0), 0.22F),
                     middle - Point{0, r * 0.6F}, middle + Point{0, r * 0.8F}));
    e.ink.fill(inside(0.46F), hex(0x17100E));
    const Point glint = middle + Point{-r * 0.32F, -r * 0.36F};
    const float size = r * (0.2F + 0.1F * p.tears);
    if (eye.open > 0.4F) {
        e.ink.fill(clipped(ellipse(glint, size, size, 0, 12), eye.outline), hex(0xFFF8EC, 0.95F));
        if (p.tears > 0.2F)
            e.ink.fill(clipped(ellipse(middle + Point{r * 0.35F, r * 0.45F}, size * 0.7F, size * 0.6F, 0, 10),
                               eye.outline),
                       hex(0xFFF8EC, 0.6F * p.tears));
    }
}

void paint_eye(const Easel& e, const Skull& skull, float s) {
    const SkinTones& t = e.tones.skin;
    const Features& f = e.features;
    const Pose& p = e.pose;
    const float x0 = 3.2F * f.eye_space, k = skull.pixels();
    const Eye eye = eye_of(e, skull, s);
    // The hollow of the eye, the lid, and what sleepless years leave below.
    e.ink.spot(skull.face(s * (x0 - 0.4F), 0.9F), 2.5F * k, 1.5F * k, faded(t.shade, 0.42F));
    if (eye.open > 0.12F) {
        e.ink.fill(eye.outline, mixed(e.tones.white, t.blush, 0.12F * p.tears));
        paint_iris(e, skull, eye, s);
        // The lid's shade on the eye.
        Path shade = eye.upper;
        for (std::size_t i = eye.upper.size(); i-- > 0;)
            shade.push_back(mixed(eye.upper[i], eye.lower[i], 0.2F));
        e.ink.fill(clipped(shade, eye.outline), faded(mixed(t.deep, hex(0x3A2A30), 0.5F), 0.32F));
    } else {
        e.ink.fill(eye.outline, mixed(t.base, t.shade, 0.5F));
    }
    const Tint lash = mixed(mixed(e.tones.brow, t.line, 0.3F), hex(0x1E1512), 0.55F);
    e.ink.stroke(eye.upper, {e.weight(0.30F + 0.12F * f.soft), 0.45F, 0.75F}, lash);
    if (f.soft > 0.5F) {
        const Point outer = eye.upper.back(), before = eye.upper[8];
        e.ink.stroke(std::array{before, outer, outer + (outer - before) * 0.32F + Point{0, -0.16F * k}},
                     {e.weight(0.3F), 1, 0.2F}, lash);
    }
    e.ink.stroke(std::span(eye.lower).subspan(2, 8), {e.weight(0.17F), 0.2F, 0.8F},
                 faded(mixed(t.line, t.blush, 0.35F * p.tears), 0.55F));
    // Fold of the lid: nearer when the lid is lifted or heavy.
    Path fold;
    const float gap = 0.46F - 0.18F * at_least(p.upper_lid, 0) + 0.12F * at_least(-p.upper_lid, 0) -
                      0.1F * f.lid_weight + 0.2F * at_least(-p.gaze_y, 0) + 0.5F * p.lid_shut;
    for (std::size_t i = 1; i < eye.upper.size(); ++i) {
        const float rise = gap * (0.55F + 0.45F * std::sin(3.14159F * static_cast<float>(i) / 10.0F));
        fold.push_back(eye.upper[i] + Point{0, -rise * k});
    }
    e.ink.stroke(fold, {e.weight(0.2F), 0.3F, 0.5F}, faded(t.line, 0.5F + 0.15F * f.years));
    if (p.tears > 0.05F) {
        Path line;
        for (std::size_t i = 1; i + 1 < eye.lower.size(); ++i)
            line.push_back(eye.lower[i] + Point{0, -0.08F * k});
        e.ink.stroke(line, {e.weight(0.3F), 0.5F, 0.7F}, hex(0xFFFCF4, 0.6F * p.tears));
        e.ink.spot(skull.face(s * x0, -0.9F), 2.2F * k, 1.0F * k, faded(t.blush, 0.45F * p.tears));
    }
}

void paint_tear(const Easel& e, const Skull& skull, float s) {
    const float a = smooth(0.55F, 1.0F, e.pose.tears), k = skull.pixels();
    if (a <= 0.01F) return;
    const float x = s * (3.2F * e.features.eye_space + 0.75F);
    const Point at = skull.face(x, -1.75F), top = skull.face(x - s * 0.1F, -0.6F);
    e.ink.stroke(std::array{top, at}, {e.weight(0.22F), 0.3F, 0.9F}, hex(0xFFFDF6, 0.22F * a));
    const Path drop = smooth_closed(std::array{at + Point{0, -0.62F * k}, at + Point{0.26F * k, 0},
                                               at + Point{0, 0.3F * k}, at + Point{-0.26F * k, 0}},
                                    5);
    e.ink.fill(drop, mixed(faded(e.tones.skin.base, a), hex(0xEAF3F5, 0.7F * a), 0.42F));
    e.ink.fill(ellipse(at + Point{-0.08F * k, -0.04F * k}, 0.08F * k, 0.13F * k, 0, 8),
               hex(0xFFFFFF, 0.95F * a));
}

void paint_brow(const Easel& e, const Skull& skull, float s) {
    const Features& f = e.features;
    const Pose& p = e.pose;
    const float lower = p.brow_lower, x0 = 3.2F * f.eye_space;
    const float base = 2.25F + 0.18F * f.brow_height, tilt = 0.14F * f.brow_tilt;
    const float inner = base - 0.12F - tilt + 0.95F * p.brow_inner - 0.85F * lower + 0.2F * p.brow_outer;
    const float middle =
        base + 0.42F + 0.3F * f.brow_arch + 0.3F * p.brow_inner + 0.75F * p.brow_outer - 0.55F * lower;
    const float outer =
        base - 0.12F + tilt + 0.75F * p.brow_outer - 0.3F * p.brow_inner - 0.12F * lower - 0.2F * f.years;
    const float in = x0 - 1.75F - 0.35F * lower - 0.1F * p.brow_inner;
    const Path line = smooth_open(
        std::array{skull.face(s * in, inner, 0.35F),
                   skull.face(s * (x0 - 0.55F), mixed(inner, middle, 0.72F), 0.3F),
                   skull.face(s * (x0 + 0.75F), middle, 0.15F), skull.face(s * (x0 + 2.25F), outer, 0)},
        5);
    e.ink.stroke(line, {e.weight(0.66F * f.brow_weight), 0.62F, 0.16F}, faded(e.tones.brow, 0.92F));
    if (lower > 0.25F) {  // the furrow
        const float a = smooth(0.25F, 0.9F, lower);
        e.ink.stroke(
            smooth_open(std::array{skull.face(s * 0.65F, 2.5F, 0.3F), skull.face(s * 0.8F, 1.9F, 0.3F),
                                   skull.face(s * 0.6F, 1.3F, 0.3F)}),
            {e.weight(0.2F), 0.2F, 0.2F}, faded(e.tones.skin.line, 0.55F * a));
    }
}

void paint_nose(const Easel& e, const Skull& skull) {
    const Features& f = e.features;
    const SkinTones& t = e.tones.skin;
    const float k = skull.pixels(), yaw = skull.yaw(), w = 1.55F * f.nose_width;
    const float base = -4.75F * f.nose_length, bridge = 0.55F + 0.2F * f.nose_bridge;
    const float far_side = yaw < -0.12F ? -1.0F : 1.0F;
    // The side away from the light.
    const Path side{skull.face(0.45F, 1.0F, bridge),     skull.face(0.35F, -2.0F, bridge + 0.9F),
                    skull.face(0.5F, base + 0.3F, 2.0F), skull.face(w * 0.95F, base + 0.2F, 0.5F),
                    skull.face(1.25F, -2.2F, 0.3F),      skull.face(1.15F, 0.6F, 0.0F)};
    e.ink.fill(smooth_closed(side, 3), Shade(faded(t.shade, 0.2F), faded(t.shade, 0.62F), side[0], side[3]));
    e.ink.spot(skull.face(-0.25F, base + 0.75F, 2.1F), 0.9F * k, 0.8F * k,
               faded(mixed(t.base, e.palette.light, 0.7F), 0.55F));
    e.ink.spot(skull.face(0.15F, base - 0.75F, 0.6F), 1.9F * k, 0.75F * k, faded(t.deep, 0.5F));
    // Bridge on the far side, wings and underside.
    const float turn = std::min(1.0F, std::abs(yaw) * 2.2F);
    const Path ridge = smooth_open(std::array{skull.face(far_side * 0.95F, 0.9F, bridge * 0.6F),
                                              skull.face(far_side * 0.62F, -1.2F, bridge + 0.35F),
                                              skull.face(far_side * 0.62F, -3.0F, bridge + 1.0F),
                                              skull.face(far_side * 0.85F, base + 0.45F, 1.9F)});
    e.ink.stroke(ridge, {e.weight(0.24F), 0.15F, 0.6F}, faded(t.line, 0.28F + 0.4F * turn));
    const Path under = smooth_open(
        std::array{skull.face(-w * 0.55F, base - 0.12F, 1.2F), skull.face(-0.4F, base - 0.42F, 2.0F),
                   skull.face(0.3F, base - 0.42F, 2.0F), skull.face(w * 0.55F, base - 0.12F, 1.2F)});
    e.ink.stroke(under, {e.weight(0.3F), 0.55F, 0.55F}, faded(t.line, 0.75F));
    for (const float s : {-1.0F, 1.0F}) {
        const Path wing = smooth_open(std::array{skull.face(s * w * 0.86F, base + 0.85F, 0.75F),
                                                 skull.face(s * w * 1.04F, base + 0.2F, 0.55F),
                                                 skull.face(s * w * 0.78F, base - 0.28F, 0.8F)});
        e.ink.stroke(wing, {e.weight(0.26F), 0.2F, 0.7F}, faded(t.line, 0.5F));
    }
    const float red = 0.45F * e.pose.tears + 0.16F * at_least(e.pose.flush, 0) +
                      (e.look.skin == Skin::fair_weathered ? 0.22F : 0.0F);
    e.ink.spot(skull.face(0, base + 0.6F, 2.0F), 1.8F * k, 1.4F * k, faded(t.blush, red));
}

/// Lips and the line between them.
struct Mouth {
    float half, y, corner, open, press;
};

Mouth mouth_of(const Easel& e) {
    const Pose& p = e.pose;
    Mouth m;
    m.half = 2.45F * e.features.mouth_width * (1 + 0.12F * p.mouth_corner - 0.06F * p.lip_press);
    m.y = -7.35F * mixed(1.0F, e.features.chin_length, 0.4F);
    m.corner = p.mouth_corner;
    m.open = 0.4F * p.lip_part + 1.1F * p.jaw;
    m.press = p.lip_press;
    return m;
}

void paint_mouth(const Easel& e, const Skull& skull) {
    const Mouth m = mouth_of(e);
    const SkinTones& t = e.tones.skin;
    const Features& f = e.features;
    const float k = skull.pixels(), full = f.lips * (1 - 0.22F * f.years);
    const float pout = 0.16F * e.pose.chin;
    const auto corner = [&](float s) {
        return skull.face(s * m.half, m.y + 0.62F * m.corner + (m.corner < 0 ? 0.15F : 0.1F) * m.corner,
                          -0.1F);
    };
    const auto lip = [&](float x, float y) { return skull.face(x * m.half, m.y + y, 0.5F * (1 - x * x)); };
    const float sag = 0.16F * at_least(m.corner, 0), lift = pout;
    const Path upper_line =
        smooth_open(std::array{corner(-1), lip(-0.55F, 0.13F * m.corner + 0.04F - sag * 0.3F),
                               lip(-0.2F, -0.06F - sag + lift), lip(0, -0.13F - sag + lift),
                               lip(0.2F, -0.06F - sag + lift),
                               lip(0.55F, 0.13F * m.corner + 0.04F - sag * 0.3F), corner(1)},
                    4);
    const Path lower_line =
        smooth_open(std::array{corner(-1), lip(-0.55F, 0.13F * m.corner - m.open * 0.72F - sag * 0.3F),
                               lip(0, -0.13F - m.open - sag + lift),
                               lip(0.55F, 0.13F * m.corner - m.open * 0.72F - sag * 0.3F), corner(1)},
                    6);
    const float up = 0.66F * full * (1 - 0.62F * m.press), low = 0.86F * full * (1 - 0.58F * m.press);
    const Path top = smooth_open(
        std::array{corner(-1), lip(-0.5F, 0.12F * m.corner + up * 0.72F), lip(-0.17F, up + lift - sag * 0.6F),
                   lip(0, up * 0.78F + lift - sag * 0.6F), lip(0.17F, up + lift - sag * 0.6F),
                   lip(0.5F, 0.12F * m.corner + up * 0.72F), corner(1)},
        4);
    const Path bottom = smooth_open(
        std::array{corner(-1), lip(-0.5F, 0.1F * m.corner - m.open * 0.8F - low * 0.62F - sag * 0.4F),
                   lip(0, -0.1F - m.open - low - sag + lift),
                   lip(0.5F, 0.1F * m.corner - m.open * 0.8F - low * 0.62F - sag * 0.4F), corner(1)},
        6);
    const auto band = [&](const Path& a, const Path& b, const Shade& shade) {
        Path outline = a;
        outline.insert(outline.end(), b.rbegin() + 1, b.rend() - 1);
        e.ink.fill(outline, shade);
    };
    const float paint = 0.34F + 0.42F * f.soft;
    const Tint upper_lip = mixed(t.base, mixed(t.lip, t.line, 0.18F), paint),
               lower_lip = mixed(t.base, t.lip, paint * 0.8F);
    e.ink.spot(skull.face(0, m.y - m.open - low - 0.85F, 0.2F), 1.7F * k, 0.62F * k, faded(t.shade, 0.65F));
    if (m.open > 0.05F) {
        band(upper_line, lower_line, hex(0x4A211E));
        if (m.open > 0.35F) {
            Path teeth = upper_line;
            for (std::size_t i = upper_line.size(); i-- > 0;)
                teeth.push_back(upper_line[i] + Point{0, std::min(0.3F, m.open * 0.4F) * k});
            e.ink.fill(clipped(teeth, ellipse(skull.face(0, m.y - m.open * 0.3F, 0.4F), m.half * 0.62F * k,
                                              m.open * k, 0, 16)),
                       faded(e.tones.white, 0.75F));
        }
    }
    band(top, upper_line, upper_lip);
    band(lower_line, bottom,
         Shade(lower_lip, mixed(lower_lip, t.shade, 0.45F), skull.face(-m.half * 0.5F, m.y),
               skull.face(m.half, m.y - low)));
    e.ink.stroke(upper_line, {e.weight(0.26F + 0.08F * m.press), 0.8F, 0.8F},
                 mixed(t.line, hex(0x3B1814), 0.3F));
    for (const float s : {-1.0F, 1.0F}) {  // the corner's own small shade
        e.ink.spot(corner(s), 0.55F * k, 0.5F * k, faded(t.deep, 0.5F));
        if (m.corner > 0.25F) {
            const float a = smooth(0.25F, 0.9F, m.corner);
            e.ink.stroke(smooth_open(std::array{skull.face(s * (m.half + 0.55F), m.y + 1.3F),
                                                skull.face(s * (m.half + 0.85F), m.y + 0.6F),
                                                skull.face(s * (m.half + 0.6F), m.y - 0.1F)}),
                         {e.weight(0.2F), 0.2F, 0.2F}, faded(t.line, 0.35F * a));
        }
    }
    if (e.pose.chin > 0.2F) {
        for (const float x : {-0.6F, 0.0F, 0.6F})
            e.ink.spot(skull.face(x, m.y - 2.6F + 0.2F * std::abs(x)), 0.4F * k, 0.28F * k,
                       faded(t.deep, 0.42F * e.pose.chin));
    }
}

void paint_cheeks(const Easel& e, const Skull& skull) {
    const float k = skull.pixels(), flush = e.pose.flush;
    float strength =
        0.12F + 0.08F * e.features.soft + 0.5F * at_least(flush, 0) - 0.22F * at_least(-flush, 0);
    if (e.look.skin == Skin::fair_weathered) strength += 0.14F;
    for (const float s : {-1.0F, 1.0F}) {
        e.ink.spot(skull.face(s * 4.3F, -3.4F), 2.9F * k, 2.1F * k,
                   faded(e.tones.skin.blush, at_least(strength, 0)));
    }
    if (flush > 0.3F)
        e.ink.spot(e.see(e.figure.spine(48) + Vec3{0, 1, 5}), 6 * e.camera.scale, 4 * e.camera.scale,
                   faded(e.tones.skin.blush, 0.35F * flush));
}

void paint_years(const Easel& e, const Skull& skull) {
    const SkinTones& t = e.tones.skin;
    const float years = std::min(1.2F, e.features.years), w = e.weight(0.2F),
                x0 = 3.2F * e.features.eye_space;
    const Pose& p = e.pose;
    const float mouth = mouth_of(e).y, smile = at_least(p.mouth_corner, 0);
    for (const float s : {-1.0F, 1.0F}) {
        const float fold = 0.42F * years + 0.35F * smile - 0.05F;
        if (fold > 0.03F) {
            e.ink.stroke(smooth_open(std::array{skull.face(s * 1.95F, -4.2F, 0.1F),
                                                skull.face(s * (2.75F + 0.3F * smile), -5.5F),
                                                skull.face(s * (3.2F + 0.4F * smile), mouth + 0.5F)}),
                         {w * 1.15F, 0.6F, 0.15F}, faded(t.line, std::min(0.6F, fold)));
        }
        if (years > 0.3F) {
            const float a = 0.5F * (years - 0.2F);
            e.ink.stroke(smooth_open(std::array{skull.face(s * (x0 - 1.5F), -0.85F),
                                                skull.face(s * (x0 - 0.4F), -1.45F),
                                                skull.face(s * (x0 + 1.0F), -1.3F)}),
                         {w, 0.3F, 0.15F}, faded(t.line, a));
            for (const float d : {-0.5F, 0.15F, 0.8F}) {
                e.ink.stroke(std::array{skull.face(s * (x0 + 2.15F), 0.05F + d * 0.35F),
                                        skull.face(s * (x0 + 2.95F), 0.0F + d * 0.95F)},
                             {w * 0.8F, 0.9F, 0.2F}, faded(t.line, a * 0.75F + 0.2F * smile));
            }
        }
        if (years > 0.5F) {
            e.ink.stroke(smooth_open(std::array{skull.face(s * 2.75F, mouth - 0.5F),
                                                skull.face(s * 3.0F, mouth - 1.4F),
                                                skull.face(s * 2.9F, mouth - 2.1F)}),
                         {w, 0.3F, 0.15F}, faded(t.line, 0.45F * (years - 0.35F)));
        }
    }
    const float brow = std::max({0.32F * (years - 0.35F), 0.5F * p.brow_outer * (0.3F + years),
                                 0.45F * p.brow_inner * (0.3F + years)});
    if (brow > 0.04F) {
        for (int i = 0; i < 3; ++i) {
            const float y = 4.5F + 1.05F * static_cast<float>(i), half = 3.4F - 0.5F * static_cast<float>(i);
            e.ink.stroke(
                smooth_open(std::array{skull.face(-half, y - 0.15F), skull.face(-half * 0.4F, y + 0.12F),
                                       skull.face(half * 0.4F, y + 0.05F), skull.face(half, y - 0.2F)}),
                {w * 0.9F, 0.15F, 0.15F}, faded(t.line, std::min(0.5F, brow) * (i == 2 ? 0.5F : 1.0F)));
        }
    }
    if (e.features.soft < 0.4F && e.look.age >= 20) {  // a shaven chin is never quite bare
        const float k = skull.pixels();
        e.ink.spot(skull.face(0, -9.0F), 4.6F * k, 2.9F * k,
                   faded(mixed(t.deep, hex(0x55606A), 0.55F), 0.17F));
    }
}

}  // namespace

void paint_face(const Easel& e) {
    const Skull skull{e};
    paint_cheeks(e, skull);
    paint_years(e, skull);
    paint_mouth(e, skull);
    for (const float s : {-1.0F, 1.0F}) paint_eye(e, skull, s);
    paint_nose(e, skull);
    for (const float s : {-1.0F, 1.0F}) {
        paint_brow(e, skull, s);
        paint_tear(e, skull, s);
    }
}

}  // namespace attune::game
