#include <algorithm>
#include <array>

#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void draw_try_again(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const auto& moments = page.debrief->try_again;
    if (moments.empty()) return;
    heading(ui, "Moments to try again", 2);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const TryAgainView& moment = moments[i];
        Panel panel(ui, "try-" + std::to_string(i), "A moment to try again");
        text(ui, "Turn " + std::to_string(moment.turn), {.style = TextStyle::strong});
        text(ui, moment.words);
        quiet(ui, "You said: " + moment.your_words);
        turn_button(ui, "turn", moment.turn, state);
        ui.beside();
        again_button(ui, page, "again", moment.turn - 1, state);
    }
    ui.gap();
}

void draw_take(Ui& ui, const DebriefView& view, std::string_view which, const TakeView& take) {
    text(ui, which, {.style = TextStyle::strong});
    text(ui, "You: " + take.your_words);
    for (const std::string& words : take.answer) quiet(ui, view.client_name + ": " + words);
    for (const std::string& words : take.happened) quiet(ui, words);
}

void draw_retakes(Ui& ui, const DebriefView& view) {
    if (view.retakes.empty()) return;
    heading(ui, "Taken again", 2);
    for (const RetakeView& retake : view.retakes) {
        Panel panel(ui, "retake-" + std::to_string(retake.turn), "Turn " + std::to_string(retake.turn));
        text(ui, "Turn " + std::to_string(retake.turn) + ". " + retake.words);
        Columns columns(ui, {1.0f, 1.0f}, -1.0f, 200.0f);
        columns.next();
        draw_take(ui, view, "The first time", retake.then);
        columns.next();
        draw_take(ui, view, "This time", retake.now);
    }
    ui.gap();
}

void draw_two_people(Ui& ui, const DebriefView& view) {
    if (!view.two_people) return;
    heading(ui, "The same words, two people", 2);
    text(ui, "You said: " + view.two_people->your_words, {.style = TextStyle::italic});
    text(ui, view.two_people->words);
    ui.gap();
}

void draw_to_discuss(Ui& ui, const DebriefView& view) {
    if (view.to_discuss.empty()) return;
    heading(ui, "To talk over with a supervisor", 2);
    for (const std::string& question : view.to_discuss) {
        text(ui, question);
        ui.gap(ui.sizes().small_gap);
    }
    ui.gap();
}

void draw_bands(Ui& ui, const OutcomeView& outcome) {
    constexpr std::array<std::string_view, 4> names{"Changed a great deal", "Changed a fair amount",
                                                    "Changed a little", "Unchanged or worse"};
    constexpr std::array<std::string_view, 3> heads{"Of 100 clients", "After sessions like this", "Usually"};
    const std::array<float, 3> shares{2.4f, 1.4f, 1.0f};
    Group table(ui, Role::table, "bands", "Of 100 clients");
    table_row(ui, "head", {.cells = heads, .shares = shares, .head = true});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string now = "about " + std::to_string(outcome.per_cent[i]);
        const std::string base = std::to_string(outcome.base[i]);
        const std::array<std::string_view, 3> cells{names[i], now, base};
        table_row(ui, names[i], {.cells = cells, .shares = shares, .heads = heads, .striped = i % 2 == 0});
    }
}

void draw_outcome(Ui& ui, const OutcomeView& outcome, DebriefState& state) {
    heading(ui, "Where sessions like this lead", 2);
    text(ui, capitalised(outcome.words), {.style = TextStyle::strong});
    quiet(ui, outcome.caution);
    if (!outcome.drawn) return;
    if (!state.bands) {
        state.bands = button(ui, "bands-open", "Show it in numbers");
    } else {
        text(ui, outcome.sentence);
        draw_bands(ui, outcome);
    }
}

}  // namespace

void draw_along(Ui& ui, const DebriefPage& page, DebriefState& state, Commands& commands) {
    const DebriefView& view = *page.debrief;
    Columns columns(ui, {1.0f, 1.0f}, -1.0f, 400.0f);
    columns.next();
    draw_retakes(ui, view);
    draw_try_again(ui, page, state);
    draw_to_discuss(ui, view);
    columns.next();
    draw_two_people(ui, view);
    heading(ui, "Listening, in numbers", 2);
    text(ui, view.skills_words);
    ui.gap();
    draw_outcome(ui, view.outcome, state);
    ui.gap();
    heading(ui, "To keep or to print", 2);
    quiet(ui, "HTML stands alone and prints well; CSV has a row for each turn; JSON holds everything.");
    const bool typed = std::any_of(view.turn_list.begin(), view.turn_list.end(),
                                   [](const TurnView& turn) { return !turn.typed.empty(); });
    if (typed) checkbox(ui, "with-typed", "Put what I typed into it", state.with_typed);
    if (button(ui, "html", "Save as HTML"))
        commands.push_back(ExportDebrief{ExportAs::html, state.with_typed});
    ui.beside();
    if (button(ui, "csv", "CSV", {.description = "saves the turns as a table"})) {
        commands.push_back(ExportDebrief{ExportAs::csv, state.with_typed});
    }
    ui.beside();
    if (button(ui, "json", "JSON", {.description = "saves everything for other programs"})) {
        commands.push_back(ExportDebrief{ExportAs::json, state.with_typed});
    }
    if (!page.exported.empty()) text(ui, page.exported);
}

}  // namespace attune::game
