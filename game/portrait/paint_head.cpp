// The head itself: a stack of rings, so that it turns as a solid thing would; ears; glasses.
#include <cmath>

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

constexpr float pi = 3.14159265F;

struct HeadLevel {
    float y, width, depth, forward;
};
constexpr std::array<HeadLevel, 12> levels{
    HeadLevel{-11.7F, 0.3F, 0.6F, 4.0F}, {-11.3F, 2.35F, 2.6F, 3.8F}, {-10.0F, 4.15F, 4.4F, 3.0F},
    {-8.0F, 5.65F, 6.0F, 1.9F},          {-5.5F, 6.75F, 7.3F, 1.0F},  {-2.5F, 7.3F, 8.2F, 0.3F},
    {1.0F, 7.55F, 8.7F, -0.3F},          {5.0F, 7.6F, 8.9F, -0.8F},   {8.5F, 6.9F, 8.1F, -1.0F},
    {11.0F, 5.2F, 6.2F, -1.2F},          {12.3F, 3.2F, 3.9F, -1.2F},  {12.8F, 0.3F, 0.4F, -1.2F}};

float between(float y, float HeadLevel::*what) {
    if (y <= levels.front().y) return levels.front().*what;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        if (y > levels[i + 1].y) continue;
        const float h = levels[i + 1].y - levels[i].y, t = (y - levels[i].y) / h;
        const auto slope = [&](std::size_t k) {
            if (k == 0 || k + 1 == levels.size())
                return (levels[k == 0 ? 1 : k].*what - levels[k == 0 ? 0 : k - 1].*what) / h;
            return (levels[k + 1].*what - levels[k - 1].*what) / (levels[k + 1].y - levels[k - 1].y);
        };
        const float t2 = t * t, t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * levels[i].*what + (t3 - 2 * t2 + t) * h * slope(i) +
               (-2 * t3 + 3 * t2) * levels[i + 1].*what + (t3 - t2) * h * slope(i + 1);
    }
    return levels.back().*what;
}

void paint_face_form(const Easel& e) {
    const Skull skull{e};
    const SkinTones& s = e.tones.skin;
    constexpr int columns = 11;
    constexpr std::array<float, 19> heights{12.75F, 12.2F,  11.2F,  9.8F,   8.0F,   6.0F,  4.0F,
                                            2.0F,   0.0F,   -2.0F,  -3.8F,  -5.4F,  -6.9F, -8.2F,
                                            -9.3F,  -10.2F, -10.9F, -11.4F, -11.68F};
    Path points;
    std::vector<Tint> colours;
    const float yaw = skull.yaw();
    for (const float y : heights) {
        const Ring r = ring_at(e.features, e.pose.jaw, y);
        const float edge = std::atan2(r.width * std::cos(yaw), r.depth * std::sin(yaw));
        for (int c = 0; c < columns; ++c) {
            const float share = static_cast<float>(c) / (columns - 1);
            const float a = edge - pi * (1 - share);
            Vec3 local{r.width * std::sin(a), y, r.forward + r.depth * std::cos(a)};
            if (y < -5) local.y -= e.pose.jaw * 1.3F * smooth(-5, -10, y);
            points.push_back(skull.spot(local));
            const float u = std::sin((share * 2 - 1) * 1.5707963F);
            Tint colour = mixed(s.base, s.shade, 0.9F * smooth(0.28F, 0.98F, u + 0.1F * smooth(-4, -11, y)));
            colour = mixed(colour, s.shade, 0.35F * smooth(-9.2F, -11.6F, y));
            colour = mixed(colour, mixed(s.base, e.palette.light, 0.55F), 0.5F * smooth(-0.45F, -1.0F, u));
            colours.push_back(colour);
        }
    }
    e.ink.surface(points, colours, columns);
}

void paint_ear(const Easel& e, float s) {
    const Skull skull{e};
    const SkinTones& t = e.tones.skin;
    const float w = ring_at(e.features, 0, -1).width;
    const auto p = [&](float x, float y, float z) { return skull.spot({s * (w + x), y, z}); };
    const Path shape = smooth_closed(
        std::array{p(-0.8F, 0.6F, 0.4F), p(0.7F, 1.5F, -0.9F), p(1.45F, 0.4F, -1.4F), p(1.25F, -1.8F, -1.0F),
                   p(0.7F, -3.8F, -0.3F), p(-0.2F, -4.4F, 0.2F), p(-0.9F, -3.4F, 0.4F)},
        5);
    e.ink.fill(shape, Shade(mixed(t.base, t.shade, s > 0 ? 0.75F : 0.1F),
                            mixed(t.base, t.shade, s > 0 ? 0.95F : 0.45F), p(0, 1, 0), p(0, -4, 0)));
    const Path fold = smooth_open(
        std::array{p(0.1F, 0.5F, 0), p(0.9F, 0.3F, -0.8F), p(0.7F, -1.6F, -0.5F), p(0.15F, -2.8F, 0)});
    e.ink.stroke(fold, {e.weight(0.2F), 0.4F, 0.3F}, faded(t.line, 0.45F));
}

