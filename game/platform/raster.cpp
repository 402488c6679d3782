#include "game/platform/raster.hpp"

#include <cmath>

namespace attune::game {
namespace {

constexpr int one = 256;  // a pixel
constexpr int half = one / 2;

struct Corner {
    std::int32_t x, y;   // 1/256 pixel
    double u, v;         // texels
    std::uint32_t tint;  // as ImGui packs it: A B G R
};

std::uint32_t red(std::uint32_t tint) { return tint & 0xFF; }
std::uint32_t green(std::uint32_t tint) { return (tint >> 8) & 0xFF; }
std::uint32_t blue(std::uint32_t tint) { return (tint >> 16) & 0xFF; }
std::uint32_t opacity(std::uint32_t tint) { return tint >> 24; }
std::uint32_t to_pixel(std::uint32_t tint) { return red(tint) << 16 | green(tint) << 8 | blue(tint); }

/// `rgb` over `under` with `alpha` 0–255; 0 and 255 are exact.
inline std::uint32_t blend(std::uint32_t under, std::uint32_t rgb, std::uint32_t alpha) {
    const std::uint32_t a = alpha + (alpha >> 7), b = 256 - a;
    const std::uint32_t rb = ((under & 0xFF00FF) * b + (rgb & 0xFF00FF) * a + 0x800080) >> 8 & 0xFF00FF;
    const std::uint32_t g = ((under & 0x00FF00) * b + (rgb & 0x00FF00) * a + 0x008000) >> 8 & 0x00FF00;
    return 0xFF000000u | rb | g;
}
inline std::uint32_t times(std::uint32_t a, std::uint32_t b) {  // of 255
    const std::uint32_t t = a * b + 128;
    return (t + (t >> 8)) >> 8;
}

void fill(std::uint32_t* row, int x0, int x1, std::uint32_t rgb, std::uint32_t alpha) {
    if (alpha == 255) {
        std::fill(row + x0, row + x1, 0xFF000000u | rgb);
        return;
    }
    const std::uint32_t a = alpha + (alpha >> 7), b = 256 - a;
    const std::uint32_t rb = (rgb & 0xFF00FF) * a + 0x800080, g = (rgb & 0x00FF00) * a + 0x008000;
    for (int x = x0; x < x1; ++x) {
        const std::uint32_t under = row[x];
        row[x] = 0xFF000000u | ((((under & 0xFF00FF) * b + rb) >> 8) & 0xFF00FF) |
                 ((((under & 0x00FF00) * b + g) >> 8) & 0x00FF00);
    }
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {  // b > 0
    const std::int64_t q = a / b;
    return q - (a % b < 0 ? 1 : 0);
}
int ceil_pixel(std::int32_t x) { return static_cast<int>(floor_div(x - half + one - 1, one)); }

// std::floor is a call into the library on processors as old as the compiler assumes.
std::int32_t floored(double value) {
    const auto cut = static_cast<std::int32_t>(value);
    return cut - (static_cast<double>(cut) > value ? 1 : 0);
}
std::int32_t to_fixed(float value) {
    if (!(value > -32000.0f)) return -32000 * one;
    if (!(value < 32000.0f)) return 32000 * one;
    return floored(static_cast<double>(value) * one + 0.5);
}
std::int32_t to_16_16(double value, double limit) {
    return floored(std::clamp(value, -limit, limit) * 65536.0 + 0.5);
}

/// Where an edge crosses the rows, as the first pixel whose centre is at or right of it. Exact.
class Edge {
  public:
    Edge(const Corner& a, const Corner& b, int first_row) {
        const Corner &top = a.y <= b.y ? a : b, &bottom = a.y <= b.y ? b : a;
        const std::int64_t dx = bottom.x - top.x, dy = bottom.y - top.y;
        below_ = dy * one;
        const std::int64_t row_centre = static_cast<std::int64_t>(first_row) * one + half;
        const std::int64_t above = (row_centre - top.y) * dx + (top.x - half) * dy + below_ - 1;  // ceiling
        pixel_ = floor_div(above, below_);
        rest_ = above - pixel_ * below_;
        step_ = floor_div(dx, dy);
        step_rest_ = dx * one - step_ * below_;
    }
    int pixel() const { return static_cast<int>(pixel_); }
    void next() {
        pixel_ += step_;
        rest_ += step_rest_;
        if (rest_ >= below_) rest_ -= below_, ++pixel_;
    }

  private:
    std::int64_t pixel_, rest_, step_, step_rest_, below_;
};

/// A value that changes evenly over a triangle, in 16.16 along a row.
struct Slope {
    double base, dx, dy;
    std::int32_t x, y, step;
    double limit;

    Slope(const Corner (&c)[3], double area, double a0, double a1, double a2, double most) {
        const double x1 = c[1].x - c[0].x, y1 = c[1].y - c[0].y, x2 = c[2].x - c[0].x, y2 = c[2].y - c[0].y;
        dx = ((a1 - a0) * y2 - (a2 - a0) * y1) / area;
        dy = ((a2 - a0) * x1 - (a1 - a0) * x2) / area;
        base = a0, x = c[0].x, y = c[0].y, limit = most;
        step = to_16_16(dx * one, most);
    }
    /// At the centre of pixel `from`, moved on to pixel `to` in whole steps, so that no scissor shows.
    std::int32_t at(int from, int row, int to) const {
        const double there = base + dx * (static_cast<double>(from) * one + half - x) +
                             dy * (static_cast<double>(row) * one + half - y);
        const std::int64_t start = to_16_16(std::clamp(there, 0.0, limit), limit);
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(
            start + static_cast<std::int64_t>(step) * (to - from), -1 << 30, 1 << 30));
    }
};

std::uint32_t channel(std::int32_t value) {
    return static_cast<std::uint32_t>(std::clamp(value + 0x8000, 0, 255 << 16 | 0xFFFF) >> 16);
}

/// A slope along one row, 0–255 at each pixel. Safe: no rounding carries it out of that range.
struct Run {
    std::uint32_t first, step;  // 16.16, with a half to round; the step wraps where it falls
    bool safe;

