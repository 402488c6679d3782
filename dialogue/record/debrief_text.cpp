#include "dialogue/record/debrief_text.hpp"

#include <algorithm>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/happenings.hpp"

namespace attune {
namespace {

class Writer {
  public:
    explicit Writer(const DebriefView& debrief) : view(debrief) {}

    std::vector<std::string> run() {
        opening();
        passed_over();
        feelings();
        duties_met();
        ratings();
        alliance();
        ruptures();
        correctives();
        what_you_did();
        reading();
        noted();
        turns();
        outcome();
        take_along();
        retakes();
        two_people();
        to_discuss();
        closing();
        return std::move(lines_);
    }

  private:
    void line(std::string text) { lines_.push_back(std::move(text)); }
    void detail(const std::string& text) { lines_.push_back("  " + text); }
    void heading(std::string text) {
        line("");
        line(std::move(text));
        line("");
    }

    void opening() {
        line("Debrief: " + view.title + ", with " + view.client_name);
        line("");
        if (!view.setting.empty()) line(view.setting);
        std::string facts = capital(counted(view.turns, "turn", "turns")) + ", " + minutes_of(view.ms) +
                            ", difficulty " + view.difficulty + ", seed " + std::to_string(view.seed) + ".";
        if (view.rewinds > 0) {
            facts += " " + capital(counted(view.rewinds, "time", "times")) +
                     " you went back and took a turn again; what was taken back is not counted.";
        }
        line(facts);
        line(view.caution);
    }

    void passed_over() {
        bool first = true;
        for (const DutyView& duty : view.duties) {
            if (duty.outcome != DutyOutcome::missed) continue;
            if (first) heading("Before all else");
            first = false;
            line(duty.words);
            if (!duty.then.empty()) line(duty.then);
            line("The moment can be taken again, from turn " + std::to_string(duty.moment_turn + 1) + ".");
        }
    }

    void feelings() {
        heading("How it was for you");
        for (const std::string& question : view.feelings) line(question);
        line(view.self_rated ? "You rated yourself before any score; your numbers stand beside ours below."
                             : "You did not rate yourself in this session.");
    }

    void duties_met() {
        bool first = true;
        for (const DutyView& duty : view.duties) {
            if (duty.outcome == DutyOutcome::missed) continue;
            if (first) heading("What was owed to " + view.client_name);
            first = false;
            line(duty.words);
        }
        service();
    }

    void service() {
        for (const ServicePage& page : view.service) {
            heading(page.title);
            for (const std::string& words : page.paragraphs) line(words);
        }
    }

    void ratings() {
        heading("The ratings");
        if (!view.level_one_turns.empty()) {
            line("Level 1 first: on " + turn_list(view.level_one_turns) + ".");
            for (const int number : view.level_one_turns) {
                const TurnView& turn = view.turn_list[static_cast<std::size_t>(number) - 1];
                detail("Turn " + std::to_string(number) + ", " + quoted_words(turn) + ": " +
                       levels_in_words(turn) + ".");
            }
        }
        for (const DimensionView& dimension : view.dimensions) line(dimension.name + ": " + dimension.words);
    }

    static std::string quoted_words(const TurnView& turn) {
        return turn.silence ? "a silence" : "“" + turn.your_words + "”";
    }

    static std::string standing(double alliance, double bond, double task, double goal, double safety,
                                double arousal) {
        return "alliance " + of_five(alliance) + " (bond " + of_five(bond) + ", task " + of_five(task) +
               ", goal " + of_five(goal) + "), safety " + whole_number(safety) + ", arousal " +
               whole_number(arousal);
    }

    std::string zone(double arousal) const {
        if (arousal < view.window_low) return "below the window";
        if (arousal > view.window_high) return "above the window";
        return arousal >= view.touch ? "in touch" : "in the window";
    }

