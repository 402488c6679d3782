#include "tests/support/generated.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::test {
namespace {

using Kind = Term::Kind;

Condition made(std::vector<Term> terms) {
    Condition condition{"made up", std::move(terms), false};
    for (const Term& term : condition.terms) {
        const bool rupture = term.kind == Kind::asked && term.value == static_cast<int>(Asked::rupture);
        condition.mentions_rupture = condition.mentions_rupture || rupture;
    }
    return condition;
}

Condition compared(std::uint32_t variable, Kind by, std::int32_t number) {
    return made({{Kind::variable, static_cast<std::int32_t>(variable)}, {Kind::number, number}, {by, 0}});
}

Condition been_in(std::uint32_t beat) { return made({{Kind::visited, static_cast<std::int32_t>(beat)}}); }

Condition joined(Condition a, const Condition& b, Kind by) {
    a.terms.insert(a.terms.end(), b.terms.begin(), b.terms.end());
    a.terms.push_back({by, 0});
    return made(std::move(a.terms));
}

Effect effect(std::uint32_t variable, Effect::Kind kind, std::int32_t value) {
    return {"made up", {variable}, kind, value};
}

Line said(std::string id, Condition when) {
    Line line;
    line.id = std::move(id);
    line.text = "Yes.";
    line.when = std::move(when);
    return line;
}

/// Puts beats and their options into the flat tables, in the order they are added.
class Draft {
  public:
    Draft() {
        scenario.id = "made-up";
        scenario.client.name = "Nobody";
    }

    std::uint32_t number(std::int32_t low, std::int32_t high, std::int32_t start) {
        const auto index = static_cast<std::uint32_t>(scenario.variables.size());
        scenario.variables.push_back(
            {"v" + std::to_string(index), Variable::Kind::number, low, high, start, {}});
        return index;
    }
    LineRange lines(const std::vector<Condition>& conditions) {
        const LineRange range{static_cast<std::uint32_t>(scenario.lines.size()),
                              static_cast<std::uint32_t>(conditions.size())};
        for (const Condition& when : conditions) {
            scenario.lines.push_back(said("l" + std::to_string(scenario.lines.size()), when));
        }
        return range;
    }
    OptionRange options(std::vector<Option> options, OptionPlace place) {
        const OptionRange range{next_option(), static_cast<std::uint32_t>(options.size())};
        for (Option& option : options) {
            option.id = "o" + std::to_string(next_option());
            option.place = place;
            option.home = {static_cast<std::uint32_t>(scenario.beats.size())};
            scenario.options.push_back(std::move(option));
        }
        return range;
    }
    BeatIndex beat(const std::vector<Condition>& client, std::vector<Option> own,
                   std::vector<Option> silences = {}, std::vector<Branch> otherwise = {}) {
        Beat beat;
        beat.id = "b" + std::to_string(scenario.beats.size());
        beat.client = lines(client);
        beat.options = options(std::move(own), OptionPlace::beat);
        beat.silences = options(std::move(silences), OptionPlace::silence);
        beat.otherwise = std::move(otherwise);
        scenario.beats.push_back(std::move(beat));
        return {static_cast<std::uint32_t>(scenario.beats.size() - 1)};
    }
    EndingIndex ending(const std::vector<Condition>& client) {
        Ending ending;
        ending.id = "e" + std::to_string(scenario.endings.size());
        ending.client = lines(client);
        scenario.endings.push_back(std::move(ending));
        return {static_cast<std::uint32_t>(scenario.endings.size() - 1)};
    }
    std::uint32_t next_option() const { return static_cast<std::uint32_t>(scenario.options.size()); }

    Scenario scenario;
};

Option leading(Target to, Condition when = {}, std::vector<Effect> effects = {}) {
    Option option;
    option.text = "And then?";
    option.why = "It asks.";
    option.when = std::move(when);
    option.effects = std::move(effects);
    option.branches.push_back({{}, to});
    return option;
}

/// Draws conditions, effects and jumps over so many beats and options.
class Anything {
  public:
    explicit Anything(std::uint64_t seed) : numbers_{seed} {}

