#include "game/portrait/ink.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::game {
namespace {

constexpr float soft_edge = 1.0F;  // pixels of fringe outside a shape

float cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }
float length(Point p) { return std::sqrt(p.x * p.x + p.y * p.y); }
Point unit(Point p) {
    const float l = length(p);
    return l > 1e-5F ? p * (1.0F / l) : Point{};
}
Point left_of(Point direction) { return {-direction.y, direction.x}; }

float area_of(std::span<const Point> p) {
    float sum = 0;
    for (std::size_t i = 0, j = p.size() - 1; i < p.size(); j = i++) sum += p[j].x * p[i].y - p[i].x * p[j].y;
    return sum;
}

bool covers(Point a, Point b, Point c, Point p) {
    return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0;
}

/// Ears of a simple polygon with positive area. A polygon that touches itself still ends: the flattest corner
/// goes when no ear is left.
class Ears {
  public:
    explicit Ears(std::span<const Point> p) : p_(p), ring_(p.size()) {
        for (std::size_t i = 0; i < p.size(); ++i) ring_[i] = static_cast<std::uint32_t>(i);
    }
    template <class Emit>
    void each(Emit emit) {
        std::size_t at = 0, misses = 0;
        while (ring_.size() > 2) {
            const std::size_t n = ring_.size();
            const std::uint32_t a = ring_[(at + n - 1) % n], b = ring_[at % n], c = ring_[(at + 1) % n];
            if (misses >= n || is_ear(a, b, c)) {
                if (misses < n || cross(p_[a], p_[b], p_[c]) > 0) emit(a, b, c);
                ring_.erase(ring_.begin() + static_cast<std::ptrdiff_t>(at % n));
                misses = 0;
                at = ring_.empty() ? 0 : (at + 1) % ring_.size();
            } else {
                ++misses;
                at = (at + 1) % n;
            }
        }
    }

  private:
    bool is_ear(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
        if (cross(p_[a], p_[b], p_[c]) <= 0) return false;
        return std::none_of(ring_.begin(), ring_.end(), [&](std::uint32_t i) {
            return i != a && i != b && i != c && covers(p_[a], p_[b], p_[c], p_[i]);
        });
    }
    std::span<const Point> p_;
    std::vector<std::uint32_t> ring_;
};

Path without_doubles(std::span<const Point> outline) {
    Path out;
    for (const Point p : outline) {
        if (out.empty() || length(p - out.back()) > 0.05F) out.push_back(p);
    }
    while (out.size() > 1 && length(out.front() - out.back()) <= 0.05F) out.pop_back();
    if (out.size() > 2 && area_of(out) < 0) std::reverse(out.begin(), out.end());
    return out;
}

Point between(Point p0, Point p1, Point p2, Point p3, float t) {
    const float t2 = t * t, t3 = t2 * t;
    return (p1 * 2.0F + (p2 - p0) * t + (p0 * 2.0F - p1 * 5.0F + p2 * 4.0F - p3) * t2 +
            (p1 * 3.0F - p0 - p2 * 3.0F + p3) * t3) *
           0.5F;
}

Tint unpacked(std::uint32_t c) {
    const auto part = [&](unsigned shift) { return static_cast<float>((c >> shift) & 255U) / 255.0F; };
    return {part(0), part(8), part(16), part(24)};
}

Vertex crossing(const Vertex& a, const Vertex& b, float t) {
    return {mixed(a.at, b.at, t), packed(mixed(unpacked(a.colour), unpacked(b.colour), t))};
}

}  // namespace

std::uint32_t packed(Tint c) {
    const auto part = [](float v) {
        return static_cast<std::uint32_t>(std::clamp(v, 0.0F, 1.0F) * 255.0F + 0.5F);
    };
    return part(c.r) | part(c.g) << 8U | part(c.b) << 16U | part(c.a) << 24U;
}

