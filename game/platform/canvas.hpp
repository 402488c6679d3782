// A canvas: pixels 0xFFRRGGBB in rows from the top, and the rectangles of whole pixels on it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attune::game {

/// Whole pixels, x1 and y1 just outside.
struct PixelRect {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    int area() const { return empty() ? 0 : (x1 - x0) * (y1 - y0); }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

inline PixelRect intersect(PixelRect a, PixelRect b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}
inline PixelRect unite(PixelRect a, PixelRect b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

struct Canvas {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;

    void resize(int w, int h) {
        width = w, height = h;
        pixels.assign(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0xFF000000u);
    }
    std::uint32_t* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
    const std::uint32_t* row(int y) const { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
    PixelRect bounds() const { return {0, 0, width, height}; }
};

}  // namespace attune::game
