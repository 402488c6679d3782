// Each turn as it was: what was said, what it did and why, and what else would have served there.
#include <algorithm>
#include <tuple>

#include "dialogue/client/respond.hpp"
#include "dialogue/record/debrief_parts.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

double in_points(Milli value) { return static_cast<double>(value) / static_cast<double>(whole); }
int in_tenths(Milli value) { return static_cast<int>(divide_rounded(value, 100)); }

std::vector<SpokenLine> lines_in(const Scenario& scenario, std::span<const Event> events) {
    std::vector<SpokenLine> lines;
    for (const Event& event : events) {
        if (const auto line = line_said(event)) lines.push_back(spoken(scenario[*line], scenario.client));
    }
    return lines;
}

/// What an option would have done, one step, in the order in which alternatives are preferred: on a wound the
/// gates first, then a different response; then what bond, task and safety would have gained.
struct Tried {
    OptionIndex option;
    bool passed = false, different = false;
    Milli bond = 0, task = 0, safety = 0;
    auto worth() const { return std::tuple(passed, different, bond + task + safety); }
};

Milli moved(const Response& response, Quantity quantity) {
    for (const Change& change : response.changes) {
        if (change.quantity == quantity) return change.applied();
    }
    return 0;
}

Tried tried(const Scenario& scenario, const Moment& before, std::uint64_t seed, OptionIndex option) {
    Response response;
    respond(scenario.client, before.client, heard(scenario[option], scenario[before.beat].wound), seed,
            before.turns + 1, response);
    Tried out{.option = option};
    if (response.gates) {
        out.passed = response.gates->passed();
        out.different = response.gates->different && !response.gates->already;
    }
    out.bond = moved(response, Quantity::bond);
    out.task = moved(response, Quantity::task);
    out.safety = moved(response, Quantity::safety);
    return out;
}

AlternativeView alternative(const Scenario& scenario, const Tried& found) {
    const Option& option = scenario[found.option];
    const bool silence = option.place == OptionPlace::silence;
    return {.id = silence ? "silence" : option.id,
            .text = silence ? "Say nothing." : option.text,
            .bond_tenths = in_tenths(found.bond),
            .task_tenths = in_tenths(found.task),
            .safety_tenths = in_tenths(found.safety),
            .gates_passed = found.passed,
            .why = option.why};
}

std::vector<AlternativeView> alternatives(const Scenario& scenario, const Course& course,
                                          const StandingTurn& turn) {
    const Moment& before = course.before(turn);
    const Tried chosen = tried(scenario, before, course.end.seed, turn.option);
    std::vector<Tried> better;
    for (OptionIndex option : before.offered) {
        if (option == turn.option) continue;
        const Tried other = tried(scenario, before, course.end.seed, option);
        if (other.worth() > chosen.worth()) better.push_back(other);
    }
    std::stable_sort(better.begin(), better.end(),
                     [](const Tried& a, const Tried& b) { return a.worth() > b.worth(); });
    if (better.size() > 2) better.resize(2);
    std::vector<AlternativeView> views;
    for (const Tried& found : better) views.push_back(alternative(scenario, found));
    return views;
}

std::vector<PrintedChange> changes_in(const Scenario& scenario, const StandingTurn& turn) {
    const Option* option = &scenario[turn.option];
    std::vector<PrintedChange> changes;
    for (const Event& event : turn.events) {
        if (std::holds_alternative<BeatEntered>(event)) option = nullptr;
        if (const auto* changed = std::get_if<Changed>(&event)) {
            PrintedChange change = printed(changed->change, option, scenario.client);
            if (worth_printing(change)) changes.push_back(std::move(change));
        }
    }
    return changes;
}

/// An honest number says where two people would not have agreed on it.
std::string raters_differed(const OtherRater& other) {
    const std::string levels = levels_in_words(other);
    if (levels.empty()) return {};
    return "Raters differed here: another, who did not know these numbers, gave " + levels + ".";
}

void describe_move(const Option& option, TurnView& view) {
    view.silence = option.place == OptionPlace::silence;
    view.option_id = view.silence ? "silence" : option.id;
    view.your_words = view.silence ? "You say nothing." : option.text;
    view.levels = option.levels;
    view.raters_differed = raters_differed(option.other_rater);
    view.push = option.push;
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        if (option.skills.has(static_cast<Skill>(i))) view.skills.push_back(label_of(static_cast<Skill>(i)));
    }
    view.why = option.why;
    view.inner = option.inner;
    view.heard_as = option.heard_as;
    view.fear = option.fear;
}

void describe_typed(const Scenario& scenario, const MoveMade& move, const TypedTexts& texts, TurnView& view) {
    view.your_words = words_of_move(scenario, move, texts);
    view.typed = typed_in_words(scenario, move);
    if (move.typed->basis == TypedBasis::declared) return;
    view.levels.empathy = move.typed->empathy;
    view.levels.regard = move.typed->regard;
    view.levels.collaboration = move.typed->collaboration;
    view.raters_differed.clear();
    view.skills = {std::string(name_of(move.typed->skill))};
    view.why = "Rated by what you typed. " + view.why;
}

void describe_after(const Moment& after, TurnView& view) {
    const ClientState& client = after.client;
    view.bond = in_points(client.bond);
    view.task = in_points(client.task);
    view.goal = in_points(client.goal);
    view.alliance = in_points(alliance(client));
    view.safety = in_points(client.safety);
    view.arousal = in_points(client.arousal);
    view.experiencing = client.experiencing;
    view.rupture = client.rupture;
}

std::vector<std::string> duties_decided(const Scenario& scenario, const StandingTurn& turn) {
    std::vector<std::string> words;
    for (const Event& event : turn.events) {
        const auto* decided = std::get_if<DutyDecided>(&event);
        if (!decided) continue;
        switch (decided->outcome) {
            case DutyOutcome::met:
                words.push_back("The duty " + readable_duty(scenario.duties[decided->duty]) + " was met.");
                break;
            case DutyOutcome::met_poorly:
                words.push_back("The duty " + readable_duty(scenario.duties[decided->duty]) +
                                " was touched on, not plainly met.");
                break;
            case DutyOutcome::missed:
                words.push_back(scenario.duties[decided->duty].missed);
                break;
        }
    }
    return words;
}

TurnView turn_view(const Scenario& scenario, const Course& course, const StandingTurn& turn) {
    const Moment& before = course.before(turn);
    TurnView view;
    view.number = turn.number;
    view.ms = turn.ms;
    view.beat = scenario[before.beat].id;
    if (const auto wound = scenario[before.beat].wound) view.wound = scenario.wounds[wound->value].id;
    describe_move(scenario[turn.option], view);
    if (turn.move().typed) describe_typed(scenario, turn.move(), course.typed, view);
    view.changes = changes_in(scenario, turn);
    view.happened = happenings(scenario, turn.events);
    for (std::string& words : duties_decided(scenario, turn)) view.happened.push_back(std::move(words));
    view.alternatives = alternatives(scenario, course, turn);
    view.reply = lines_in(scenario, turn.events);
    describe_after(course.after(turn), view);
    return view;
}

}  // namespace

std::vector<TurnView> turns_of(const Scenario& scenario, const Course& course) {
    std::vector<TurnView> turns;
    std::vector<SpokenLine> heard = lines_in(scenario, course.opening);
    for (const StandingTurn& turn : course.turns) {
        turns.push_back(turn_view(scenario, course, turn));
        turns.back().heard = std::move(heard);
        heard = turns.back().reply;
    }
    return turns;
}

}  // namespace attune
