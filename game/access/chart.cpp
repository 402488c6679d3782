#include "game/access/chart.hpp"

#include <algorithm>
#include <cmath>

#include "game/access/layout.hpp"
#include "game/access/paint.hpp"

namespace attune::game {
namespace {

struct Plane {
    Box box;
    std::size_t count;
    float least, most;
    float x(std::size_t i) const {
        const float part = count > 1 ? static_cast<float>(i) / static_cast<float>(count - 1) : 0.0f;
        return std::floor(box.x0 + box.width() * part);
    }
    float y(float value) const {
        const float part = (std::clamp(value, least, most) - least) / (most - least);
        return std::floor(box.y1 - box.height() * part);
    }
};

void label(Ui& ui, TextStyle style, std::string_view words, float x, float y, const Box& whole) {
    Mark mark;
    mark.name = std::string(words);
    mark.rect = whole;
    mark.content = ui.draw_text(ui.list(), style, ui.palette().quiet, std::floor(x), std::floor(y), words);
    mark.part = true;
    ui.mark(std::move(mark));
}

void draw_ground(Ui& ui, const ChartLine& line, const Plane& plane, const Box& whole) {
    const Palette& p = ui.palette();
    const float w = ui.sizes().border, small = ui.fonts().line(TextStyle::small);
    for (const ChartBand& band : line.bands) {
        const Box box{plane.box.x0, plane.y(band.high), plane.box.x1, plane.y(band.low)};
        if (band.hatched) {
            paint_hatching(ui.list(), box, faded(line.colour, 0.25f), std::floor(ui.scaled(9)));
        } else {
            paint_rect(ui.list(), box, mixed(p.surface, line.colour, 0.14f));
        }
        if (!band.name.empty() && box.height() >= small) {
            const float width = ui.measure(TextStyle::small, band.name).width;
            label(ui, TextStyle::small, band.name, box.x1 - width - ui.sizes().small_gap, box.y0, whole);
        }
    }
    for (const auto& entry : line.scale) {
        const float y = plane.y(entry.first);
        paint_rect(ui.list(), {plane.box.x0, y, plane.box.x1, y + w}, p.border);
        label(ui, TextStyle::small, entry.second, whole.x0, y - small / 2, whole);
    }
}

void draw_line(Ui& ui, const ChartLine& line, const Plane& plane) {
    std::vector<ImVec2> path;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        path.push_back({plane.x(i), plane.y(line.points[i].value)});
    }
    ui.list().AddPolyline(path.data(), static_cast<int>(path.size()), line.colour, 0, ui.scaled(2.2f));
}

void draw_turn_numbers(Ui& ui, const ChartLine& line, const Plane& plane, const Box& whole) {
    const float y = plane.box.y1 + ui.sizes().small_gap;
    float free_from = whole.x0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const std::string number = std::to_string(i);
        const float width = ui.measure(TextStyle::small, number).width;
        const float x = std::min(plane.x(i) - width / 2, whole.x1 - width);
        if (x < free_from) continue;
        label(ui, TextStyle::small, number, x, y, whole);
        free_from = x + width + ui.sizes().small_gap;
    }
}

bool draw_point(Ui& ui, const ChartLine& line, const Plane& plane, std::size_t i) {
    const Palette& p = ui.palette();
    const ChartPoint& point = line.points[i];
    const float x = plane.x(i), y = plane.y(point.value);
    const float dot = ui.scaled(5);
    const bool selected = static_cast<int>(i) == line.selected;
    Ui::Touch touch;
    if (line.works && i > 0) {
        // As wide as its share of the line, but not less than a finger or a pointer can hit.
        const float step = plane.box.width() / static_cast<float>(std::max<std::size_t>(plane.count - 1, 1));
        const float half_x = std::floor(std::clamp(step, ui.scaled(24), ui.scaled(44)) / 2);
        const float half_y = std::floor(ui.scaled(16));
        const Box box{x - half_x, y - half_y, x + half_x, y + half_y};
        Mark mark;
        mark.role = Role::button;
        mark.id = ui.path(std::to_string(i));
        mark.name = point.spoken;
        mark.rect = box;
        mark.state.selected = selected;
        mark.takes_focus = true;
        touch = ui.touch(mark.id, box);
        ui.mark(std::move(mark));
    }
    if (selected || touch.hovered) ui.list().AddCircleFilled({x, y}, dot * 1.9f, faded(p.accent, 0.28f));
    ui.list().AddCircleFilled({x, y}, dot, p.surface);
    ui.list().AddCircleFilled({x, y}, dot - ui.sizes().border, selected ? p.accent : line.colour);
    if (point.marked) {
        const float r = dot * 1.8f;
        ui.list().AddQuad({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, p.rupture, ui.scaled(1.6f));
    }
    if (touch.ring) ui.list().AddCircle({x, y}, dot * 2.4f, p.focus, 0, ui.sizes().ring);
    return touch.pressed;
}

}  // namespace

int chart(Ui& ui, std::string_view id, std::string_view name, const ChartLine& line) {
    const float small = ui.fonts().line(TextStyle::small), gap = ui.sizes().small_gap;
    float left = 0;
    for (const auto& entry : line.scale)
        left = std::max(left, ui.measure(TextStyle::small, entry.second).width);
    const float width = ui.width(), height = std::floor(ui.scaled(line.height));
    const float after_x = ui.x(), after_y = ui.y();
    const float dot = std::ceil(ui.scaled(16));
    const Box whole{after_x, after_y, after_x + width, after_y + height + small + gap + dot};
    const Plane plane{{whole.x0 + left + (left > 0 ? gap : 0) + dot * 0.4f, whole.y0 + dot, whole.x1 - dot,
                       whole.y0 + dot + height - dot},
                      line.points.size(),
                      line.least,
                      line.most};
    int pressed = -1;
    {
        Group group(ui, Role::group, id, name);
        draw_ground(ui, line, plane, whole);
        draw_line(ui, line, plane);
        draw_turn_numbers(ui, line, plane, whole);
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            if (draw_point(ui, line, plane, i)) pressed = static_cast<int>(i);
        }
    }
    ImGui::SetCursorScreenPos({after_x, after_y});
    ui.place(width, whole.height());
    return pressed;
}

}  // namespace attune::game
