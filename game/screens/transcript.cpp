#include "game/screens/transcript.hpp"

#include "game/access/layout.hpp"
#include "game/access/widgets.hpp"
#include "game/screens/spoken_words.hpp"

namespace attune::game {
bool draw_transcript(Ui& ui, const StageView& view) {
    Dialog dialog(ui, "transcript", "Transcript", 720);
    heading(ui, "What was said", 2);
    const bool close = button(ui, "close", "Close", {.shortcut = "Esc"}) || ui.pressed(ImGuiKey_Escape) ||
                       ui.pressed(ImGuiKey_T);
    ui.gap();
    const std::string& who = view.session->client_name;
    if (view.turns->empty()) draw_spoken(ui, who, view.session->lines);
    for (const TurnView& turn : *view.turns) {
        if (turn.number == 1) draw_spoken(ui, who, turn.heard);
        quiet(ui, "You, turn " + std::to_string(turn.number));
        text(ui, turn.your_words, {.style = TextStyle::strong});
        ui.gap(ui.sizes().small_gap);
        draw_spoken(ui, who, turn.reply);
    }
    return close;
}

}  // namespace attune::game
