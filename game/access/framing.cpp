#include "game/access/framing.hpp"

#include <array>
#include <cmath>

#include "game/access/paint.hpp"

namespace attune::game {
namespace {

constexpr int pieces = 8;

/// Between a corner and the arc inside it, as a fan of triangles.
void paint_corner(ImDrawList& list, ImVec2 corner, ImVec2 centre, float from, float radius, Colour colour) {
    constexpr float quarter = 1.57079633f;
    list.PrimReserve(pieces * 3, pieces + 2);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const unsigned int base = list._VtxCurrentIdx;
    for (unsigned int i = 0; i < pieces; ++i) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(base));
        list.PrimWriteIdx(static_cast<ImDrawIdx>(base + 1 + i));
        list.PrimWriteIdx(static_cast<ImDrawIdx>(base + 2 + i));
    }
    list.PrimWriteVtx(corner, white, colour);
    for (int i = 0; i <= pieces; ++i) {
        const float angle = from + quarter * static_cast<float>(i) / pieces;
        list.PrimWriteVtx({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}, white,
                          colour);
    }
}

}  // namespace

void soften_corners(const Ui& ui, ImDrawList& list, const Box& box, Colour around, float radius) {
    constexpr float quarter = 1.57079633f;
    const float r = radius;
    paint_corner(list, {box.x1, box.y1}, {box.x1 - r, box.y1 - r}, 0, r, around);
    paint_corner(list, {box.x0, box.y1}, {box.x0 + r, box.y1 - r}, quarter, r, around);
    paint_corner(list, {box.x0, box.y0}, {box.x0 + r, box.y0 + r}, 2 * quarter, r, around);
    paint_corner(list, {box.x1, box.y0}, {box.x1 - r, box.y0 + r}, 3 * quarter, r, around);
    paint_outline(list, box, ui.palette().border, ui.sizes().border * 1.5f, r);
}

}  // namespace attune::game
