// The moments of a session: duties, ruptures and what mended them, corrective moments with their gates, and
// three moments to try again. Worded for what happened to the client, not for the trainee's fault.
#include <algorithm>

#include "dialogue/record/debrief_parts.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

double in_points(Milli value) { return static_cast<double>(value) / static_cast<double>(whole); }
std::string on_turn(int turn) { return "on turn " + std::to_string(turn); }

template <class Wanted>
const Wanted* first_of(std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* found = std::get_if<Wanted>(&event)) return found;
    }
    return nullptr;
}

std::string your(const Scenario& scenario, const StandingTurn& turn, const TypedTexts& typed = {}) {
    if (scenario[turn.option].place == OptionPlace::silence) return "a silence";
    return quoted(words_of_move(scenario, turn.move(), typed));
}

// ---- duties

const StandingTurn* decided_on(const Course& course, std::uint32_t duty) {
    const StandingTurn* last = nullptr;
    for (const StandingTurn& turn : course.turns) {
        for (const Event& event : turn.events) {
            const auto* decided = std::get_if<DutyDecided>(&event);
            if (decided && decided->duty == duty) last = &turn;
        }
    }
    return last;
}

std::string duty_words(const Scenario& scenario, const Duty& duty, DutyOutcome outcome,
                       const StandingTurn* turn) {
    if (outcome == DutyOutcome::missed) return duty.missed;
    const std::string where =
        turn ? " " + on_turn(turn->number) + ", with " + your(scenario, *turn) + "." : ".";
    if (outcome == DutyOutcome::met) return "The duty " + readable_duty(duty) + " was met" + where;
    return "The duty " + readable_duty(duty) + " was touched on, not plainly met" + where;
}

int badness(DutyOutcome outcome) { return static_cast<int>(outcome); }

// ---- ruptures

std::string moved_how(const Scenario& scenario, Rupture kind) {
    return scenario.client.name + (kind == Rupture::withdrawal ? " moved away" : " confronted you");
}

std::string opening_words(const Scenario& scenario, const StandingTurn* turn, const RuptureStart& start) {
    if (!start.by_trainee || !turn) {
        return "Something from outside the room opened it: " + moved_how(scenario, start.kind) + ".";
    }
    const Option& option = scenario[turn->option];
    std::string words = "After " + your(scenario, *turn) + " " + on_turn(turn->number) + ", " +
                        moved_how(scenario, start.kind) + ".";
    if (start.by_re_enactment) {
        words += " It did what " + scenario.client.name + " fears" +
                 (option.fear.empty() ? "." : ": " + quoted(option.fear));
    } else if (option.levels.regard == 1) {
        words += " What was shown did not find acceptance there (regard 1).";
    } else {
        words += " The strain of two moves close together had built up.";
    }
    return words;
}

void add_steps(const RepairProgress& progress, int turn, RuptureView& view) {
    for (std::size_t i = 0; i < count_of<RepairStep>(); ++i) {
        const auto step = static_cast<RepairStep>(i);
        if (progress.counted.has(step)) {
            view.steps.push_back(label_of(step) + " (turn " + std::to_string(turn) + ")");
        }
    }
    if (progress.explained)
        view.steps.push_back("explained, which closed the steps (turn " + std::to_string(turn) + ")");
}

void close(const Scenario& scenario, const StandingTurn& turn, const RepairProgress& progress,
           RuptureView& view) {
    view.repaired_turn = turn.number;
    view.mended = progress.mended;
    view.words += " It was mended " + on_turn(turn.number) + " with " + your(scenario, turn) + ".";
    if (progress.mended) view.words += " Owned in time, it counts as a corrective moment.";
}

void follow(const Scenario& scenario, const StandingTurn* turn, std::span<const Event> events,
            std::vector<RuptureView>& found) {
    for (const Event& event : events) {
        if (const auto* repair = std::get_if<RepairJudged>(&event); repair && turn && !found.empty()) {
            add_steps(repair->progress, turn->number, found.back());
            if (repair->progress.repaired) close(scenario, *turn, repair->progress, found.back());
        }
        if (const auto* opened = std::get_if<RuptureOpened>(&event)) {
            RuptureView view;
            view.kind = opened->start.kind;
            view.opened_turn = turn ? turn->number : 0;
            view.by_trainee = opened->start.by_trainee;
            view.words = opening_words(scenario, turn, opened->start);
            found.push_back(view);
        }
    }
}

// ---- corrective moments

