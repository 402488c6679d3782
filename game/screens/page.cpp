#include "game/screens/page.hpp"

#include <algorithm>

namespace attune::game {

std::string_view words_of(FeedbackMode mode) {
    switch (mode) {
        case FeedbackMode::full:
            return "Full";
        case FeedbackMode::cues:
            return "Cues";
        case FeedbackMode::off:
            return "Off";
    }
    return {};
}

std::string_view explanation_of(FeedbackMode mode) {
    switch (mode) {
        case FeedbackMode::full:
            return "Numbers, words and the reason for each change, beside the client.";
        case FeedbackMode::cues:
            return "Only face, voice and body, and what the body does in words. What it means comes in the "
                   "debrief.";
        case FeedbackMode::off:
            return "Only what you see and hear. Everything else comes in the debrief.";
    }
    return {};
}

namespace {

std::vector<float> shares_for(const Ui& ui, float most_width) {
    const float least_margin = ui.sizes().gap;
    const float width = std::min(ui.width() - 2 * least_margin, ui.scaled(most_width));
    const float side = (ui.width() - width) / 2;
    return {side, width, side};
}

}  // namespace

Centred::Centred(Ui& ui, float most_width) : columns_(ui, shares_for(ui, most_width), 0.0f) {
    columns_.next();
    columns_.next();
}

bool narrower_than(const Ui& ui, float pixels) { return ui.screen().width() < ui.scaled(pixels); }

Page::Page(Ui& ui, Commands& commands, std::string_view id, std::string_view name, const Look& look)
    : screen_(ui, id, name) {
    body_.emplace(ui, "body", name, ui.screen(), RegionLook{.scrolls = true, .pad = 0});
    ui.gap();
    column_.emplace(ui, look.most_width);
    if (button(ui, "back", look.back, {.look = ButtonLook::bare, .shortcut = "Esc"}) ||
        (!look.covered && ui.pressed(ImGuiKey_Escape))) {
        commands.push_back(GoBack{});
    }
}

bool ask(Ui& ui, const Question& question, bool& yes) {
    Dialog dialog(ui, question.id, question.title);
    heading(ui, question.title, 2);
    text(ui, question.words);
    ui.gap();
    yes =
        button(ui, "yes", question.yes, {.look = question.danger ? ButtonLook::danger : ButtonLook::primary});
    if (ui.width() > button_width(ui, question.yes) + button_width(ui, question.no) + 3 * ui.sizes().gap) {
        ui.beside();
    }
    const bool no = button(ui, "no", question.no, {.shortcut = "Esc"}) || ui.pressed(ImGuiKey_Escape);
    return yes || no;
}

void notice_bar(Ui& ui, std::string_view words, Commands& commands) {
    Panel panel(ui, "notice", "Notice", ui.palette().selected);
    text(ui, words);
    if (button(ui, "dismiss", "All right")) commands.push_back(DismissNotice{});
}

}  // namespace attune::game