    Run(const Slope& slope, int left, int y, int x0, int count) {
        const std::int32_t start = slope.at(left, y, x0);
        const std::int64_t last = start + static_cast<std::int64_t>(slope.step) * (count - 1);
        const auto inside = [](std::int64_t v) { return v >= 0 && v <= 255 << 16; };
        safe = inside(start) && inside(last);
        first = static_cast<std::uint32_t>(start) + 0x8000;
        step = static_cast<std::uint32_t>(slope.step);
    }
    std::uint32_t operator[](int i) const { return (first + static_cast<std::uint32_t>(i) * step) >> 16; }
    std::uint32_t clamped(int i) const {
        return channel(static_cast<std::int32_t>(first + static_cast<std::uint32_t>(i) * step - 0x8000));
    }
};

struct Texel {
    std::uint32_t rgb, alpha;
};

std::uint32_t mix4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d, std::uint32_t fx,
                   std::uint32_t fy) {
    return ((a * (256 - fx) + b * fx) * (256 - fy) + (c * (256 - fx) + d * fx) * fy + 0x8000) >> 16;
}

/// Bilinear, u and v in texels 16.16 (the middle of the first texel is 0.5), the border repeated.
Texel sample(const Texture& texture, std::int32_t u, std::int32_t v) {
    const std::int32_t su = u - 0x8000, sv = v - 0x8000;
    const int x = su >> 16, y = sv >> 16;
    const auto fx = static_cast<std::uint32_t>((su >> 8) & 0xFF),
               fy = static_cast<std::uint32_t>((sv >> 8) & 0xFF);
    const int xa = std::clamp(x, 0, texture.width - 1), xb = std::clamp(x + 1, 0, texture.width - 1);
    const int ya = std::clamp(y, 0, texture.height - 1), yb = std::clamp(y + 1, 0, texture.height - 1);
    const std::size_t bytes = static_cast<std::size_t>(texture.bytes);
    const auto place = [&](int tx, int ty) {
        return texture.texels.data() +
               (static_cast<std::size_t>(ty) * static_cast<std::size_t>(texture.width) +
                static_cast<std::size_t>(tx)) *
                   bytes;
    };
    const std::uint8_t *a = place(xa, ya), *b = place(xb, ya), *c = place(xa, yb), *d = place(xb, yb);
    if (bytes == 1) return {0xFFFFFF, mix4(*a, *b, *c, *d, fx, fy)};
    const auto part = [&](int i) { return mix4(a[i], b[i], c[i], d[i], fx, fy); };
    return {part(0) << 16 | part(1) << 8 | part(2), part(3)};
}

/// `tint` (a pixel and an opacity) with a texel of the picture laid under it.
inline void put(std::uint32_t& pixel, std::uint32_t rgb, std::uint32_t alpha, Texel texel) {
    const std::uint32_t a = times(alpha, texel.alpha);
    if (a == 0) return;
    if (texel.rgb != 0xFFFFFF) {
        rgb = times(rgb >> 16 & 0xFF, texel.rgb >> 16 & 0xFF) << 16 |
              times(rgb >> 8 & 0xFF, texel.rgb >> 8 & 0xFF) << 8 | times(rgb & 0xFF, texel.rgb & 0xFF);
    }
    pixel = blend(pixel, rgb, a);
}

struct Painter {
    Canvas& canvas;
    const Texture* texture;
    PixelRect scissor;

