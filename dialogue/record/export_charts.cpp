#include "dialogue/record/export_charts.hpp"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

std::string px(double value) {
    const auto tenths = std::lround(value * 10);
    const auto size = std::abs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string line(double x1, double y1, double x2, double y2, std::string_view css) {
    return "<line x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) + "\"" +
           attribute("class", css) + "/>";
}

std::string rect(double x, double y, double w, double h, std::string_view css) {
    return "<rect x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(w) + "\" height=\"" + px(h) + "\"" +
           attribute("class", css) + "/>";
}

std::string text(double x, double y, std::string_view words, std::string_view css) {
    return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\"" + attribute("class", css) + ">" + escaped(words) +
           "</text>";
}

std::string open_svg(double width, double height, std::string_view title, std::string_view description) {
    return "<svg viewBox=\"0 0 " + px(width) + " " + px(height) + "\" role=\"img\"" +
           attribute("aria-label", std::string(title) + ". " + std::string(description)) + "><title>" +
           escaped(title) + "</title><desc>" + escaped(description) + "</desc>";
}

/// Where a chart over turns puts things; its width holds a margin for the labels at the right.
struct Frame {
    double left = 46, top = 14, width = 560, height = 220, low = 0, high = 100;
    int turns = 1;
    double x(int turn) const { return left + width * turn / std::max(1, turns); }
    double y(double value) const { return top + height * (1 - (value - low) / (high - low)); }
    double right() const { return left + width; }
    double bottom() const { return top + height; }
};

struct Series {
    std::string_view name, css;
    double start;
    double TurnView::*value;
};

constexpr double scale_of_five(double points) { return 1 + points / 25; }

/// The marker of a series: a shape of its own.
std::string marker(std::string_view css, double x, double y) {
    if (css == "bond")
        return "<circle cx=\"" + px(x) + "\" cy=\"" + px(y) + "\" r=\"3.2\" class=\"bond m\"/>";
    if (css == "task") return rect(x - 2.8, y - 2.8, 5.6, 5.6, "task m");
    if (css == "goal") {
        return "<path d=\"M" + px(x) + " " + px(y - 3.8) + "l3.6 6.4h-7.2z\" class=\"goal m\"/>";
    }
    return {};
}

std::string drawn(const Frame& frame, const Series& series, const DebriefView& view) {
    std::string points = "M" + px(frame.x(0)) + " " + px(frame.y(scale_of_five(series.start)));
    std::string markers = marker(series.css, frame.x(0), frame.y(scale_of_five(series.start)));
    for (const TurnView& turn : view.turn_list) {
        const double x = frame.x(turn.number), y = frame.y(scale_of_five(turn.*series.value));
        points += "L" + px(x) + " " + px(y);
        markers += marker(series.css, x, y);
    }
    return "<path" + attribute("d", points) + attribute("class", std::string(series.css) + " l") + "/>" +
           markers;
}

/// The wound turns as bands behind, the turn numbers below, each a link to its turn.
std::string backdrop(const Frame& frame, const DebriefView& view) {
    std::string out;
    for (const TurnView& turn : view.turn_list) {
        if (!turn.wound) continue;
        out += rect(frame.x(turn.number - 1), frame.top, frame.x(1) - frame.x(0), frame.height, "wound");
    }
    const int every = view.turns > 40 ? 5 : 1;
    for (const TurnView& turn : view.turn_list) {
        if (turn.number % every != 0) continue;
        const std::string number = std::to_string(turn.number);
        out += "<a href=\"#turn-" + number + "\">" +
               text(frame.x(turn.number), frame.bottom() + 17, number, "tick mid") + "</a>";
    }
    out += text(frame.x(0), frame.bottom() + 17, "start", "tick mid");
    return out + text(frame.left + frame.width / 2, frame.bottom() + 34, "turn", "tick mid");
}

/// The spans during which a rupture was open: a hatched bar along the top.
std::string rupture_bars(const Frame& frame, const DebriefView& view) {
    std::string out;
    for (const RuptureView& rupture : view.ruptures) {
        const double from = frame.x(rupture.opened_turn);
        const double to = frame.x(rupture.repaired_turn.value_or(std::max(view.turns, 1)));
        out += rect(from, frame.top, std::max(4.0, to - from), 8, "rupture");
        out += text(from, frame.top - 4, label_of(rupture.kind), "tick");
    }
    return out;
}

/// Names at the right end, moved apart where the lines end close together.
std::string end_labels(const Frame& frame, std::span<const Series> series, const DebriefView& view) {
    struct Label {
        double y;
        std::string words;
        std::string_view css;
    };
    std::vector<Label> labels;
    for (const Series& one : series) {
        const double last = view.turn_list.empty() ? one.start : view.turn_list.back().*one.value;
        labels.push_back(
            {frame.y(scale_of_five(last)), std::string(one.name) + " " + of_five(last), one.css});
    }
    std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < labels.size(); ++i) {
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + 15);
    }
    std::string out;
    for (const Label& label : labels) {
        out += text(frame.right() + 12, label.y + 4, label.words, std::string(label.css) + " t");
    }
    return out;
}

