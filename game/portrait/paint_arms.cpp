// Sleeves and hands.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

/// The hand in two dimensions: from the wrist along the fingers, and across towards the thumb.
struct HandFrame {
    Point wrist, along, thumb_side;
    float unit;   // pixels of one hand's length, foreshortened
    float broad;  // pixels of one hand's length, not foreshortened
    Point at(float l, float t) const { return wrist + along * (l * unit) + thumb_side * (t * broad); }
};

HandFrame frame_of(const Easel& e, const Arm& arm) {
    const float cm = e.figure.body.hand;
    const Point a = e.see(arm.wrist), b = e.see(arm.wrist + arm.along * cm);
    const Point d = b - a;
    const float l = std::max(1.0F, std::sqrt(d.x * d.x + d.y * d.y));
    HandFrame h;
    h.broad = e.camera.near(arm.wrist) * cm;
    h.unit = std::max(l, 0.62F * h.broad);
    h.wrist = a;
    h.along = d * (1 / l);
    // Thumbs point to the middle when the backs of the hands are seen, outwards when the palms are.
    const Point left{h.along.y, -h.along.x};
    const float inward = arm.side > 0 ? -1.0F : 1.0F;
    h.thumb_side = left * (arm.palm > 0.5F ? -inward : inward);
    return h;
}

struct Finger {
    float base, length, lean;
};

void paint_finger(const Easel& e, const HandFrame& h, const Arm& arm, const Finger& f) {
    const SkinTones& s = e.tones.skin;
    const float spread = f.lean * (0.10F + 0.55F * arm.spread);
    const float reach = f.length * (1.0F - 0.52F * arm.curl);
    const Point root = h.at(0.44F, f.base), knuckle = h.at(0.52F, f.base + spread * 0.08F);
    const Point joint = h.at(0.52F + reach * 0.52F, f.base + spread * 0.24F);
    const Point tip =
        h.at(0.52F + reach * (1.0F - 0.15F * arm.curl), f.base + spread * (0.44F - 0.3F * arm.curl));
    const float r = 0.058F * h.broad, edge = e.weight(0.2F);
    const Tint line = mixed(s.shade, s.line, 0.55F);
    for (int pass = 0; pass < 2; ++pass) {
        const float grow = pass == 0 ? edge : 0;
        const Shade shade =
            pass == 0 ? Shade(line) : Shade(s.base, mixed(s.base, s.shade, 0.75F), knuckle, tip);
        e.ink.stick(root, r * 1.05F + grow, joint, r + grow, shade);
        e.ink.stick(joint, r + grow, tip, r * 0.84F + grow, shade);
    }
    if (arm.palm < 0.5F && arm.curl < 0.5F) {
        const Point nail = mixed(joint, tip, 0.97F);
        e.ink.fill(ellipse(nail, r * 0.5F, r * 0.5F, 0, 10),
                   faded(mixed(s.base, hex(0xFFF0E4), 0.55F), 0.7F));
    }
}

void paint_thumb(const Easel& e, const HandFrame& h, const Arm& arm) {
    const SkinTones& s = e.tones.skin;
    const float out = arm.thumb, r = 0.066F * h.broad, edge = e.weight(0.2F);
    const Point root = h.at(0.12F, 0.12F), joint = h.at(0.32F, 0.24F + 0.09F * out),
                tip = h.at(0.56F - 0.1F * out, 0.235F + 0.18F * out);
    const Tint line = mixed(s.shade, s.line, 0.55F);
    for (int pass = 0; pass < 2; ++pass) {
        const float grow = pass == 0 ? edge : 0;
        const Shade shade = pass == 0 ? Shade(line) : Shade(s.base, mixed(s.base, s.shade, 0.4F), root, tip);
        e.ink.stick(root, r * 1.25F + grow, joint, r + grow, shade);
        e.ink.stick(joint, r + grow, tip, r * 0.8F + grow, shade);
    }
}

