#include "tests/support/plain_search.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_map>
#include <variant>

#include "dialogue/explore/judge.hpp"

namespace attune::test {
namespace {

constexpr int most_turns = 8;

struct State {
    std::uint32_t beat = 0;
    std::vector<std::int32_t> variables;
    std::vector<std::uint8_t> visited, chosen;
    int turns = 0;
    friend bool operator==(const State&, const State&) = default;
};

struct HashState {
    std::size_t operator()(const State& state) const {
        std::uint64_t hash = state.beat * 31u + static_cast<std::uint64_t>(state.turns);
        const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3u; };
        for (const auto v : state.variables) mix(static_cast<std::uint64_t>(v));
        for (const auto v : state.visited) mix(v);
        for (const auto v : state.chosen) mix(v);
        return static_cast<std::size_t>(hash ^ hash >> 32);
    }
};

class Walk {
  public:
    Walk(const Scenario& scenario, const Goals& goals, bool surely)
        : scenario_(scenario), goals_(goals), surely_(surely) {
        found_.moves.assign(goals.size(), Plain::never);
        found_.stuck.resize(scenario.beats.size());
        strained_ = strained_from(scenario.start);
    }

    Plain run(std::uint64_t most) {
        State start{scenario_.start.value, {}, {}, {}, 0};
        for (const Variable& v : scenario_.variables) start.variables.push_back(v.start);
        start.visited.resize(scenario_.beats.size());
        start.chosen.resize(scenario_.options.size());
        start.visited[start.beat] = 1;
        add(start, 0);
        while (!queue_.empty() && found_.states < most) {
            const auto [state, moves] = queue_.front();
            queue_.pop_front();
            if (moves_[state] < moves) continue;
            ++found_.states;
            now_ = moves;
            visit(state);
        }
        return std::move(found_);
    }

