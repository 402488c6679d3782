#include "game/overlay/overlay.hpp"

#include "game/access/gauges.hpp"
#include "game/access/layout.hpp"
#include "game/access/widgets.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

int sign_of_change(int tenths) { return (tenths > 0) - (tenths < 0); }

void draw_meter(Ui& ui, std::string_view id, const MeterView& view, Colour colour, bool hatched) {
    std::vector<float> trace;
    for (const double value : view.trace) trace.push_back(static_cast<float>(value));
    course_gauge(ui, id, view.name,
                 {.value = static_cast<float>(view.value),
                  .number = view.shown,
                  .word = view.word,
                  .trend = sign_of_change(view.change_tenths),
                  .colour = colour,
                  .hatched = hatched,
                  .trace = trace});
}

Signal signal_of(Light light) {
    switch (light) {
        case Light::calm:
            return Signal::calm;
        case Light::tension:
            return Signal::uneasy;
        case Light::withdrawal:
            return Signal::away;
        case Light::confrontation:
            return Signal::against;
    }
    return Signal::calm;
}

void draw_tension(Ui& ui, const TensionView& view) {
    signal_light(ui, "strain", "Strain", signal_of(view.light), capitalised(view.word));
    if (view.steps.empty()) return;
    Group steps(ui, Role::list, "repair", "What mends it");
    for (const StepView& step : view.steps) {
        tick(ui, capitalised(step.words), step.done ? Tick::done : Tick::waiting);
    }
}

Tick tick_of(GateView::State state) {
    switch (state) {
        case GateView::State::open:
            return Tick::done;
        case GateView::State::closed:
            return Tick::missed;
        case GateView::State::waiting:
            return Tick::waiting;
    }
    return Tick::waiting;
}

void draw_gates(Ui& ui, const std::vector<GateView>& gates) {
    if (gates.empty()) return;
    ui.gap();
    heading(ui, "Where it hurts: four gates", 3);
    Group list(ui, Role::list, "gates", "Gates of a corrective moment");
    for (const GateView& gate : gates) {
        // An open gate needs no reason.
        const bool told = gate.state != GateView::State::open;
        tick(ui, capitalised(gate.words), tick_of(gate.state),
             told ? std::string_view(gate.detail) : std::string_view{});
    }
}

Colour colour_of(const Ui& ui, int tenths) {
    return tenths > 0 ? ui.palette().better : tenths < 0 ? ui.palette().worse : ui.palette().quiet;
}

void draw_changes(Ui& ui, const OverlayView& view) {
    if (view.changes.empty() && view.happened.empty() && view.why.empty()) return;
    ui.gap();
    rule(ui);
    ui.gap(ui.sizes().small_gap);
    heading(ui, "After your last move", 3);
    if (!view.why.empty()) text(ui, view.why, {.style = TextStyle::italic});
    for (const std::string& words : view.happened) text(ui, words, {.style = TextStyle::strong});
    Group list(ui, Role::list, "changes", "What changed");
    for (const PrintedChange& change : view.changes) {
        ui.gap(ui.sizes().small_gap);
        // More strain is worse, and arousal is neither good nor bad in itself.
        const bool judged = change.quantity != Quantity::arousal;
        const int good = change.quantity == Quantity::strain ? -change.tenths : change.tenths;
        ledger(ui, {.words = change.name,
                    .figure = signed_points(change.tenths),
                    .style = TextStyle::strong,
                    .colour = judged ? colour_of(ui, good) : 0});
        for (const PrintedPart& part : change.parts) {
            ledger(ui, {.words = part.words, .figure = signed_points(part.tenths), .indent = 10});
        }
    }
}

}  // namespace

void draw_overlay(Ui& ui, const OverlayView& view) {
    const Palette& colours = ui.palette();
    draw_meter(ui, "bond", view.bond, colours.bond, false);
    draw_meter(ui, "task", view.task, colours.task, true);
    draw_meter(ui, "goal", view.goal, colours.goal, false);
    draw_meter(ui, "safety", view.safety, colours.safety, true);
    window_gauge(ui, "arousal", "Arousal",
                 {.value = static_cast<float>(view.arousal.value),
                  .low = static_cast<float>(view.arousal.low),
                  .touch = static_cast<float>(view.arousal.touch),
                  .high = static_cast<float>(view.arousal.high),
                  .trend = sign_of_change(view.arousal.change_tenths),
                  .word = view.arousal.word});
    steps_gauge(ui, "experiencing", "Depth", view.experiencing, 7, view.experiencing_word);
    ui.gap(ui.sizes().small_gap);
    draw_tension(ui, view.tension);
    draw_gates(ui, view.gates);
    draw_changes(ui, view);
}

std::string overlay_strip(const OverlayView& view) {
    const auto part = [](const MeterView& meter) {
        const int sign = sign_of_change(meter.change_tenths);
        return meter.name + " " + meter.shown + (sign > 0 ? " \u25B2" : sign < 0 ? " \u25BC" : "");
    };
    std::string light;
    switch (view.tension.light) {
        case Light::calm:
            light = "calm";
            break;
        case Light::tension:
            light = "tension";
            break;
        case Light::withdrawal:
            light = "moved away";
            break;
        case Light::confrontation:
            light = "against";
            break;
    }
    return part(view.bond) + " \u00B7 " + part(view.task) + " \u00B7 " + part(view.goal) + " \u00B7 " +
           part(view.safety) + " \u00B7 " + light;
}

}  // namespace attune::game
