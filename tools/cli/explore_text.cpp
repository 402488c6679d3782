#include <algorithm>
#include <array>
#include <cmath>

#include "dialogue/explore/judge.hpp"
#include "dialogue/explore/option_key.hpp"
#include "tools/cli/decimal.hpp"
#include "tools/cli/explore_words.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t most_moves_shown = 30;
constexpr std::size_t most_shown = 12;  // of a list, without --all

/// Between the two: what an author may want or not.
bool is_of_the_relation(Question question) { return question >= Question::gates_passed; }

std::string counted(std::uint64_t n, std::string_view one, std::string_view many = {}) {
    std::string digits = std::to_string(n);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
    if (n == 1) return digits + " " + std::string(one);
    return digits + " " + (many.empty() ? std::string(one) + "s" : std::string(many));
}

class Writer {
  public:
    Writer(const Explored& e, bool all) : e_(e), all_(all) {}

    /// What was searched are choices; with typed replies the client can be brought anywhere.
    void typed() {
        const auto free = std::count_if(e_.scenario.beats.begin(), e_.scenario.beats.end(),
                                        [](const Beat& beat) { return beat.free; });
        if (free == 0) return;
        line("");
        line("At " + counted(static_cast<std::uint64_t>(free), "beat") +
             " the trainee may also type. Typed replies are not searched: they go on along these options, "
             "but with "
             "ratings of their own, so what depends on the client's state can happen there too.");
    }

    std::string take() {
        head();
        how_known();
        never();
        ways_out();
        relation();
        sessions();
        regrets();
        if (all_) possible();
        typed();
        last();
        return std::move(out_);
    }

  private:
    void line(std::string_view text, std::size_t indent = 2) {
        out_ += wrapped(std::string(indent, ' ') + std::string(text), columns, 4);
        out_ += '\n';
    }
    void heading(std::string_view text) {
        out_ += '\n';
        out_ += text;
        out_ += '\n';
    }
    void more(std::size_t shown, std::size_t of) {
        if (of > shown) line("… and " + std::to_string(of - shown) + " more; --all lists them.");
    }

    std::string moves(const Witness& witness) const {
        std::string text;
        for (std::size_t i = 0; i < witness.moves.size() && i < most_moves_shown; ++i) {
            const Option& option = e_.scenario[witness.moves[i]];
            text += (i == 0 ? "" : ", ") +
                    (option.place == OptionPlace::silence ? std::string("silence") : option.id);
        }
        if (witness.moves.size() > most_moves_shown) text += ", …";
        return text;
    }
    std::string by(const Witness& witness) const {
        if (witness.moves.empty()) return "at once";
        return "by " + moves(witness) + " (" + counted(witness.moves.size(), "move") + ", seed " +
               std::to_string(witness.seed) + ")";
    }
    std::string how(const Answer& answer) const {
        std::string text(name_of(answer.how));
        if (answer.how == How::sampled && !answer.can) text += ", " + bound(answer.samples);
        return text;
    }
    // The rule of three.
    static std::string bound(std::uint64_t samples) {
        if (samples == 0) return "nothing was sampled";
        return "not seen in " + counted(samples, "random play") + ", so in fewer than " +
               decimal(300.0 / static_cast<double>(samples), 2) + " % of such plays";
    }

    void head() {
        out_ += e_.scenario.client.name + ", \"" + e_.scenario.title +
                "\": " + counted(e_.scenario.beats.size(), "beat") + ", " +
                counted(e_.scenario.options.size(), "option") + ", " +
                counted(e_.scenario.endings.size(), "ending") + "\n";
    }

