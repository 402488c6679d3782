#include "game/access/gauges.hpp"

#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"

namespace attune::game {
namespace {

/// Name at the left, number and word at the right or below; returns how high it is.
struct Head {
    std::string_view name, number, word;
    int trend = 0;
    bool trended = true;
};

struct HeadShape {
    Size name, number, word;
    float sign, height, word_wrap;
    bool beside;
};

HeadShape shape_of(const Ui& ui, const Head& head, float width) {
    HeadShape s{};
    const float gap = ui.sizes().small_gap;
    s.sign = head.trended ? std::floor(ui.scaled(11)) : 0.0f;
    s.name = ui.measure(TextStyle::body, head.name, width);
    s.number = ui.measure(TextStyle::strong, head.number);
    s.word_wrap = std::max(1.0f, width - s.number.width - s.sign - 2 * gap);
    s.word = ui.measure(TextStyle::small, head.word, s.word_wrap);
    s.beside = s.name.width + s.sign + s.number.width + s.word.width + 4 * gap <= width;
    const float reading = std::max(ui.fonts().line(TextStyle::body), s.word.height);
    s.height = s.beside ? std::max(s.name.height, reading) : s.name.height + reading;
    return s;
}

void leaf(Ui& ui, std::string_view words, const Box& rect, const Box& content) {
    Mark mark;
    mark.name = std::string(words);
    mark.rect = rect;
    mark.content = content;
    mark.part = true;
    ui.mark(std::move(mark));
}

void draw_head(Ui& ui, const Head& head, const HeadShape& s, const Box& box) {
    const Palette& p = ui.palette();
    const float gap = ui.sizes().small_gap, line = ui.fonts().line(TextStyle::body);
    leaf(ui, head.name, box,
         ui.draw_text(ui.list(), TextStyle::body, p.text, box.x0, box.y0, head.name, box.width()));
    const float reading = s.sign + s.number.width + s.word.width + (s.number.width > 0 ? gap : 0) + gap;
    float x = s.beside ? box.x1 - reading : box.x0;
    const float y = s.beside ? box.y0 : box.y0 + s.name.height;
    if (head.trended) {
        const float sy = y + std::floor((line - s.sign) / 2);
        paint_trend(ui.list(), {x, sy, x + s.sign, sy + s.sign}, head.trend, p.quiet);
        x += s.sign + gap;
    }
    if (!head.number.empty()) {
        leaf(ui, head.number, box, ui.draw_text(ui.list(), TextStyle::strong, p.text, x, y, head.number));
        x += s.number.width + gap;
    }
    const float lower = std::floor((line - ui.fonts().line(TextStyle::small)) * 0.75f);
    leaf(ui, head.word, box,
         ui.draw_text(ui.list(), TextStyle::small, p.quiet, x, y + lower, head.word, s.word_wrap));
}

int open_meter(Ui& ui, std::string_view id, std::string_view name, std::string value, const Box& box) {
    Mark mark;
    mark.role = Role::meter;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    mark.value = std::move(value);
    mark.rect = box;
    return ui.open(std::move(mark));
}

}  // namespace

void course_gauge(Ui& ui, std::string_view id, std::string_view name, const CourseGauge& gauge) {
    const Palette& p = ui.palette();
    const Head head{name, gauge.number, gauge.word, gauge.trend};
    const float width = ui.width(), gap = ui.sizes().small_gap;
    const HeadShape s = shape_of(ui, head, width);
    const float bar_height = std::floor(ui.scaled(9));
    const Box box = ui.place(width, s.height + std::floor(gap / 2) + bar_height);
    std::string value = std::string(gauge.number) + ", " + std::string(gauge.word);
    if (gauge.trend != 0) value += gauge.trend > 0 ? ", rising" : ", falling";
    const int index = open_meter(ui, id, name, std::move(value), box);
    draw_head(ui, head, s, {box.x0, box.y0, box.x1, box.y0 + s.height});
    const float reading = s.sign + s.number.width + s.word.width + 2 * gap;
    const Box course{box.x0 + s.name.width + 2 * gap, box.y0 + gap, box.x1 - reading - 2 * gap,
                     box.y0 + s.height - gap};
    if (s.beside && gauge.trace.size() > 1 && course.width() > ui.scaled(28)) {
        paint_trace(ui.list(), course, gauge.trace, 0, 100, faded(gauge.colour, 0.8f), ui.scaled(1.6f));
    }
    const float radius = std::floor(bar_height / 2), w = ui.sizes().border;
    const Box bar{box.x0, box.y1 - bar_height, box.x1, box.y1};
    paint_rect(ui.list(), bar, p.strong_border, radius);
    paint_rect(ui.list(), bar.inset(w), p.track, radius - w);
    const float share = std::clamp(gauge.value, 0.0f, 100.0f) / 100.0f;
    const Box full{bar.x0, bar.y0, bar.x0 + std::floor(bar.width() * share), bar.y1};
    if (full.width() >= bar_height) {
        paint_rect(ui.list(), full, gauge.colour, radius);
        if (gauge.hatched) {
            paint_hatching(ui.list(), {full.x0 + radius, full.y0, full.x1 - radius, full.y1},
                           faded(p.raised, 0.75f), std::floor(ui.scaled(7)));
        }
    }
    ui.close(index);
}

void window_gauge(Ui& ui, std::string_view id, std::string_view name, const WindowGauge& gauge) {
    const Palette& p = ui.palette();
    const std::string number = std::to_string(static_cast<int>(gauge.value));
    const Head head{name, number, gauge.word, gauge.trend};
    const float width = ui.width(), gap = ui.sizes().small_gap;
    const HeadShape s = shape_of(ui, head, width);
    const float bar_height = std::floor(ui.scaled(16)), small = ui.fonts().line(TextStyle::small);
    const Box box = ui.place(width, s.height + gap + bar_height + small);
    const int index = open_meter(ui, id, name, number + ", " + std::string(gauge.word), box);
    draw_head(ui, head, s, {box.x0, box.y0, box.x1, box.y0 + s.height});

    const Box bar{box.x0, box.y0 + s.height + gap, box.x1, box.y0 + s.height + gap + bar_height};
    const auto at = [&](float value) {
        return std::floor(bar.x0 + bar.width() * std::clamp(value, 0.0f, 100.0f) / 100.0f);
    };
    paint_rect(ui.list(), bar, p.track, ui.sizes().small_radius);
    const Box window{at(gauge.low), bar.y0, at(gauge.high), bar.y1};
    paint_rect(ui.list(), window, mixed(p.surface, p.arousal, 0.22f), 0);
    paint_hatching(ui.list(), {at(gauge.touch), bar.y0, window.x1, bar.y1}, faded(p.arousal, 0.45f),
                   std::floor(ui.scaled(6)));
    for (const float edge : {gauge.low, gauge.high}) {
        paint_rect(ui.list(), {at(edge), bar.y0, at(edge) + ui.sizes().border, bar.y1}, p.arousal);
    }
    const ImVec2 point{at(gauge.value), (bar.y0 + bar.y1) / 2};
    const float radius = bar_height * 0.5f;
    ui.list().AddCircleFilled(point, radius, p.surface);
    ui.list().AddCircleFilled(point, radius - ui.sizes().border * 1.5f, p.text);

    const auto name_edge = [&](std::string_view words, float middle, float least) {
        const Size size = ui.measure(TextStyle::small, words);
        const float x = std::clamp(middle - size.width / 2, least, std::max(least, box.x1 - size.width));
        leaf(ui, words, box,
             ui.draw_text(ui.list(), TextStyle::small, p.quiet, std::floor(x), bar.y1, words));
        return std::floor(x) + size.width + gap;
    };
    const float low_end = name_edge("too little", at(gauge.low), box.x0);
    if (ui.measure(TextStyle::small, "too much").width + low_end <= box.x1) {
        name_edge("too much", at(gauge.high), low_end);
    }
    ui.close(index);
}

void steps_gauge(Ui& ui, std::string_view id, std::string_view name, int at, int count,
                 std::string_view word) {
    const Palette& p = ui.palette();
    const std::string number = std::to_string(at) + " of " + std::to_string(count);
    const Head head{name, number, word, 0, false};
    const float width = ui.width(), gap = ui.sizes().small_gap;
    const HeadShape s = shape_of(ui, head, width);
    const float step_height = std::floor(ui.scaled(10));
    const Box box = ui.place(width, s.height + gap + step_height);
    const int index = open_meter(ui, id, name, number + ", " + std::string(word), box);
    draw_head(ui, head, s, {box.x0, box.y0, box.x1, box.y0 + s.height});
    const float between = std::floor(ui.scaled(4));
    const float each =
        std::floor((width - between * static_cast<float>(count - 1)) / static_cast<float>(count));
    for (int i = 0; i < count; ++i) {
        const float x = box.x0 + static_cast<float>(i) * (each + between);
        const Box step{x, box.y1 - step_height, x + each, box.y1};
        paint_rect(ui.list(), step, i < at ? p.experiencing : p.track, std::floor(ui.scaled(3)));
        if (i + 1 == at) paint_outline(ui.list(), step, p.text, ui.sizes().border, std::floor(ui.scaled(3)));
    }
    ui.close(index);
}

void signal_light(Ui& ui, std::string_view id, std::string_view name, Signal signal, std::string_view word) {
    const Palette& p = ui.palette();
    const float lamp = std::floor(ui.scaled(18)), gap = ui.sizes().gap;
    const float wrap = std::max(1.0f, ui.width() - lamp - gap);
    const TextStyle style = signal == Signal::calm ? TextStyle::body : TextStyle::strong;
    const Size size = ui.measure(style, word, wrap);
    const float line = ui.fonts().line(style);
    const Box box = ui.place(ui.width(), std::max(size.height, line));
    const int index = open_meter(ui, id, name, std::string(word), box);
    const ImVec2 c{box.x0 + lamp / 2, box.y0 + std::floor(line / 2)};
    const float r = lamp / 2, w = ui.scaled(2);
    switch (signal) {
        case Signal::calm:
            ui.list().AddCircle(c, r - w, p.better, 0, w);
            break;
        case Signal::uneasy:
            ui.list().AddCircle(c, r - w / 2, p.arousal, 0, w);
            ui.list().AddCircleFilled(c, r * 0.5f, p.arousal);
            break;
        case Signal::away:
            ui.list().AddTriangleFilled({c.x + r, c.y - r}, {c.x + r, c.y + r}, {c.x - r, c.y}, p.rupture);
            break;
        case Signal::against:
            ui.list().AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y},
                                    p.rupture);
            break;
    }
    leaf(ui, word, box, ui.draw_text(ui.list(), style, p.text, box.x0 + lamp + gap, box.y0, word, wrap));
    ui.close(index);
}

