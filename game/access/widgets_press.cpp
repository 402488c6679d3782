#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"
#include "game/access/widgets.hpp"

namespace attune::game {
namespace {

Mark working(const Ui& ui, Role role, std::string_view id, std::string_view name, const Box& box,
             bool enabled = true) {
    Mark mark;
    mark.role = role;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    mark.rect = box;
    mark.state.enabled = enabled;
    mark.takes_focus = true;
    return mark;
}

void part(Ui& ui, std::string_view words, const Box& rect, const Box& content) {
    Mark mark;
    mark.name = std::string(words);
    mark.rect = rect;
    mark.content = content;
    mark.part = true;
    ui.mark(std::move(mark));
}

struct ButtonColours {
    Colour fill, border, text;
};

ButtonColours colours_of(const Ui& ui, const Button& options, const Ui::Touch& touch) {
    const Palette& p = ui.palette();
    ButtonColours c{p.raised, p.strong_border, p.text};
    if (options.look == ButtonLook::primary) c = {p.accent, p.accent, p.on_accent};
    if (options.look == ButtonLook::bare) c = {0, 0, p.accent};
    if (options.look == ButtonLook::danger) c = {p.raised, p.rupture, p.rupture};
    if (!options.enabled) return {options.look == ButtonLook::bare ? 0 : p.track, p.border, p.quiet};
    if (touch.held || touch.hovered) {
        const Colour towards = options.look == ButtonLook::primary ? p.text : p.pressed;
        const float part =
            options.look == ButtonLook::primary ? (touch.held ? 0.25f : 0.1f) : (touch.held ? 1.0f : 0.6f);
        c.fill =
            c.fill == 0 ? (touch.held ? p.pressed : faded(p.pressed, 0.7f)) : mixed(c.fill, towards, part);
    }
    return c;
}

struct ButtonShape {
    float pad, shortcut, width, wrap, height;
    Size words;
};

ButtonShape shape_of(const Ui& ui, std::string_view name, const Button& options) {
    ButtonShape s{};
    s.pad = std::floor(ui.sizes().pad * (options.look == ButtonLook::bare ? 0.55f : 1.0f));
    if (!options.shortcut.empty())
        s.shortcut =
            ui.measure(TextStyle::small, options.shortcut).width + 2 * ui.sizes().small_gap + ui.sizes().gap;
    const float most = options.width > 0.0f ? options.width : ui.width();
    s.wrap = std::max(1.0f, most - 2 * s.pad - s.shortcut);
    s.words = ui.measure(TextStyle::body, name, s.wrap);
    s.width = std::floor(options.width > 0.0f ? options.width : s.words.width + 2 * s.pad + s.shortcut);
    s.height = std::max(ui.sizes().target, s.words.height + 2 * ui.sizes().small_gap);
    return s;
}

}  // namespace

float button_width(const Ui& ui, std::string_view name, const Button& options) {
    return shape_of(ui, name, options).width;
}

bool button(Ui& ui, std::string_view id, std::string_view name, const Button& options) {
    const ButtonShape s = shape_of(ui, name, options);
    if (options.beside && ImGui::GetItemRectMax().x + ui.sizes().gap + s.width <= ui.x() + ui.width())
        ui.beside();
    const Box box{ui.x(), ui.y(), ui.x() + s.width, ui.y() + s.height};
    Mark mark = working(ui, Role::button, id, name, box, options.enabled);
    if (!options.shortcut.empty()) mark.value = "key " + std::string(options.shortcut);
    if (!options.description.empty())
        mark.value += (mark.value.empty() ? "" : ", ") + std::string(options.description);
    const Ui::Touch touch = ui.touch(mark.id, box, options.enabled);
    const ButtonColours c = colours_of(ui, options, touch);
    const float radius = ui.sizes().small_radius, w = ui.sizes().border;
    if (c.border != 0) paint_rect(ui.list(), box, c.border, radius);
    if (c.fill != 0) paint_rect(ui.list(), c.border != 0 ? box.inset(w) : box, c.fill, radius - w);
    if (touch.ring) ui.ring(box, radius);
    mark.content =
        ui.draw_text(ui.list(), TextStyle::body, c.text, box.x0 + s.pad,
                     box.y0 + std::floor((s.height - s.words.height) / 2), name, s.wrap,
                     options.width > 0.0f && options.shortcut.empty() ? Align::centre : Align::left);
    const int index = ui.open(std::move(mark));
    if (!options.shortcut.empty()) {
        const Size key = ui.measure(TextStyle::small, options.shortcut);
        const float g = ui.sizes().small_gap, x = box.x1 - s.pad - key.width - g;
        const float y = box.y0 + std::floor((s.height - key.height) / 2);
        const Box cap{x - g, y, x + key.width + g, y + key.height};
        paint_outline(ui.list(), cap, faded(c.text, 0.45f), w, radius * 0.6f);
        part(ui, options.shortcut, box,
             ui.draw_text(ui.list(), TextStyle::small, c.text, x, y, options.shortcut));
    }
    ui.close(index);
    return touch.pressed;
}

bool link(Ui& ui, std::string_view id, std::string_view name) {
    const float wrap = ui.width();
    const Size size = ui.measure(TextStyle::body, name, wrap);
    const Box box{ui.x(), ui.y(), ui.x() + size.width, ui.y() + size.height};
    Mark mark = working(ui, Role::link, id, name, box);
    const Ui::Touch touch = ui.touch(mark.id, box);
    const Colour colour = touch.hovered ? ui.palette().text : ui.palette().accent;
    mark.content = ui.draw_text(ui.list(), TextStyle::body, colour, box.x0, box.y0, name, wrap);
    const float line = ui.fonts().line(TextStyle::body);
    for (float y = box.y0 + line; y <= box.y1; y += line)
        paint_rect(ui.list(), {box.x0, y - ui.scaled(2), box.x1, y - ui.scaled(1)}, faded(colour, 0.6f));
    if (touch.ring) ui.ring(box, ui.sizes().small_radius);
    ui.mark(std::move(mark));
    return touch.pressed;
}

// --- Cards

namespace {

struct CardShape {
    float pad, badge, text_x, text_y, text_width, picture_width, picture_height, height;
};

CardShape shape_of(const Ui& ui, const Card& card, float width) {
    const Sizes& sizes = ui.sizes();
    CardShape s{};
    s.pad = card.number > 0 ? std::floor(sizes.pad * 0.8f) : sizes.pad;
    s.badge = card.number > 0 ? std::floor(ui.scaled(28)) : 0.0f;
    s.text_x = s.pad + (s.badge > 0.0f ? s.badge + sizes.gap : 0.0f);
    s.text_y = s.pad;
    s.picture_height = std::floor(ui.scaled(card.picture.height));
    s.picture_width =
        std::floor(card.picture.width > 0.0f ? ui.scaled(card.picture.width) : width - 2 * s.pad);
    const bool picture = card.picture.paint != nullptr;
    if (picture && card.picture_left) s.text_x += s.picture_width + sizes.pad;
    if (picture && !card.picture_left) s.text_y += s.picture_height + sizes.gap;
    s.text_width = std::max(1.0f, width - s.text_x - s.pad);
    float below = s.text_y;
    for (const CardLine& line : card.lines)
        if (!line.words.empty())
            below +=
                std::floor(ui.scaled(line.gap)) + ui.measure(line.style, line.words, s.text_width).height;
    s.height = std::max(below, s.badge + s.pad);
    if (picture && card.picture_left) s.height = std::max(s.height, s.pad + s.picture_height);
    s.height = std::ceil(std::max({s.height + s.pad, card.least_height, sizes.target}));
    return s;
}

void draw_badge(Ui& ui, const Card& card, const CardShape& s, const Box& box, const Ui::Touch& touch) {
    const Palette& p = ui.palette();
    const float middle = box.y0 + std::floor(card.lines.size() > 1 ? s.pad + s.badge / 2 : box.height() / 2);
    const ImVec2 centre{box.x0 + s.pad + s.badge / 2, middle};
    const bool strong = touch.hovered || touch.focused || card.selected;
    ui.list().AddCircleFilled(centre, s.badge / 2, strong ? p.accent : p.track);
    const std::string digit = std::to_string(card.number);
    const Size size = ui.measure(TextStyle::small, digit);
    const float x = centre.x - std::floor(size.width / 2), y = centre.y - std::floor(size.height / 2);
    const Colour colour = !card.enabled ? p.quiet : strong ? p.on_accent : p.text;
    part(ui, digit, box, ui.draw_text(ui.list(), TextStyle::small, colour, x, y, digit));
}

void draw_lines(Ui& ui, const Card& card, const CardShape& s, const Box& box) {
    float y = box.y0 + s.text_y;
    if (card.number > 0 && card.lines.size() == 1) {  // one text: in the middle beside its number
        const float height = ui.measure(card.lines[0].style, card.lines[0].words, s.text_width).height;
        y = box.y0 + std::floor((box.height() - height) / 2);
    }
    for (const CardLine& line : card.lines) {
        if (line.words.empty()) continue;
        y += std::floor(ui.scaled(line.gap));
        const Colour colour = !card.enabled      ? ui.palette().quiet
                              : line.colour != 0 ? line.colour
                                                 : ui.palette().text;
        const Box drawn =
            ui.draw_text(ui.list(), line.style, colour, box.x0 + s.text_x, y, line.words, s.text_width);
        part(ui, line.words, box, drawn);
        y = drawn.y1;
    }
}

std::string name_of(const Card& card) {
    if (!card.name.empty()) return std::string(card.name);
    std::string name;
    for (const CardLine& line : card.lines)
        if (!line.words.empty()) name += (name.empty() ? "" : ". ") + std::string(line.words);
    return name;
}

bool pressed_number(const Ui& ui, int number) {
    if (number < 1 || number > 9) return false;
    return ui.pressed(static_cast<ImGuiKey>(ImGuiKey_0 + number)) ||
           ui.pressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + number));
}

