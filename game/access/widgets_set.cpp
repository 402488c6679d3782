#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "game/access/layout.hpp"
#include "game/access/paint.hpp"
#include "game/access/widgets.hpp"

namespace attune::game {
namespace {

Mark working(const Ui& ui, Role role, std::string_view id, std::string_view name, const Box& box) {
    Mark mark;
    mark.role = role;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    mark.rect = box;
    mark.takes_focus = true;
    return mark;
}

/// A row of a round or square box with its words; the whole row is the target.
struct Tick {
    Role role;
    std::string_view name, description;
    bool on, tab_stop;
    float width;
};

Ui::Touch tick(Ui& ui, std::string_view id, const Tick& t) {
    const float side = std::floor(ui.scaled(22)), gap = std::floor(ui.sizes().gap * 0.8f),
                g = ui.sizes().small_gap;
    const float wrap = std::max(1.0f, t.width - side - gap - 2 * g);
    const Size words = ui.measure(TextStyle::body, t.name, wrap);
    const Size more = t.description.empty() ? Size{} : ui.measure(TextStyle::small, t.description, wrap);
    const float height = std::max(ui.sizes().target, words.height + more.height + g);
    const float width = std::min(t.width, side + gap + 2 * g + std::max(words.width, more.width));
    const Box box{ui.x(), ui.y(), ui.x() + width, ui.y() + height};
    Mark mark = working(ui, t.role, id, t.name, box);
    mark.value = std::string(t.description);
    mark.state.checked = t.on;
    mark.takes_focus = t.tab_stop;
    const Ui::Touch touch = ui.touch(mark.id, box);

    const Palette& p = ui.palette();
    const float line = ui.fonts().line(TextStyle::body);
    const float top = box.y0 + std::floor((height - words.height - more.height) / 2);
    const float sy = top + std::floor((line - side) / 2);
    const Box sign{box.x0 + g, sy, box.x0 + g + side, sy + side};
    const float w = ui.sizes().border * 1.5f;
    if (touch.hovered) paint_rect(ui.list(), box, faded(p.pressed, 0.6f), ui.sizes().small_radius);
    const Colour edge = t.on ? p.accent : p.strong_border;
    if (t.role == Role::radio) {
        const ImVec2 centre{(sign.x0 + sign.x1) / 2, (sign.y0 + sign.y1) / 2};
        ui.list().AddCircleFilled(centre, side / 2, edge);
        ui.list().AddCircleFilled(centre, t.on ? side * 0.2f : side / 2 - w, t.on ? p.on_accent : p.raised);
    } else {
        paint_rect(ui.list(), sign, edge, ui.sizes().small_radius * 0.7f);
        if (!t.on) paint_rect(ui.list(), sign.inset(w), p.raised, ui.sizes().small_radius * 0.7f - w);
        if (t.on) paint_check(ui.list(), sign.inset(side * 0.16f), p.on_accent, ui.scaled(2.4f));
    }
    mark.content = ui.draw_text(ui.list(), TextStyle::body, p.text, sign.x1 + gap, top, t.name, wrap);
    if (!t.description.empty())
        mark.content = unite(mark.content, ui.draw_text(ui.list(), TextStyle::small, p.quiet, sign.x1 + gap,
                                                        mark.content.y1, t.description, wrap));
    if (touch.ring) ui.ring(box, ui.sizes().small_radius);
    ui.mark(std::move(mark));
    return touch;
}

}  // namespace

bool checkbox(Ui& ui, std::string_view id, std::string_view name, bool& on, std::string_view description) {
    if (!tick(ui, id, {Role::checkbox, name, description, on, true, ui.width()}).pressed) return false;
    on = !on;
    return true;
}

bool radio_group(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> names,
                 int& chosen, bool beside, bool show_name) {
    const Group group(ui, Role::radio_group, id, name);
    if (show_name) text(ui, name, {.style = TextStyle::strong});
    const int count = static_cast<int>(names.size()), before = chosen;
    const float left = ui.x(), width = ui.width();
    bool focused = false;
    for (int i = 0; i < count; ++i) {
        const std::string_view words = names[static_cast<std::size_t>(i)];
        const float needed = ui.measure(TextStyle::body, words).width + ui.scaled(22) + ui.sizes().gap * 2;
        if (beside && i > 0 && ImGui::GetItemRectMax().x + ui.sizes().gap + needed <= left + width)
            ui.beside();
        // One stop for the Tab key: the chosen one, or the first while none is.
        const bool stop = chosen == i || (i == 0 && (chosen < 0 || chosen >= count));
        const Ui::Touch touch =
            tick(ui, std::to_string(i), {Role::radio, words, {}, chosen == i, stop, width});
        focused = focused || touch.focused;
        if (touch.pressed) chosen = i;
    }
    if (focused) {
        ui.keep_arrows();
        if (const int by = ui.arrow_step(); by != 0 && count > 0)
            chosen = chosen < 0 || chosen >= count ? 0 : (chosen + by + count) % count;
    }
    if (chosen == before) return false;
    if (focused) ui.focus(ui.path(std::to_string(chosen)));
    return true;
}

bool slider(Ui& ui, std::string_view id, std::string_view name, int& value, const Slider& options) {
    const std::string number = std::to_string(value) + std::string(options.unit);
    const float width = options.width > 0.0f ? options.width : std::min(ui.width(), ui.scaled(420));
    const float line = ui.fonts().line(TextStyle::body);
    const Size words = ui.measure(TextStyle::body, name, width),
               reading = ui.measure(TextStyle::body, number);
    const bool beside = words.width + reading.width + ui.sizes().gap <= width;
    const float above = std::max(words.height, line) + (beside ? 0.0f : line);
    const Box box{ui.x(), ui.y(), ui.x() + width, ui.y() + above + ui.sizes().target};
    Mark mark = working(ui, Role::slider, id, name, box);
    const Ui::Touch touch = ui.touch(mark.id, box);

    const float knob = std::floor(ui.scaled(10));
    const Box track{box.x0 + knob, box.y0 + above, box.x1 - knob, box.y1};
    const int before = value;
    if (touch.held) {
        const float part =
            std::clamp((ImGui::GetIO().MousePos.x - track.x0) / std::max(1.0f, track.width()), 0.0f, 1.0f);
        const float steps =
            part * static_cast<float>(options.most - options.least) / static_cast<float>(options.step);
        value = options.least + static_cast<int>(steps + 0.5f) * options.step;
    }
    if (touch.focused) {
        ui.keep_arrows();
        const int by = ui.arrow_step();
        const bool vertical =
            ImGui::IsKeyPressed(ImGuiKey_UpArrow) || ImGui::IsKeyPressed(ImGuiKey_DownArrow);
        value += (vertical ? -by : by) * options.step;  // up is more
    }
    value = std::clamp(value, options.least, options.most);

    const Palette& p = ui.palette();
    const float part = static_cast<float>(value - options.least) /
                       static_cast<float>(std::max(1, options.most - options.least));
    const float x = std::floor(track.x0 + part * track.width()), y = std::floor((track.y0 + track.y1) / 2);
    const float half = std::floor(ui.scaled(3));
    paint_rect(ui.list(), {track.x0, y - half, track.x1, y + half}, p.track, half);
    paint_outline(ui.list(), {track.x0, y - half, track.x1, y + half}, p.strong_border, ui.sizes().border,
                  half);
    if (x > track.x0) paint_rect(ui.list(), {track.x0, y - half, x, y + half}, p.accent, half);
    ui.list().AddCircleFilled({x, y}, knob, touch.hovered || touch.held ? p.text : p.accent);
    ui.list().AddCircleFilled({x, y}, knob * 0.45f, p.on_accent);
    mark.content = ui.draw_text(ui.list(), TextStyle::body, p.text, box.x0, box.y0, name, width);
    const std::string shown = std::to_string(value) + std::string(options.unit);
    const float shown_width = ui.measure(TextStyle::body, shown).width;
    ui.draw_text(ui.list(), TextStyle::body, p.quiet, box.x1 - shown_width,
                 beside ? box.y0 : box.y0 + words.height, shown);
    mark.value = shown;
    if (touch.ring) ui.ring(box, ui.sizes().small_radius);
    ui.mark(std::move(mark));
    return value != before;
}

bool tabs(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> names,
          int& chosen) {
    const Group group(ui, Role::tabs, id, name);
    const int count = static_cast<int>(names.size()), before = chosen;
    const float right = ui.x() + ui.width(), pad = ui.sizes().gap;
    bool focused = false;
    for (int i = 0; i < count; ++i) {
        const std::string_view words = names[static_cast<std::size_t>(i)];
        const Size size = ui.measure(TextStyle::body, words, ui.width() - 2 * pad);
        const float width = size.width + 2 * pad;
        if (i > 0 && ImGui::GetItemRectMax().x + ui.sizes().small_gap + width <= right)
            ui.beside(ui.sizes().small_gap);
        const float height = std::max(ui.sizes().target, size.height + ui.sizes().gap);
        const Box box{ui.x(), ui.y(), ui.x() + width, ui.y() + height};
        Mark mark = working(ui, Role::tab, std::to_string(i), words, box);
        mark.state.selected = chosen == i;
        mark.takes_focus = chosen == i;
        const Ui::Touch touch = ui.touch(mark.id, box);
        focused = focused || touch.focused;
        if (touch.pressed) chosen = i;
        const Palette& p = ui.palette();
        const bool on = mark.state.selected;
        if (touch.hovered) paint_rect(ui.list(), box, faded(p.pressed, 0.7f), ui.sizes().small_radius);
        const float bar = std::floor(ui.scaled(3));
        paint_rect(ui.list(), {box.x0 + pad, box.y1 - bar, box.x1 - pad, box.y1},
                   on ? p.accent : faded(p.border, 0.8f), bar / 2);
        mark.content =
            ui.draw_text(ui.list(), TextStyle::body, on ? p.accent : p.text, box.x0 + pad,
                         box.y0 + std::floor((height - size.height) / 2), words, ui.width() - 2 * pad);
        if (touch.ring) ui.ring(box, ui.sizes().small_radius);
        ui.mark(std::move(mark));
    }
    if (focused) {
        const bool back = ImGui::IsKeyPressed(ImGuiKey_LeftArrow),
                   on = ImGui::IsKeyPressed(ImGuiKey_RightArrow);
        if (back || on) {
            ui.keep_arrows();
            if (count > 0) chosen = (chosen + (back ? -1 : 1) + count) % count;
        }
    }
    if (chosen == before) return false;
    if (focused) ui.focus(ui.path(std::to_string(chosen)));
    return true;
}

// --- Text fields

namespace {

int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto& words = *static_cast<std::string*>(data->UserData);
    words.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = words.data();
    return 0;
}

}  // namespace

