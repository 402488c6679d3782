// 1xx of the linter: the ways through a scenario, from the exact search of its authored states. Where that is
// too large for a quick check, only what holds for every state there could be.
#include <algorithm>
#include <numeric>

#include "dialogue/explore/judge.hpp"
#include "dialogue/explore/model.hpp"
#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/ways_causes.hpp"
#include "dialogue/explore/ways_circles.hpp"

namespace attune {
namespace {

std::string in_quotes(const std::string& id) { return "\"" + id + "\""; }

std::string counted(int n, const std::string& one) {
    return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

std::string what_goes_with(const Cause& cause) {
    std::vector<std::string> parts;
    if (cause.beats > 0) parts.push_back(counted(cause.beats, "beat"));
    if (cause.endings > 0) parts.push_back(counted(cause.endings, "ending"));
    if (cause.options > 0) parts.push_back(counted(cause.options, "option"));
    if (cause.lines > 0) parts.push_back(counted(cause.lines, "line"));
    if (parts.empty()) return {};
    std::string out = " And with it ";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
        out += parts[i];
    }
    return out + (parts.size() == 1 && parts[0].starts_with("1 ") ? " is" : " are") + " never reached.";
}

Subject subject_of(const Site& site) {
    switch (site.of) {
        case Site::Of::line:
            return {Subject::Of::line, site.owner, "if"};
        case Site::Of::option:
            return {Subject::Of::option, site.owner, "if"};
        case Site::Of::branch:
            return {Subject::Of::option, site.owner, "goto/" + std::to_string(site.branch) + "/if"};
        case Site::Of::otherwise:
            break;
    }
    return {Subject::Of::beat, site.owner, "otherwise/" + std::to_string(site.branch) + "/if"};
}

// What an `if` that never holds keeps away.
std::string kept_away(const Scenario& scenario, const Site& site) {
    if (site.of == Site::Of::line)
        return "the line " + in_quotes(scenario.lines[site.owner].id) + " is never said";
    if (site.of == Site::Of::option) {
        return "the option " + in_quotes(option_key(scenario, OptionIndex{site.owner})) + " is never offered";
    }
    return "this jump is never followed";
}

Finding of_site(const Scenario& scenario, const Site& site, bool always, const std::string& more) {
    const std::string text = condition_at(scenario, site).text;
    if (!always) {
        return {
            FindingCode::if_never, subject_of(site),
            "This \"if\" never holds when it is looked at, whatever is said: " + kept_away(scenario, site) +
                "." + more,
            "It asks: " + text + ". Look for what should have been set before, or for a limit out of reach."};
    }
    const bool jump = site.of == Site::Of::branch || site.of == Site::Of::otherwise;
    return {FindingCode::if_always, subject_of(site),
            "This \"if\" holds whenever it is looked at" +
                std::string(jump ? ": the jumps after it are never followed." : ".") + more,
            "It asks: " + text + ". Leave it out, or ask for what can fail."};
}

Finding of_cause(const Scenario& scenario, const Goals& goals, const Cause& cause) {
    const std::string more = what_goes_with(cause);
    switch (cause.of) {
        case Cause::Of::always:
        case Cause::Of::never:
            return of_site(scenario, goals.sites()[cause.index], cause.of == Cause::Of::always, more);
        case Cause::Of::option:
            return {FindingCode::option_never_offered,
                    {Subject::Of::option, cause.index, {}},
                    "The option " + in_quotes(option_key(scenario, OptionIndex{cause.index})) +
                        " is never offered, whatever is said before." + more,
                    "Something else always stands in its place: of silences, and of the two repair options a "
                    "beat can take, the first that hold are taken."};
        case Cause::Of::beat:
            return {
                FindingCode::beat_never_entered,
                {Subject::Of::beat, cause.index, {}},
                "The beat " + in_quotes(scenario.beats[cause.index].id) +
                    " is never entered: jumps lead here, and the conditions before them let none through." +
                    more,
                "Look at the jumps that stand before those that lead here."};
        case Cause::Of::ending:
            break;
    }
    return {FindingCode::ending_never_reached,
            {Subject::Of::ending, cause.index, {}},
            "The ending " + in_quotes(scenario.endings[cause.index].id) +
                " is never reached: jumps lead here, and the conditions before them let none through." + more,
            "Look at the jumps that stand before those that lead here."};
}

// Beats a session cannot end from. Those one comes to from another of them are counted with it.
class Traps {
  public:
    Traps(const Scenario& scenario, const std::vector<bool>& entered)
        : scenario_(scenario), kind_(scenario.beats.size()), counted_in_(scenario.beats.size()) {
        const std::vector<bool> out = leads_out(scenario);
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (!out[i] && entered[i]) kind_[i] = Trap::Kind::no_way_out;
        }
    }
    void add(const Trap& trap) {
        if (!kind_[trap.beat.value]) kind_[trap.beat.value] = trap.kind;
    }
    /// In this order of beats, so that the first one comes to is the one that is named.
    void report(const std::vector<std::uint32_t>& order, std::vector<Finding>& into) {
        for (const std::uint32_t beat : order) {
            if (kind_[beat] && !counted_in_[beat]) into.push_back(of(beat, others_after(beat)));
        }
    }