bool ears_hidden(Hair hair) {
    return hair == Hair::grey_bob || hair == Hair::dark_bob || hair == Hair::dark_long ||
           hair == Hair::fair_long || hair == Hair::black_coils;
}

}  // namespace

Ring ring_at(const Features& f, float /*jaw*/, float y) {
    const float stretched = y < -5 ? -5 + (y + 5) / f.chin_length : y;
    Ring r{between(stretched, &HeadLevel::width), between(stretched, &HeadLevel::depth),
           between(stretched, &HeadLevel::forward)};
    const float low = smooth(-3.5F, -8.0F, y), chin = smooth(-9.0F, -11.3F, y);
    r.width *= f.face_width * (1 + (f.jaw_width - 1) * low);
    r.width *= 1 + (0.5F - f.soft) * (0.10F * low + 0.16F * chin);
    r.width *= 1 + 0.018F * f.cheeks * smooth(2, -1, y) * smooth(-7, -3, y) +
               0.05F * f.child * smooth(2, -3, y) * (1 - low);
    r.width *= 1 + 0.035F * f.years * low * (1 - chin);  // softness along the jaw
    r.width = std::max(r.width, 0.2F);
    return r;
}

float Skull::yaw() const {
    const Vec3& out = easel.figure.head.out;
    return std::atan2(out.x, std::max(0.05F, out.z));
}
float Skull::pixels() const {
    return easel.camera.near(easel.figure.head.place({0, 0, 8})) * easel.figure.head.size;
}
Point Skull::spot(Vec3 local) const { return easel.see(easel.figure.head.place(local)); }

Vec3 Skull::surface(float x, float y, float out) const {
    const Ring r = ring_at(easel.features, easel.pose.jaw, y);
    const float share = std::clamp(x / r.width, -0.98F, 0.98F);
    return {x, y, r.forward + r.depth * std::sqrt(1 - share * share) + out};
}

Point Skull::face(float x, float y, float out) const { return spot(surface(x, y, out)); }

Vec3 Skull::rim(float y, float side, float out) const {
    const Ring r = ring_at(easel.features, 0, y);
    const float w = r.width + out, d = r.depth + out,
                a = std::atan2(w * std::cos(yaw()), d * std::sin(yaw()));
    const float at = side > 0 ? a : a - pi;
    return {w * std::sin(at), y, r.forward + d * std::cos(at)};
}

Vec3 Skull::around(float degrees, float y, float out) const {
    const Ring r = ring_at(easel.features, 0, y);
    const float w = r.width + out, d = r.depth + out,
                a = std::atan2(w * std::cos(yaw()), d * std::sin(yaw()));
    const float at = std::clamp(degrees * 0.0174533F, a - pi, a);
    return {w * std::sin(at), y, r.forward + d * std::cos(at)};
}

void paint_head(const Easel& e) {
    const float yaw = Skull{e}.yaw();
    const bool hidden = ears_hidden(e.look.hair);
    if (!hidden && yaw < 0.2F) paint_ear(e, -1);
    if (!hidden && yaw > -0.2F) paint_ear(e, 1);
    paint_face_form(e);
    if (!hidden && yaw >= 0.2F) paint_ear(e, -1);
    if (!hidden && yaw <= -0.2F) paint_ear(e, 1);
}

void paint_glasses(const Easel& e) {
    if (!e.look.glasses) return;
    const Skull skull{e};
    const float x0 = 3.2F * e.features.eye_space;
    const Tint frame = mixed(e.tones.hair.shade, hex(0x2C2622), 0.6F);
    for (const float s : {-1.0F, 1.0F}) {
        Path rim;
        for (const Point p : round_box({-2.45F, -1.9F}, {2.45F, 1.55F}, 1.5F)) {
            const float x = s * x0 + p.x;
            rim.push_back(skull.spot(
                {x, p.y - 0.25F, skull.surface(x * 0.9F, -0.2F).z + 1.1F - 0.05F * std::abs(p.x)}));
        }
        e.ink.fill(rim, hex(0xFFF7E6, 0.10F));
        rim.push_back(rim.front());
        e.ink.stroke(rim, {e.weight(0.34F)}, frame);
        const Vec3 hinge = skull.surface(s * (x0 + 2.3F), 0.5F, 1.0F);
        const Vec3 ear = skull.rim(0.6F, s, 0.15F);
        if (s * skull.yaw() < 0.35F)
            e.ink.stroke(std::array{skull.spot(hinge), skull.spot(ear)}, {e.weight(0.34F)}, frame);
    }
    e.ink.stroke(smooth_open(std::array{skull.face(-x0 + 2.45F, 0.1F, 1.2F), skull.face(0, 0.55F, 1.6F),
                                        skull.face(x0 - 2.45F, 0.1F, 1.2F)}),
                 {e.weight(0.34F)}, frame);
}

}  // namespace attune::game