    Scenario scenario() {
        beats_ = 3 + numbers_.below(4);
        for (int i = 0; i < 3; ++i) {
            const auto high = static_cast<std::int32_t>(1 + numbers_.below(3));
            draft_.number(0, high, static_cast<std::int32_t>(numbers_.below(2)));
        }
        for (std::uint32_t beat = 0; beat < beats_; ++beat) add_beat(beat);
        draft_.ending({condition()});
        draft_.ending({{}, condition()});
        ClientProfile& client = draft_.scenario.client;
        client.when_withdrawn = draft_.lines({{}});
        client.when_confronting = draft_.lines({{}});
        client.repair_withdrawal = repairs(OptionPlace::repair_withdrawal);
        client.repair_confrontation = repairs(OptionPlace::repair_confrontation);
        return std::move(draft_.scenario);
    }

  private:
    void add_beat(std::uint32_t beat) {
        std::vector<Option> own, silences;
        const std::uint32_t count = 1 + numbers_.below(3);
        for (std::uint32_t i = 0; i < count; ++i) own.push_back(option());
        if (numbers_.once_in(3)) silences.push_back(option());
        if (numbers_.once_in(6)) silences.push_back(option());
        std::vector<Branch> otherwise;
        if (numbers_.once_in(2)) {
            if (numbers_.once_in(2)) otherwise.push_back({condition(), onward(beat)});
            otherwise.push_back({{}, onward(beat)});
        }
        std::vector<Condition> lines{{}};
        if (numbers_.once_in(2)) lines.push_back(condition());
        draft_.beat(lines, std::move(own), std::move(silences), std::move(otherwise));
        if (numbers_.once_in(8)) draft_.scenario.beats.back().strain = 14 * whole;
    }
    /// Levels low enough that ruptures open now and then.
    Option option() {
        Option option = leading(target(), numbers_.once_in(2) ? condition() : Condition{});
        option.levels.empathy = static_cast<std::uint8_t>(1 + numbers_.below(5));
        option.levels.regard = static_cast<std::uint8_t>(1 + numbers_.below(5));
        option.once = numbers_.once_in(4);
        if (numbers_.once_in(5)) option.repair = set_of(RepairStep::validate);
        for (std::uint32_t i = numbers_.below(3); i > 0; --i) option.effects.push_back(any_effect());
        option.reply =
            draft_.lines(numbers_.once_in(3) ? std::vector{condition()} : std::vector<Condition>{});
        for (std::uint32_t i = numbers_.below(3); i > 0; --i) {
            option.branches.insert(option.branches.begin(), {condition(), target()});
        }
        return option;
    }
    OptionRange repairs(OptionPlace place) {
        std::vector<Option> all{option(), option()};
        for (Option& option : all) {
            option.branches.clear();
            option.repair = set_of(RepairStep::validate, RepairStep::own);
        }
        return draft_.options(std::move(all), place);
    }
    Effect any_effect() {
        const auto kind = static_cast<Effect::Kind>(numbers_.below(3));
        return effect(numbers_.below(3), kind, static_cast<std::int32_t>(numbers_.below(3)));
    }
    Target target() {
        if (numbers_.once_in(5)) return EndingIndex{numbers_.below(2)};
        return BeatIndex{numbers_.below(beats_)};
    }
    /// Never back: beats that pass on without a move must not go round.
    Target onward(std::uint32_t beat) {
        if (beat + 1 >= beats_ || numbers_.once_in(4)) return EndingIndex{numbers_.below(2)};
        return BeatIndex{beat + 1 + numbers_.below(beats_ - beat - 1)};
    }
    Condition simple() {
        const auto by = static_cast<Kind>(static_cast<std::uint32_t>(Kind::equal) + numbers_.below(6));
        const auto number = static_cast<std::int32_t>(numbers_.below(4));
        switch (numbers_.below(8)) {
            case 0:
                return made({{Kind::visited, static_cast<std::int32_t>(numbers_.below(beats_))}});
            case 1:
                return made({{Kind::chosen, static_cast<std::int32_t>(numbers_.below(3))}});
            case 2:
                return made({{Kind::asked, static_cast<std::int32_t>(Asked::turns)},
                             {Kind::number, number},
                             {by, 0}});
            case 3:
                return made(
                    {{Kind::asked, static_cast<std::int32_t>(Asked::bond)}, {Kind::number, 45}, {by, 0}});
            case 4:
                return made({{Kind::asked, static_cast<std::int32_t>(Asked::rupture)},
                             {Kind::number, number % 3},
                             {numbers_.once_in(2) ? Kind::equal : Kind::not_equal, 0}});
            default:
                return compared(numbers_.below(3), by, number);
        }
    }
    Condition condition() {
        Condition first = simple();
        if (numbers_.once_in(4))
            first = made([&] {
                std::vector<Term> terms = first.terms;
                terms.push_back({Kind::logical_not, 0});
                return terms;
            }());
        if (!numbers_.once_in(3)) return first;
        return joined(first, simple(), numbers_.once_in(2) ? Kind::logical_and : Kind::logical_or);
    }