    /// Calls span(row, unclipped first pixel, first pixel, end) for each row of the triangle.
    template <class Span>
    void scan(const Corner (&c)[3], Span span) const {
        const Corner *a = &c[0], *b = &c[1], *d = &c[2];
        if (b->y < a->y) std::swap(a, b);
        if (d->y < b->y) std::swap(b, d);
        if (b->y < a->y) std::swap(a, b);
        const int top = std::max(ceil_pixel(a->y), scissor.y0),
                  middle = std::clamp(ceil_pixel(b->y), top, scissor.y1);
        const int end = std::min(ceil_pixel(d->y), scissor.y1);
        if (top >= end) return;
        Edge far_edge(*a, *d, top);
        const auto part = [&](const Corner& p, const Corner& q, int from, int to) {
            if (from >= to) return;
            Edge near_edge(p, q, from);
            for (int y = from; y < to; ++y, near_edge.next(), far_edge.next()) {
                const int l = std::min(near_edge.pixel(), far_edge.pixel());
                const int r = std::max(near_edge.pixel(), far_edge.pixel());
                const int x0 = std::max(l, scissor.x0), x1 = std::min(r, scissor.x1);
                if (x0 < x1) span(y, l, x0, x1);
            }
        };
        part(*a, *b, top, std::min(middle, end));
        part(*b, *d, middle, end);
    }

    bool outside(const Corner (&c)[3]) const {
        const auto xs = std::minmax({c[0].x, c[1].x, c[2].x});
        const auto ys = std::minmax({c[0].y, c[1].y, c[2].y});
        return xs.second <= scissor.x0 * one || xs.first >= scissor.x1 * one ||
               ys.second <= scissor.y0 * one || ys.first >= scissor.y1 * one;
    }

    void triangle(Corner (&c)[3]) const {
        if (outside(c)) return;
        const double area = static_cast<double>(c[1].x - c[0].x) * (c[2].y - c[0].y) -
                            static_cast<double>(c[2].x - c[0].x) * (c[1].y - c[0].y);
        if (area == 0.0) return;
        const bool one_texel =
            !texture || (c[0].u == c[1].u && c[0].u == c[2].u && c[0].v == c[1].v && c[0].v == c[2].v);
        if (!one_texel) return textured(c, area);
        Texel texel{0xFFFFFF, 255};
        if (texture) texel = sample(*texture, to_16_16(c[0].u, 8000), to_16_16(c[0].v, 8000));
        for (Corner& corner : c) corner.tint = tinted(corner.tint, texel);
        if (c[0].tint == c[1].tint && c[0].tint == c[2].tint) return flat(c);
        if (to_pixel(c[0].tint) == to_pixel(c[1].tint) && to_pixel(c[0].tint) == to_pixel(c[2].tint))
            return fringe(c, area);
        shaded(c, area);
    }