bool field(Ui& ui, std::string_view id, std::string_view name, std::string& words, const Field& options) {
    const float width = options.width > 0.0f ? options.width : std::min(ui.width(), ui.sizes().reading_width);
    const Size label = ui.measure(TextStyle::small, name, width);
    const Box whole{ui.x(), ui.y(), ui.x() + width, ui.y()};
    const float font = ui.fonts().height(TextStyle::body);
    const float height = std::max(ui.sizes().target, font * static_cast<float>(std::max(1, options.lines)) +
                                                         2 * ImGui::GetStyle().FramePadding.y);
    const Box label_at = ui.place(width, label.height);
    Mark mark = working(ui, Role::field, id, name, whole);
    mark.content =
        ui.draw_text(ui.list(), TextStyle::small, ui.palette().quiet, label_at.x0, label_at.y0, name, width);

    const Box box{ui.x(), ui.y(), ui.x() + width, ui.y() + height};
    ImGui::PushID(mark.id.data(), mark.id.data() + mark.id.size());
    if (ui.wants_typing(mark.id)) ImGui::ActivateItemByID(ImGui::GetID("##field"));
    ImGui::PushStyleVar(
        ImGuiStyleVar_FramePadding,
        ImVec2(ImGui::GetStyle().FramePadding.x,
               options.lines > 1 ? ImGui::GetStyle().FramePadding.y : std::floor((height - font) / 2)));
    ImGui::SetNextItemWidth(width);
    bool done = false, changed = false;
    const std::string before = words;
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize;
    const bool was_empty = words.empty();
    if (options.lines > 1 && options.sends) {
        // With this flag Enter ends the input and Ctrl+Enter breaks the line; without it Enter breaks it.
        const bool breaks = ImGui::GetIO().KeyShift;
        const ImGuiInputTextFlags sending =
            breaks ? 0 : ImGuiInputTextFlags_CtrlEnterForNewLine | ImGuiInputTextFlags_EnterReturnsTrue;
        ImGui::BeginDisabled(!options.enabled);
        done = ImGui::InputTextMultiline("##field", words.data(), words.capacity() + 1, {width, height},
                                         flags | sending, grow, &words);
        ImGui::EndDisabled();
        done = done && !breaks;
    } else if (options.lines > 1)
        changed = ImGui::InputTextMultiline("##field", words.data(), words.capacity() + 1, {width, height},
                                            flags, grow, &words);
    else
        done = ImGui::InputTextWithHint("##field", std::string(options.hint).c_str(), words.data(),
                                        words.capacity() + 1, flags | ImGuiInputTextFlags_EnterReturnsTrue,
                                        grow, &words);
    ImGui::PopStyleVar();
    const bool active = ImGui::IsItemActive();
    if (active) ui.typing_in(mark.id, ImGui::IsItemActivated());
    if (active && was_empty && !options.recall.empty() && ImGui::IsKeyPressed(ImGuiKey_UpArrow)) {
        words = options.recall;
        ImGui::ClearActiveID();  // the field keeps a copy of its own while it is active
        ui.type_in(mark.id);
    }
    ImGui::PopID();
    if (words.size() > options.most_bytes) words = before;
    mark.rect = {whole.x0, whole.y0, box.x1, box.y1};
    mark.value = words;
    mark.state.enabled = options.enabled;

    if (ui.focused() == mark.id && (ui.ring_visible() || active)) ui.ring(box, ui.sizes().small_radius);
    ui.mark(std::move(mark));
    return options.lines > 1 && !options.sends ? changed : done;
}

}  // namespace attune::game
