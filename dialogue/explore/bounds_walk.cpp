#include "dialogue/explore/bounds_walk.hpp"

#include <algorithm>

namespace attune {
namespace {

constexpr int before_widening = 8;   // times a box is played on as it is,
constexpr int before_the_end = 16;   // and goes from number to number after that
constexpr std::int32_t many = 1000;  // corrective moments: that many or more
constexpr std::size_t between_looks = 64;

std::int32_t turn_after(Extent turns, std::int32_t top) { return std::min(turns.low + 1, top); }

Extent after_effect(const Effect& effect, const Slot& slot, Extent before) {
    const std::int64_t low = slot.low, high = low + slot.size - 1;
    const auto changed = [&](std::int64_t value) {
        std::int64_t after = effect.value;
        if (effect.kind == Effect::Kind::add) after = value + effect.value;
        if (effect.kind == Effect::Kind::subtract) after = value - effect.value;
        return static_cast<std::int32_t>(std::clamp(after, low, high));
    };
    return {changed(before.low), changed(before.high)};
}

}  // namespace

BoundsWalk::BoundsWalk(const Scenario& scenario, const Goals& goals, const Slots& slots, const Reach& reach,
                       Bounds::Grain grain, const Limits& limits, std::uint64_t most)
    : scenario_(scenario),
      goals_(goals),
      slots_(slots),
      reach_(reach),
      grain_(grain),
      limits_(limits),
      most_(most),
      shape_{scenario.wounds.size(), slots.all().size()},
      can_(goals.size(), false),
      step_(scenario, goals, shape_, can_),
      facts_(scenario, slots, shape_),
      at_beat_(scenario.beats.size()),
      at_ending_(scenario.endings.size()) {
    rank_beats();
    set_thresholds();
}

std::size_t BoundsWalk::Hash::operator()(const Key& key) const {
    std::uint64_t hash = 0x9E3779B97F4A7C15u;
    for (const std::int32_t part : key) {
        hash = (hash ^ static_cast<std::uint32_t>(part)) * 0xBF58476D1CE4E5B9u;
        hash ^= hash >> 29;
    }
    return static_cast<std::size_t>(hash);
}

Bounds BoundsWalk::run() {
    Known known;
    std::vector<std::int32_t> numbers;
    write_client(starting_state(scenario_.client, shape_.wounds), 1, shape_, numbers);
    for (const std::int32_t number : numbers) known.box.push_back({number, number});
    for (const Slot& slot : slots_.all()) {
        const bool variable = slot.of == Slot::Of::variable;
        const std::int32_t start = variable ? scenario_.variables[slot.index].start : 0;
        known.box.push_back({start, start});
    }
    enter(known, scenario_.start);
    std::size_t steps = 0;
    while (!waiting_.empty()) {
        if (++steps % between_looks == 0 && over_limits()) return result(false);
        const std::size_t node = waiting_.begin()->second;
        waiting_.erase(waiting_.begin());
        play_on(node);
    }
    return result(true);
}

bool BoundsWalk::over_limits() {
    const std::size_t each = sizeof(Node) + shape_.size() * (sizeof(Extent) + 2 * sizeof(std::int32_t)) + 160;
    return step_.asked() > most_ || nodes_.size() * each > limits_.bytes || limits_.stop();
}

void BoundsWalk::play_on(std::size_t index) {
    nodes_[index].waiting = false;
    ++nodes_[index].times;
    const Known known = nodes_[index].known;  // nodes_ grows below
    const Beat& beat = scenario_[known.beat];
    const bool entered = nodes_[index].entered;
    if (entered) say_beat(known, beat);
    if (!take_options(known, beat, entered)) return;
    if (known.rupture != Rupture::none && !must_hold_repair(known, beat)) take_repairs(known);
    take_silences(known, beat);
}

Verdict BoundsWalk::ask(const Condition& condition, std::uint32_t site, const KnownFacts& facts) {
    const Verdict verdict = judged(condition, facts);
    if (site != Goals::no_site && verdict != Verdict::no) mark(Question::if_holds, site);
    if (site != Goals::no_site && verdict != Verdict::yes) mark(Question::if_fails, site);
    return verdict;
}

// As Engine::say_beat. Which of the generic lines stands in depends on how many were said before: any may.
void BoundsWalk::say_beat(const Known& known, const Beat& beat) {
    if (known.rupture == Rupture::none) return say(beat.client, known);
    const KnownFacts& facts = facts_.of(known);
    bool spoken = false;
    for (std::uint32_t i = 0; i < beat.client.count; ++i) {
        const LineIndex line = beat.client[i];
        if (!scenario_[line].when.mentions_rupture) continue;
        const Verdict verdict = ask(scenario_[line].when, goals_.site_of_line(line), facts);
        if (verdict != Verdict::no) say_line(line);
        spoken = spoken || verdict == Verdict::yes;
    }
    if (spoken || beat.client.empty()) return;
    const LineRange generic = known.rupture == Rupture::withdrawal ? scenario_.client.when_withdrawn
                                                                   : scenario_.client.when_confronting;
    for (std::uint32_t i = 0; i < generic.count; ++i) say_line(generic[i]);
}

void BoundsWalk::say(LineRange lines, const Known& known) {
    if (lines.empty()) return;
    const KnownFacts& facts = facts_.of(known);
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        if (ask(scenario_[lines[i]].when, goals_.site_of_line(lines[i]), facts) != Verdict::no) {
            say_line(lines[i]);
        }
    }
}

