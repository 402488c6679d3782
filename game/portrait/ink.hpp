// The pencil: fills, strokes, soft spots and shaded surfaces turned into triangles with a soft edge, cut to a
// rectangle. Knows nothing of ImGui: the mesh is plain data, in pixels, colours 0xAABBGGRR as ImGui packs
// them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace attune::game {

struct Point {
    float x = 0, y = 0;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, float s) { return {a.x * s, a.y * s}; }
    friend bool operator==(const Point&, const Point&) = default;
};

struct Tint {
    float r = 0, g = 0, b = 0, a = 1;
    friend bool operator==(const Tint&, const Tint&) = default;
};
constexpr Tint hex(std::uint32_t rgb, float alpha = 1.0F) {
    return {static_cast<float>((rgb >> 16U) & 255U) / 255.0F, static_cast<float>((rgb >> 8U) & 255U) / 255.0F,
            static_cast<float>(rgb & 255U) / 255.0F, alpha};
}
constexpr float mixed(float a, float b, float t) { return a + (b - a) * t; }
constexpr Point mixed(Point a, Point b, float t) { return a + (b - a) * t; }
constexpr Tint mixed(Tint a, Tint b, float t) {
    return {mixed(a.r, b.r, t), mixed(a.g, b.g, t), mixed(a.b, b.b, t), mixed(a.a, b.a, t)};
}
constexpr Tint faded(Tint c, float alpha) { return {c.r, c.g, c.b, c.a * alpha}; }
std::uint32_t packed(Tint);
float smooth(float edge0, float edge1, float x);

struct Vertex {
    Point at;
    std::uint32_t colour = 0;
    friend bool operator==(const Vertex&, const Vertex&) = default;
};
struct Mesh {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    friend bool operator==(const Mesh&, const Mesh&) = default;
};
struct Rect {
    Point min, max;
    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
};

/// One colour, or two along the line from `a` to `b`.
struct Shade {
    Tint from, to;
    Point a, b;
    Shade(Tint flat) : from(flat), to(flat) {}
    Shade(Tint first, Tint second, Point start, Point end) : from(first), to(second), a(start), b(end) {}
    Tint at(Point) const;
};

/// How a stroke swells: the width at both ends as a share of the middle.
struct Nib {
    float width = 1;
    float start = 1, end = 1;
};

using Path = std::vector<Point>;
/// A smooth line through the points (Catmull–Rom, centripetal enough for our spacing).
Path smooth_open(std::span<const Point> through, int steps = 6);
Path smooth_closed(std::span<const Point> through, int steps = 6);
Path ellipse(Point centre, float rx, float ry, float turn = 0, int points = 28);
Path round_box(Point min, Point max, float radius);
/// The part of `subject` inside the convex `window`.
Path clipped(std::span<const Point> subject, std::span<const Point> window);

class Ink {
  public:
    Ink(Mesh& mesh, Rect limits) : mesh_(mesh), limits_(limits) {}
    void fill(std::span<const Point> outline, const Shade&);
    void stroke(std::span<const Point> line, Nib, const Shade&);
    /// Tint in the middle, nothing at the edge.
    void spot(Point centre, float rx, float ry, Tint, float turn = 0);
    /// A surface of rows × columns points with a colour each, soft at its rim.
    void surface(std::span<const Point> points, std::span<const Tint> colours, int columns);
    /// A round-ended stick from a to b.
    void stick(Point a, float radius_a, Point b, float radius_b, const Shade&);
    Rect limits() const { return limits_; }

  private:
    std::uint32_t add(Point, std::uint32_t colour);
    void triangle(std::uint32_t, std::uint32_t, std::uint32_t);
    void cut_triangle(const Vertex& a, const Vertex& b, const Vertex& c);
    void fringe(std::span<const Point> outline, std::span<const Tint> colours, std::uint32_t first);
    bool inside(Point p) const {
        return p.x >= limits_.min.x && p.x <= limits_.max.x && p.y >= limits_.min.y && p.y <= limits_.max.y;
    }

    Mesh& mesh_;
    Rect limits_;
};

}  // namespace attune::game
