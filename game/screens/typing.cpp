#include "game/screens/typing.hpp"

#include <array>
#include <cmath>

#include "dialogue/record/words.hpp"
#include "game/access/layout.hpp"
#include "game/access/widgets.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

constexpr int lines = 2;

/// Why it was not said; a rating that was said stands in the overlay.
std::string note_of(const StageView& view) {
    const TypingView& typing = *view.typing;
    const bool waits = typing.asks != TypingView::Asks::nothing;
    if (waits || typing.words.size() != 1) return {};
    return typing.words.front();
}

void draw_which(Ui& ui, const StageView& view, Commands& commands) {
    const TypingView& typing = *view.typing;
    Dialog dialog(ui, "which", "Which did you mean?", 640);
    heading(ui, "Which did you mean?", 2);
    quiet(ui, "You: " + typing.text);
    for (const std::string& line : typing.words) text(ui, line);
    ui.gap(ui.sizes().small_gap);
    for (std::size_t i = 0; i < typing.among.size(); ++i) {
        const int key = static_cast<int>(i) + 1;
        if (option(ui, std::to_string(key), key, typing.among[i].second)) {
            commands.push_back(SayDeclared{typing.among[i].first});
        }
    }
    if (button(ui, "another", "Say it another way", {.look = ButtonLook::bare, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(SayDeclared{});
    }
}

void draw_help_lines(Ui& ui, const StageView& view, Commands& commands) {
    const TypingView& typing = *view.typing;
    Dialog dialog(ui, "help-lines", typing.help_title, 640);
    heading(ui, typing.help_title, 2);
    for (const std::string& paragraph : typing.help) {
        text(ui, paragraph);
        ui.gap(ui.sizes().small_gap);
    }
    const float width = ui.width();
    if (button(ui, "stop", "Stop for today; the session is kept", {.width = width})) {
        commands.push_back(SayDeclared{});
        commands.push_back(KeepForLater{});
    }
    if (button(ui, "go-on", "Go back to the session", {.width = width, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(SayDeclared{});
    }
}

void draw_foreseeing_typed(Ui& ui, const StageView& view, Commands& commands) {
    Dialog dialog(ui, "foreseeing-typed", "Where will it leave " + view.session->client_name + "?");
    heading(ui, "Where will it leave " + view.session->client_name + "?", 2);
    quiet(ui, "You: " + view.typing->text);
    const float width = ui.width();
    constexpr std::array keys{ImGuiKey_C, ImGuiKey_S, ImGuiKey_F};
    constexpr std::array<std::string_view, 3> shortcuts{"C", "S", "F"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto direction = static_cast<Direction>(i);
        const bool pressed = button(ui, shortcuts[i], capitalised(label_of(direction)),
                                    {.width = width, .shortcut = shortcuts[i]});
        if (!pressed && !ui.pressed(keys[i])) continue;
        commands.push_back(Predict{direction});
        commands.push_back(SayRecognised{});
        return;
    }
    if (button(ui, "back", "Say it another way", {.look = ButtonLook::bare, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(SayDeclared{});
    }
}

}  // namespace

float typing_height(const Ui& ui, const StageView& view, float width) {
    if (!view.free) return 0;
    const float label = ui.measure(TextStyle::small, "S", width).height;
    const float field = std::max(
        ui.sizes().target, ui.fonts().height(TextStyle::body) * lines + 2 * ImGui::GetStyle().FramePadding.y);
    const std::string note = note_of(view);
    const float words =
        note.empty() ? 0 : ui.measure(TextStyle::small, note, width).height + ui.sizes().small_gap;
    return std::ceil(words + label + field + 3 * ui.sizes().small_gap);
}

void draw_typing(Ui& ui, const StageView& view, const Box& box, bool enabled, StageState& state,
                 Commands& commands) {
    Region region(ui, "typing", "Say it your own way", box);
    const std::string note = note_of(view);
    if (!note.empty()) {
        text(ui, note, {.style = TextStyle::small, .colour = ui.palette().accent, .width = box.width()});
    }
    Field look;
    look.width = box.width();
    look.lines = lines;
    look.most_bytes = 4800;
    look.sends = true;
    look.recall = state.sent;
    look.enabled = enabled;
    const bool sent =
        field(ui, "words", "Say it your own way. Enter says it, Shift and Enter begins a new line.",
              state.typed, look);
    if (sent && enabled && state.typed.find_first_not_of(" \n") != std::string::npos) {
        state.sent = state.typed;
        commands.push_back(SayTyped{state.typed});
    }
}

bool asks_about_typing(const StageView& view) {
    return view.typing != nullptr && view.typing->asks != TypingView::Asks::nothing;
}

void draw_typing_question(Ui& ui, const StageView& view, StageState& state, Commands& commands) {
    switch (view.typing->asks) {
        case TypingView::Asks::which:
        case TypingView::Asks::closest:
            return draw_which(ui, view, commands);
        case TypingView::Asks::help:
            state.typed.clear();
            return draw_help_lines(ui, view, commands);
        case TypingView::Asks::foresee:
            return draw_foreseeing_typed(ui, view, commands);
        case TypingView::Asks::nothing:
            break;
    }
}

}  // namespace attune::game