    Numbers numbers_;
    Draft draft_;
    std::uint32_t beats_ = 0;
};

/// A sound scenario: each layer has two beats, each beat leads to both of the next layer with and without an
/// effect, so that every value a gate asks for is there and not there. Then a hub, and an ending.
class Sound {
  public:
    Sound(Defect defect, std::uint64_t seed) : defect_(defect), numbers_{seed} {}

    Known known() {
        trust_ = draft_.number(0, 5, 0);
        told_ = draft_.number(0, 1, 0);
        asked_ = draft_.number(0, 2, 0);
        stories_ = draft_.number(0, 6, 0);
        layers_ = 3 + numbers_.below(4);
        where_ = 2 * (2 + numbers_.below(layers_ - 2)) + numbers_.below(2);  // a beat behind all effects
        for (std::uint32_t layer = 0; layer < layers_; ++layer) {
            for (std::uint32_t i = 0; i < 2; ++i) add_layered(layer);
        }
        add_hub();
        if (defect_ == Defect::no_way_out) add_pit();
        if (defect_ == Defect::orphan) {
            here_ = draft_.beat({{}}, {leading(EndingIndex{0})});
        }
        draft_.ending({{}, compared(stories_, Kind::greater_equal, 2)});
        return {std::move(draft_.scenario), defect_, here_};
    }

  private:
    Condition gate() {
        const auto number = static_cast<std::int32_t>(1 + numbers_.below(2));
        switch (numbers_.below(4)) {
            case 0:
                return compared(trust_, Kind::greater_equal, number);
            case 1:
                return compared(trust_, Kind::less, number);
            case 2:
                return made({{Kind::variable, static_cast<std::int32_t>(told_)}});
            default:
                return joined(compared(trust_, Kind::equal, 0), compared(told_, Kind::equal, 0),
                              numbers_.once_in(2) ? Kind::logical_and : Kind::logical_or);
        }
    }
    Target next(std::uint32_t layer, std::uint32_t i) const {
        return layer + 1 == layers_ ? BeatIndex{2 * layers_} : BeatIndex{2 * (layer + 1) + i % 2};
    }

    void add_layered(std::uint32_t layer) {
        const auto beat = static_cast<std::uint32_t>(draft_.scenario.beats.size());
        std::vector<Option> options;
        for (std::uint32_t i = 0; i < 6; ++i) {
            std::vector<Effect> effects;
            if (layer == 0)
                effects.push_back(effect(trust_, Effect::Kind::add, static_cast<std::int32_t>(i / 2)));
            if (layer == 1) effects.push_back(effect(told_, Effect::Kind::set, i / 2 == 1 ? 1 : 0));
            if (layer > 1 && i >= 2) break;
            options.push_back(leading(next(layer, i), {}, std::move(effects)));
        }
        std::vector<Condition> lines{{}};
        if (layer >= 2) {
            options.push_back(leading(next(layer, numbers_.below(2)), gate()));
            lines.push_back(gate());
        }
        if (beat == 0) options.push_back(leading(BeatIndex{1}));
        if (beat == where_) spoil(layer, options);
        draft_.beat(lines, std::move(options));
        if (beat == where_) here_ = {beat};
    }