float smooth(float edge0, float edge1, float x) {
    const float t = std::clamp((x - edge0) / (edge1 - edge0), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

Tint Shade::at(Point p) const {
    const Point d = b - a;
    const float l2 = d.x * d.x + d.y * d.y;
    if (l2 < 1e-4F) return from;
    const float t = ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / l2;
    return mixed(from, to, std::clamp(t, 0.0F, 1.0F));
}

Path smooth_open(std::span<const Point> q, int steps) {
    Path out;
    if (q.size() < 3) return {q.begin(), q.end()};
    for (std::size_t i = 0; i + 1 < q.size(); ++i) {
        const Point before = i == 0 ? q[0] * 2.0F - q[1] : q[i - 1];
        const Point after = i + 2 < q.size() ? q[i + 2] : q[i + 1] * 2.0F - q[i];
        for (int s = 0; s < steps; ++s) {
            out.push_back(
                between(before, q[i], q[i + 1], after, static_cast<float>(s) / static_cast<float>(steps)));
        }
    }
    out.push_back(q.back());
    return out;
}

Path smooth_closed(std::span<const Point> q, int steps) {
    Path out;
    const std::size_t n = q.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (int s = 0; s < steps; ++s) {
            out.push_back(between(q[(i + n - 1) % n], q[i], q[(i + 1) % n], q[(i + 2) % n],
                                  static_cast<float>(s) / static_cast<float>(steps)));
        }
    }
    return out;
}

Path ellipse(Point centre, float rx, float ry, float turn, int points) {
    Path out;
    const float c = std::cos(turn), s = std::sin(turn);
    for (int i = 0; i < points; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / static_cast<float>(points);
        const float x = rx * std::cos(angle), y = ry * std::sin(angle);
        out.push_back(centre + Point{x * c - y * s, x * s + y * c});
    }
    return out;
}

Path round_box(Point min, Point max, float radius) {
    Path out;
    const float r = std::min({radius, (max.x - min.x) / 2, (max.y - min.y) / 2});
    const std::array<Point, 4> corners{Point{max.x - r, max.y - r}, Point{min.x + r, max.y - r},
                                       Point{min.x + r, min.y + r}, Point{max.x - r, min.y + r}};
    for (std::size_t k = 0; k < 4; ++k) {
        for (int i = 0; i <= 6; ++i) {
            const float angle = 1.5707963F * (static_cast<float>(k) + static_cast<float>(i) / 6.0F);
            out.push_back(corners[k] + Point{r * std::cos(angle), r * std::sin(angle)});
        }
    }
    return out;
}

Path clipped(std::span<const Point> subject, std::span<const Point> window) {
    Path out(subject.begin(), subject.end());
    const float turn = area_of(window) < 0 ? -1.0F : 1.0F;
    for (std::size_t i = 0; i < window.size() && !out.empty(); ++i) {
        const Point a = window[i], b = window[(i + 1) % window.size()];
        Path kept;
        for (std::size_t k = 0; k < out.size(); ++k) {
            const Point p = out[k], q = out[(k + 1) % out.size()];
            const float dp = cross(a, b, p) * turn, dq = cross(a, b, q) * turn;
            if (dp >= 0) kept.push_back(p);
            if ((dp >= 0) != (dq >= 0)) kept.push_back(mixed(p, q, dp / (dp - dq)));
        }
        out = std::move(kept);
    }
    return out;
}

std::uint32_t Ink::add(Point p, std::uint32_t colour) {
    mesh_.vertices.push_back({p, colour});
    return static_cast<std::uint32_t>(mesh_.vertices.size() - 1);
}

void Ink::triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    const Vertex va = mesh_.vertices[a], vb = mesh_.vertices[b], vc = mesh_.vertices[c];
    if (inside(va.at) && inside(vb.at) && inside(vc.at)) {
        mesh_.indices.insert(mesh_.indices.end(), {a, b, c});
    } else {
        cut_triangle(va, vb, vc);
    }
}