void paint_palm(const Easel& e, const HandFrame& h, const Arm& arm) {
    const SkinTones& s = e.tones.skin;
    const float edge = e.weight(0.2F) / h.broad;
    const auto shape = [&](float grow) {
        return smooth_closed(
            std::array{h.at(-0.06F, -0.14F - grow), h.at(0.2F, -0.2F - grow), h.at(0.46F, -0.215F - grow),
                       h.at(0.555F + grow, -0.15F), h.at(0.575F + grow, 0.0F), h.at(0.56F + grow, 0.14F),
                       h.at(0.42F, 0.22F + grow), h.at(0.16F, 0.19F + grow), h.at(-0.06F, 0.14F + grow)},
            4);
    };
    const Tint line = mixed(s.shade, s.line, 0.55F);
    e.ink.fill(shape(edge), line);
    const Tint base = arm.palm > 0.5F ? mixed(s.base, hex(0xF7DCC8), 0.25F) : s.base;
    e.ink.fill(shape(0), Shade(base, mixed(s.base, s.shade, 0.55F), h.at(0.1F, 0.2F), h.at(0.5F, -0.25F)));
    if (arm.palm > 0.5F) {
        e.ink.stroke(smooth_open(std::array{h.at(0.08F, 0.06F), h.at(0.26F, 0.03F), h.at(0.4F, 0.15F)}),
                     {e.weight(0.18F), 0.4F, 0.4F}, faded(s.line, 0.4F));
        e.ink.stroke(smooth_open(std::array{h.at(0.36F, -0.14F), h.at(0.42F, 0.0F), h.at(0.46F, 0.12F)}),
                     {e.weight(0.18F), 0.4F, 0.4F}, faded(s.line, 0.4F));
    }
}

void paint_knuckles(const Easel& e, const HandFrame& h, const Arm& arm) {
    if (arm.palm > 0.5F) return;
    const SkinTones& s = e.tones.skin;
    for (const float t : {-0.13F, -0.04F, 0.05F, 0.14F}) {
        e.ink.stroke(smooth_open(std::array{h.at(0.5F, t - 0.03F), h.at(0.53F, t), h.at(0.5F, t + 0.03F)}),
                     {e.weight(0.16F), 0.3F, 0.3F}, faded(s.line, 0.35F));
    }
    if (e.features.years > 0.45F) {
        e.ink.stroke(std::array{h.at(0.1F, -0.05F), h.at(0.42F, -0.09F)}, {e.weight(0.2F), 0.2F, 0.2F},
                     faded(s.deep, 0.5F));
        e.ink.stroke(std::array{h.at(0.12F, 0.04F), h.at(0.42F, 0.05F)}, {e.weight(0.2F), 0.2F, 0.2F},
                     faded(s.deep, 0.5F));
    }
}

void paint_phone(const Easel& e, const HandFrame& h) {
    const Path body{h.at(0.28F, -0.2F), h.at(0.28F, 0.24F), h.at(1.15F, 0.24F), h.at(1.15F, -0.2F)};
    e.ink.fill(body, hex(0x33343D));
    const Path glass{h.at(0.33F, -0.165F), h.at(0.33F, 0.205F), h.at(1.1F, 0.205F), h.at(1.1F, -0.165F)};
    e.ink.fill(glass, Shade(hex(0xC9D6DC), hex(0x8FA3B0), glass[0], glass[2]));
}

void paint_cup(const Easel& e, const Arm& arm) {
    const Vec3 at = arm.wrist + arm.along * 12.0F + Vec3{0, -3.5F, 0};
    const auto p = [&](float x, float y) { return e.see(at + Vec3{x, y, 0}); };
    e.ink.fill(Path{p(-3, 6), p(3, 6), p(2.4F, -1), p(-2.4F, -1)},
               Shade(e.palette.cup, mixed(e.palette.cup, e.palette.frame_shade, 0.7F), p(-3, 0), p(3, 0)));
}

}  // namespace