Verdict BoundsWalk::seen(const Known& known, OptionIndex index) {
    const Option& option = scenario_[index];
    const Verdict verdict = ask(option.when, goals_.site_of_option(index), facts_.of(known));
    if (!option.once) return verdict;
    const Extent chosen = known.box[shape_.slot(slots_.of_chosen(index.value))];
    if (chosen.low == 1) return Verdict::no;
    return chosen.high == 1 && verdict == Verdict::yes ? Verdict::maybe : verdict;
}

void BoundsWalk::take_if_seen(const Known& known, OptionIndex index, Verdict verdict) {
    if (verdict == Verdict::no) return;
    if (verdict == Verdict::yes) return take(known, index);
    Known narrowed = known;
    const Option& option = scenario_[index];
    if (option.once) slot(narrowed, slots_.of_chosen(index.value))->high = 0;
    if (narrow(narrowed, option.when, true, slots_, shape_)) take(narrowed, index);
}

/// Those in whom no option of the beat can be seen.
bool BoundsWalk::narrow_to_none(Known& known, const Beat& beat) const {
    for (std::uint32_t i = 0; i < beat.options.count; ++i) {
        const Option& option = scenario_[beat.options[i]];
        if (!option.once && !narrow(known, option.when, false, slots_, shape_)) return false;
    }
    return true;
}

bool BoundsWalk::take_options(const Known& known, const Beat& beat, bool entered) {
    std::vector<Verdict> verdicts(beat.options.count);
    for (std::uint32_t i = 0; i < beat.options.count; ++i) verdicts[i] = seen(known, beat.options[i]);
    const auto any = [&](Verdict v) {
        return std::find(verdicts.begin(), verdicts.end(), v) != verdicts.end();
    };
    const bool some = any(Verdict::yes), none = !some && !any(Verdict::maybe);
    if (entered && !beat.otherwise.empty() && !some) {
        Known passing = known;
        if (narrow_to_none(passing, beat)) {
            go_on(std::move(passing), beat.otherwise, goals_.first_site_of_otherwise(known.beat));
        }
        if (none) return false;
    }
    for (std::uint32_t i = 0; i < beat.options.count; ++i) take_if_seen(known, beat.options[i], verdicts[i]);
    return true;
}

bool BoundsWalk::must_hold_repair(const Known& known, const Beat& beat) {
    for (std::uint32_t i = 0; i < beat.options.count; ++i) {
        if (scenario_[beat.options[i]].repair.empty()) continue;
        if (seen(known, beat.options[i]) == Verdict::yes) return true;
    }
    return false;
}

// Two of them are offered, those not tried first: any may be among them.
void BoundsWalk::take_repairs(const Known& known) {
    const ClientProfile& client = scenario_.client;
    const OptionRange range =
        known.rupture == Rupture::withdrawal ? client.repair_withdrawal : client.repair_confrontation;
    for (std::uint32_t i = 0; i < range.count; ++i) take_if_seen(known, range[i], seen(known, range[i]));
}