    void alliance() {
        heading("The alliance over time");
        line(
            "Alliance, bond, task and goal from 1.0 to 5.0; safety and arousal from 0 to 100. The window of "
            "tolerance runs from " +
            trimmed(view.window_low) + " to " + trimmed(view.window_high) + "; touch begins at " +
            trimmed(view.touch) + ".");
        const double start = (view.start_bond + view.start_task + view.start_goal) / 3;
        line("Start: " +
             standing(start, view.start_bond, view.start_task, view.start_goal, view.start_safety,
                      view.start_arousal) +
             ", " + zone(view.start_arousal) + ".");
        for (const TurnView& turn : view.turn_list) line("Turn " + after(turn));
    }

    std::string after(const TurnView& turn) const {
        std::string words =
            std::to_string(turn.number) + ": " +
            standing(turn.alliance, turn.bond, turn.task, turn.goal, turn.safety, turn.arousal) + ", " +
            zone(turn.arousal);
        if (turn.rupture != Rupture::none) words += "; a rupture is open (" + label_of(turn.rupture) + ")";
        return words + ".";
    }

    void ruptures() {
        heading("Ruptures and what mended them");
        if (view.ruptures.empty()) line("None opened.");
        for (const RuptureView& rupture : view.ruptures) {
            line(capital(label_of(rupture.kind)) + ". " + rupture.words);
            if (!rupture.steps.empty()) detail("Steps: " + with_commas(rupture.steps) + ".");
        }
    }

    void correctives() {
        heading("Corrective moments and their gates");
        line(capital(counted(view.corrective_moments, "corrective moment", "corrective moments")) +
             " in this session.");
        for (const CorrectiveView& moment : view.correctives) {
            line("Turn " + std::to_string(moment.turn) + ". " + about(moment) + " " + moment.words);
            for (const GateLine& gate : gate_lines(moment, view)) {
                detail("Gate, " + gate.name + ": " + std::string(state_word(gate.state)) + " (" +
                       gate.detail + ").");
            }
        }
    }

    void what_you_did() {
        heading("What you did");
        line(view.skills_words);
    }

    void reading() {
        if (view.reading.moves.empty()) return;
        heading("How you read " + view.client_name);
        line(view.reading.words);
        for (const ForesightView& move : view.reading.moves) {
            if (move.right) continue;
            detail("Turn " + std::to_string(move.turn) + ": you expected " + move.expected + ", and it was " +
                   move.came + ". You: “" + move.your_words + "”");
        }
    }

    void noted() {
        if (view.noted.empty()) return;
        heading("What was happening in you");
        for (const NotedView& moment : view.noted) {
            line("Turn " + std::to_string(moment.turn) + ", " + moment.feeling + ". Then you: “" +
                 moment.your_words + "”");
            detail(moment.words);
        }
    }

    void said(const std::vector<SpokenLine>& lines) {
        for (const SpokenLine& spoken : lines) {
            detail(view.client_name + ": " + said_in_words(spoken, view.pronoun));
        }
    }

    void turns() {
        for (const TurnView& turn : view.turn_list) {
            heading("Turn " + std::to_string(turn.number) + (turn.wound ? ", on a wound" : ""));
            if (turn.number == 1) said(turn.heard);
            detail(turn.silence ? turn.your_words : "You: \"" + turn.your_words + "\"");
            if (!turn.heard_as.empty()) detail(view.client_name + " heard: " + turn.heard_as);
            if (!turn.inner.empty()) detail(view.client_name + ", inwardly: " + turn.inner);
            said(turn.reply);
            facts_of(turn);
        }
    }

    void facts_of(const TurnView& turn) {
        for (const std::string& sentence : turn.happened) line(sentence);
        line("Rated: " + levels_in_words(turn) + "; it " + push_in_words(turn.push) +
             ". Skills: " + joined(turn.skills) + ".");
        if (!turn.typed.empty()) line(turn.typed);
        if (!turn.raters_differed.empty()) line(turn.raters_differed);
        line("Why: " + turn.why);
        if (!turn.fear.empty()) line("Feared of this: " + turn.fear);
        line("What moved, in points of 100:");
        for (const PrintedChange& change : turn.changes) moved(change);
        line("After turn " + after(turn));
        for (const AlternativeView& other : turn.alternatives) alternative(other);
    }