void paint_arm(const Easel& e, const Arm& arm) {
    const Body& b = e.figure.body;
    const ClothTones& c = e.tones.outer;
    const bool thick = e.look.clothes == Clothes::hoodie || e.look.clothes == Clothes::jacket ||
                       e.look.clothes == Clothes::jumper;
    const float cloth = thick ? 0.75F : 0.35F;
    const Vec3 cuff = mixed(arm.elbow, arm.wrist, 0.93F);
    const std::array<Vec3, 5> bones{arm.shoulder, mixed(arm.shoulder, arm.elbow, 0.5F), arm.elbow,
                                    mixed(arm.elbow, arm.wrist, 0.5F), cuff};
    const std::array<float, 5> cm{b.arm * 1.02F + cloth, b.arm * 0.98F + cloth, b.arm * 0.88F + cloth,
                                  mixed(b.arm, b.wrist, 0.45F) + cloth, b.wrist * 1.12F + cloth};
    std::array<Point, 5> joints;
    std::array<float, 5> radii;
    for (std::size_t i = 0; i < 5; ++i) {
        joints[i] = e.see(bones[i]);
        radii[i] = e.camera.near(bones[i]) * cm[i];
    }
    // A darker line where the arm lies on the body.
    const Path line = smooth_open(joints, 5);
    std::vector<float> unused;
    const ClothTones shadow{faded(c.line, 0.55F), faded(c.line, 0.55F), c.line, faded(c.line, 0.55F)};
    std::array<float, 5> wider = radii;
    for (float& r : wider) r += e.weight(0.22F);
    paint_tube(e, std::span(joints).subspan(1), std::span(wider).subspan(1), shadow, false, false);
    const Tint seam = cloth_light(c, 0.62F * arm.side, 0);
    paint_tube(e, joints, radii, c, true, false, &seam);
    // Folds inside the elbow, then the cuff.
    const Point bend = joints[2], up = mixed(joints[1], joints[2], 0.6F),
                on = mixed(joints[2], joints[3], 0.5F);
    const Point inner = mixed(up, on, 0.5F) - bend;
    e.ink.stroke(smooth_open(std::array{bend + inner * 0.5F, mixed(bend, up, 0.3F),
                                        up + (bend - up) * 0.2F - inner * 0.3F}),
                 {e.weight(0.3F), 0.9F, 0.15F}, faded(c.line, 0.35F));
    e.ink.stroke(smooth_open(std::array{bend + inner * 0.62F, mixed(bend, on, 0.35F), on - inner * 0.25F}),
                 {e.weight(0.3F), 0.9F, 0.15F}, faded(c.line, 0.35F));
    const Point d = joints[4] - joints[3];
    const float l = std::max(0.5F, std::sqrt(d.x * d.x + d.y * d.y));
    const Point across{-d.y / l, d.x / l};
    const float r = radii[4] * 1.06F;
    e.ink.stroke(std::array{joints[4] - across * r, joints[4] + across * r}, {e.weight(1.5F)},
                 Shade(mixed(c.base, c.shade, 0.15F), mixed(c.shade, c.line, 0.25F), joints[4] - across * r,
                       joints[4] + across * r));
}

void paint_hand(const Easel& e, const Arm& arm) {
    const HandFrame h = frame_of(e, arm);
    const ArmPose& shares = arm.side < 0 ? e.pose.left : e.pose.right;
    const bool holds = shares.object > 0.5F;
    if (holds && e.pose.held == Held::cup) paint_cup(e, arm);
    if (arm.palm > 0.5F) paint_thumb(e, h, arm);
    if (holds && e.pose.held == Held::phone) paint_phone(e, h);
    constexpr std::array<Finger, 4> fingers{
        Finger{-0.165F, 0.33F, -1.0F}, {-0.06F, 0.42F, -0.35F}, {0.05F, 0.44F, 0.2F}, {0.155F, 0.39F, 0.8F}};
    for (const Finger& f : fingers) paint_finger(e, h, arm, f);
    paint_palm(e, h, arm);
    paint_knuckles(e, h, arm);
    if (arm.palm <= 0.5F) paint_thumb(e, h, arm);
}

}  // namespace attune::game