void BoundsWalk::take_silences(const Known& known, const Beat& beat) {
    for (std::uint32_t i = 0; i < beat.silences.count; ++i) {
        const Verdict verdict = seen(known, beat.silences[i]);
        take_if_seen(known, beat.silences[i], verdict);
        if (verdict == Verdict::yes) return;
    }
}

void BoundsWalk::take(const Known& known, OptionIndex index) {
    if (never(Question::option_offered, index.value)) return;
    mark(Question::option_offered, index.value);
    decide_duties(index);
    const Option& option = scenario_[index];
    moved_.clear();
    step_.take(known, index, moved_);
    for (Known& after : moved_) {
        after_move(after, index);
        say(option.reply, after);
        if (option.branches.empty()) {
            arrive(std::move(after), false);
        } else {
            go_on(std::move(after), option.branches, goals_.first_site_of_branches(index));
        }
    }
}

void BoundsWalk::decide_duties(OptionIndex option) {
    const auto among = [&](const std::vector<OptionIndex>& options) {
        return std::find(options.begin(), options.end(), option) != options.end();
    };
    for (std::uint32_t i = 0; i < scenario_.duties.size(); ++i) {
        if (among(scenario_.duties[i].met_by))
            mark(Question::duty_met, i);
        else if (among(scenario_.duties[i].met_poorly_by))
            mark(Question::duty_met_poorly, i);
    }
}

Extent* BoundsWalk::slot(Known& known, std::uint32_t slot) const {
    return slot == Slots::none ? nullptr : &known.box[shape_.slot(slot)];
}

void BoundsWalk::after_move(Known& known, OptionIndex index) {
    if (Extent* chosen = slot(known, slots_.of_chosen(index.value))) *chosen = {1, 1};
    if (Extent* turns = slot(known, slots_.of_turns())) {
        const auto top = static_cast<std::int32_t>(slots_.all()[slots_.of_turns()].size) - 1;
        *turns = {turn_after(*turns, top), turn_after({turns->high, turns->high}, top)};
    }
    for (const Effect& effect : scenario_[index].effects) {
        const std::uint32_t i = slots_.of_variable(effect.variable.value);
        if (Extent* value = slot(known, i)) *value = after_effect(effect, slots_.all()[i], *value);
    }
    Extent& moments = known.box[at(Part::moments)];
    moments = {std::min(moments.low, many), std::min(moments.high, many)};
}

void BoundsWalk::go_on(Known known, const std::vector<Branch>& branches, std::uint32_t first_site) {
    for (std::uint32_t i = 0; i + 1 < branches.size(); ++i) {
        const Verdict verdict = ask(branches[i].when, first_site + i, facts_.of(known));
        if (verdict == Verdict::no) continue;
        if (verdict == Verdict::yes) return go_to(std::move(known), branches[i].to);
        Known held = known;
        if (narrow(held, branches[i].when, true, slots_, shape_)) go_to(std::move(held), branches[i].to);
        if (!narrow(known, branches[i].when, false, slots_, shape_)) return;
    }
    go_to(std::move(known), branches.back().to);
}

void BoundsWalk::go_to(Known known, const Target& target) {
    if (const auto* ending = std::get_if<EndingIndex>(&target)) return finish(known, *ending);
    enter(known, std::get<BeatIndex>(target));
}

void BoundsWalk::finish(const Known& known, EndingIndex ending) {
    mark(Question::ending_reached, ending.value);
    note(at_ending_[ending.value], known);
    say(scenario_[ending].client, known);
}

// A wound touches and strain comes the first time only; where that is not known, both are.
void BoundsWalk::enter(const Known& known, BeatIndex index) {
    if (never(Question::beat_entered, index.value)) return;
    mark(Question::beat_entered, index.value);
    const Beat& beat = scenario_[index];
    const std::uint32_t visited = slots_.of_visited(index.value);
    entered_.clear();
    if (beat.wound || beat.strain > 0) {
        const Extent before = known.box[shape_.slot(visited)];
        if (before.low == 0) step_.enter(known, index, true, entered_);
        if (before.high == 1) step_.enter(known, index, false, entered_);
    } else {
        entered_.push_back(known);
        entered_.back().beat = index;
    }
    for (Known& after : entered_) {
        if (Extent* been = slot(after, visited)) *been = {1, 1};
        note(at_beat_[index.value], after);
        arrive(std::move(after), true);
    }
}