bool draw_card(Ui& ui, Role role, std::string_view id, const Card& card) {
    const float width = std::floor(card.width > 0.0f ? card.width : ui.width());
    const CardShape s = shape_of(ui, card, width);
    const Box box{ui.x(), ui.y(), ui.x() + width, ui.y() + s.height};
    Mark mark = working(ui, role, id, name_of(card), box, card.enabled);
    mark.state.selected = card.selected;
    if (card.number > 0) mark.value = "key " + std::to_string(card.number);
    const Ui::Touch touch = ui.touch(mark.id, box, card.enabled);
    const Palette& p = ui.palette();
    const Colour fill = touch.held      ? p.pressed
                        : touch.hovered ? p.raised
                        : card.selected ? p.selected
                                        : p.surface;
    const Colour border = card.selected ? p.accent : touch.hovered ? p.strong_border : 0;
    paint_card(ui, ui.list(), box, fill, border);
    const int index = ui.open(std::move(mark));
    if (card.picture.paint != nullptr) {
        const float x = box.x0 + s.pad, y = box.y0 + s.pad;
        const Box picture{x, y, x + s.picture_width, y + s.picture_height};
        Mark shown;
        shown.role = Role::image;
        shown.name = std::string(card.picture.description);
        shown.rect = shown.content = picture;
        shown.part = true;
        ui.mark(std::move(shown));
        ui.list().PushClipRect({picture.x0, picture.y0}, {picture.x1, picture.y1}, true);
        card.picture.paint(ui.list(), picture);
        ui.list().PopClipRect();
    }
    if (card.number > 0) draw_badge(ui, card, s, box, touch);
    draw_lines(ui, card, s, box);
    ui.close(index);
    if (touch.ring) ui.ring(box, ui.sizes().radius);
    return touch.pressed || (card.enabled && pressed_number(ui, card.number));
}

}  // namespace