    static std::uint32_t tinted(std::uint32_t tint, Texel texel) {
        if (texel.alpha == 255 && texel.rgb == 0xFFFFFF) return tint;
        return times(red(tint), texel.rgb >> 16) | times(green(tint), texel.rgb >> 8 & 0xFF) << 8 |
               times(blue(tint), texel.rgb & 0xFF) << 16 | times(opacity(tint), texel.alpha) << 24;
    }

    void flat(const Corner (&c)[3]) const {
        const std::uint32_t rgb = to_pixel(c[0].tint), alpha = opacity(c[0].tint);
        if (alpha == 0) return;
        scan(c, [&](int y, int, int x0, int x1) { fill(canvas.row(y), x0, x1, rgb, alpha); });
    }

    /// One colour whose opacity alone changes: the soft edges of everything.
    void fringe(const Corner (&c)[3], double area) const {
        const std::uint32_t rgb = to_pixel(c[0].tint);
        const Slope alpha(c, area, opacity(c[0].tint), opacity(c[1].tint), opacity(c[2].tint), 255);
        scan(c, [&](int y, int left, int x0, int x1) {
            std::uint32_t* row = canvas.row(y) + x0;
            const Run run(alpha, left, y, x0, x1 - x0);
            if (run.safe)
                for (int i = 0; i < x1 - x0; ++i) row[i] = blend(row[i], rgb, run[i]);
            else
                for (int i = 0; i < x1 - x0; ++i) row[i] = blend(row[i], rgb, run.clamped(i));
        });
    }

    void shaded(const Corner (&c)[3], double area) const {
        const auto slope = [&](auto part) {
            return Slope(c, area, part(c[0].tint), part(c[1].tint), part(c[2].tint), 255);
        };
        const Slope r = slope(red), g = slope(green), b = slope(blue), a = slope(opacity);
        const bool opaque = (c[0].tint & c[1].tint & c[2].tint) >> 24 == 255;
        scan(c, [&](int y, int left, int x0, int x1) {
            std::uint32_t* row = canvas.row(y) + x0;
            const int n = x1 - x0;
            const Run vr(r, left, y, x0, n), vg(g, left, y, x0, n), vb(b, left, y, x0, n);
            if (vr.safe && vg.safe && vb.safe && opaque) {
                for (int i = 0; i < n; ++i) row[i] = 0xFF000000u | vr[i] << 16 | vg[i] << 8 | vb[i];
                return;
            }
            const Run va(a, left, y, x0, n);
            if (vr.safe && vg.safe && vb.safe && va.safe) {
                for (int i = 0; i < n; ++i) row[i] = blend(row[i], vr[i] << 16 | vg[i] << 8 | vb[i], va[i]);
                return;
            }
            for (int i = 0; i < n; ++i)
                row[i] =
                    blend(row[i], vr.clamped(i) << 16 | vg.clamped(i) << 8 | vb.clamped(i), va.clamped(i));
        });
    }

    void textured(const Corner (&c)[3], double area) const {
        const auto slope = [&](auto part) {
            return Slope(c, area, part(c[0].tint), part(c[1].tint), part(c[2].tint), 255);
        };
        const Slope r = slope(red), g = slope(green), b = slope(blue), a = slope(opacity);
        const Slope u(c, area, c[0].u, c[1].u, c[2].u, 8000), v(c, area, c[0].v, c[1].v, c[2].v, 8000);
        scan(c, [&](int y, int left, int x0, int x1) {
            std::uint32_t* row = canvas.row(y);
            std::int32_t vr = r.at(left, y, x0), vg = g.at(left, y, x0), vb = b.at(left, y, x0),
                         va = a.at(left, y, x0);
            std::int32_t vu = u.at(left, y, x0), vv = v.at(left, y, x0);
            for (int x = x0; x < x1; ++x) {
                put(row[x], channel(vr) << 16 | channel(vg) << 8 | channel(vb), channel(va),
                    sample(*texture, vu, vv));
                vr += r.step, vg += g.step, vb += b.step, va += a.step, vu += u.step, vv += v.step;
            }
        });
    }