void BoundsWalk::arrive(Known known, bool entered) {
    if (!entered) note(at_beat_[known.beat.value], known);
    for (std::uint32_t i = 0; i < slots_.all().size(); ++i) {
        if (!slots_.live(known.beat, i)) *slot(known, i) = {slots_.all()[i].low, slots_.all()[i].low};
    }
    const auto [found, fresh] = index_.try_emplace(key_of(known, entered), nodes_.size());
    const std::size_t at = found->second;
    const std::uint32_t rank = rank_[known.beat.value];
    if (fresh) {
        nodes_.push_back({std::move(known), entered, true, 0});
    } else {
        Node& node = nodes_[at];
        if (node.times >= before_widening) widen(known.box, node.known.box, node.times >= before_the_end);
        if (!join(node.known.box, known.box) || node.waiting) return;
        node.waiting = true;
    }
    waiting_.insert({rank, at});
}

// What has grown again and again goes on to the next number that anything asks for, so that it ends.
void BoundsWalk::widen(Box& box, const Box& known, bool to_the_end) const {
    for (std::size_t i = 0; i < box.size(); ++i) {
        const std::vector<std::int32_t>& numbers = thresholds_[i];
        if (box[i].low < known[i].low) {
            const auto above = std::upper_bound(numbers.begin(), numbers.end(), box[i].low);
            if (above != numbers.begin()) box[i].low = to_the_end ? numbers.front() : *(above - 1);
        }
        if (box[i].high > known[i].high) {
            const auto from = std::lower_bound(numbers.begin(), numbers.end(), box[i].high);
            if (from != numbers.end()) box[i].high = to_the_end ? numbers.back() : *from;
        }
    }
}

BoundsWalk::Key BoundsWalk::key_of(const Known& known, bool entered) const {
    Key key{static_cast<std::int32_t>(known.beat.value), entered, static_cast<std::int32_t>(known.rupture),
            known.pending ? static_cast<std::int32_t>(known.pending->value) : -1};
    if (grain_ == Bounds::Grain::beats) return key;
    key.push_back(std::min(known.box[at(Part::moments)].low, moments_told_apart_));
    if (grain_ == Bounds::Grain::client) return key;
    for (std::size_t i = 0; i < shape_.slots; ++i) {
        key.push_back(known.box[shape_.slot(i)].low);
        key.push_back(known.box[shape_.slot(i)].high);
    }
    return key;
}

bool BoundsWalk::never(Question question, std::uint32_t index) const {
    return reach_.complete && reach_.goals.size() == goals_.size() &&
           reach_.goals[goals_.number(question, index)] == Reached::never;
}

void BoundsWalk::note(std::optional<ClientBox>& noted, const Known& known) const {
    const bool fresh = !noted;
    if (fresh) noted.emplace();
    const auto take_in = [&](Part part, auto& into) {
        using Number = std::remove_reference_t<decltype(into[0])>;
        const Extent extent = known.box[at(part)];
        const Number low = extent.low, high = extent.high;
        into[0] = fresh ? low : std::min<Number>(into[0], low);
        into[1] = fresh ? high : std::max<Number>(into[1], high);
    };
    take_in(Part::bond, noted->bond);
    take_in(Part::task, noted->task);
    take_in(Part::goal, noted->goal);
    take_in(Part::safety, noted->safety);
    take_in(Part::arousal, noted->arousal);
    take_in(Part::strain, noted->strain);
    take_in(Part::experiencing, noted->experiencing);
    take_in(Part::moments, noted->corrective_moments);
}