    void how_known() {
        const Exploration& f = e_.found;
        heading("How the answers are known");
        const std::string kept = std::string(f.reach.dense ? "bitmaps" : "a hash set") + ", " +
                                 decimal(static_cast<double>(f.reach.bytes) / (1 << 20), 1) + " MiB";
        line(f.reach.complete
                 ? "exact: every state of beats, variables, visits and choices was looked at, " +
                       counted(f.reach.states, "state") + " in " + kept
                 : "The exact search was ended by the budget after " + counted(f.reach.states, "state") +
                       " in " + kept + "; \"never\" is not known from it, a larger --budget goes further.");
        static constexpr std::array<std::string_view, 3> grains{
            "for each of those states", "for each beat, rupture and gate", "for each beat"};
        line(f.bounds.complete
                 ? "proven: a play shows it, or no play can, by intervals of the client's state kept " +
                       std::string(grains[static_cast<std::size_t>(f.bounds.grain)]) + " (" +
                       counted(f.bounds.boxes, "box", "boxes") + " of intervals)"
                 : std::string(
                       "proven: a play shows it. The intervals of the client's state were ended by the "
                       "budget, so they prove nothing."));
        std::string sampled = "sampled: " + bound(f.sought.random_plays);
        if (!f.sought.complete) sampled += "; the budget ended the search";
        line(sampled);
    }

    void root(const Causes::Root& root) {
        line(never_in_words(e_, root.goal) + " (" + how(e_.found.answers[root.goal]) + "); and with it " +
             with_it(root.with_it));
    }
    /// Findings that nothing else hangs on, those of one kind together.
    std::vector<std::vector<std::size_t>> alike() const {
        std::vector<std::vector<std::size_t>> groups;
        for (const Causes::Root& root : e_.roots) {
            if (!root.with_it.empty()) continue;
            const auto same = [&](const std::vector<std::size_t>& group) {
                return e_.found.answers[group.front()].how == e_.found.answers[root.goal].how &&
                       alike_in_words(e_, group.front(), root.goal);
            };
            const auto found = std::find_if(groups.begin(), groups.end(), same);
            if (found != groups.end()) {
                found->push_back(root.goal);
            } else {
                groups.push_back({root.goal});
            }
        }
        return groups;
    }
    void group(const std::vector<std::size_t>& goals) {
        const std::string known = " (" + how(e_.found.answers[goals.front()]) + ")";
        const std::size_t shown = all_ ? goals.size() : std::min(goals.size(), most_shown);
        line(never_in_words(e_, goals, shown) + known);
    }
    std::string with_it(const std::vector<std::size_t>& goals) const {
        std::array<std::size_t, count_of<Question>()> counts{};
        for (const std::size_t goal : goals) ++counts[static_cast<std::size_t>(e_.goals[goal].question)];
        const std::size_t sides = counts[static_cast<std::size_t>(Question::if_holds)] +
                                  counts[static_cast<std::size_t>(Question::if_fails)];
        std::string text;
        const auto add = [&](std::size_t n, std::string_view one) {
            if (n > 0) text += (text.empty() ? "" : ", ") + counted(n, one);
        };
        add(counts[static_cast<std::size_t>(Question::beat_entered)], "beat");
        add(counts[static_cast<std::size_t>(Question::ending_reached)], "ending");
        add(counts[static_cast<std::size_t>(Question::option_offered)], "option");
        add(counts[static_cast<std::size_t>(Question::line_said)], "line");
        add(sides, "side");
        if (sides > 0) text += " of an \"if\"";
        return text.empty() ? counted(goals.size(), "other") : text;
    }

    void never() {
        heading("What never happens");
        if (e_.roots.empty())
            line("Nothing: every beat, line, option, reply, ending and side of an \"if\" does.");
        for (const Causes::Root& one : e_.roots) {
            if (!one.with_it.empty()) root(one);
        }
        for (const auto& goals : alike()) group(goals);
        if (!e_.spare.empty()) {
            line("not counted: " + never_in_words(e_, e_.spare, e_.spare.size()) + " (" +
                 how(e_.found.answers[e_.spare.front()]) + "); the beats have their own words for a rupture");
        }
    }

