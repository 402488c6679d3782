#include "game/screens/trouble.hpp"

#include "game/screens/home.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void part(Ui& ui, std::string_view label, const std::string& words) {
    if (words.empty()) return;
    ui.gap(ui.sizes().small_gap);
    text(ui, label, {.style = TextStyle::small, .colour = ui.palette().quiet});
    text(ui, words);
}

}  // namespace

void draw_trouble(Ui& ui, const TroubleView& view, Commands& commands) {
    Screen screen(ui, "trouble", view.title);
    Region body(ui, "body", view.title, ui.screen(), {.scrolls = true, .pad = 0});
    ui.gap(ui.screen().height() * 0.16f);
    Centred column(ui, 720);
    heading(ui, view.title, 1);
    part(ui, "What happened", view.what);
    part(ui, "What is safe", view.safe);
    part(ui, "What to do", view.hint);
    ui.gap();
    if (view.can_retry && button(ui, "retry", "Try again", {.look = ButtonLook::primary})) {
        commands.push_back(TryAgainToSave{});
    }
    if (view.can_set_aside && button(ui, "aside", "Set the damaged file aside and begin a new one")) {
        commands.push_back(SetDamagedAside{});
    }
    if (view.can_go_on && button(ui, "go-on", "Go on without saving"))
        commands.push_back(GoOnWithoutSaving{});
    if (button(ui, "quit", "Close Attune", {.look = ButtonLook::bare})) commands.push_back(Quit{});
}

void draw_notice(Ui& ui, std::string_view words, Commands& commands) {
    Dialog dialog(ui, "notice", "Notice");
    text(ui, words);
    ui.gap();
    if (button(ui, "dismiss", "All right", {.look = ButtonLook::primary, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(DismissNotice{});
    }
}

void draw_broken_file(Ui& ui, const ClientCard& file, Commands& commands) {
    Dialog dialog(ui, "broken", file.file, 760);
    heading(ui, "This scenario cannot be opened", 2);
    text(ui, file.file, {.style = TextStyle::strong});
    text(ui, "It has " + count_words(static_cast<std::int64_t>(file.problems.size()), "problem") +
                 ". Nothing else is affected.");
    draw_problems(ui, file.problems, 40);
    ui.gap();
    if (button(ui, "close", "Close", {.look = ButtonLook::primary, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(CloseFile{});
    }
}

}  // namespace attune::game
