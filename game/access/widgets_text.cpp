#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"
#include "game/access/widgets.hpp"

namespace attune::game {

void text(Ui& ui, std::string_view words, const TextLook& look) {
    if (words.empty()) return;
    const float room = ui.width();
    const float width = look.width > 0.0f ? look.width : std::min(room, ui.sizes().reading_width);
    const float wrap = look.align == Align::left ? width : room;
    const Size size = ui.measure(look.style, words, wrap);
    const Colour colour = look.colour != 0 ? look.colour : ui.palette().text;
    const float taken = look.align == Align::left ? size.width : room;
    const Box box = ui.place(taken, size.height);
    Mark mark;
    mark.role = look.role;
    mark.name = std::string(words);
    mark.content = ui.draw_text(ui.list(), look.style, colour, box.x0, box.y0, words, wrap, look.align);
    mark.rect = unite(box, mark.content);
    ui.mark(std::move(mark));
}

void quiet(Ui& ui, std::string_view words) {
    text(ui, words, {.style = TextStyle::small, .colour = ui.palette().quiet});
}

void heading(Ui& ui, std::string_view words, int level) {
    const TextStyle style = level <= 1   ? TextStyle::title
                            : level == 2 ? TextStyle::heading
                                         : TextStyle::strong;
    text(ui, words, {.style = style, .width = ui.width(), .role = Role::heading});
}

void utterance(Ui& ui, std::string_view who, std::string_view words) {
    if (!who.empty()) quiet(ui, who);
    text(ui, words, {.style = TextStyle::spoken});
}

void bullet(Ui& ui, std::string_view words) {
    const float indent = std::floor(ui.scaled(20)), line = ui.fonts().line(TextStyle::body);
    const float width = std::min(ui.width(), ui.sizes().reading_width) - indent;
    const Size size = ui.measure(TextStyle::body, words, width);
    const Box box = ui.place(indent + size.width, size.height);
    ui.list().AddCircleFilled({box.x0 + indent * 0.4f, box.y0 + line / 2}, ui.scaled(3), ui.palette().accent);
    Mark mark;
    mark.role = Role::item;
    mark.name = std::string(words);
    mark.content =
        ui.draw_text(ui.list(), TextStyle::body, ui.palette().text, box.x0 + indent, box.y0, words, width);
    mark.rect = unite(box, mark.content);
    ui.mark(std::move(mark));
}

void rule(Ui& ui) {
    const Box box = ui.place(ui.width(), ui.sizes().border);
    paint_rect(ui.list(), box, ui.palette().border);
}

void badge(Ui& ui, std::string_view words, Colour colour, bool first) {
    const float pad = std::floor(ui.sizes().small_gap * 1.5f), gap = ui.sizes().small_gap;
    const float right = ui.x() + ui.width();
    const float wrap = ui.width() - 2 * pad;
    const Size size = ui.measure(TextStyle::small, words, wrap);
    if (!first && ImGui::GetItemRectMax().x + gap + size.width + 2 * pad <= right) ui.beside(gap);
    const Box box = ui.place(size.width + 2 * pad, size.height + std::floor(gap * 0.66f));
    const Colour line = colour != 0 ? colour : ui.palette().border;
    paint_rect(ui.list(), box, line, ui.sizes().small_radius);
    const float w = ui.sizes().border;
    paint_rect(ui.list(), box.inset(w), ui.palette().raised, ui.sizes().small_radius - w);
    Mark mark;
    mark.name = std::string(words);
    mark.rect = box;
    mark.content =
        ui.draw_text(ui.list(), TextStyle::small, colour != 0 ? colour : ui.palette().quiet, box.x0 + pad,
                     box.y0 + std::floor((box.height() - size.height) / 2), words, wrap);
    ui.mark(std::move(mark));
}

}  // namespace attune::game