void tick(Ui& ui, std::string_view words, Tick state, std::string_view detail) {
    const Palette& p = ui.palette();
    const float side = std::floor(ui.scaled(16)), gap = ui.sizes().gap;
    const float wrap = std::max(1.0f, ui.width() - side - gap);
    const Size size = ui.measure(TextStyle::body, words, wrap);
    const Size more = detail.empty() ? Size{} : ui.measure(TextStyle::small, detail, wrap);
    const Box box = ui.place(ui.width(), size.height + more.height);
    const float line = ui.fonts().line(TextStyle::body);
    const float y = box.y0 + std::floor((line - side) / 2);
    const Box square{box.x0, y, box.x0 + side, y + side};
    const float w = ui.scaled(2);
    paint_outline(ui.list(), square, state == Tick::missed ? p.worse : p.strong_border, ui.sizes().border,
                  std::floor(ui.scaled(3)));
    if (state == Tick::done) paint_check(ui.list(), square.inset(w), p.better, w);
    if (state == Tick::missed) {
        const Box b = square.inset(w * 2);
        ui.list().AddLine({b.x0, b.y0}, {b.x1, b.y1}, p.worse, w);
        ui.list().AddLine({b.x0, b.y1}, {b.x1, b.y0}, p.worse, w);
    }
    Mark mark;
    mark.role = Role::item;
    mark.name = std::string(words);
    mark.value = state == Tick::done ? "yes" : state == Tick::missed ? "no" : "not yet";
    if (!detail.empty()) mark.value += ", " + std::string(detail);
    mark.rect = box;
    const int index = ui.open(std::move(mark));
    const float x = box.x0 + side + gap;
    leaf(ui, words, box, ui.draw_text(ui.list(), TextStyle::body, p.text, x, box.y0, words, wrap));
    if (!detail.empty()) {
        leaf(ui, detail, box,
             ui.draw_text(ui.list(), TextStyle::small, p.quiet, x, box.y0 + size.height, detail, wrap));
    }
    ui.close(index);
}

void ledger(Ui& ui, const Ledger& entry) {
    const Palette& p = ui.palette();
    const float indent = std::floor(ui.scaled(entry.indent));
    const Size figure = ui.measure(entry.style, entry.figure);
    const float width = std::min(ui.width(), ui.sizes().reading_width);
    const float wrap = std::max(1.0f, width - indent - figure.width - ui.sizes().gap);
    const Size size = ui.measure(entry.style, entry.words, wrap);
    const Box box = ui.place(width, size.height);
    Mark mark;
    mark.role = Role::text;
    mark.name = std::string(entry.words) + " " + std::string(entry.figure);
    mark.rect = box;
    const int index = ui.open(std::move(mark));
    leaf(ui, entry.words, box,
         ui.draw_text(ui.list(), entry.style, p.text, box.x0 + indent, box.y0, entry.words, wrap));
    leaf(ui, entry.figure, box,
         ui.draw_text(ui.list(), entry.style, entry.colour != 0 ? entry.colour : p.text,
                      box.x1 - figure.width, box.y0, entry.figure));
    ui.close(index);
}

}  // namespace attune::game