bool card(Ui& ui, std::string_view id, const Card& card) { return draw_card(ui, Role::card, id, card); }

float card_height(const Ui& ui, const Card& card, float width) { return shape_of(ui, card, width).height; }

bool option(Ui& ui, std::string_view id, int number, std::string_view words, bool enabled,
            float least_height) {
    const CardLine line{.words = words};
    return draw_card(
        ui, Role::option, id,
        {.lines = {&line, 1}, .number = number, .enabled = enabled, .least_height = least_height});
}

// --- Rows of a table that can be pressed, or not

namespace {

struct RowShape {
    float pad, height;
    std::vector<Box> cells;  // from the row's corner
    std::vector<std::string> words;
};

/// Cells beside one another, or below when a column would be too narrow for words.
RowShape shape_of(const Ui& ui, const TableRow& row, TextStyle style) {
    RowShape s{std::floor(ui.sizes().gap * 0.75f), 0.0f, {}, {}};
    const float width = ui.width();
    float sum = 0.0f, left = 0.0f, tallest = ui.fonts().line(style);
    bool narrow = false;
    for (const float share : row.shares) sum += share;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const float share = i < row.shares.size() ? row.shares[i] : 1.0f;
        const float cell = std::floor(width * share / std::max(sum, 0.001f));
        s.cells.push_back({left, 0.0f, left + cell, 0.0f});
        s.words.emplace_back(row.cells[i]);
        left += cell;
        narrow = narrow || cell - 2 * s.pad < ui.scaled(72);
        tallest = std::max(tallest, ui.measure(style, row.cells[i], std::max(1.0f, cell - 2 * s.pad)).height);
    }
    s.height = tallest + s.pad;
    if (narrow) s.height = s.pad / 2;
    for (std::size_t i = 0; narrow && i < row.cells.size(); ++i) {
        if (!s.words[i].empty() && i < row.heads.size() && !row.heads[i].empty())
            s.words[i] = std::string(row.heads[i]) + ": " + s.words[i];
        const float tall = ui.measure(style, s.words[i], std::max(1.0f, width - 2 * s.pad)).height;
        s.cells[i] = {0.0f, s.height, width, s.height + tall};
        s.height += tall;
    }
    if (narrow) s.height += s.pad / 2;
    for (Box& cell : s.cells)
        if (!narrow) cell.y1 = s.height;
    s.height = std::ceil(s.height);
    return s;
}