void Ink::cut_triangle(const Vertex& a, const Vertex& b, const Vertex& c) {
    std::array<Vertex, 10> now{a, b, c}, next;
    std::size_t count = 3;
    const std::array<float, 4> edge{limits_.min.x, -limits_.max.x, limits_.min.y, -limits_.max.y};
    for (std::size_t side = 0; side < 4 && count > 0; ++side) {
        const auto depth = [&](const Vertex& v) {
            const float along = side < 2 ? v.at.x : v.at.y;
            return (side % 2 == 0 ? along : -along) - edge[side];
        };
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Vertex &p = now[i], &q = now[(i + 1) % count];
            const float dp = depth(p), dq = depth(q);
            if (dp >= 0) next[kept++] = p;
            if ((dp >= 0) != (dq >= 0)) next[kept++] = crossing(p, q, dp / (dp - dq));
        }
        now = next;
        count = kept;
    }
    if (count < 3) return;
    const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
    for (std::size_t i = 0; i < count; ++i) {
        now[i].at = {std::clamp(now[i].at.x, limits_.min.x, limits_.max.x),
                     std::clamp(now[i].at.y, limits_.min.y, limits_.max.y)};
        mesh_.vertices.push_back(now[i]);
    }
    for (std::uint32_t i = 2; i < count; ++i) {
        mesh_.indices.insert(mesh_.indices.end(), {first, first + i - 1, first + i});
    }
}

void Ink::fringe(std::span<const Point> p, std::span<const Tint> colours, std::uint32_t first) {
    const auto n = static_cast<std::uint32_t>(p.size());
    const auto outer = static_cast<std::uint32_t>(mesh_.vertices.size());
    for (std::uint32_t i = 0; i < n; ++i) {
        const Point in = unit(p[i] - p[(i + n - 1) % n]), on = unit(p[(i + 1) % n] - p[i]);
        Point normal = left_of(in + on) * -1.0F;  // positive area, y down: outward is to the right
        const float l2 = normal.x * normal.x + normal.y * normal.y;
        normal = l2 > 0.1F ? normal * (std::min(2.0F / l2, 2.0F)) : left_of(in) * -1.0F;
        add(p[i] + normal * soft_edge, packed(faded(colours[i], 0)));
    }
    for (std::uint32_t i = 0; i < n; ++i) {
        const std::uint32_t j = (i + 1) % n;
        triangle(first + i, first + j, outer + j);
        triangle(first + i, outer + j, outer + i);
    }
}

void Ink::fill(std::span<const Point> outline, const Shade& shade) {
    const Path p = without_doubles(outline);
    if (p.size() < 3) return;
    const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
    std::vector<Tint> colours;
    colours.reserve(p.size());
    for (const Point at : p) {
        colours.push_back(shade.at(at));
        add(at, packed(colours.back()));
    }
    Ears(p).each([&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        triangle(first + a, first + b, first + c);
    });
    fringe(p, colours, first);
}

void Ink::stroke(std::span<const Point> line, Nib nib, const Shade& shade) {
    Path p;
    for (const Point at : line) {
        if (p.empty() || length(at - p.back()) > 0.2F) p.push_back(at);
    }
    const std::size_t n = p.size();
    if (n < 2) return;
    const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
    for (std::size_t i = 0; i < n; ++i) {
        const Point in = unit(p[i] - p[i == 0 ? 0 : i - 1]), on = unit(p[i + 1 < n ? i + 1 : i] - p[i]);
        const Point side = left_of(unit(in + on));
        const float t = static_cast<float>(i) / static_cast<float>(n - 1);
        const float swell =
            t < 0.5F ? mixed(nib.start, 1.0F, smooth(0, 0.5F, t)) : mixed(1.0F, nib.end, smooth(0.5F, 1, t));
        const float width = nib.width * swell;
        const float core = std::max(0.0F, width - soft_edge) / 2,
                    rim = core + soft_edge * std::clamp(width, 0.45F, 1.0F);
        const Tint colour = faded(shade.at(p[i]), std::min(1.0F, std::max(width, 0.05F)));
        const std::uint32_t full = packed(colour), none = packed(faded(colour, 0));
        add(p[i] - side * rim, none);
        add(p[i] - side * core, full);
        add(p[i] + side * core, full);
        add(p[i] + side * rim, none);
    }
    for (std::uint32_t i = 0; i + 1 < n; ++i) {
        for (std::uint32_t k = 0; k < 3; ++k) {
            const std::uint32_t a = first + i * 4 + k, b = a + 4;
            triangle(a, b, b + 1);
            triangle(a, b + 1, a + 1);
        }
    }
}

