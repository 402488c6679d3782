#include "dialogue/record/debrief_view.hpp"

#include <algorithm>

#include "dialogue/record/debrief_parts.hpp"

namespace attune {
namespace {

double in_points(Milli value) { return static_cast<double>(value) / static_cast<double>(whole); }

void describe_case(const Scenario& scenario, DebriefView& view) {
    view.scenario_id = scenario.id;
    view.title = scenario.title;
    view.client_name = scenario.client.name;
    view.setting = scenario.setting;
    view.difficulty = std::string(name_of(scenario.difficulty));
    view.version = scenario.version;
    view.sha256 = scenario.sha256;
    view.language = scenario.language;
    view.pronoun = subject_of(scenario.client);
    view.rule_note =
        "Ratings are the author's; what they move follows the research where it gives a ratio, and is a "
        "design decision of ours where it does not: all absolute sizes, the gates' thresholds, the lean.";
    view.window_low = in_points(scenario.client.window_low);
    view.touch = in_points(scenario.client.touch());
    view.window_high = in_points(scenario.client.window_high);
    view.caution =
        "The numbers here are teaching devices. They are not for selection, licensing or grading alone, and "
        "nothing here is therapy, a diagnosis or help in a crisis.";
}

void describe_start(const ClientState& start, DebriefView& view) {
    view.start_bond = in_points(start.bond);
    view.start_task = in_points(start.task);
    view.start_goal = in_points(start.goal);
    view.start_safety = in_points(start.safety);
    view.start_arousal = in_points(start.arousal);
}

std::int64_t left_at(const std::vector<Event>& events) {
    std::int64_t ms = 0;
    for (const Event& event : events) {
        if (const auto* left = std::get_if<Left>(&event)) ms = left->ms;
    }
    return ms;
}

std::vector<int> turns_with_level_one(const std::vector<TurnView>& turns) {
    std::vector<int> numbers;
    for (const TurnView& turn : turns) {
        const Levels& l = turn.levels;
        const bool one = l.empathy == 1 || l.regard == 1 || l.collaboration == 1 || l.genuineness == 1 ||
                         (turn.wound && l.corrective == 1);
        if (one) numbers.push_back(turn.number);
    }
    return numbers;
}

}  // namespace

DebriefView debrief_view(const Scenario& scenario, const std::vector<Event>& events,
                         const TypedTexts& typed) {
    Course course = course_of(scenario, events);
    course.typed = typed;
    DebriefView view;
    describe_case(scenario, view);
    describe_start(course.after(0).client, view);
    view.seed = course.end.seed;
    view.turns = static_cast<int>(course.turns.size());
    view.rewinds = course.end.rewinds;
    view.left = course.end.left;
    view.ms = view.left ? std::max(course.ms, left_at(events)) : course.ms;
    if (course.end.now.ending) view.ending_summary = scenario[*course.end.now.ending].summary;

    view.duties = duties_of(scenario, course);
    view.turn_list = turns_of(scenario, course);
    view.level_one_turns = turns_with_level_one(view.turn_list);
    view.ruptures = ruptures_of(scenario, course);
    view.correctives = correctives_of(scenario, course);
    view.corrective_moments = course.end.now.client.corrective_moments;
    view.self_rated = course.end.self_rating.has_value();
    view.dimensions = dimensions_of(view, course.end.self_rating);
    count_skills(scenario, course, view);
    view.outcome = outcome_view(scenario, course, view);
    view.try_again = moments_to_try_again(view);
    view.feelings = feelings_of(view);
    view.retakes = retakes_of(scenario, events, view);
    view.reading = reading_of(view, course);
    view.noted = noted_of(view, course);
    view.chair = chair_of(view);
    view.to_discuss = scenario.supervisor.questions;
    return view;
}

}  // namespace attune