std::string hatching() {
    return "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>"
           "<rect width=\"2.2\" height=\"5\" fill=\"#a33b00\"/></pattern></defs>";
}

/// "Bond began at 2.8 and ended at 3.9."
std::string course_in_words(const Series& series, const DebriefView& view) {
    const double last = view.turn_list.empty() ? series.start : view.turn_list.back().*series.value;
    return std::string(series.name) + " began at " + of_five(series.start) + " and ended at " +
           of_five(last) + ". ";
}

}  // namespace

std::string escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (const char c : words) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string alliance_chart(const DebriefView& view) {
    Frame frame{.top = 26, .low = 1, .high = 5, .turns = view.turns};
    const Series series[] = {{"Alliance", "alliance",
                              (view.start_bond + view.start_task + view.start_goal) / 3, &TurnView::alliance},
                             {"Bond", "bond", view.start_bond, &TurnView::bond},
                             {"Task", "task", view.start_task, &TurnView::task},
                             {"Goal", "goal", view.start_goal, &TurnView::goal}};
    std::string words;
    for (const Series& one : series) words += course_in_words(one, view);
    std::string svg = open_svg(720, 292, "The alliance over time, from 1.0 to 5.0", words) + hatching();
    svg += backdrop(frame, view);
    for (int level = 1; level <= 5; ++level) {
        svg += line(frame.left, frame.y(level), frame.right(), frame.y(level), "grid");
        svg += text(frame.left - 10, frame.y(level) + 4, std::to_string(level) + ".0", "tick end");
    }
    for (const Series& one : series) svg += drawn(frame, one, view);
    return svg + rupture_bars(frame, view) + end_labels(frame, series, view) + "</svg>";
}

std::string arousal_chart(const DebriefView& view) {
    Frame frame{.turns = view.turns};
    std::string words = "The window runs from " + whole_number(view.window_low) + " to " +
                        whole_number(view.window_high) + "; touch begins at " + trimmed(view.touch) + ". ";
    words += "Arousal began at " + whole_number(view.start_arousal);
    if (!view.turn_list.empty()) {
        words += " and ended at " + whole_number(view.turn_list.back().arousal);
    }
    std::string svg =
        open_svg(720, 280, "Arousal in and out of the window of tolerance, 0 to 100", words + ".");
    svg += rect(frame.left, frame.y(view.window_high), frame.width,
                frame.y(view.window_low) - frame.y(view.window_high), "window");
    svg += rect(frame.left, frame.y(view.window_high), frame.width,
                frame.y(view.touch) - frame.y(view.window_high), "touch");
    svg += backdrop(frame, view);
    const auto edge = [&](double at, const std::string& name, const char* css) {
        svg += line(frame.left, frame.y(at), frame.right(), frame.y(at), css);
        svg += text(frame.left - 10, frame.y(at) + 4, trimmed(at), "tick end");
        svg += text(frame.right() + 12, frame.y(at) + 4, name, "tick");
    };
    edge(view.window_high, "window ends", "edge");
    edge(view.touch, "touch begins", "edge dotted");
    edge(view.window_low, "window begins", "edge");
    svg += line(frame.left, frame.y(0), frame.right(), frame.y(0), "grid");
    svg += text(frame.left - 10, frame.y(0) + 4, "0", "tick end");
    svg += text(frame.left - 10, frame.y(100) + 4, "100", "tick end");
    std::string path, markers;
    const auto point = [&](int turn, double arousal) {
        const std::string x = px(frame.x(turn)), y = px(frame.y(arousal));
        const bool outside = arousal < view.window_low || arousal > view.window_high;
        path += (path.empty() ? "M" : "L") + x + " " + y;
        markers += "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" class=\"arousal " +
                   (outside ? "outside" : "inside") + "\"/>";
    };
    point(0, view.start_arousal);
    for (const TurnView& turn : view.turn_list) point(turn.number, turn.arousal);
    return svg + "<path" + attribute("d", path) + " class=\"arousal l\"/>" + markers + "</svg>";
}