    /// An upright rectangle of one colour: a panel, or a letter out of the font's texture.
    void upright(const Corner& low, const Corner& high) const {
        const PixelRect whole{ceil_pixel(low.x), ceil_pixel(low.y), ceil_pixel(high.x), ceil_pixel(high.y)};
        const PixelRect seen = intersect(whole, scissor);
        if (seen.empty() || opacity(low.tint) == 0) return;
        const std::uint32_t rgb = to_pixel(low.tint), alpha = opacity(low.tint);
        if (!texture || (low.u == high.u && low.v == high.v)) {
            Texel texel{0xFFFFFF, 255};
            if (texture) texel = sample(*texture, to_16_16(low.u, 8000), to_16_16(low.v, 8000));
            const std::uint32_t tint = tinted(low.tint, texel);
            for (int y = seen.y0; y < seen.y1; ++y)
                fill(canvas.row(y), seen.x0, seen.x1, to_pixel(tint), opacity(tint));
            return;
        }
        const double du = (high.u - low.u) / (high.x - low.x), dv = (high.v - low.v) / (high.y - low.y);
        const std::int32_t u0 = to_16_16(low.u + du * (whole.x0 * one + half - low.x), 8000);
        const std::int32_t v0 = to_16_16(low.v + dv * (whole.y0 * one + half - low.y), 8000);
        const std::int32_t step_u = to_16_16(du * one, 8000), step_v = to_16_16(dv * one, 8000);
        const std::int32_t first = u0 + (seen.x0 - whole.x0) * step_u;
        for (int y = seen.y0; y < seen.y1; ++y) {
            const std::int32_t v = v0 + (y - whole.y0) * step_v;
            if (texture->bytes == 1)
                letter_row(canvas.row(y), seen.x0, seen.x1, first, step_u, v, rgb, alpha);
            else
                for (int x = seen.x0; x < seen.x1; ++x)
                    put(canvas.row(y)[x], rgb, alpha, sample(*texture, first + (x - seen.x0) * step_u, v));
        }
    }

