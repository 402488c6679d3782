#include "game/access/gauges.hpp"
#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void draw_ruptures(Ui& ui, const DebriefView& view, DebriefState& state) {
    heading(ui, "Ruptures, and what mended them", 2);
    if (view.ruptures.empty()) text(ui, "No rupture opened in this session.");
    for (std::size_t i = 0; i < view.ruptures.size(); ++i) {
        const RuptureView& rupture = view.ruptures[i];
        Panel panel(ui, "rupture-" + std::to_string(i), "Rupture");
        const std::string title =
            capitalised(label_of(rupture.kind)) +
            (rupture.repaired_turn ? ", repaired on turn " + std::to_string(*rupture.repaired_turn)
                                   : std::string(", not repaired"));
        signal_light(ui, "light", "Rupture",
                     rupture.kind == Rupture::withdrawal ? Signal::away : Signal::against, title);
        text(ui, rupture.words);
        for (const std::string& step : rupture.steps) {
            tick(ui, capitalised(step), step.starts_with("explained") ? Tick::missed : Tick::done);
        }
        if (rupture.opened_turn > 0) turn_button(ui, "turn", rupture.opened_turn, state);
    }
    ui.gap();
}

Tick tick_of(bool open) { return open ? Tick::done : Tick::missed; }

void draw_corrective(Ui& ui, const CorrectiveView& moment, std::size_t i, DebriefState& state) {
    Panel panel(ui, "corrective-" + std::to_string(i), "A corrective moment was possible");
    text(ui, "Turn " + std::to_string(moment.turn) + ": " + moment.wound_text, {.style = TextStyle::strong});
    tick(ui, "In touch with it", tick_of(moment.gates.in_touch),
         "arousal " + std::to_string(static_cast<int>(moment.arousal)) + ", depth " +
             std::to_string(moment.experiencing) + " of 7");
    tick(ui, "Safe enough", tick_of(moment.gates.safe),
         "safety " + std::to_string(static_cast<int>(moment.safety)) + ", bond " +
             std::to_string(static_cast<int>(moment.bond)) +
             (moment.rupture_open ? ", a rupture was open" : ""));
    tick(ui, "Met differently", tick_of(moment.gates.different));
    if (moment.taken_in) {
        tick(ui, "Taken in", tick_of(*moment.taken_in));
    } else {
        tick(ui, "Taken in", Tick::waiting);
    }
    text(ui, moment.words);
    turn_button(ui, "turn", moment.turn, state);
}

}  // namespace

void draw_strain(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const DebriefView& view = *page.debrief;
    heading(ui, "Arousal, in and out of the window", 2);
    quiet(ui,
          "The shaded band is the window of tolerance; hatched, where the pain is in touch and bearable.");
    if (!view.turn_list.empty()) draw_arousal_chart(ui, view, state);
    ui.gap();
    Columns columns(ui, {1.0f, 1.0f}, -1.0f, 400.0f);
    columns.next();
    draw_ruptures(ui, view, state);
    columns.next();
    heading(ui, "Corrective moments, and their gates", 2);
    if (view.correctives.empty()) text(ui, "The session did not come to a place where it hurts.");
    for (std::size_t i = 0; i < view.correctives.size(); ++i) {
        draw_corrective(ui, view.correctives[i], i, state);
    }
}

}  // namespace attune::game