void Ink::spot(Point centre, float rx, float ry, Tint colour, float turn) {
    if (colour.a <= 0.004F) return;
    constexpr std::uint32_t around = 24;
    constexpr std::array<float, 3> radius{0.42F, 0.72F, 1.0F}, strength{0.72F, 0.27F, 0.0F};
    const std::uint32_t middle = add(centre, packed(colour));
    for (std::size_t ring = 0; ring < 3; ++ring) {
        for (const Point p : ellipse(centre, rx * radius[ring], ry * radius[ring], turn, around)) {
            add(p, packed(faded(colour, strength[ring])));
        }
    }
    for (std::uint32_t i = 0; i < around; ++i) {
        const std::uint32_t j = (i + 1) % around, first = middle + 1;
        triangle(middle, first + i, first + j);
        for (std::uint32_t ring = 0; ring < 2; ++ring) {
            const std::uint32_t in = first + ring * around, out = in + around;
            triangle(in + i, out + i, out + j);
            triangle(in + i, out + j, in + j);
        }
    }
}

void Ink::surface(std::span<const Point> points, std::span<const Tint> colours, int columns) {
    const auto width = static_cast<std::uint32_t>(columns),
               rows = static_cast<std::uint32_t>(points.size()) / width;
    if (rows < 2 || width < 2) return;
    const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
    for (std::size_t i = 0; i < points.size(); ++i) add(points[i], packed(colours[i]));
    for (std::uint32_t r = 0; r + 1 < rows; ++r) {
        for (std::uint32_t c = 0; c + 1 < width; ++c) {
            const std::uint32_t a = first + r * width + c, b = a + width;
            triangle(a, a + 1, b + 1);
            triangle(a, b + 1, b);
        }
    }
    std::vector<std::uint32_t> rim;
    for (std::uint32_t c = 0; c + 1 < width; ++c) rim.push_back(c);
    for (std::uint32_t r = 0; r + 1 < rows; ++r) rim.push_back(r * width + width - 1);
    for (std::uint32_t c = width - 1; c > 0; --c) rim.push_back((rows - 1) * width + c);
    for (std::uint32_t r = rows - 1; r > 0; --r) rim.push_back(r * width);
    Path outline;
    for (const std::uint32_t i : rim) outline.push_back(points[i]);
    const bool turned = area_of(outline) < 0;
    if (turned) std::reverse(rim.begin(), rim.end());
    Path line;
    std::vector<Tint> tint;
    for (const std::uint32_t i : rim) {
        if (!line.empty() && length(points[i] - line.back()) < 0.05F) continue;
        line.push_back(points[i]);
        tint.push_back(colours[i]);
    }
    if (line.size() < 3) return;
    const auto inner = static_cast<std::uint32_t>(mesh_.vertices.size());
    for (std::size_t i = 0; i < line.size(); ++i) add(line[i], packed(tint[i]));
    fringe(line, tint, inner);
}

void Ink::stick(Point a, float ra, Point b, float rb, const Shade& shade) {
    const Point d = b - a;
    const float l = length(d);
    if (l < std::abs(ra - rb) + 0.01F) {
        fill(ra > rb ? ellipse(a, ra, ra, 0, 16) : ellipse(b, rb, rb, 0, 16), shade);
        return;
    }
    const float angle = std::atan2(d.y, d.x), open = std::acos(std::clamp((ra - rb) / l, -1.0F, 1.0F));
    Path out;
    for (int i = 0; i <= 7; ++i) {
        const float t = angle - open + 2 * open * static_cast<float>(i) / 7.0F;
        out.push_back(b + Point{std::cos(t), std::sin(t)} * rb);
    }
    for (int i = 0; i <= 7; ++i) {
        const float t = angle + open + (6.2831853F - 2 * open) * static_cast<float>(i) / 7.0F;
        out.push_back(a + Point{std::cos(t), std::sin(t)} * ra);
    }
    fill(out, shade);
}

}  // namespace attune::game