    void spoil(std::uint32_t layer, std::vector<Option>& options) {
        const std::uint32_t side = numbers_.below(2);
        if (defect_ == Defect::dead_end) {
            options.clear();
            options.push_back(leading(next(layer, 0), compared(trust_, Kind::not_equal, 1)));
            options.push_back(
                leading(next(layer, 1), compared(told_, Kind::equal, static_cast<std::int32_t>(side))));
        }
        if (defect_ == Defect::contradiction) {
            const Condition never = side == 0 ? compared(trust_, Kind::greater, 2)
                                              : joined(compared(trust_, Kind::less, 1),
                                                       compared(trust_, Kind::greater, 1), Kind::logical_and);
            options.push_back(leading(next(layer, side), never));
        }
        if (defect_ == Defect::always_true) {
            const Condition always = side == 0 ? compared(trust_, Kind::less_equal, 2)
                                               : joined(compared(told_, Kind::equal, 0),
                                                        compared(told_, Kind::equal, 1), Kind::logical_or);
            options.push_back(leading(next(layer, side), always));
        }
        if (defect_ == Defect::no_way_out) {
            options.push_back(
                leading(BeatIndex{2 * layers_ + 2}, numbers_.once_in(2) ? gate() : Condition{}));
        }
    }

    /// Stories are told once each, a question is asked at most twice; a farm tells the same story for ever.
    void add_hub() {
        const BeatIndex hub{2 * layers_};
        std::vector<Option> options{leading(EndingIndex{0})};
        const Target back = hub;
        for (int i = 0; i < 3; ++i) {
            options.push_back(leading(back, {}, {effect(stories_, Effect::Kind::add, 1)}));
            options.back().once = true;
        }
        options.push_back(
            leading(back, compared(asked_, Kind::less, 2), {effect(asked_, Effect::Kind::add, 1)}));
        const bool farm = defect_ == Defect::farm;
        const BeatIndex side{hub.value + 1};
        options.push_back(leading(side, {}, {effect(stories_, Effect::Kind::set, 1)}));
        if (farm) {
            const bool round_about = numbers_.once_in(2);
            options.push_back(
                leading(round_about ? side : hub, {}, {effect(stories_, Effect::Kind::add, 1)}));
            here_ = hub;
        }
        draft_.beat({{}, compared(stories_, Kind::greater_equal, 1)}, std::move(options));
        draft_.beat({{}}, {leading(hub)});
        if (farm) here_ = hub;
    }
    void add_pit() {
        const BeatIndex first{2 * layers_ + 2};
        here_ = draft_.beat({{}}, {leading(BeatIndex{first.value + 1})});
        draft_.beat({{}}, {leading(first), leading(first)});
    }

    Defect defect_;
    Numbers numbers_;
    Draft draft_;
    std::uint32_t trust_ = 0, told_ = 0, asked_ = 0, stories_ = 0, layers_ = 0, where_ = 0;
    BeatIndex here_;
};

}  // namespace

Scenario anything(std::uint64_t seed) { return Anything(seed).scenario(); }

Known known(Defect defect, std::uint64_t seed) { return Sound(defect, seed).known(); }