    void trap(const Trap& trap) {
        std::string text = trap.kind == Trap::Kind::nothing_to_say
                               ? "dead end: nothing can be said and nothing leads on at the beat "
                               : "no way out: no ending can be reached any more from the beat ";
        text += e_.scenario[trap.beat].id + " (" + counted(trap.states, "state") + ", " +
                (trap.reached == Reached::certain ? "exact" : "if the client's state allows it") + ")";
        if (trap.witness) text += ", " + by(*trap.witness);
        line(text);
    }
    void farm(const Farm& farm) {
        std::string round;
        for (const OptionIndex option : farm.circle)
            round += (round.empty() ? "" : ", ") + option_key(e_.scenario, option);
        std::string text = farm.variable
                               ? "the variable " + e_.scenario.variables[farm.variable->value].name +
                                     " can be raised round and round"
                               : std::string("the alliance can be had round and round");
        text += " at the beat " + e_.scenario[farm.beat].id + " by " + round;
        if (farm.reached != Reached::certain) text += " (if the client's state allows it)";
        line(text);
    }
    void ways_out() {
        const Reach& reach = e_.found.reach;
        heading("Ways on and out");
        for (const Trap& t : reach.traps) trap(t);
        if (reach.traps.empty()) {
            line(reach.complete ? "From every state there is a way on, and a way to an ending (exact)."
                                : "No dead end was met as far as the search went.");
        }
        for (const Farm& f : reach.farms) farm(f);
        if (reach.farms.empty() && reach.complete) line("No circle can be gone round for a score.");
    }

    void relation() {
        heading("Between you: what can happen, and the shortest way");
        for (std::size_t i = 0; i < e_.goals.size(); ++i) {
            const Goal& goal = e_.goals[i];
            if (!is_of_the_relation(goal.question)) continue;
            const Answer& answer = e_.found.answers[i];
            if (!answer.can) {
                line(never_in_words(e_, i) + " (" + how(answer) + ")");
                continue;
            }
            std::string text = in_words(e_.goals, e_.scenario, goal) + " (" + how(answer) + ")";
            if (answer.witness) {
                text += ", " + by(*answer.witness);
                text += answer.shortest ? ", as short as any" : "";
            }
            line(text);
        }
    }

    void session(std::string_view name, const SessionFigures& s, bool with_moves) {
        std::string text =
            std::string(name) + ": alliance " + decimal(s.summary.alliance, 0) + " of 100; empathy " +
            decimal(s.summary.empathy, 1) + ", regard " + decimal(s.summary.regard, 1) + ", collaboration " +
            decimal(s.summary.collaboration, 1) + "; " +
            counted(static_cast<std::uint64_t>(s.summary.corrective_moments), "corrective moment") + "; Z " +
            decimal(s.outcome.z, 2) + ", of 100 " + std::to_string(s.outcome.per_cent[0]) + "/" +
            std::to_string(s.outcome.per_cent[1]) + "/" + std::to_string(s.outcome.per_cent[2]) + "/" +
            std::to_string(s.outcome.per_cent[3]);
        if (s.ending) text += "; ends in " + e_.scenario[*s.ending].id;
        line(text);
        if (with_moves) line(by(s.witness), 6);
    }
    void sessions() {
        const Best& best = e_.found.best;
        heading("Sessions (found by search, so there may be better and worse)");
        session("best", best.best, true);
        session("worst", best.worst, true);
        session("typical, the median at random", best.typical, false);
        if (best.most_moments.summary.corrective_moments > best.best.summary.corrective_moments) {
            session("most corrective moments", best.most_moments, true);
        }
        if (!best.complete) line("The budget ended this search.");
        alliance_bounds();
    }
    // What no session can exceed, from the intervals.
    void alliance_bounds() {
        const Bounds& bounds = e_.found.bounds;
        if (!bounds.complete) return;
        Milli low = 100 * whole, high = 0;
        for (const auto& box : bounds.at_ending) {
            if (!box) continue;
            low = std::min(low, (box->bond[0] + box->task[0] + box->goal[0]) / 3);
            high = std::max(high, (box->bond[1] + box->task[1] + box->goal[1]) / 3);
        }
        if (low > high || (low < whole / 2 && high > 100 * whole - whole / 2)) return;
        line("proven: no session ends with an alliance below " +
             decimal(static_cast<double>(low) / static_cast<double>(whole), 0) + " or above " +
             decimal(static_cast<double>(high) / static_cast<double>(whole), 0) + ".");
    }

