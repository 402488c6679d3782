#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void draw_reading(Ui& ui, const DebriefView& view, DebriefState& state) {
    if (view.reading.moves.empty()) return;
    heading(ui, "How you read " + view.client_name, 2);
    text(ui, view.reading.words);
    for (const ForesightView& move : view.reading.moves) {
        if (move.right) continue;
        Panel panel(ui, "off-" + std::to_string(move.turn), "Off the mark");
        text(ui, "You expected " + move.expected + ", and it was " + move.came + ".",
             {.style = TextStyle::strong});
        quiet(ui, "You said: " + move.your_words);
        turn_button(ui, "turn", move.turn, state);
    }
    ui.gap();
}

void draw_noted(Ui& ui, const DebriefView& view, DebriefState& state) {
    if (view.noted.empty()) return;
    heading(ui, "What was happening in you", 2);
    for (const NotedView& moment : view.noted) {
        Panel panel(ui, "noted-" + std::to_string(moment.turn), "What was happening in you");
        text(ui, capitalised(moment.feeling), {.style = TextStyle::strong});
        text(ui, "Then you said: " + moment.your_words);
        quiet(ui, moment.words);
        turn_button(ui, "turn", moment.turn, state);
    }
    ui.gap();
}

void draw_turn(Ui& ui, const ChairView& turn, DebriefState& state) {
    Panel panel(ui, "chair-" + std::to_string(turn.turn), "Turn " + std::to_string(turn.turn));
    for (const std::string& said : turn.said) text(ui, "I said: \u201C" + said + "\u201D");
    text(ui, turn.heard, {.colour = ui.palette().quiet});
    if (!turn.thought.empty()) text(ui, turn.thought, {.style = TextStyle::italic});
    if (!turn.feared.empty()) quiet(ui, "What I had been afraid of: " + turn.feared);
    ui.gap(ui.sizes().small_gap);
    text(ui, turn.after, {.style = TextStyle::strong});
    turn_button(ui, "turn", turn.turn, state);
}

}  // namespace

void draw_chair(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const DebriefView& view = *page.debrief;
    draw_reading(ui, view, state);
    draw_noted(ui, view, state);
    heading(ui, "The same hour from " + view.client_name + "'s chair", 2);
    if (view.chair.empty()) text(ui, "Nothing was said yet.");
    for (const ChairView& turn : view.chair) draw_turn(ui, turn, state);
}

}  // namespace attune::game