std::vector<Alarm> alarms(const Scenario& scenario, const Goals& goals, const Reach& found) {
    std::vector<Alarm> all;
    const auto never = [&](Question question, std::uint32_t index) {
        return found.goals[goals.number(question, index)] == Reached::never;
    };
    for (const Trap& trap : found.traps) {
        const bool stuck = trap.kind == Trap::Kind::nothing_to_say;
        all.push_back({stuck ? Defect::dead_end : Defect::no_way_out, trap.beat});
    }
    for (const Farm& farm : found.farms) all.push_back({Defect::farm, farm.beat});
    for (std::uint32_t beat = 0; beat < scenario.beats.size(); ++beat) {
        if (never(Question::beat_entered, beat)) all.push_back({Defect::orphan, {beat}});
    }
    for (std::uint32_t site = 0; site < goals.sites().size(); ++site) {
        const bool holds = !never(Question::if_holds, site), fails = !never(Question::if_fails, site);
        if (holds == fails) continue;
        const Site& at = goals.sites()[site];
        BeatIndex beat;
        if (at.of == Site::Of::option) beat = scenario.options[at.owner].home;
        all.push_back({holds ? Defect::always_true : Defect::contradiction, beat});
    }
    return all;
}

Scenario large(std::uint32_t beats, std::uint64_t seed, bool dead_end) {
    Numbers numbers{seed};
    Draft draft;
    std::array<std::int32_t, 4> at{};  // a walk to the trap: a state that is come to
    Numbers walk{seed + 1000};
    for (std::int32_t& start : at) {
        start = static_cast<std::int32_t>(numbers.below(11));
        draft.number(0, 10, start);
    }
    const std::uint32_t trap = beats / 2 + numbers.below(beats / 4);
    for (std::uint32_t beat = 0; beat < beats; ++beat) {
        std::vector<Option> options;
        for (std::uint32_t i = 0; i < 4; ++i) {
            const Target to = beat + 1 < beats ? Target{BeatIndex{beat + 1}} : Target{EndingIndex{0}};
            std::vector<Effect> effects;
            for (std::uint32_t e = 0; e < 3; ++e) {
                const auto kind = numbers.once_in(2) ? Effect::Kind::add : Effect::Kind::subtract;
                const auto by = static_cast<std::int32_t>(1 + numbers.below(3));
                effects.push_back(effect((i + e) % 4, kind, by));
            }
            const auto asked = static_cast<std::int32_t>(numbers.below(11));
            Condition when;
            if (i == beat % 4) when = compared(numbers.below(4), Kind::not_equal, asked);
            if (dead_end && beat == trap) when = compared(i, Kind::not_equal, at[i]);
            options.push_back(leading(to, when, std::move(effects)));
        }
        // Never the one with a gate, so that the walk can be walked.
        const Option& taken = options[(beat + 1 + walk.below(3)) % 4];
        for (const Effect& e : taken.effects) {
            const std::int32_t by = e.kind == Effect::Kind::add ? e.value : -e.value;
            at[e.variable.value] = std::clamp(at[e.variable.value] + by, 0, 10);
        }
        draft.beat({{}}, std::move(options));
    }
    draft.ending({compared(0, Kind::greater, 4), compared(1, Kind::greater, 4), compared(2, Kind::greater, 4),
                  compared(3, Kind::greater, 4)});
    return std::move(draft.scenario);
}

Scenario doors_in_a_row(std::uint32_t doors) {
    const auto door = [](std::uint32_t i) { return BeatIndex{1 + 2 * i}; };
    const auto room = [](std::uint32_t i) { return BeatIndex{2 + 2 * i}; };
    const BeatIndex hall{0};
    Draft draft;
    std::vector<Branch> on;
    for (std::uint32_t i = doors; i-- > 0;) {
        on.push_back({been_in(door(i).value), i + 1 < doors ? Target{door(i + 1)} : Target{EndingIndex{0}}});
    }
    on.push_back({{}, door(0)});
    draft.beat({{}}, {}, {}, std::move(on));
    for (std::uint32_t i = 0; i < doors; ++i) {
        draft.beat({i > 0 ? been_in(room(i - 1).value) : Condition{}}, {leading(room(i)), leading(hall)});
        draft.beat({{}}, {leading(hall)});
    }
    draft.ending({{}});
    return std::move(draft.scenario);
}

}  // namespace attune::test
