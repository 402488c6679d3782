#include "game/screens/session_layout.hpp"

#include <algorithm>
#include <cmath>

#include "game/access/widgets.hpp"
#include "game/overlay/overlay.hpp"
#include "game/screens/page.hpp"
#include "game/screens/typing.hpp"

namespace attune::game {
namespace {

float options_height(const Ui& ui, const StageView& view, int columns, float width) {
    const float gap = ui.sizes().small_gap;
    const auto& options = view.session->options;
    const float column =
        std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    float height = 0.0f;
    for (std::size_t i = 0; i < options.size(); i += static_cast<std::size_t>(columns)) {
        height += option_row_height(ui, options, i, columns, column) + gap;
    }
    return std::max(height, 3 * ui.sizes().target);
}

}  // namespace

float option_row_height(const Ui& ui, const std::vector<OfferedOption>& options, std::size_t first,
                        int columns, float width) {
    float height = 0.0f;
    for (std::size_t i = first; i < options.size() && i < first + static_cast<std::size_t>(columns); ++i) {
        if (options[i].silence) {
            height = std::max(height, ui.sizes().target);
            continue;
        }
        const CardLine line{.words = options[i].text};
        height = std::max(height, card_height(ui, {.lines = {&line, 1}, .number = options[i].key}, width));
    }
    return height;
}

StageLayout lay_out_stage(const Ui& ui, const StageView& view) {
    const Box all = ui.screen();
    const float margin = ui.sizes().gap, gap = ui.sizes().gap;
    StageLayout at;
    at.bar = {all.x0 + margin, all.y0 + ui.sizes().small_gap, all.x1 - margin,
              all.y0 + ui.sizes().small_gap + ui.sizes().target};
    Box rest{all.x0 + margin, at.bar.y1 + ui.sizes().small_gap, all.x1 - margin, all.y1 - margin};
    const bool full = view.feedback == FeedbackMode::full;
    if (full && !narrower_than(ui, 1000)) {
        const float width = std::floor(std::clamp(all.width() * 0.27f, ui.scaled(300), ui.scaled(400)));
        at.overlay = {rest.x1 - width, rest.y0, rest.x1, rest.y1};
        rest.x1 = at.overlay.x0 - gap;
    } else if (full) {
        const float lines =
            ui.measure(TextStyle::body, overlay_strip(*view.overlay), rest.width() - 2 * ui.sizes().pad)
                .height;
        at.strip = {rest.x0, rest.y0, rest.x1,
                    rest.y0 + std::max(ui.sizes().target, lines + 2 * ui.sizes().small_gap)};
        rest.y0 = at.strip.y1 + ui.sizes().small_gap;
    }
    at.option_columns = rest.width() >= ui.scaled(600) ? 2 : 1;
    const float natural = options_height(ui, view, at.option_columns, rest.width());
    at.compact = narrower_than(ui, 900);
    const float share = at.compact ? 0.5f : 0.46f;
    const float typing = typing_height(ui, view, rest.width());
    if (typing > 0) {
        at.typing = {rest.x0, rest.y1 - typing, rest.x1, rest.y1};
        rest.y1 = at.typing.y0 - ui.sizes().small_gap;
    }
    const float height = std::floor(std::min(natural, rest.height() * share));
    at.options = {rest.x0, rest.y1 - height, rest.x1, rest.y1};
    const Box top{rest.x0, rest.y0, rest.x1, at.options.y0 - gap};
    const float most = top.width() * (full ? 0.5f : 0.56f);
    const float portrait = std::floor(std::min(most, std::max(top.height() * 1.25f, ui.scaled(180))));
    at.portrait = {top.x0, top.y0, top.x0 + portrait, top.y1};
    if (view.feedback == FeedbackMode::cues && !at.compact) {
        const float lines = ui.measure(TextStyle::small, view.session->body_words, portrait).height;
        at.portrait.y1 -= lines + ui.sizes().small_gap;
        at.caption = {top.x0, at.portrait.y1 + ui.sizes().small_gap, top.x0 + portrait, top.y1};
    }
    at.words = {at.portrait.x1 + gap, top.y0, top.x1, top.y1};
    return at;
}

}  // namespace attune::game