std::string gates_chart(const CorrectiveView& moment, const DebriefView& view) {
    const std::vector<GateLine> gates = gate_lines(moment, view);
    std::string words;
    for (const GateLine& gate : gates) words += gate.name + " " + std::string(state_word(gate.state)) + ". ";
    std::string svg = open_svg(720, 62, "The gates on turn " + std::to_string(moment.turn), words);
    double x = 4;
    for (const GateLine& gate : gates) {
        const bool open = gate.state == GateLine::State::open;
        const bool closed = gate.state == GateLine::State::closed;
        svg += rect(x, 6, 172, 50, open ? "gate open" : (closed ? "gate closed" : "gate waiting"));
        svg += text(x + 44, 27, gate.name, "label");
        svg += text(x + 44, 45, state_word(gate.state), "tick");
        if (open) svg += "<path d=\"M" + px(x + 14) + " 32l6 7 11-15\" class=\"sign\"/>";
        if (closed) svg += "<path d=\"M" + px(x + 15) + " 24l14 14m0-14l-14 14\" class=\"sign\"/>";
        if (!open && !closed) svg += "<path d=\"M" + px(x + 15) + " 31h14\" class=\"sign\"/>";
        x += 180;
    }
    return svg + "</svg>";
}

std::string range_chart(const DimensionView& dimension) {
    const auto x = [](double level) { return 12 + (level - 1) * 44; };
    std::string svg = open_svg(200, 34, dimension.name, dimension.words);
    svg += line(x(1), 17, x(5), 17, "grid");
    for (int level = 1; level <= 5; ++level) svg += line(x(level), 13, x(level), 21, "grid");
    if (dimension.lowest > 0) {
        svg += line(x(dimension.lowest), 17, x(dimension.highest), 17, "range");
        svg += "<circle cx=\"" + px(x(dimension.mean)) + "\" cy=\"17.0\" r=\"6\" class=\"mean\"/>";
    }
    if (dimension.yours) {
        svg += "<path d=\"M" + px(x(*dimension.yours)) + " 7l7 10-7 10-7-10z\" class=\"yours\"/>";
    }
    return svg + "</svg>";
}

std::string outcome_chart(const OutcomeView& outcome) {
    constexpr std::string_view bands[] = {"significant", "moderate", "some", "none or worse"};
    constexpr std::string_view css[] = {"band a", "band b", "band c", "band d"};
    std::string words;
    const auto row = [&](std::string_view name, const std::array<int, 4>& per_cent, double y) {
        double x = 110;
        std::string out = text(100, y + 22, name, "label end");
        words += std::string(name) + ": ";
        for (std::size_t i = 0; i < 4; ++i) {
            const double width = 5.9 * per_cent[i];
            out += rect(x, y, width, 34, css[i]);
            if (per_cent[i] >= 3) {
                out += text(x + width / 2, y + 22, std::to_string(per_cent[i]),
                            "label mid on-" + std::string(1, css[i][5]));
            }
            words += std::to_string(per_cent[i]) + " " + std::string(bands[i]) + (i < 3 ? ", " : ". ");
            x += width;
        }
        return out;
    };
    std::string body = row("Like this one", outcome.per_cent, 6) + row("The base", outcome.base, 50);
    double x = 110;
    for (std::size_t i = 0; i < 4; ++i) {
        body += rect(x, 98, 14, 14, css[i]) + text(x + 20, 110, bands[i], "tick");
        x += 130;
    }
    return open_svg(720, 120, "Of 100 different clients", words) + body + "</svg>";
}

}  // namespace attune
