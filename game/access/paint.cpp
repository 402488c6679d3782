#include "game/access/paint.hpp"

#include <algorithm>
#include <cmath>

namespace attune::game {

void paint_rect(ImDrawList& list, const Box& box, Colour fill, float radius) {
    list.AddRectFilled({box.x0, box.y0}, {box.x1, box.y1}, fill, radius);
}

void paint_outline(ImDrawList& list, const Box& box, Colour colour, float width, float radius) {
    const Box b = box.inset(width / 2 - 0.5f);  // inside the box on whole pixels: ImGui moves it in by a half
    list.AddRect({b.x0, b.y0}, {b.x1, b.y1}, colour, std::max(0.0f, radius - width / 2), 0, width);
}

void paint_card(const Ui& ui, ImDrawList& list, const Box& box, Colour fill, Colour border, float radius) {
    if (radius < 0.0f) radius = ui.sizes().radius;
    if (const Colour shadow = ui.palette().shadow; shadow >> 24 != 0) {
        const float d = ui.sizes().border;
        paint_rect(list, {box.x0 - d, box.y0 + d, box.x1 + d, box.y1 + 3 * d}, faded(shadow, 0.6f),
                   radius + d);
        paint_rect(list, {box.x0, box.y0 + d, box.x1, box.y1 + 2 * d}, shadow, radius);
    }
    // Border and surface as two fills: cheaper than an outline, and the corners meet exactly.
    paint_rect(list, box, border != 0 ? border : ui.palette().border, radius);
    const float w = ui.sizes().border;
    paint_rect(list, box.inset(w), fill, std::max(0.0f, radius - w));
}

void paint_ellipse(ImDrawList& list, ImVec2 centre, float radius_x, float radius_y, Colour fill) {
    const int corners = std::clamp(static_cast<int>(std::max(radius_x, radius_y)) + 12, 12, 96);
    for (int i = 0; i < corners; ++i) {
        const float angle = 6.2831853f * static_cast<float>(i) / static_cast<float>(corners);
        list.PathLineTo({centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
    }
    list.PathFillConvex(fill);
}

void paint_hatching(ImDrawList& list, const Box& box, Colour colour, float distance) {
    if (box.empty()) return;
    list.PushClipRect({box.x0, box.y0}, {box.x1, box.y1}, true);
    const float h = box.height();
    for (float x = std::floor(box.x0 / distance) * distance - h; x < box.x1; x += distance)
        list.AddLine({x, box.y1}, {x + h, box.y0}, colour, std::max(1.0f, distance / 5));
    list.PopClipRect();
}

void paint_trend(ImDrawList& list, const Box& box, int trend, Colour colour) {
    const float cx = (box.x0 + box.x1) / 2, cy = (box.y0 + box.y1) / 2;
    if (trend > 0) list.AddTriangleFilled({box.x0, box.y1}, {cx, box.y0}, {box.x1, box.y1}, colour);
    if (trend < 0) list.AddTriangleFilled({box.x0, box.y0}, {box.x1, box.y0}, {cx, box.y1}, colour);
    if (trend == 0) list.AddLine({box.x0, cy}, {box.x1, cy}, colour, std::max(1.5f, box.height() / 6));
}

void paint_check(ImDrawList& list, const Box& box, Colour colour, float width) {
    const auto at = [&](float x, float y) {
        return ImVec2(box.x0 + x * box.width(), box.y0 + y * box.height());
    };
    const ImVec2 points[] = {at(0.08f, 0.52f), at(0.38f, 0.82f), at(0.92f, 0.2f)};
    list.AddPolyline(points, 3, colour, 0, width);
}

void paint_trace(ImDrawList& list, const Box& box, std::span<const float> values, float least, float most,
                 Colour colour, float width) {
    if (values.size() < 2 || most <= least) return;
    std::vector<ImVec2> points;
    points.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float part = std::clamp((values[i] - least) / (most - least), 0.0f, 1.0f);
        points.push_back(
            {box.x0 + box.width() * static_cast<float>(i) / static_cast<float>(values.size() - 1),
             box.y1 - box.height() * part});
    }
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, width);
}

}  // namespace attune::game
