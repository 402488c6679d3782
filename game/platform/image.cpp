#include "game/platform/image.hpp"

#include <png.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "game/platform/canvas.hpp"

namespace attune::game {
namespace {

std::size_t size_of(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

double square_sum(const Image& a, const Image& b, int x0, int y0, int x1, int y1) {
    std::int64_t sum = 0;
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const std::size_t at = size_of(a.width, y) + static_cast<std::size_t>(x) * 4;
            for (std::size_t c = 0; c < 3; ++c) {
                const int d = static_cast<int>(a.rgba[at + c]) - static_cast<int>(b.rgba[at + c]);
                sum += d * d;
            }
        }
    return static_cast<double>(sum) / (255.0 * 255.0);
}

}  // namespace

Image to_image(const Canvas& canvas) {
    Image image{canvas.width, canvas.height, {}};
    image.rgba.reserve(canvas.pixels.size() * 4);
    for (const std::uint32_t pixel : canvas.pixels)
        for (const int shift : {16, 8, 0, 24})
            image.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift));
    return image;
}

Result<> write_png(const Image& image, const std::string& path) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width);
    header.height = static_cast<png_uint_32>(image.height);
    header.format = PNG_FORMAT_RGBA;
    if (png_image_write_to_file(&header, path.c_str(), 0, image.rgba.data(), 0, nullptr)) return Nothing{};
    return Error{"The picture could not be written to " + path + ": " + header.message + ".",
                 "Nothing else was changed.", "Check that the folder exists, may be written and has room."};
}

Result<Image> read_png(const std::string& path) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&header, path.c_str())) {
        header.format = PNG_FORMAT_RGBA;
        if (header.width <= 16384 && header.height <= 16384) {
            Image image{static_cast<int>(header.width), static_cast<int>(header.height), {}};
            image.rgba.resize(PNG_IMAGE_SIZE(header));
            if (png_image_finish_read(&header, nullptr, image.rgba.data(), 0, nullptr)) return image;
        }
    }
    const std::string reason = header.message[0] != '\0' ? header.message : "it is larger than 16384 pixels";
    png_image_free(&header);
    return Error{"The picture " + path + " could not be read: " + reason + ".", "",
                 "Check that it is a PNG file."};
}

Difference compare(const Image& a, const Image& b, int tile) {
    if (a.width != b.width || a.height != b.height) return {1.0, 1.0, 0, 0};
    if (a.rgba.empty()) return {};
    Difference result;
    double total = 0.0;
    for (int y = 0; y < a.height; y += tile)
        for (int x = 0; x < a.width; x += tile) {
            const int x1 = std::min(x + tile, a.width), y1 = std::min(y + tile, a.height);
            const double sum = square_sum(a, b, x, y, x1, y1);
            total += sum;
            const double here = std::sqrt(sum / (3.0 * (x1 - x) * (y1 - y)));
            if (here > result.worst_tile) result.worst_tile = here, result.tile_x = x, result.tile_y = y;
        }
    result.rmse = std::sqrt(total / (3.0 * a.width * a.height));
    return result;
}

Image shrink(const Image& image, int factor) {
    Image small{image.width / factor, image.height / factor, {}};
    small.rgba.resize(size_of(small.width, small.height));
    const unsigned count = static_cast<unsigned>(factor * factor);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            for (std::size_t c = 0; c < 4; ++c) {
                unsigned sum = count / 2;
                for (int j = 0; j < factor; ++j)
                    for (int i = 0; i < factor; ++i)
                        sum += image.rgba[size_of(image.width, y * factor + j) +
                                          static_cast<std::size_t>(x * factor + i) * 4 + c];
                small.rgba[size_of(small.width, y) + static_cast<std::size_t>(x) * 4 + c] =
                    static_cast<std::uint8_t>(sum / count);
            }
    return small;
}

}  // namespace attune::game
