// Draws Dear ImGui's triangles into a canvas without a GPU. The same picture on every machine: edges are
// whole numbers in 1/256 of a pixel with a top-left rule (no seams, no pixel twice), the shading is plain
// IEEE doubles turned into 16.16, and no pixel depends on how the picture was cut into scissors.
#pragma once

#include <imgui.h>

#include "game/platform/canvas.hpp"

namespace attune::game {

/// What an ImTextureID of ours points at. With one byte a texel it is white with that opacity; with four,
/// RGBA.
struct Texture {
    int width = 0, height = 0;
    int bytes = 1;  // 1 or 4; a side is at most 8000
    std::vector<std::uint8_t> texels;
};

ImTextureID texture_id(const Texture& texture);

/// The clip rectangle of a command in pixels of the canvas.
PixelRect clip_of(const ImDrawData& data, const ImDrawCmd& command);

/// Draws all lists inside `scissor`, over `background` (0xRRGGBB).
void rasterise(Canvas& canvas, const ImDrawData& data, PixelRect scissor, std::uint32_t background);

}  // namespace attune::game