CorrectiveView judged(const Scenario& scenario, const StandingTurn& turn, const GatesJudged& gates) {
    const BeforeMove before = before_move(turn.events);
    CorrectiveView view;
    view.wound = scenario.wounds[gates.wound.value].id;
    view.wound_text = scenario.wounds[gates.wound.value].text;
    view.turn = turn.number;
    view.gates = gates.gates;
    view.arousal = in_points(before.arousal);
    view.safety = in_points(before.safety);
    view.bond = in_points(before.bond);
    view.experiencing = before.experiencing;
    view.rupture_open = before.rupture_open;
    view.levels = scenario[turn.option].levels;
    return view;
}

/// What on the next move left no room to take it in: the fourth gate (model.md §6).
std::string closed_uptake(const Scenario& scenario, const StandingTurn& next) {
    const Option& option = scenario[next.option];
    std::vector<std::string> reasons;
    if (option.levels.empathy < 3)
        reasons.push_back("its empathy was " + std::to_string(option.levels.empathy));
    if (option.levels.regard < 3) reasons.push_back("its regard was " + std::to_string(option.levels.regard));
    if (option.push > 1) reasons.push_back("it went deeper at once");
    for (const Skill skill :
         {Skill::advise, Skill::give_information, Skill::persuade, Skill::closed_question, Skill::reassure}) {
        if (option.skills.has(skill)) reasons.push_back("it was of the kind “" + label_of(skill) + "”");
    }
    return joined(reasons);
}

std::string passed_words(const Scenario& scenario, const StandingTurn* next, CorrectiveView& view) {
    const std::string& name = scenario.client.name;
    const std::string start =
        name + " was in touch with it, safe enough, and met differently than " + name + " expects.";
    const auto* uptake = next ? first_of<UptakeDecided>(next->events) : nullptr;
    if (!uptake) return start + " The session stopped before it could be taken in.";
    view.taken_in = uptake->uptake.taken_in;
    if (uptake->uptake.taken_in) {
        return start + " On the next turn it was taken in" +
               (uptake->uptake.consolidated ? ", and the first moment was made firmer by it." : ".");
    }
    return start + " The next turn, " + your(scenario, *next) +
           ", left no room to take it in: " + closed_uptake(scenario, *next) + ".";
}

std::string not_different_words(const Scenario& scenario, const CorrectiveView& view) {
    const Levels& levels = view.levels;
    std::vector<std::string> short_of;
    const auto note = [&](const char* name, int level) {
        if (level < 4) short_of.push_back(std::string(name) + " was " + std::to_string(level));
    };
    note("the corrective level", levels.corrective);
    note("empathy", levels.empathy);
    note("regard", levels.regard);
    return "it was not yet the opposite of what " + scenario.client.name + " expects (" + joined(short_of) +
           "; 4 is needed)";
}

std::string closed_words(const Scenario& scenario, const StandingTurn& turn, const CorrectiveView& view) {
    std::vector<std::string> closed = closed_gates(scenario, view.gates, before_move(turn.events));
    if (view.gates.different) return "The moment was met differently, but " + linked(closed) + ".";
    if (closed.empty()) {
        return scenario.client.name + " was in touch with it and safe enough; " +
               not_different_words(scenario, view) + ".";
    }
    return "Nearest to a corrective moment here: " + linked(closed) + "; and " +
           not_different_words(scenario, view) + ".";
}

struct JudgedMove {
    const StandingTurn* turn;
    GatesJudged gates;
};

/// More is nearer to a corrective moment: open gates first, then how little is missing, in points.
double nearness(const Scenario& scenario, const CorrectiveView& view) {
    const ClientProfile& client = scenario.client;
    const double open = view.gates.in_touch + view.gates.safe + view.gates.different;
    double missing = std::max(0.0, in_points(client.touch()) - view.arousal);
    missing += std::max(0.0, view.arousal - in_points(client.window_high));
    missing += std::max(0.0, 50 - view.safety) + std::max(0.0, 50 - view.bond);
    missing += 10 * std::max(0, 3 - view.experiencing) + 10 * std::max(0, 4 - view.levels.corrective);
    return 1000 * open - missing;
}

std::vector<JudgedMove> judged_moves(const Course& course) {
    std::vector<JudgedMove> moves;
    for (const StandingTurn& turn : course.turns) {
        const auto* gates = first_of<GatesJudged>(turn.events);
        if (gates && !gates->gates.already) moves.push_back({&turn, *gates});
    }
    return moves;
}