  private:
    int others_after(std::uint32_t beat) {
        std::vector<std::uint32_t> next{beat};
        counted_in_[beat] = true;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const Beat& from = scenario_.beats[next[i]];
            for (const OptionIndex option : moves_of(from)) follow(scenario_[option].branches, next);
            follow(from.otherwise, next);
        }
        return static_cast<int>(next.size()) - 1;
    }
    void follow(const std::vector<Branch>& branches, std::vector<std::uint32_t>& next) {
        for (const Branch& branch : branches) {
            const auto* beat = std::get_if<BeatIndex>(&branch.to);
            if (beat == nullptr || !kind_[beat->value] || counted_in_[beat->value]) continue;
            counted_in_[beat->value] = true;
            next.push_back(beat->value);
        }
    }
    Finding of(std::uint32_t beat, int others) const {
        const bool stuck = kind_[beat] == Trap::Kind::nothing_to_say;
        return {FindingCode::no_way_out,
                {Subject::Of::beat, beat, {}},
                "From the beat " + in_quotes(scenario_.beats[beat].id) +
                    (stuck ? " a session cannot go on: no option can be seen and nothing follows."
                           : " a session may never end: no way leads to an ending any more.") +
                    (others > 0 ? " And with it " + counted(others, "beat") + " after it." : ""),
                stuck ? "Add \"otherwise\", or an option without an \"if\"."
                      : "Lead one of the jumps out of the circle."};
    }

    const Scenario& scenario_;
    std::vector<std::optional<Trap::Kind>> kind_;  // by beat
    std::vector<bool> counted_in_;                 // by beat
};

Finding of_round(const Scenario& scenario, BeatIndex beat, OptionIndex option,
                 std::optional<VariableIndex> variable) {
    const std::string name = in_quotes(option_key(scenario, option));
    const std::string round = "From the beat " + in_quotes(scenario[beat].id) + " one can go round by " +
                              name + " again and again, and each time raise ";
    if (variable) {
        return {FindingCode::variable_farmed,
                {Subject::Of::option, option.value, "effects"},
                round + in_quotes(scenario.variables[variable->value].name) + ", which conditions read.",
                "Mark the option as \"once\", or set the variable instead of raising it."};
    }
    return {FindingCode::alliance_farmed,
            {Subject::Of::option, option.value, {}},
            round + "the alliance: nothing on this round costs anything.",
            "Mark the option as \"once\", or let the client notice that they have been here."};
}

// From the jumps alone, and what the search found beside that; an option is named once for each.
void find_farms(const Scenario& scenario, const Reach& found, const std::vector<bool>& entered,
                std::vector<Finding>& into) {
    std::vector<std::pair<OptionIndex, std::optional<VariableIndex>>> named;
    std::vector<bool> in_round(scenario.beats.size());
    const auto add = [&](BeatIndex beat, OptionIndex option, std::optional<VariableIndex> variable) {
        const std::pair one(option, variable);
        if (std::find(named.begin(), named.end(), one) != named.end()) return;
        named.push_back(one);
        into.push_back(of_round(scenario, beat, option, variable));
    };
    for (const Round& round : rounds(scenario)) {
        if (!entered[round.beat.value]) continue;
        in_round[round.beat.value] = true;
        add(round.beat, round.option, round.variable);
    }
    for (const Farm& farm : found.farms) {
        if (farm.circle.empty() || in_round[farm.beat.value]) continue;
        add(farm.beat, farm.circle.front(), farm.variable);
    }
}

// What holds for every state there could be needs no search.
void find_plain(const Scenario& scenario, const Goals& goals, std::vector<Finding>& into) {
    std::vector<Extent> variables, visited(scenario.beats.size(), {0, 1}),
        chosen(scenario.options.size(), {0, 1});
    for (const Variable& variable : scenario.variables) variables.push_back({variable.low, variable.high});
    KnownFacts facts;
    facts.variables = variables;
    facts.visited = visited;
    facts.chosen = chosen;
    set_any_client(facts, scenario);
    for (const Site& site : goals.sites()) {
        const Verdict verdict = judged(condition_at(scenario, site), facts);
        if (verdict != Verdict::maybe) into.push_back(of_site(scenario, site, verdict == Verdict::yes, {}));
    }
}

}  // namespace

// A search asks now and then whether to stop; this many times it may go on. No clock: what is found in a file
// must not hang on the machine.
Limits quick_limits() {
    constexpr int most = 100;
    Limits limits;
    limits.bytes = std::size_t{4} << 20;
    limits.witnesses = false;
    limits.time_is_up = [asked = 0]() mutable { return ++asked > most; };
    return limits;
}

void find_ways(const Scenario& scenario, const Limits& limits, std::vector<Finding>& into) {
    const Goals goals(scenario);
    const Space space(scenario);
    const Reach found = reach(scenario, goals, space, limits);
    std::vector<bool> entered(scenario.beats.size(), true);
    std::vector<std::uint32_t> order(scenario.beats.size());
    std::iota(order.begin(), order.end(), 0u);
    if (found.complete) {
        const auto moves = [&](std::uint32_t beat) {
            return found.fewest_moves[goals.number(Question::beat_entered, beat)];
        };
        for (std::uint32_t i = 0; i < entered.size(); ++i) entered[i] = moves(i) != Reach::no_moves;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return moves(a) < moves(b); });
        for (const Cause& cause : causes(scenario, goals, found)) {
            into.push_back(of_cause(scenario, goals, cause));
        }
    } else {
        find_plain(scenario, goals, into);
        into.push_back({FindingCode::search_cut,
                        {Subject::Of::scenario, 0, {}},
                        "This scenario has more states than a quick check goes through: what can never be "
                        "reached in it is not known from here.",
                        "`attune-cli explore` searches further."});
    }
    Traps traps(scenario, entered);
    for (const Trap& trap : found.traps) traps.add(trap);
    traps.report(order, into);
    find_farms(scenario, found, entered, into);
}

}  // namespace attune
