#include "game/screens/debrief.hpp"

#include <algorithm>
#include <array>

#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

std::string line_of_facts(const DebriefView& view) {
    std::string words = view.title + " \u00B7 " + count_words(view.turns, "turn");
    if (view.ms >= 10'000) words += " \u00B7 " + duration_words(view.ms);
    if (view.rewinds > 0) words += " \u00B7 " + count_words(view.rewinds, "moment") + " taken again";
    if (view.left) words += " \u00B7 ended before its end, by you";
    return words;
}

void draw_title(Ui& ui, const DebriefView& view) {
    heading(ui, "Debrief with " + view.client_name, 1);
    quiet(ui, line_of_facts(view));
}

void rating_column(Ui& ui, std::string_view id, std::string_view name, std::string_view question,
                   int& chosen) {
    constexpr std::array<std::string_view, 5> names{"1", "2", "3", "4", "5"};
    Panel panel(ui, id, name);
    text(ui, name, {.style = TextStyle::strong});
    quiet(ui, question);
    ui.gap(ui.sizes().small_gap);
    radio_group(ui, "level", name, names, chosen, true, false);
}

void draw_question(Ui& ui, DebriefState& state, Commands& commands) {
    bool yes = false;
    const std::string words = "A new session begins at turn " + std::to_string(state.take_again + 1) +
                              ", as everything stood then. This debrief stays as it is.";
    if (!ask(ui, {"again", "Take this moment again?", words, "Take it again", "Stay here"}, yes)) return;
    if (yes) commands.push_back(TakeAgain{state.take_again});
    state.take_again = -1;
}

}  // namespace

void draw_rating(Ui& ui, const DebriefView& view, DebriefState& state, Commands& commands) {
    heading(ui, "First, you", 2);
    quiet(ui, "Nobody reads or rates these. Take a moment with them before the rest.");
    for (const std::string& question : view.feelings) bullet(ui, question);
    ui.gap();
    heading(ui, "Your own reading, before ours", 2);
    quiet(ui, "1 is low, 5 is high.");
    ui.gap(ui.sizes().small_gap);
    {
        Columns columns(ui, {1.0f, 1.0f, 1.0f}, ui.sizes().gap, 300.0f);
        columns.next();
        rating_column(ui, "empathy", "Empathy", "How well did " + view.client_name + " feel understood?",
                      state.empathy);
        columns.next();
        rating_column(ui, "regard", "Regard", "How free of conditions was your regard?", state.regard);
        columns.next();
        rating_column(ui, "corrective", "Corrective moment",
                      "How far was " + view.client_name + " met differently from what was feared?",
                      state.corrective);
    }
    ui.gap();
    const bool complete = state.empathy >= 0 && state.regard >= 0 && state.corrective >= 0;
    if (button(ui, "rate", "On to the debrief", {.look = ButtonLook::primary, .enabled = complete})) {
        commands.push_back(RateYourself{state.empathy + 1, state.regard + 1, state.corrective + 1});
    }
    ui.beside();
    if (button(ui, "skip", "Without rating", {.look = ButtonLook::bare})) commands.push_back(SkipRating{});
}

void turn_button(Ui& ui, std::string_view id, int turn, DebriefState& state) {
    if (!button(ui, id, "Turn " + std::to_string(turn))) return;
    state.turn = turn;
    state.tab = tab_turns;
}

void again_button(Ui& ui, const DebriefPage& page, std::string_view id, int turn, DebriefState& state) {
    if (!page.can_take_again) return;
    if (button(ui, id, "Take this moment again")) state.take_again = turn;
}

void draw_debrief(Ui& ui, const DebriefPage& page, DebriefState& state, Commands& commands) {
    const DebriefView& view = *page.debrief;
    state.turn = std::clamp(state.turn, 1, std::max(1, view.turns));
    {
        Page frame(ui, commands, "debrief", "Debrief with " + view.client_name,
                   {.back = page.back, .most_width = 1080, .covered = state.take_again >= 0});
        draw_title(ui, view);
        ui.gap();
        if (page.ask_rating) {
            draw_rating(ui, view, state, commands);
        } else {
            const std::string chair = "From " + view.client_name + "'s chair";
            const std::array<std::string_view, 5> names{"In short", "Turn by turn", "Strain and repair",
                                                        chair, "To take along"};
            tabs(ui, "tabs", "Parts of the debrief", names, state.tab);
            ui.gap();
            switch (state.tab) {
                case tab_in_short:
                    draw_in_short(ui, page, state);
                    break;
                case tab_turns:
                    draw_turns(ui, page, state);
                    break;
                case tab_strain:
                    draw_strain(ui, page, state);
                    break;
                case tab_chair:
                    draw_chair(ui, page, state);
                    break;
                default:
                    draw_along(ui, page, state, commands);
            }
        }
        ui.gap(ui.sizes().wide_gap);
        quiet(ui, view.caution);
        ui.gap();
    }
    if (state.take_again >= 0) draw_question(ui, state, commands);
}

}  // namespace attune::game