CorrectiveView worded(const Scenario& scenario, const Course& course, const JudgedMove& move) {
    CorrectiveView view = judged(scenario, *move.turn, move.gates);
    const auto next_index = static_cast<std::size_t>(move.turn->number);
    const StandingTurn* next = next_index < course.turns.size() ? &course.turns[next_index] : nullptr;
    view.words = move.gates.gates.passed() ? passed_words(scenario, next, view)
                                           : closed_words(scenario, *move.turn, view);
    return view;
}

/// Of each wound the moves that met it differently, or else the one nearest to it.
std::vector<CorrectiveView> of_wound(const Scenario& scenario, const Course& course,
                                     const std::vector<JudgedMove>& moves, std::uint32_t wound) {
    std::vector<CorrectiveView> different, others;
    for (const JudgedMove& move : moves) {
        if (move.gates.wound.value != wound) continue;
        (move.gates.gates.different ? different : others).push_back(worded(scenario, course, move));
    }
    if (!different.empty() || others.empty()) return different;
    return {*std::max_element(others.begin(), others.end(),
                              [&](const CorrectiveView& a, const CorrectiveView& b) {
                                  return nearness(scenario, a) < nearness(scenario, b);
                              })};
}

void add_mended(const Scenario& scenario, const Course& course, std::vector<CorrectiveView>& views) {
    const WoundTouched* feared = nullptr;
    int feared_turn = 0;
    for (const StandingTurn& turn : course.turns) {
        const auto* touched = first_of<WoundTouched>(turn.events);
        if (touched && touched->kind == Corrective::re_enactment && first_of<RuptureOpened>(turn.events)) {
            feared = touched;
            feared_turn = turn.number;
        }
        const auto* repair = first_of<RepairJudged>(turn.events);
        if (!repair || !repair->progress.mended || !feared) continue;
        CorrectiveView view;
        view.wound = scenario.wounds[feared->wound.value].id;
        view.wound_text = scenario.wounds[feared->wound.value].text;
        view.turn = turn.number;
        view.mended = true;
        view.levels = scenario[turn.option].levels;
        view.words = "What " + scenario.client.name + " fears happened " + on_turn(feared_turn) +
                     ", and it was owned and mended by turn " + std::to_string(turn.number) +
                     ". To see a tear mended is a corrective moment of its own.";
        views.push_back(view);
    }
}

}  // namespace

std::string readable_duty(const Duty& duty) {
    std::string words = duty.id;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return "“" + words + "”";
}

std::vector<DutyView> duties_of(const Scenario& scenario, const Course& course) {
    std::vector<DutyView> views;
    const int last = std::max(0, static_cast<int>(course.turns.size()) - 1);
    for (std::uint32_t i = 0; i < scenario.duties.size(); ++i) {
        const DutyState& state = course.end.now.duties[i];
        if (!state.outcome) continue;
        const Duty& duty = scenario.duties[i];
        const StandingTurn* turn = decided_on(course, i);
        DutyView view;
        view.id = duty.id;
        view.outcome = *state.outcome;
        view.words = duty_words(scenario, duty, view.outcome, turn);
        view.then = view.outcome == DutyOutcome::missed ? duty.then : std::string{};
        view.service = duty.service;
        view.moment_turn = std::clamp(state.cued_on, 0, last);
        views.push_back(view);
    }
    std::stable_sort(views.begin(), views.end(), [](const DutyView& a, const DutyView& b) {
        return badness(a.outcome) > badness(b.outcome);
    });
    return views;
}

std::vector<RuptureView> ruptures_of(const Scenario& scenario, const Course& course) {
    std::vector<RuptureView> found;
    follow(scenario, nullptr, course.opening, found);
    for (const StandingTurn& turn : course.turns) follow(scenario, &turn, turn.events, found);
    if (!found.empty() && !found.back().repaired_turn) {
        found.back().words += " It was still open at the end.";
    }
    return found;
}

std::vector<CorrectiveView> correctives_of(const Scenario& scenario, const Course& course) {
    const std::vector<JudgedMove> moves = judged_moves(course);
    std::vector<CorrectiveView> views;
    for (std::uint32_t wound = 0; wound < scenario.wounds.size(); ++wound) {
        for (CorrectiveView& view : of_wound(scenario, course, moves, wound))
            views.push_back(std::move(view));
    }
    add_mended(scenario, course, views);
    std::stable_sort(views.begin(), views.end(),
                     [](const CorrectiveView& a, const CorrectiveView& b) { return a.turn < b.turn; });
    return views;
}

}  // namespace attune