  private:
    /// Whether a rupture may open before the first move.
    bool strained_from(BeatIndex beat) const {
        if (scenario_[beat].strain > 0) return true;
        const auto& branches = scenario_[beat].otherwise;
        return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) {
            const auto* to = std::get_if<BeatIndex>(&branch.to);
            return to != nullptr && strained_from(*to);
        });
    }
    bool passes(Verdict verdict, bool wanted = true) const {
        const Verdict hoped = wanted ? Verdict::yes : Verdict::no;
        return verdict == hoped || (verdict == Verdict::maybe && !surely_);
    }
    void add(const State& state, std::uint32_t moves) {
        const auto [known, fresh] = moves_.try_emplace(state, moves);
        if (!fresh && known->second <= moves) return;
        known->second = moves;
        moves == now_ ? queue_.push_front({state, moves}) : queue_.push_back({state, moves});
    }
    void meet(Question question, std::uint32_t index, std::uint32_t moves) {
        auto& fewest = found_.moves[goals_.number(question, index)];
        fewest = std::min(fewest, moves);
    }
    Verdict judge(const Condition& condition, const State& state) const {
        std::vector<Extent> variables, visited, chosen;
        for (const auto v : state.variables) variables.push_back({v, v});
        for (const auto v : state.visited) visited.push_back({v, v});
        for (const auto v : state.chosen) chosen.push_back({v, v});
        KnownFacts facts{variables, visited, chosen, {}};
        set_any_client(facts, scenario_);
        const int high = state.turns == most_turns ? std::numeric_limits<int>::max() : state.turns;
        facts.asked[static_cast<std::size_t>(Asked::turns)] = {state.turns, high};
        return judged(condition, facts);
    }
    /// Judges and notes which sides the `if` has; `may`: it is looked at at all.
    Verdict look(std::uint32_t site, const Condition& condition, const State& state, bool may,
                 std::uint32_t at) {
        const Verdict verdict = judge(condition, state);
        if (site != Goals::no_site && may) {
            if (passes(verdict)) meet(Question::if_holds, site, at);
            if (passes(verdict, false)) meet(Question::if_fails, site, at);
        }
        return verdict;
    }
    void say(LineRange lines, const State& state, std::uint32_t at, bool aloud) {
        for (std::uint32_t i = 0; i < lines.count; ++i) {
            const Line& line = scenario_[lines[i]];
            const bool may = aloud || line.when.mentions_rupture;
            const Verdict verdict = look(goals_.site_of_line(lines[i]), line.when, state, may, at);
            if (may && passes(verdict)) meet(Question::line_said, lines[i].value, at);
        }
    }

    void visit(const State& state) {
        const Beat& beat = scenario_.beats[state.beat];
        meet(Question::beat_entered, state.beat, now_);
        say(beat.client, state, now_, !surely_ || (now_ == 0 && !strained_));
        if (!surely_ && !beat.client.empty()) {
            for (const LineRange lines :
                 {scenario_.client.when_withdrawn, scenario_.client.when_confronting}) {
                for (std::uint32_t i = 0; i < lines.count; ++i)
                    meet(Question::line_said, lines[i].value, now_);
            }
        }
        bool none_may = true, one_sure = false, repairs_sure = false, silent = true;
        for (std::uint32_t i = 0; i < beat.options.count; ++i) {
            const Verdict seen = option(state, beat.options[i], true, false);
            none_may = none_may && seen == Verdict::no;
            one_sure = one_sure || seen == Verdict::yes;
            const bool repairs = !scenario_[beat.options[i]].repair.empty();
            repairs_sure = repairs_sure || (repairs && seen == Verdict::yes);
        }
        // With `otherwise`, silence waits only where something else can be said, or after a repair option.
        const ClientProfile& client = scenario_.client;
        const bool repairs = !client.repair_withdrawal.empty() || !client.repair_confrontation.empty();
        bool open = beat.otherwise.empty() || (surely_ ? one_sure : !none_may || repairs), sure = true;
        for (std::uint32_t i = 0; i < beat.silences.count && open; ++i) {
            const Verdict seen = option(state, beat.silences[i], sure || !surely_, false);
            silent = silent && seen == Verdict::no;
            open = seen != Verdict::yes;
            sure = sure && seen == Verdict::no;
        }
        if (beat.otherwise.empty() && none_may && silent) found_.stuck[state.beat] = true;
        if (!surely_ && !repairs_sure) {
            for (const OptionRange range :
                 {scenario_.client.repair_withdrawal, scenario_.client.repair_confrontation}) {
                for (std::uint32_t i = 0; i < range.count; ++i) option(state, range[i], true, true);
            }
        }
        if (!beat.otherwise.empty() && (surely_ ? none_may : !one_sure)) {
            branch(state, beat.otherwise, goals_.first_site_of_otherwise({state.beat}), now_);
        }
    }

    Verdict option(const State& state, OptionIndex index, bool may, bool repair) {
        const Option& option = scenario_[index];
        if (option.once && state.chosen[index.value] != 0) return Verdict::no;
        const Verdict seen = look(goals_.site_of_option(index), option.when, state, may, now_);
        if (!may || !passes(seen)) return seen;
        meet(Question::option_offered, index.value, now_);
        State after = state;
        after.chosen[index.value] = 1;
        after.turns = std::min(after.turns + 1, most_turns);
        for (const Effect& effect : option.effects) {
            const Variable& v = scenario_.variables[effect.variable.value];
            std::int32_t& value = after.variables[effect.variable.value];
            if (effect.kind == Effect::Kind::set) value = effect.value;
            if (effect.kind == Effect::Kind::add) value += effect.value;
            if (effect.kind == Effect::Kind::subtract) value -= effect.value;
            value = std::clamp(value, v.low, v.high);
        }
        say(option.reply, after, now_ + 1, true);
        if (repair) {
            add(after, now_ + 1);
        } else {
            branch(after, option.branches, goals_.first_site_of_branches(index), now_ + 1);
        }
        return seen;
    }

    void branch(const State& state, const std::vector<Branch>& branches, std::uint32_t site,
                std::uint32_t at) {
        for (std::uint32_t i = 0; i < branches.size(); ++i) {
            const bool last = i + 1 == branches.size();
            const Verdict verdict = look(last ? Goals::no_site : site + i, branches[i].when, state, true, at);
            if (passes(verdict)) go(state, branches[i].to, at);
            if (!passes(verdict, false)) return;
        }
    }
    void go(State state, const Target& to, std::uint32_t at) {
        if (const auto* ending = std::get_if<EndingIndex>(&to)) {
            meet(Question::ending_reached, ending->value, at);
            return say(scenario_[*ending].client, state, at, true);
        }
        state.beat = std::get<BeatIndex>(to).value;
        state.visited[state.beat] = 1;
        add(state, at);
    }

    const Scenario& scenario_;
    const Goals& goals_;
    bool surely_, strained_ = false;
    Plain found_;
    std::uint32_t now_ = 0;
    struct Waiting {
        State state;
        std::uint32_t moves = 0;
    };
    std::deque<Waiting> queue_;
    std::unordered_map<State, std::uint32_t, HashState> moves_;
};

}  // namespace

Plain plain_search(const Scenario& scenario, const Goals& goals, bool surely, std::uint64_t most) {
    return Walk(scenario, goals, surely).run(most);
}

}  // namespace attune::test
