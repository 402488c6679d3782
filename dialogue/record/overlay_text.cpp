// The overlay as lines of text: nothing less than the window shows.
#include "dialogue/record/overlay_view.hpp"

namespace attune {
namespace {

std::string changed_by(int tenths) { return tenths == 0 ? "" : " (" + signed_points(tenths) + " points)"; }

std::string meter_line(const MeterView& meter, bool scale) {
    return meter.name + " " + meter.shown + (scale ? " of 5" : " of 100") + ", " + meter.word +
           changed_by(meter.change_tenths) + ".";
}

std::string tenths_text(double value) {
    const int tenths = static_cast<int>(value * 10 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void add_change(std::vector<std::string>& lines, const PrintedChange& change) {
    std::string line = change.name + " " + signed_points(change.tenths) + ": ";
    for (std::size_t i = 0; i < change.parts.size(); ++i) {
        line += (i > 0 ? "; " : "") + change.parts[i].words + " " + signed_points(change.parts[i].tenths);
    }
    lines.push_back("  " + line + ".");
}

std::string gate_line(const GateView& gate) {
    const char* state = gate.state == GateView::State::open     ? "open"
                        : gate.state == GateView::State::closed ? "closed"
                                                                : "to come";
    return "  Gate, " + gate.words + ": " + state + (gate.detail.empty() ? "" : " (" + gate.detail + ")") +
           ".";
}

}  // namespace

std::vector<std::string> overlay_in_words(const OverlayView& view) {
    std::vector<std::string> lines;
    for (const std::string& sentence : view.happened) lines.push_back(sentence);
    lines.push_back(meter_line(view.alliance, true));
    lines.push_back(meter_line(view.bond, true) + " " + meter_line(view.task, true) + " " +
                    meter_line(view.goal, true));
    lines.push_back(meter_line(view.safety, false));
    lines.push_back("Arousal " + tenths_text(view.arousal.value) + ", " + view.arousal.word + " (window " +
                    tenths_text(view.arousal.low) + " to " + tenths_text(view.arousal.high) +
                    ", touch from " + tenths_text(view.arousal.touch) + ").");
    lines.push_back("Depth " + std::to_string(view.experiencing) + " of 7: " + view.experiencing_word + ".");
    lines.push_back("Between you: " + view.tension.word + ".");
    for (const StepView& step : view.tension.steps) {
        lines.push_back("  Towards repair, " + step.words + ": " + (step.done ? "done" : "to come") + ".");
    }
    for (const GateView& gate : view.gates) lines.push_back(gate_line(gate));
    if (!view.changes.empty()) lines.push_back("What moved, in points of 100:");
    for (const PrintedChange& change : view.changes) add_change(lines, change);
    if (!view.why.empty()) lines.push_back("Why: " + view.why);
    return lines;
}

}  // namespace attune
