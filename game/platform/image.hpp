// A picture in memory, PNG files of it, and how far two pictures are apart.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dialogue/base/result.hpp"

namespace attune::game {

struct Canvas;

/// RGBA, a byte each, rows from the top.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
    friend bool operator==(const Image&, const Image&) = default;
};

Image to_image(const Canvas& canvas);

/// The same picture always gives the same bytes, on one version of libpng and zlib.
Result<> write_png(const Image& image, const std::string& path);
Result<Image> read_png(const std::string& path);

/// Root mean square of the differences of red, green and blue, each 0–1: over all, and in the worst tile.
struct Difference {
    double rmse = 0.0;
    double worst_tile = 0.0;
    int tile_x = 0, tile_y = 0;  // its upper left pixel
};
/// Pictures of different sizes are 1 apart.
Difference compare(const Image& a, const Image& b, int tile = 32);

/// Every `factor` × `factor` pixels become their mean; for pictures drawn larger.
Image shrink(const Image& image, int factor);

}  // namespace attune::game
