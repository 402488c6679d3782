// 1xx of the linter: the ways through a scenario, from the exact search of its authored states. Where that is
// too large for a quick check, only what holds for every state there could be.
#include <algorithm>

#include "dialogue/explore/judge.hpp"
#include "dialogue/explore/model.hpp"
#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/ways_causes.hpp"

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
        return "the option " + in_quotes(name_of_option(scenario, OptionIndex{site.owner})) +
               " is never offered";
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
                    "The option " + in_quotes(name_of_option(scenario, OptionIndex{cause.index})) +
                        " is never offered, whatever is said before." + more,
                    "Something else always stands in its place: of silences, and of the two repair options a "
                    "beat can take, the first that hold are taken."};
        case Cause::Of::line:
            return {FindingCode::line_never_said,
                    {Subject::Of::line, cause.index, {}},
                    "The line " + in_quotes(scenario.lines[cause.index].id) +
                        " is never said, whatever is said before." + more,
                    "Other lines always stand in its place; remove it, or let it be said elsewhere."};
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

// The first trap on each way in; those one can only come to from another are counted with it.
void find_traps(const Scenario& scenario, const Goals& goals, const Reach& reach,
                std::vector<Finding>& into) {
    std::vector<const Trap*> traps;
    for (const Trap& trap : reach.traps) traps.push_back(&trap);
    const auto moves = [&](const Trap* trap) {
        return reach.fewest_moves[goals.number(Question::beat_entered, trap->beat.value)];
    };
    std::stable_sort(traps.begin(), traps.end(),
                     [&](const Trap* a, const Trap* b) { return moves(a) < moves(b); });
    std::vector<bool> trapped(scenario.beats.size()), counted_in(scenario.beats.size());
    for (const Trap* trap : traps) trapped[trap->beat.value] = true;
    for (const Trap* trap : traps) {
        if (counted_in[trap->beat.value]) continue;
        std::vector<std::uint32_t> next{trap->beat.value};
        counted_in[trap->beat.value] = true;
        int others = 0;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const auto follow = [&](const std::vector<Branch>& branches) {
                for (const Branch& branch : branches) {
                    const auto* beat = std::get_if<BeatIndex>(&branch.to);
                    if (beat == nullptr || !trapped[beat->value] || counted_in[beat->value]) continue;
                    counted_in[beat->value] = true;
                    next.push_back(beat->value);
                    ++others;
                }
            };
            for (const OptionIndex option : moves_of(scenario.beats[next[i]]))
                follow(scenario[option].branches);
            follow(scenario.beats[next[i]].otherwise);
        }
        const bool stuck = trap->kind == Trap::Kind::nothing_to_say;
        const std::string who = trap->reached == Reached::certain ? "" : " With some clients.";
        into.push_back({FindingCode::no_way_out,
                        {Subject::Of::beat, trap->beat.value, {}},
                        "From the beat " + in_quotes(scenario[trap->beat].id) +
                            (stuck ? " a session cannot go on: no option can be seen and nothing follows."
                                   : " no ending can be reached any more: the session never ends.") +
                            (others > 0 ? " And with it " + counted(others, "beat") + "." : "") + who,
                        stuck ? "Add \"otherwise\", or an option without an \"if\"."
                              : "Lead one of the jumps out of the circle."});
    }
}

void find_farms(const Scenario& scenario, const Reach& reach, std::vector<Finding>& into) {
    for (const Farm& farm : reach.farms) {
        std::string round;
        for (std::size_t i = 0; i < farm.circle.size() && i < 6; ++i) {
            round += (i == 0 ? "" : ", ") + in_quotes(name_of_option(scenario, farm.circle[i]));
        }
        if (farm.circle.size() > 6) round += " …";
        if (farm.circle.empty()) continue;
        const bool alliance = farm.alliance && !farm.variable;
        const std::string raised =
            alliance ? "the alliance" : in_quotes(scenario.variables[farm.variable->value].name);
        into.push_back(
            {alliance ? FindingCode::alliance_farmed : FindingCode::variable_farmed,
             {Subject::Of::option, farm.circle.front().value, {}},
             "From the beat " + in_quotes(scenario[farm.beat].id) + " one can go round and raise " + raised +
                 " each time: " + round + ".",
             "Mark what raises it as \"once\", or let the client notice that they have been here."});
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
    limits.bytes = std::size_t{16} << 20;
    limits.time_is_up = [asked = 0]() mutable { return ++asked > most; };
    return limits;
}

void find_ways(const Scenario& scenario, const Limits& limits, std::vector<Finding>& into) {
    const Goals goals(scenario);
    const Space space(scenario);
    const Reach found = reach(scenario, goals, space, limits);
    if (found.complete) {
        for (const Cause& cause : causes(scenario, goals, found))
            into.push_back(of_cause(scenario, goals, cause));
        find_traps(scenario, goals, found, into);
        find_farms(scenario, found, into);
        return;
    }
    find_plain(scenario, goals, into);
    into.push_back(
        {FindingCode::search_cut,
         {Subject::Of::scenario, 0, {}},
         "This scenario has more states than a quick check goes through: what can never be reached "
         "in it is not known from here.",
         "`attune-cli explore` searches further."});
}

}  // namespace attune