// Beats are played on in the order in which a session comes to them, so that most is joined before it is.
void BoundsWalk::rank_beats() {
    const auto ways = ways_on(scenario_);
    rank_.assign(ways.size(), 0);
    std::vector<bool> met(ways.size(), false);
    std::vector<std::pair<std::uint32_t, std::size_t>> path{{scenario_.start.value, 0}};
    auto rank = static_cast<std::uint32_t>(ways.size());
    met[scenario_.start.value] = true;
    while (!path.empty()) {
        auto& [beat, next] = path.back();
        if (next == ways[beat].size()) {
            rank_[beat] = rank--;
            path.pop_back();
            continue;
        }
        const std::uint32_t to = ways[beat][next++].value;
        if (met[to]) continue;
        met[to] = true;
        path.push_back({to, 0});
    }
}

void BoundsWalk::add_constants(const Condition& condition, std::vector<std::int32_t>& into) {
    bool moments = false;
    for (const Term& term : condition.terms) {
        moments = moments || (term.kind == Term::Kind::asked &&
                              static_cast<Asked>(term.value) == Asked::corrective_moments);
    }
    for (const Term& term : condition.terms) {
        if (term.kind != Term::Kind::number || term.value < 0 || term.value > 100) continue;
        into.push_back(term.value * static_cast<std::int32_t>(whole));
        if (moments) moments_told_apart_ = std::max(moments_told_apart_, term.value);
    }
}

void BoundsWalk::set_thresholds() {
    const ClientProfile& client = scenario_.client;
    std::vector<std::int32_t> numbers{0, 12000, 25000, 40000, 45000, 50000, 60000, 75000, 100000};
    for (const Milli n : {client.window_low, client.touch(), client.window_high - 5000, client.window_high}) {
        numbers.push_back(static_cast<std::int32_t>(n));
    }
    for (std::uint32_t i = 0; i < scenario_.lines.size(); ++i)
        add_constants(scenario_.lines[i].when, numbers);
    for (const Site& site : goals_.sites()) add_constants(condition_at(scenario_, site), numbers);
    const std::size_t so_far = numbers.size();
    for (std::size_t i = 0; i < so_far; ++i) numbers.push_back(std::max(numbers[i] - 1, 0));
    std::sort(numbers.begin(), numbers.end());
    thresholds_.resize(shape_.size());
    for (std::size_t i = 0; i < at(Part::strain); ++i) thresholds_[i] = numbers;
    // strain′ = .6·strain + at most 30, and whatever is scripted: it cannot grow beyond two and a half times
    Milli scripted = 0;
    for (const Beat& beat : scenario_.beats) scripted += beat.strain;
    const Milli ceiling = std::min<Milli>((30 * whole + scripted) * 5 / 2, 1'000'000'000);
    thresholds_[at(Part::strain)] = {0, 6000, 12000, 30000, 75000, static_cast<std::int32_t>(ceiling)};
    std::sort(thresholds_[at(Part::strain)].begin(), thresholds_[at(Part::strain)].end());
    thresholds_[at(Part::moments)] = {0, many};
    thresholds_[at(Part::loss)] = {0, 30000};
    for (std::size_t i = 0; i < shape_.slots; ++i) {
        const Slot& slot = slots_.all()[i];
        const std::int64_t high = std::int64_t{slot.low} + slot.size - 1;
        thresholds_[shape_.slot(i)] = {slot.low, static_cast<std::int32_t>(high)};
    }
}

Bounds BoundsWalk::result(bool complete) const {
    Bounds bounds;
    bounds.complete = complete;
    bounds.grain = grain_;
    bounds.boxes = nodes_.size();
    bounds.bytes = nodes_.size() * (sizeof(Node) + shape_.size() * sizeof(Extent));
    bounds.at_beat = at_beat_;
    bounds.at_ending = at_ending_;
    bounds.impossible.resize(goals_.size());
    for (std::size_t i = 0; i < goals_.size(); ++i) {
        bounds.impossible[i] = complete && !can_[i] && goals_[i].question != Question::duty_missed;
    }
    // A duty is passed over only once its cue was said; what became of it then is not followed here.
    for (std::uint32_t i = 0; complete && i < scenario_.duties.size(); ++i) {
        const std::vector<LineIndex>& cues = scenario_.duties[i].cues;
        bounds.impossible[goals_.number(Question::duty_missed, i)] = std::none_of(
            cues.begin(), cues.end(),
            [&](LineIndex line) { return can_[goals_.number(Question::line_said, line.value)]; });
    }
    return bounds;
}

}  // namespace attune
