// What a session comes to: the ratings with their lowest and highest, the skills, the lean of the outcome.
#include <algorithm>
#include <cmath>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/debrief_parts.hpp"
#include "dialogue/session/tally.hpp"

namespace attune {
namespace {

constexpr int fewest_moves = 4;  // below, too little was said to draw anything from [D]
// The lean in words, by Z [D]: within half a standard deviation a session is near the base.
constexpr double leans_from = .5;

// ---- dimensions

using LevelOf = int (*)(const TurnView&);

/// Turns whose level is 0 do not have one (corrective, away from a wound).
DimensionView measured(const DebriefView& view, std::string name, LevelOf level_of, int& rated) {
    DimensionView out;
    out.name = std::move(name);
    int sum = 0;
    rated = 0;
    for (const TurnView& turn : view.turn_list) {
        const int level = level_of(turn);
        if (level == 0) continue;
        sum += level;
        if (rated == 0 || level < out.lowest) out.lowest = level, out.lowest_turn = turn.number;
        if (rated == 0 || level > out.highest) out.highest = level, out.highest_turn = turn.number;
        ++rated;
    }
    if (rated > 0) out.mean = static_cast<double>(sum) / rated;
    return out;
}

std::string spread(const DimensionView& dimension) {
    if (dimension.lowest == dimension.highest) {
        return "lowest and highest " + std::to_string(dimension.lowest);
    }
    return "lowest " + std::to_string(dimension.lowest) + " on turn " +
           std::to_string(dimension.lowest_turn) + ", highest " + std::to_string(dimension.highest) +
           " on turn " + std::to_string(dimension.highest_turn);
}

std::string beside_yours(const DimensionView& dimension) {
    if (!dimension.yours) return {};
    const double apart = *dimension.yours - dimension.mean;
    const std::string yours = "You said " + std::to_string(*dimension.yours) + ", ";
    if (std::abs(apart) < .75) return yours + "close to it.";
    return yours + (apart > 0 ? "above it." : "below it.");
}

std::string words_for(const DimensionView& dimension, int rated) {
    if (rated == 0) return "No move was made.";
    const std::string mean = capital(counted(rated, "move", "moves")) + ", a mean of " +
                             one_decimal(dimension.mean) + ": " + spread(dimension) + ".";
    const std::string yours = beside_yours(dimension);
    return yours.empty() ? mean : mean + " " + yours;
}

std::string corrective_words(const DebriefView& view, const DimensionView& dimension, int rated) {
    std::string words;
    if (dimension.yours) words = "You said " + std::to_string(*dimension.yours) + ". ";
    if (rated == 0) return words + "No wound was touched in this session.";
    words += capital(counted(view.corrective_moments, "corrective moment", "corrective moments")) +
             " in this session. ";
    return words + capital(counted(rated, "move", "moves")) + " on a wound, a mean of " +
           one_decimal(dimension.mean) + ": " + spread(dimension) + ".";
}

// ---- outcome

std::string lean_of(double z) {
    if (z >= leans_from) return "leans better";
    if (z <= -leans_from) return "leans worse; most of it is not decided here";
    return "near the base";
}

std::string in_numbers(const std::array<int, 4>& per_cent) {
    const auto number = [&](std::size_t i) { return std::to_string(per_cent[i]); };
    return "If a whole therapy went like this session, of 100 different clients about " + number(0) +
           " would improve significantly, " + number(1) + " moderately, " + number(2) + " somewhat, and " +
           number(3) + " not at all or get worse. At the base rate it is 22, 43, 27 and 8.";
}

std::string signed_hundredths(double value) {
    const auto hundredths = std::lround(std::abs(value) * 100);
    const std::string digits = std::to_string(hundredths % 100);
    return (hundredths == 0 ? "" : (value < 0 ? "−" : "+")) + std::to_string(hundredths / 100) + "." +
           (digits.size() < 2 ? "0" : "") + digits;
}

/// The parts in hundredths, the last of them the largest in size: it takes what rounding leaves over.
std::string in_parts(const SessionSummary& summary, const Outcome& outcome) {
    std::array<LeanPart, 6> parts = lean_parts(summary);
    const auto rounded = [](double value) { return static_cast<double>(std::lround(value * 100)) / 100; };
    double left = rounded(outcome.z);
    for (LeanPart& part : parts) left -= part.amount = rounded(part.amount);
    std::max_element(parts.begin(), parts.end(), [](const LeanPart& a, const LeanPart& b) {
        return std::abs(a.amount) < std::abs(b.amount);
    })->amount += left;
    std::string words = "What leaned it, in standard deviations: ";
    for (const LeanPart& part : parts) words += part.name + (" " + signed_hundredths(part.amount)) + ", ";
    words += "together " + signed_hundredths(outcome.z) + ". From −0.50 to +0.50 is near the base.";
    if (outcome.extra == 0) return words;
    return words +
           " With the alliance not yet strong, how far the moves kept to the declared approach adds " +
           signed_hundredths(outcome.extra) + " to the result; a moderate share leans best (one study).";
}

/// Why nothing is drawn, or empty.
std::string not_drawn(const Course& course, const DebriefView& view) {
    const bool missed = std::any_of(view.duties.begin(), view.duties.end(),
                                    [](const DutyView& duty) { return duty.outcome == DutyOutcome::missed; });
    if (missed)
        return "No outcome is drawn: something owed to the person was passed over, and that comes first.";
    if (view.left)
        return "No outcome is drawn: the session was left before its end. Leaving is never scored.";
    if (!course.end.now.ending) return "No outcome is drawn: the session has not come to its end yet.";
    if (view.turns < fewest_moves) {
        return "No outcome is drawn: " + counted(view.turns, "move is", "moves are") +
               " too little to say anything from.";
    }
    return {};
}

int with(const Course& course, const Scenario& scenario, Skill skill) {
    return static_cast<int>(
        std::count_if(course.turns.begin(), course.turns.end(),
                      [&](const StandingTurn& turn) { return scenario[turn.option].skills.has(skill); }));
}

}  // namespace

std::vector<DimensionView> dimensions_of(const DebriefView& view, const std::optional<SelfRated>& yours) {
    int rated = 0;
    std::vector<DimensionView> all;
    all.push_back(measured(
        view, "Empathy", [](const TurnView& t) { return int{t.levels.empathy}; }, rated));
    if (yours) all.back().yours = yours->empathy;
    all.back().words = words_for(all.back(), rated);
    all.push_back(measured(
        view, "Regard", [](const TurnView& t) { return int{t.levels.regard}; }, rated));
    if (yours) all.back().yours = yours->regard;
    all.back().words = words_for(all.back(), rated);
    all.push_back(measured(
        view, "Collaboration", [](const TurnView& t) { return int{t.levels.collaboration}; }, rated));
    all.back().words = words_for(all.back(), rated);
    all.push_back(measured(
        view, "Corrective moment", [](const TurnView& t) { return t.wound ? int{t.levels.corrective} : 0; },
        rated));
    if (yours) all.back().yours = yours->corrective;
    all.back().words = corrective_words(view, all.back(), rated);
    return all;
}

void count_skills(const Scenario& scenario, const Course& course, DebriefView& into) {
    into.complex_reflections = with(course, scenario, Skill::complex_reflection);
    into.reflections = into.complex_reflections + with(course, scenario, Skill::simple_reflection);
    into.questions =
        with(course, scenario, Skill::open_question) + with(course, scenario, Skill::closed_question);
    into.silences = static_cast<int>(std::count_if(
        course.turns.begin(), course.turns.end(),
        [&](const StandingTurn& turn) { return scenario[turn.option].place == OptionPlace::silence; }));
    std::string reflections = capital(counted(into.reflections, "reflection", "reflections"));
    if (into.reflections > 0) {
        const int complex = into.complex_reflections;
        reflections += complex == 0 ? ", none of them complex"
                                    : ", " + counted(complex, "of them complex", "of them complex");
    }
    into.skills_words = reflections + "; " + counted(into.questions, "question", "questions") + "; " +
                        counted(into.silences, "silence", "silences") +
                        ". Experts' opinion puts two reflections to a question, half of them complex: a "
                        "reference, never a pass mark.";
}

SessionSummary summary_of(const Scenario& scenario, const Course& course) {
    Tally tally;
    tally.open(course.opening);
    for (const StandingTurn& turn : course.turns) {
        tally.add(scenario, course.before(turn).client, turn.option, turn.events);
    }
    return tally.summary(scenario, course.end.now.client);
}

SessionSummary summary_of(const Scenario& scenario, const std::vector<Event>& events) {
    return summary_of(scenario, course_of(scenario, events));
}

OutcomeView outcome_view(const Scenario& scenario, const Course& course, const DebriefView& view) {
    OutcomeView out;
    out.caution = "A lean on a base rate, never a verdict on " + scenario.client.name +
                  ". A session here shows in fifteen minutes what may take weeks. The relationship explains "
                  "about 10 to 15 per cent of how therapies end; most of the rest is the client's own work, "
                  "life and luck. The size of the lean is a design decision of ours, not a finding.";
    out.words = not_drawn(course, view);
    out.drawn = out.words.empty();
    if (!out.drawn) return out;
    const SessionSummary summary = summary_of(scenario, course);
    const Outcome outcome = outcome_of(summary);
    out.because = in_parts(summary, outcome);
    out.words = lean_of(outcome.z);
    out.per_cent = outcome.per_cent;
    out.sentence = in_numbers(outcome.per_cent);
    return out;
}

}  // namespace attune
