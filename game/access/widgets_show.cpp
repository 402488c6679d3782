#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"
#include "game/access/widgets.hpp"

namespace attune::game {
namespace {

std::string_view words_of(int trend) { return trend > 0 ? "rising" : trend < 0 ? "falling" : ""; }

void part(Ui& ui, std::string_view words, const Box& rect, const Box& content) {
    Mark mark;
    mark.name = std::string(words);
    mark.rect = rect;
    mark.content = content;
    mark.part = true;
    ui.mark(std::move(mark));
}

void draw_bar(Ui& ui, const Meter& meter, const Box& bar, Colour colour) {
    const Palette& p = ui.palette();
    const float span = std::max(meter.most - meter.least, 1e-6f);
    const float part_full = std::clamp((meter.value - meter.least) / span, 0.0f, 1.0f);
    const float radius = bar.height() / 2, w = ui.sizes().border;
    paint_rect(ui.list(), bar, p.strong_border, radius);
    paint_rect(ui.list(), bar.inset(w), p.track, radius - w);
    const Box full{bar.x0, bar.y0, bar.x0 + std::floor(bar.width() * part_full), bar.y1};
    if (full.width() < bar.height() / 2) return;
    paint_rect(ui.list(), full, colour, std::min(radius, full.width() / 2));
    if (meter.hatched)
        paint_hatching(ui.list(), {full.x0 + radius, full.y0, full.x1 - radius, full.y1},
                       faded(p.raised, 0.75f), std::floor(ui.scaled(7)));
}

}  // namespace

void meter(Ui& ui, std::string_view id, std::string_view name, const Meter& meter) {
    const Palette& p = ui.palette();
    const Colour colour = meter.colour != 0 ? meter.colour : p.accent;
    const float width = ui.width(), line = ui.fonts().line(TextStyle::body), gap = ui.sizes().small_gap;
    const float sign = std::floor(ui.scaled(11)), bar_height = std::floor(ui.scaled(10));
    const float trace_height = meter.trace.size() > 1 ? std::floor(ui.scaled(22)) : 0.0f;
    const Size label = ui.measure(TextStyle::body, name, width);
    const Size number = ui.measure(TextStyle::strong, meter.number);
    const float small_top = std::floor((line - ui.fonts().line(TextStyle::small)) * 0.75f);
    const float beside_number = width - number.width - sign - 2 * gap;
    const Size word =
        meter.word.empty() ? Size{} : ui.measure(TextStyle::small, meter.word, std::max(1.0f, beside_number));
    const float reading = sign + gap + number.width + (meter.word.empty() ? 0.0f : word.width + gap);
    const bool beside = label.width + reading + ui.sizes().gap <= width;
    const float reading_height = std::max(line, small_top + word.height);
    const float head = beside ? std::max(label.height, reading_height) : label.height + reading_height;
    const Box box = ui.place(width, head + gap + trace_height + bar_height);

    Mark mark;
    mark.role = Role::meter;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    for (const std::string_view piece : {meter.number, meter.word, words_of(meter.trend)})
        if (!piece.empty()) mark.value += (mark.value.empty() ? "" : ", ") + std::string(piece);
    mark.rect = box;
    const int index = ui.open(std::move(mark));
    part(ui, name, box, ui.draw_text(ui.list(), TextStyle::body, p.text, box.x0, box.y0, name, width));
    float x = beside ? box.x1 - reading : box.x0;
    const float y = beside ? box.y0 : box.y0 + label.height;
    const float sy = y + std::floor((line - sign) / 2);
    paint_trend(ui.list(), {x, sy, x + sign, sy + sign}, meter.trend,
                meter.trend > 0   ? p.better
                : meter.trend < 0 ? p.worse
                                  : faded(p.quiet, 0.6f));
    x += sign + gap;
    if (!meter.number.empty())
        part(ui, meter.number, box, ui.draw_text(ui.list(), TextStyle::strong, p.text, x, y, meter.number));
    x += number.width + gap;
    if (!meter.word.empty())
        part(ui, meter.word, box,
             ui.draw_text(ui.list(), TextStyle::small, p.quiet, x, y + small_top, meter.word,
                          std::max(1.0f, beside_number)));
    if (trace_height > 0.0f) {
        const float top = box.y0 + head + gap;
        paint_trace(ui.list(), {box.x0 + 2, top, box.x1 - 2, top + trace_height - gap}, meter.trace,
                    meter.least, meter.most, colour, ui.scaled(1.8f));
    }
    draw_bar(ui, meter, {box.x0, box.y1 - bar_height, box.x1, box.y1}, colour);
    ui.close(index);
}

void progress(Ui& ui, std::string_view id, std::string_view name, float part_done) {
    const float height = std::floor(ui.scaled(8));
    const Box box = ui.place(ui.width(), height);
    Meter bar;
    bar.value = part_done;
    draw_bar(ui, bar, box, ui.palette().accent);
    Mark mark;
    mark.role = Role::progress;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    mark.value = std::to_string(static_cast<int>(std::clamp(part_done, 0.0f, 1.0f) * 100.0f + 0.5f)) + " %";
    mark.rect = box;
    ui.mark(std::move(mark));
}

void image(Ui& ui, std::string_view id, const Picture& picture) {
    const float width =
        std::floor(picture.width > 0.0f ? std::min(ui.scaled(picture.width), ui.width()) : ui.width());
    const Box box = ui.place(width, std::floor(ui.scaled(picture.height)));
    Mark mark;
    mark.role = Role::image;
    mark.id = ui.path(id);
    mark.name = std::string(picture.description);
    mark.rect = mark.content = box;
    ui.mark(std::move(mark));
    if (picture.paint == nullptr) return;
    ui.list().PushClipRect({box.x0, box.y0}, {box.x1, box.y1}, true);
    picture.paint(ui.list(), box);
    ui.list().PopClipRect();
}

}  // namespace attune::game