    void regrets() {
        const Best& best = e_.found.best;
        heading("What an option gives away, in Z, against the best from there (found by search)");
        std::vector<const Regret*> sorted;
        for (const Regret& regret : best.regrets) sorted.push_back(&regret);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Regret* a, const Regret* b) { return a->regret > b->regret; });
        const std::size_t shown = all_ ? sorted.size() : std::min(most_shown, sorted.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const Levels& l = e_.scenario[sorted[i]->option].levels;
            std::string text = decimal(sorted[i]->regret, 2) + "  " +
                               option_key(e_.scenario, sorted[i]->option) + " (E" +
                               std::to_string(l.empathy) + " R" + std::to_string(l.regard) + " C" +
                               std::to_string(l.collaboration);
            if (l.corrective > 0) text += ", corrective " + std::to_string(l.corrective);
            line(text + ")");
        }
        more(shown, sorted.size());
    }

    void possible() {
        heading("What can happen, and a way there");
        for (std::size_t i = 0; i < e_.goals.size(); ++i) {
            const Goal& goal = e_.goals[i];
            const Answer& answer = e_.found.answers[i];
            if (is_of_the_relation(goal.question) || !answer.can) continue;
            std::string text = in_words(e_.goals, e_.scenario, goal) + " (" + how(answer) + ")";
            if (answer.witness) text += ", " + by(*answer.witness);
            line(text);
        }
    }

    void last() {
        std::array<std::uint64_t, count_of<How>()> known{};
        for (const Answer& answer : e_.found.answers) ++known[static_cast<std::size_t>(answer.how)];
        heading(counted(e_.goals.size(), "question") + " asked");
        line(counted(known[0], "answer") + " exact, " + counted(known[1], "proven", "proven") + ", " +
             counted(known[2], "left open by sampling", "left open by sampling") + "; " +
             std::to_string(e_.roots.size()) + " to look at.");
    }

    const Explored& e_;
    bool all_;
    std::string out_;
};

/// One of the client's own lines for a rupture: the format asks for them, and a beat with words of its own
/// for a rupture needs none.
bool stands_in(const Scenario& scenario, const Goal& goal) {
    if (goal.question != Question::line_said) return false;
    const auto among = [&](LineRange lines) {
        return !lines.empty() && goal.index >= lines[0].value && goal.index < lines[0].value + lines.count;
    };
    return among(scenario.client.when_withdrawn) || among(scenario.client.when_confronting);
}

/// An `if` that always holds, and was written to.
bool is_meant(const Scenario& scenario, const Goals& goals, const Goal& goal) {
    return goal.question == Question::if_fails &&
           stays_in_rupture(condition_at(scenario, goals.sites()[goal.index]), scenario);
}

}  // namespace

Explored explored(const Scenario& scenario, const Goals& goals, const Exploration& found) {
    Explored e{scenario, goals, found, std::vector<bool>(goals.size()), {}, {}};
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (is_of_the_relation(goals[i].question) || found.answers[i].can) continue;
        const bool spare = stands_in(scenario, goals[i]);
        if (spare) e.spare.push_back(i);
        e.amiss[i] = !spare && !is_meant(scenario, goals, goals[i]);
    }
    // What hangs on a rupture that cannot happen hangs on that, so the causes are looked for among all.
    std::vector<bool> unmet(goals.size());
    for (std::size_t i = 0; i < goals.size(); ++i) unmet[i] = !found.answers[i].can;
    for (Causes::Root& root : Causes(scenario, goals).roots(unmet)) {
        std::erase_if(root.with_it, [&](std::size_t goal) { return !e.amiss[goal]; });
        const Goal& goal = goals[root.goal];
        const bool told = goal.question == Question::if_fails && root.with_it.empty() &&
                          e.amiss[goals.number(Question::if_holds, goal.index)];
        if (!told && (e.amiss[root.goal] || !root.with_it.empty())) e.roots.push_back(std::move(root));
    }
    return e;
}

bool is_sound(const Explored& explored) {
    return explored.roots.empty() && explored.found.reach.traps.empty() && explored.found.reach.farms.empty();
}

std::string explore_text(const Explored& explored, bool all) { return Writer(explored, all).take(); }

}  // namespace attune::cli
