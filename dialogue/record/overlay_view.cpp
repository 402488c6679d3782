#include "dialogue/record/overlay_view.hpp"

#include <algorithm>

#include "dialogue/record/happenings.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

double points(Milli value) { return static_cast<double>(value) / 1000.0; }

std::string whole_points(Milli value) { return std::to_string(value / whole); }

/// What the events of the standing turns say of one quantity.
struct Course {
    std::vector<double> trace;
    int last_tenths = 0;
};

int tenths_of(Milli value) { return static_cast<int>(divide_rounded(value, 100)); }

/// The quantity's value at the start and after each turn, arrivals included.
Course course_of(const std::vector<std::span<const Event>>& turns, Quantity quantity, Milli start) {
    Course course;
    Milli value = start;
    for (const std::span<const Event> turn : turns) {
        const Milli before = value;
        for (const Event& event : turn) {
            const auto* changed = std::get_if<Changed>(&event);
            if (changed && changed->change.quantity == quantity) value = changed->change.after;
        }
        course.trace.push_back(points(value));
        course.last_tenths = tenths_of(value) - tenths_of(before);
    }
    return course;
}

MeterView meter(const std::vector<std::span<const Event>>& turns, Quantity quantity, Milli start, Milli now) {
    const Course course = course_of(turns, quantity, start);
    MeterView view;
    view.name = label_of(quantity);
    view.value = points(now);
    view.change_tenths = course.last_tenths;
    view.trace = course.trace;
    if (quantity == Quantity::safety) {
        view.shown = whole_points(now);
        view.word = now < 45 * whole ? "not yet safe enough" : (now < 65 * whole ? "safe enough" : "safe");
    } else {
        view.shown = shown_scale(now);
        view.word = alliance_word(now);
    }
    return view;
}

MeterView alliance_meter(const OverlayView& parts, const ClientState& client) {
    MeterView view;
    view.name = "Alliance";
    view.value = points(alliance(client));
    view.shown = shown_scale(alliance(client));
    view.word = alliance_word(alliance(client));
    for (std::size_t i = 0; i < parts.bond.trace.size(); ++i) {
        view.trace.push_back((parts.bond.trace[i] + parts.task.trace[i] + parts.goal.trace[i]) / 3);
    }
    const int sum = parts.bond.change_tenths + parts.task.change_tenths + parts.goal.change_tenths;
    view.change_tenths = static_cast<int>(divide_rounded(sum, 3));
    return view;
}

ArousalView arousal_view(const std::vector<std::span<const Event>>& turns, const ClientProfile& profile,
                         const ClientState& client) {
    const Course course = course_of(turns, Quantity::arousal, profile.arousal);
    return {points(client.arousal),
            points(profile.window_low),
            points(profile.touch()),
            points(profile.window_high),
            points(profile.resting),
            course.last_tenths,
            arousal_word(client.arousal, profile),
            course.trace};
}

bool step_done(const ClientState& client, RepairStep step) { return client.steps.has(step); }

/// What mends the open rupture, ticked as it happens (model.md §5).
std::vector<StepView> repair_steps(const ClientState& client) {
    const bool reached = step_done(client, RepairStep::validate) || step_done(client, RepairStep::invite);
    const bool owned = step_done(client, RepairStep::own);
    if (client.rupture == Rupture::withdrawal) {
        return {{"found it understandable, or invited more", client.invited},
                {"then met what came, without pressing", false}};
    }
    if (client.by_trainee) {
        return {{"owned your part", owned}, {"found it understandable, or invited more", reached}};
    }
    return {{"named it, or owned a part", owned || step_done(client, RepairStep::acknowledge)},
            {"found it understandable, or invited more", reached}};
}

TensionView tension_view(const Scenario& scenario, const ClientState& client) {
    const std::string& name = scenario.client.name;
    TensionView view;
    view.strain = points(client.strain);
    switch (client.rupture) {
        case Rupture::withdrawal:
            view.light = Light::withdrawal;
            view.word = "rupture: " + name + " has moved away";
            break;
        case Rupture::confrontation:
            view.light = Light::confrontation;
            view.word = "rupture: " + name + " has turned against this";
            break;
        case Rupture::none:
            view.light = client.strain >= 6 * whole ? Light::tension : Light::calm;
            view.word = view.light == Light::tension ? "tension: something is off" : "calm";
    }
    if (client.rupture != Rupture::none) view.steps = repair_steps(client);
    return view;
}