    void letter_row(std::uint32_t* row, int x0, int x1, std::int32_t u, std::int32_t step, std::int32_t v,
                    std::uint32_t rgb, std::uint32_t alpha) const {
        const std::int32_t sv = v - 0x8000;
        const auto fy = static_cast<std::uint32_t>((sv >> 8) & 0xFF);
        const auto line = [&](int y) {
            return texture->texels.data() + static_cast<std::size_t>(std::clamp(y, 0, texture->height - 1)) *
                                                static_cast<std::size_t>(texture->width);
        };
        const std::uint8_t *upper = line(sv >> 16), *lower = line((sv >> 16) + 1);
        const int last = texture->width - 1;
        std::int32_t su = u - 0x8000;
        for (int x = x0; x < x1; ++x, su += step) {
            const int a = std::clamp(su >> 16, 0, last), b = std::clamp((su >> 16) + 1, 0, last);
            const auto fx = static_cast<std::uint32_t>((su >> 8) & 0xFF);
            const std::uint32_t cover = fy == 0 ? (upper[a] * (256 - fx) + upper[b] * fx + 128) >> 8
                                                : mix4(upper[a], upper[b], lower[a], lower[b], fx, fy);
            if (cover != 0) row[x] = blend(row[x], rgb, times(alpha, cover));
        }
    }
};

/// Six indices of two triangles that make one upright rectangle of one colour, as ImGui writes it?
bool is_upright(const ImDrawIdx* i, const ImDrawVert* v) {
    if (i[3] != i[0] || i[4] != i[2]) return false;
    const ImDrawVert &a = v[i[0]], &b = v[i[1]], &c = v[i[2]], &d = v[i[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.pos.x < c.pos.x && a.pos.y < c.pos.y && a.col == b.col && a.col == c.col && a.col == d.col &&
           a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x;
}

struct View {
    ImVec2 origin, scale;
    double texture_width, texture_height;

    /// Surely outside; what is near the edge is looked at exactly later.
    bool outside(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, PixelRect scissor) const {
        const auto past = [](float p, float q, float r, float o, float by, int low, int high) {
            const float l = static_cast<float>(low - 1) / by + o, h = static_cast<float>(high + 1) / by + o;
            return (p < l && q < l && r < l) || (p > h && q > h && r > h);
        };
        return past(a.pos.x, b.pos.x, c.pos.x, origin.x, scale.x, scissor.x0, scissor.x1) ||
               past(a.pos.y, b.pos.y, c.pos.y, origin.y, scale.y, scissor.y0, scissor.y1);
    }
    Corner corner(const ImDrawVert& vertex) const {
        return {to_fixed((vertex.pos.x - origin.x) * scale.x), to_fixed((vertex.pos.y - origin.y) * scale.y),
                static_cast<double>(vertex.uv.x) * texture_width,
                static_cast<double>(vertex.uv.y) * texture_height, vertex.col};
    }
};

void draw_command(Canvas& canvas, const ImDrawData& data, const ImDrawList& list, const ImDrawCmd& command,
                  PixelRect scissor) {
    const auto* texture =
        reinterpret_cast<const Texture*>(static_cast<std::intptr_t>((std::intptr_t)command.GetTexID()));
    const Painter painter{canvas, texture, scissor};
    const View view{data.DisplayPos, data.FramebufferScale, texture ? texture->width : 1.0,
                    texture ? texture->height : 1.0};
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* end = index + command.ElemCount;
    while (index < end) {
        if (end - index >= 6 && is_upright(index, vertices)) {
            painter.upright(view.corner(vertices[index[0]]), view.corner(vertices[index[2]]));
            index += 6;
            continue;
        }
        if (view.outside(vertices[index[0]], vertices[index[1]], vertices[index[2]], scissor)) {
            index += 3;
            continue;
        }
        Corner corners[3] = {view.corner(vertices[index[0]]), view.corner(vertices[index[1]]),
                             view.corner(vertices[index[2]])};
        painter.triangle(corners);
        index += 3;
    }
}

}  // namespace

ImTextureID texture_id(const Texture& texture) {
    return (ImTextureID) reinterpret_cast<std::intptr_t>(&texture);  // void* or a number, by version
}

PixelRect clip_of(const ImDrawData& data, const ImDrawCmd& command) {
    const ImVec4& clip = command.ClipRect;
    const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -32000.0f, 32000.0f)); };
    return {whole((clip.x - data.DisplayPos.x) * data.FramebufferScale.x),
            whole((clip.y - data.DisplayPos.y) * data.FramebufferScale.y),
            whole((clip.z - data.DisplayPos.x) * data.FramebufferScale.x),
            whole((clip.w - data.DisplayPos.y) * data.FramebufferScale.y)};
}

void rasterise(Canvas& canvas, const ImDrawData& data, PixelRect scissor, std::uint32_t background) {
    scissor = intersect(scissor, canvas.bounds());
    if (scissor.empty()) return;
    for (int y = scissor.y0; y < scissor.y1; ++y)
        fill(canvas.row(y), scissor.x0, scissor.x1, background, 255);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) {
                if (command.UserCallback != ImDrawCallback_ResetRenderState)
                    command.UserCallback(&list, &command);
                continue;
            }
            const PixelRect seen = intersect(clip_of(data, command), scissor);
            if (!seen.empty()) draw_command(canvas, data, list, command, seen);
        }
    }
}

}  // namespace attune::game