    void moved(const PrintedChange& change) {
        if (change.tenths == 0 && change.parts.empty()) return;
        std::string words = change.name + " " + signed_points(change.tenths);
        for (std::size_t i = 0; i < change.parts.size(); ++i) {
            words +=
                (i == 0 ? ": " : "; ") + change.parts[i].words + " " + signed_points(change.parts[i].tenths);
        }
        detail(words + ".");
    }

    void alternative(const AlternativeView& other) {
        line("Would have served here: " +
             (other.id == "silence" ? std::string("to say nothing.") : "“" + other.text + "”"));
        detail("Bond " + signed_points(other.bond_tenths) + ", task " + signed_points(other.task_tenths) +
               ", safety " + signed_points(other.safety_tenths) + "." +
               (other.gates_passed ? " The first three gates would have been open." : "") + " " + other.why);
    }

    void outcome() {
        heading("If a whole therapy went like this");
        const OutcomeView& out = view.outcome;
        line(out.drawn ? capital(out.words) + "." : out.words);
        if (out.drawn) line(out.sentence);
        if (out.drawn) line(out.because);
        line(out.caution);
    }

    void take_along() {
        heading("What to take along");
        if (!view.ending_summary.empty()) line(view.ending_summary);
        if (view.left) line("You left before the end.");
        if (view.try_again.empty()) return;
        line(capital(counted(static_cast<int>(view.try_again.size()), "moment", "moments")) +
             " to take another way:");
        for (const TryAgainView& moment : view.try_again) {
            detail("Turn " + std::to_string(moment.turn) + ". " + moment.words + " You: “" +
                   moment.your_words + "”");
        }
    }

    void retakes() {
        if (view.retakes.empty()) return;
        heading("Taken again");
        for (const RetakeView& retake : view.retakes) {
            line("Turn " + std::to_string(retake.turn) + ". " + retake.words);
            one_take("The first time", retake.then);
            one_take("This time", retake.now);
        }
    }

    void one_take(const std::string& which, const TakeView& take) {
        detail(which + ", you: “" + take.your_words + "”");
        for (const std::string& words : take.answer) detail("  " + view.client_name + ": " + words);
        for (const std::string& words : take.happened) detail("  " + words);
    }

    void two_people() {
        if (!view.two_people) return;
        heading("The same words, two people");
        line("Turn " + std::to_string(view.two_people->turn) + ", you: “" + view.two_people->your_words +
             "”");
        line(view.two_people->words);
    }

    void to_discuss() {
        if (view.to_discuss.empty()) return;
        heading("To talk over with a supervisor");
        for (const std::string& question : view.to_discuss) line(question);
    }

    void closing() {
        line("");
        line(view.caution);
        line(view.rule_note);
    }

    const DebriefView& view;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> debrief_in_words(const DebriefView& view) { return Writer(view).run(); }

std::vector<std::string> chair_in_words(const DebriefView& view) {
    std::vector<std::string> lines{"The same hour from " + view.client_name + "'s chair", ""};
    for (const ChairView& turn : view.chair) {
        for (const std::string& said : turn.said) lines.push_back("I said: “" + said + "”");
        lines.push_back(turn.heard);
        if (!turn.thought.empty()) lines.push_back("I thought: " + turn.thought);
        if (!turn.feared.empty()) lines.push_back("I had been afraid of this: " + turn.feared);
        lines.push_back("(Turn " + std::to_string(turn.turn) + ". " + turn.after + ")");
        lines.emplace_back();
    }
    if (view.chair.empty()) lines.emplace_back("Nothing was said yet.");
    return lines;
}

}  // namespace attune
