#include <algorithm>
#include <array>

#include "game/access/chart.hpp"
#include "game/screens/debrief_parts.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

std::string_view words_of(DutyOutcome outcome) {
    switch (outcome) {
        case DutyOutcome::met:
            return "met";
        case DutyOutcome::met_poorly:
            return "met, in passing";
        case DutyOutcome::missed:
            return "passed over";
    }
    return {};
}

void draw_service(Ui& ui, const std::vector<ServicePage>& pages, DebriefState& state) {
    if (pages.empty()) return;
    if (!state.service) {
        state.service = button(ui, "service-open", "What our service does next");
        return;
    }
    for (const ServicePage& page : pages) {
        Panel panel(ui, "service-" + page.id, page.title);
        heading(ui, page.title, 2);
        for (const std::string& words : page.paragraphs) {
            text(ui, words);
            ui.gap(ui.sizes().small_gap);
        }
    }
    if (button(ui, "service-close", "Close this page")) state.service = false;
}

void draw_duties(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const auto& duties = page.debrief->duties;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        const DutyView& duty = duties[i];
        const bool missed = duty.outcome == DutyOutcome::missed;
        Panel panel(ui, "duty-" + std::to_string(i), "Owed whatever the scores",
                    missed ? mixed(ui.palette().surface, ui.palette().rupture, 0.12f) : 0);
        text(ui, "Owed whatever the scores: " + std::string(words_of(duty.outcome)),
             {.style = TextStyle::strong, .colour = missed ? ui.palette().rupture : 0});
        text(ui, duty.words);
        if (!duty.then.empty()) text(ui, duty.then);
        if (duty.outcome != DutyOutcome::met) {
            again_button(ui, page, "again", duty.moment_turn, state);
        }
    }
    draw_service(ui, page.debrief->service, state);
    if (!duties.empty()) ui.gap();
}

void draw_level_ones(Ui& ui, const DebriefView& view, DebriefState& state) {
    if (view.level_one_turns.empty()) return;
    text(ui, "With a level of 1, whatever the means say:", {.style = TextStyle::strong});
    bool first = true;
    for (const int turn : view.level_one_turns) {
        if (!first && ImGui::GetItemRectMax().x + ui.scaled(120) < ui.x() + ui.width()) ui.beside();
        first = false;
        turn_button(ui, "one-" + std::to_string(turn), turn, state);
    }
    ui.gap();
}

void draw_dimensions(Ui& ui, const DebriefView& view) {
    heading(ui, view.self_rated ? "Yours beside ours" : "What we found", 2);
    constexpr std::array<std::string_view, 4> heads{"Dimension", "Yours", "Mean", "In words"};
    const std::array<float, 4> shares{1.7f, 0.7f, 0.7f, 5.0f};
    Group table(ui, Role::table, "dimensions", "Yours beside ours");
    if (!narrower_than(ui, 900)) table_row(ui, "head", {.cells = heads, .shares = shares, .head = true});
    for (std::size_t i = 0; i < view.dimensions.size(); ++i) {
        const DimensionView& d = view.dimensions[i];
        const std::string yours = d.yours ? std::to_string(*d.yours) : "\u2014";
        const std::string mean = d.highest > 0 ? one_decimal(d.mean) : "\u2014";
        const std::array<std::string_view, 4> cells{d.name, yours, mean, d.words};
        table_row(ui, d.name, {.cells = cells, .shares = shares, .heads = heads, .striped = i % 2 == 0});
    }
    ui.gap();
}

bool corrective_on(const DebriefView& view, int turn) {
    for (const CorrectiveView& moment : view.correctives) {
        if (moment.turn == turn && moment.taken_in.value_or(false)) return true;
    }
    return false;
}

bool ruptured_on(const DebriefView& view, int turn) {
    for (const RuptureView& rupture : view.ruptures) {
        if (rupture.opened_turn == turn) return true;
    }
    return false;
}

std::vector<ChartPoint> points_of(const DebriefView& view, bool arousal) {
    std::vector<ChartPoint> points;
    const double start = (view.start_bond + view.start_task + view.start_goal) / 3;
    points.push_back({static_cast<float>(arousal ? view.start_arousal : start), "Before turn 1", false});
    for (const TurnView& turn : view.turn_list) {
        ChartPoint point;
        point.value = static_cast<float>(arousal ? turn.arousal : turn.alliance);
        point.spoken = "Turn " + std::to_string(turn.number) + ": " +
                       (arousal ? "arousal " + std::to_string(static_cast<int>(turn.arousal))
                                : "alliance " + on_scale(turn.alliance));
        if (ruptured_on(view, turn.number)) point.spoken += ", a rupture opened", point.marked = true;
        if (corrective_on(view, turn.number)) point.spoken += ", a corrective moment";
        points.push_back(std::move(point));
    }
    return points;
}

void open_turn(int pressed, DebriefState& state) {
    if (pressed < 1) return;
    state.turn = pressed;
    state.tab = tab_turns;
}

}  // namespace

void draw_alliance_chart(Ui& ui, const DebriefView& view, DebriefState& state, float height) {
    const std::vector<ChartPoint> points = points_of(view, false);
    constexpr std::array<std::pair<float, std::string_view>, 5> scale{
        {{0.0f, "1"}, {25.0f, "2"}, {50.0f, "3"}, {75.0f, "4"}, {100.0f, "5"}}};
    open_turn(chart(ui, "alliance", "The alliance over the turns",
                    {.points = points,
                     .scale = scale,
                     .colour = ui.palette().bond,
                     .height = height,
                     .selected = state.turn}),
              state);
}

void draw_arousal_chart(Ui& ui, const DebriefView& view, DebriefState& state) {
    const std::vector<ChartPoint> points = points_of(view, true);
    const auto low = static_cast<float>(view.window_low), touch = static_cast<float>(view.touch),
               high = static_cast<float>(view.window_high);
    const std::array<ChartBand, 2> bands{{{low, high, "", false}, {touch, high, "", true}}};
    const std::array<std::pair<float, std::string_view>, 2> scale{{{low, "too little"}, {high, "too much"}}};
    open_turn(chart(ui, "arousal", "Arousal over the turns",
                    {.points = points,
                     .bands = bands,
                     .scale = scale,
                     .colour = ui.palette().arousal,
                     .least = std::max(0.0f, low - 20),
                     .most = std::min(100.0f, high + 20),
                     .selected = state.turn}),
              state);
}

void draw_in_short(Ui& ui, const DebriefPage& page, DebriefState& state) {
    const DebriefView& view = *page.debrief;
    draw_duties(ui, page, state);
    draw_level_ones(ui, view, state);
    draw_dimensions(ui, view);
    heading(ui, "The alliance over time", 2);
    quiet(ui, "From 1 to 5, after each turn. A diamond marks a rupture. Choose a turn to read it.");
    if (!view.turn_list.empty()) draw_alliance_chart(ui, view, state, 170);
    if (!view.ending_summary.empty()) {
        ui.gap();
        text(ui, view.ending_summary);
    }
}

}  // namespace attune::game