std::string name_of(const TableRow& row) {
    std::string name;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].empty()) continue;
        if (!name.empty()) name += "; ";
        if (i < row.heads.size() && !row.heads[i].empty()) name += std::string(row.heads[i]) + ": ";
        name += row.cells[i];
    }
    return name;
}

bool draw_row(Ui& ui, std::string_view id, const TableRow& row, bool works, bool selected) {
    const TextStyle style = row.head ? TextStyle::small : TextStyle::body;
    const RowShape s = shape_of(ui, row, style);
    const float height = std::max(s.height, works ? ui.sizes().target : 0.0f);
    const Box box{ui.x(), ui.y(), ui.x() + ui.width(), ui.y() + height};
    Mark mark = working(ui, Role::row, id, name_of(row), box);
    mark.takes_focus = works;
    mark.state.selected = selected;
    Ui::Touch touch;
    if (works)
        touch = ui.touch(mark.id, box);
    else
        ui.place(box.width(), height);
    const Palette& p = ui.palette();
    const Colour fill = selected        ? p.selected
                        : touch.hovered ? p.raised
                        : row.striped   ? faded(p.track, 0.35f)
                                        : 0;
    if (fill != 0) paint_rect(ui.list(), box, fill, ui.sizes().small_radius);
    const int index = ui.open(std::move(mark));
    for (std::size_t i = 0; i < s.cells.size(); ++i) {
        const float wrap = std::max(1.0f, s.cells[i].width() - 2 * s.pad);
        const float tall = ui.measure(style, s.words[i], wrap).height;
        const float y =
            box.y0 + s.cells[i].y0 + std::floor((s.cells[i].height() - tall + height - s.height) / 2);
        const Box drawn = ui.draw_text(ui.list(), style, row.head ? p.quiet : p.text,
                                       box.x0 + s.cells[i].x0 + s.pad, y, s.words[i], wrap);
        part(ui, s.words[i], {box.x0 + s.cells[i].x0, box.y0, box.x0 + s.cells[i].x1, box.y1}, drawn);
    }
    ui.close(index);
    if (row.head) paint_rect(ui.list(), {box.x0, box.y1 - ui.sizes().border, box.x1, box.y1}, p.border);
    if (touch.ring) ui.ring(box, ui.sizes().small_radius);
    return touch.pressed;
}

}  // namespace

void table_row(Ui& ui, std::string_view id, const TableRow& row) { draw_row(ui, id, row, false, false); }

bool table_row_button(Ui& ui, std::string_view id, const TableRow& row, bool selected) {
    return draw_row(ui, id, row, true, selected);
}

}  // namespace attune::game
