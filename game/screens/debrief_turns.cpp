#include <array>

#include "game/access/gauges.hpp"
#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/screens/spoken_words.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

std::string levels_words(const Levels& levels) {
    std::string words = "Empathy " + std::to_string(levels.empathy) + ", regard " +
                        std::to_string(levels.regard) + ", collaboration " +
                        std::to_string(levels.collaboration);
    if (levels.genuineness > 0) words += ", genuineness " + std::to_string(levels.genuineness);
    if (levels.corrective > 0) words += ", corrective " + std::to_string(levels.corrective);
    return words + ".";
}

void draw_why(Ui& ui, const TurnView& turn) {
    Panel panel(ui, "why", "What it did");
    text(ui, levels_words(turn.levels), {.style = TextStyle::strong});
    if (!turn.typed.empty()) quiet(ui, turn.typed);
    if (!turn.raters_differed.empty()) quiet(ui, turn.raters_differed);
    if (!turn.skills.empty()) quiet(ui, capitalised(list_words(turn.skills)));
    text(ui, turn.why, {.style = TextStyle::italic});
    for (const std::string& words : turn.happened) text(ui, words, {.style = TextStyle::strong});
    for (const PrintedChange& change : turn.changes) {
        ui.gap(ui.sizes().small_gap);
        ledger(ui,
               {.words = change.name, .figure = signed_points(change.tenths), .style = TextStyle::strong});
        for (const PrintedPart& part : change.parts) {
            ledger(ui, {.words = part.words, .figure = signed_points(part.tenths), .indent = 12});
        }
    }
}

void draw_inner(Ui& ui, const std::string& who, const TurnView& turn) {
    if (turn.inner.empty() && turn.heard_as.empty() && turn.fear.empty()) return;
    Panel panel(ui, "inner", "The inner side", mixed(ui.palette().surface, ui.palette().experiencing, 0.10f));
    if (!turn.inner.empty()) {
        quiet(ui, "What " + who + " thought and did not say");
        text(ui, turn.inner, {.style = TextStyle::italic});
    }
    if (!turn.heard_as.empty()) {
        quiet(ui, "What " + who + " heard");
        text(ui, turn.heard_as, {.style = TextStyle::italic});
    }
    if (!turn.fear.empty()) {
        quiet(ui, "What was feared");
        text(ui, turn.fear, {.style = TextStyle::italic});
    }
}

std::string effect_words(const AlternativeView& other) {
    std::string words = "In one step: bond " + signed_points(other.bond_tenths) + ", task " +
                        signed_points(other.task_tenths) + ", safety " + signed_points(other.safety_tenths) +
                        ".";
    if (other.gates_passed) words += " The first three gates would have been open.";
    return words;
}

void draw_alternatives(Ui& ui, const TurnView& turn) {
    if (turn.alternatives.empty()) return;
    heading(ui, "What would also have served", 3);
    for (std::size_t i = 0; i < turn.alternatives.size(); ++i) {
        const AlternativeView& other = turn.alternatives[i];
        Panel panel(ui, "other-" + std::to_string(i), "Another option");
        text(ui, other.text, {.style = TextStyle::strong});
        quiet(ui, effect_words(other));
        text(ui, other.why, {.style = TextStyle::italic});
    }
}

void draw_walk(Ui& ui, const DebriefView& view, DebriefState& state) {
    const bool before = state.turn > 1, after = state.turn < view.turns;
    const bool free = state.take_again < 0;
    const bool back = button(ui, "before", "Turn before", {.enabled = before, .shortcut = "B"});
    ui.beside();
    const bool on = button(ui, "next", "Next turn", {.enabled = after, .shortcut = "N"});
    if (back || (before && free && ui.pressed(ImGuiKey_B))) --state.turn;
    if (on || (after && free && ui.pressed(ImGuiKey_N))) ++state.turn;
}

}  // namespace

void draw_turns(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const DebriefView& view = *page.debrief;
    if (view.turn_list.empty()) {
        text(ui, "No move was made, so there is no turn to read.");
        return;
    }
    draw_alliance_chart(ui, view, state, 110);
    const TurnView& turn = view.turn_list[static_cast<std::size_t>(state.turn - 1)];
    Columns columns(ui, {1.0f, 1.0f}, -1.0f, 400.0f);
    columns.next();
    heading(ui, "Turn " + std::to_string(turn.number) + " of " + std::to_string(view.turns), 2);
    draw_walk(ui, view, state);
    ui.gap();
    draw_spoken(ui, view.client_name, turn.heard);
    quiet(ui, "You");
    text(ui, turn.your_words, {.style = TextStyle::strong});
    ui.gap(ui.sizes().small_gap);
    draw_spoken(ui, view.client_name, turn.reply);
    draw_inner(ui, view.client_name, turn);
    again_button(ui, page, "again", turn.number - 1, state);
    columns.next();
    draw_why(ui, turn);
    draw_alternatives(ui, turn);
}

}  // namespace attune::game