GateView::State open_or_closed(bool open) { return open ? GateView::State::open : GateView::State::closed; }

std::string touch_detail(const Scenario& scenario, const ClientState& client) {
    const ClientProfile& profile = scenario.client;
    std::string detail = "arousal " + whole_points(client.arousal) + ", touch " +
                         whole_points(profile.touch()) + " to " + whole_points(profile.window_high);
    return detail + "; depth " + std::to_string(client.experiencing) + " of 7, 3 needed";
}

std::string safe_detail(const ClientState& client) {
    if (client.rupture != Rupture::none) return "a rupture is open";
    return "safety " + whole_points(client.safety) + ", bond " + whole_points(client.bond) +
           "; 50 needed of each";
}

/// The gates as they stand for the next move (the first two), or, while what was said settles, all four.
std::vector<GateView> gates_view(const Scenario& scenario, const Moment& now) {
    const ClientState& client = now.client;
    if (now.ending) return {};
    if (client.pending) {
        const auto open = GateView::State::open;
        return {{"in touch with it", open, ""},
                {"safe enough", open, ""},
                {"met differently", open, ""},
                {"taken in", GateView::State::waiting, "decided by what you say next"}};
    }
    const auto& wound = scenario[now.beat].wound;
    if (!wound || client.wounds[wound->value].corrected) return {};
    const bool touch = client.arousal >= scenario.client.touch() &&
                       client.arousal <= scenario.client.window_high && client.experiencing >= 3;
    const bool safe =
        client.safety >= 50 * whole && client.bond >= 50 * whole && client.rupture == Rupture::none;
    return {{"in touch with it", open_or_closed(touch), touch_detail(scenario, client)},
            {"safe enough", open_or_closed(safe), safe_detail(client)},
            {"met differently", GateView::State::waiting, "not what is feared here"},
            {"taken in", GateView::State::waiting, "room for it on the move after"}};
}

const Option* option_of(const Scenario& scenario, std::span<const Event> turn) {
    for (const Event& event : turn) {
        if (const auto* made = std::get_if<MoveMade>(&event)) return &scenario[made->option];
    }
    return nullptr;
}

void add_last_turn(OverlayView& view, const Scenario& scenario, std::span<const Event> turn) {
    const Option* option = option_of(scenario, turn);
    bool arrived = false;
    for (const Event& event : turn) {
        if (std::holds_alternative<BeatEntered>(event)) arrived = true;
        const auto* changed = std::get_if<Changed>(&event);
        if (!changed) continue;
        PrintedChange change = printed(changed->change, arrived ? nullptr : option, scenario.client);
        if (worth_printing(change)) view.changes.push_back(std::move(change));
    }
    view.happened = happenings(scenario, turn);
    if (option) view.why = option->why;
}

}  // namespace

OverlayView overlay_view(const Session& session) {
    const Scenario& scenario = session.scenario();
    const ClientProfile& profile = scenario.client;
    const ClientState& client = session.now().client;
    const std::vector<Event> events = standing(session.events());
    const auto turns = by_turn(events);
    OverlayView view;
    view.bond = meter(turns, Quantity::bond, profile.bond, client.bond);
    view.task = meter(turns, Quantity::task, profile.task, client.task);
    view.goal = meter(turns, Quantity::goal, profile.goal, client.goal);
    view.safety = meter(turns, Quantity::safety, profile.safety, client.safety);
    view.alliance = alliance_meter(view, client);
    view.arousal = arousal_view(turns, profile, client);
    view.experiencing = client.experiencing;
    view.experiencing_word = experiencing_word(client.experiencing);
    view.tension = tension_view(scenario, client);
    view.gates = gates_view(scenario, session.now());
    add_last_turn(view, scenario, turns.back());
    return view;
}

}  // namespace attune
