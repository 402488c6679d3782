// The scenario's rules as ways and asks: what can be seen on a state, what a move leads to, what it answers.
// The order is that of session/engine.cpp and session/offer.cpp.
#include <algorithm>
#include <variant>

#include "dialogue/base/overloaded.hpp"
#include "dialogue/explore/reach_tests.hpp"

namespace attune::finite {
namespace {

using Clauses = std::vector<Clause>;

Clauses with(Clauses clauses, const Clause& clause) {
    clauses.push_back(clause);
    return clauses;
}

Clause denied(Clause clause) {
    clause.wanted = !clause.wanted;
    return clause;
}

Changes changes_of(const Scenario& scenario, const Space& space, OptionIndex index) {
    Changes changes;
    if (const auto slot = space.slot_of(Slot::Of::chosen, index.value)) changes.push_back({*slot, {1, 1}});
    if (const auto slot = space.slot_of(Slot::Of::turns)) {
        SlotChange change{*slot, {}};
        const std::uint32_t size = space.slots()[*slot].size;
        for (std::uint32_t v = 0; v < size; ++v) change.after.push_back(std::min(v + 1, size - 1));
        changes.push_back(std::move(change));
    }
    for (const Effect& effect : scenario[index].effects) {
        const auto slot = space.slot_of(Slot::Of::variable, effect.variable.value);
        if (!slot) continue;
        const auto same = [&](const SlotChange& change) { return change.slot == *slot; };
        auto change = std::find_if(changes.begin(), changes.end(), same);
        const Slot& of = space.slots()[*slot];
        if (change == changes.end()) {
            changes.push_back({*slot, {}});
            change = changes.end() - 1;
            for (std::uint32_t v = 0; v < of.size; ++v) change->after.push_back(v);
        }
        for (std::uint32_t& v : change->after) {
            std::int64_t value = effect.value;
            if (effect.kind == Effect::Kind::add) value = std::int64_t{of.low} + v + effect.value;
            if (effect.kind == Effect::Kind::subtract) value = std::int64_t{of.low} + v - effect.value;
            v = static_cast<std::uint32_t>(
                std::clamp<std::int64_t>(value - of.low, 0, std::int64_t{of.size} - 1));
        }
    }
    return changes;
}

class Builder {
  public:
    Builder(Plan& plan, const Goals& goals)
        : plan_(plan), scenario_(*plan.scenario), space_(*plan.space), goals_(goals), tests_(plan) {}

    void build(BeatIndex beat) {
        beat_ = beat;
        enter();
        const Beat& authored = scenario_[beat];
        for (std::uint32_t i = 0; i < authored.options.count; ++i) add_option(authored.options[i], {}, false);
        add_silences();
        for (const OptionRange range :
             {scenario_.client.repair_withdrawal, scenario_.client.repair_confrontation}) {
            for (std::uint32_t i = 0; i < range.count; ++i) add_repair(range[i]);
        }
        add_otherwise();
    }

  private:
    BeatPlan& here() { return plan_.beats[beat_.value]; }

    Clause seen(OptionIndex index) const {
        const Option& option = scenario_[index];
        return {&option.when, option.once ? *space_.slot_of(Slot::Of::chosen, index.value) : none, true,
                nullptr};
    }
    /// Own options that are not to be seen.
    Clauses unseen() const {
        Clauses clauses;
        const OptionRange options = scenario_[beat_].options;
        for (std::uint32_t i = 0; i < options.count; ++i) clauses.push_back(denied(seen(options[i])));
        return clauses;
    }

    void ask(Question question, std::uint32_t index, const Clauses& clauses, Ask ask) {
        const auto test = tests_.compiled(beat_.value, clauses);
        if (!test) return;
        ask.test = *test;
        ask.goal = static_cast<std::uint32_t>(goals_.number(question, index));
        here().asks.push_back(ask);
    }
    void ask_site(std::uint32_t site, const Clauses& looked_at, const Clause& clause, const Ask& as) {
        ask(Question::if_holds, site, with(looked_at, clause), as);
        ask(Question::if_fails, site, with(looked_at, denied(clause)), as);
    }
    /// Lines judged where these clauses stand.
    void ask_lines(LineRange lines, const Clauses& clauses, const Changes* after, const Ask& as) {
        for (std::uint32_t i = 0; i < lines.count; ++i) ask_line(lines[i], clauses, after, as);
    }
    void ask_line(LineIndex line, const Clauses& clauses, const Changes* after, const Ask& as) {
        const Clause when{&scenario_[line].when, none, true, after};
        ask(Question::line_said, line.value, with(clauses, when), as);
        const std::uint32_t site = goals_.site_of_line(line);
        if (site != Goals::no_site) ask_site(site, clauses, when, as);
    }

    void enter() {
        const Beat& beat = scenario_[beat_];
        ask(Question::beat_entered, beat_.value, {}, {});
        for (std::uint32_t i = 0; i < beat.client.count; ++i) {
            Ask as;
            as.calm = !scenario_[beat.client[i]].when.mentions_rupture;
            ask_line(beat.client[i], {}, nullptr, as);
        }
        Ask doubtful;
        doubtful.doubtful = true;
        if (!beat.client.empty()) {
            const ClientProfile& client = scenario_.client;
            for (const LineRange lines : {client.when_withdrawn, client.when_confronting}) {
                for (std::uint32_t i = 0; i < lines.count; ++i) {
                    ask(Question::line_said, lines[i].value, {}, doubtful);
                }
            }
        }
        if (beat.strain < whole) return;
        ask(Question::withdrawal, 0, {}, doubtful);
        ask(Question::confrontation, 0, {}, doubtful);
    }

    void add_option(OptionIndex index, const Clauses& before, bool doubtful) {
        Ask as;
        as.doubtful = doubtful;
        const Clause visible = seen(index);
        const std::uint32_t site = goals_.site_of_option(index);
        if (site != Goals::no_site) {
            Clauses looked_at = before;
            if (visible.mark != none) looked_at.push_back({nullptr, visible.mark, true, nullptr});
            ask_site(site, looked_at, {visible.when, none, true, nullptr}, as);
        }
        take(index, with(before, visible), doubtful);
    }
    /// A beat that can pass on by `otherwise` waits for silence only where something else can be said, or
    /// where a repair option has just been tried: then it is not asked whether it passes on.
    void add_silences() {
        const Beat& beat = scenario_[beat_];
        if (beat.silences.empty()) return;
        if (beat.otherwise.empty()) return add_silences_after({}, false);
        for (std::uint32_t i = 0; i < beat.options.count; ++i) {
            add_silences_after({seen(beat.options[i])}, false);
        }
        const ClientProfile& client = scenario_.client;
        if (!client.repair_withdrawal.empty() || !client.repair_confrontation.empty()) {
            add_silences_after({}, true);
        }
    }
    void add_silences_after(Clauses before, bool doubtful) {
        const OptionRange silences = scenario_[beat_].silences;
        for (std::uint32_t i = 0; i < silences.count; ++i) {
            add_option(silences[i], before, doubtful);
            before.push_back(denied(seen(silences[i])));
        }
    }
    void add_repair(OptionIndex index) {
        Clauses clauses;
        const OptionRange options = scenario_[beat_].options;
        for (std::uint32_t i = 0; i < options.count; ++i) {
            if (!scenario_[options[i]].repair.empty()) clauses.push_back(denied(seen(options[i])));
        }
        Ask as;
        as.doubtful = true;
        const Clause visible = seen(index);
        const std::uint32_t site = goals_.site_of_option(index);
        if (site != Goals::no_site) {
            Clauses looked_at = clauses;
            if (visible.mark != none) looked_at.push_back({nullptr, visible.mark, true, nullptr});
            ask_site(site, looked_at, {visible.when, none, true, nullptr}, as);
        }
        take(index, with(clauses, visible), true);
    }

    void take(OptionIndex index, const Clauses& clauses, bool doubtful) {
        if (!tests_.compiled(beat_.value, clauses)) return;
        const Option& option = scenario_[index];
        const Changes* after = &plan_.changes[index.value];
        Ask as;
        as.doubtful = doubtful;
        ask(Question::option_offered, index.value, clauses, as);
        as.option = index.value;
        ask_lines(option.reply, clauses, after, as);
        ask_client(option, index, clauses, as);
        const std::uint32_t site = goals_.first_site_of_branches(index);
        add_branches(option.branches, clauses, after, as, site);
        if (option.branches.empty()) stay(index, clauses);
    }

    /// What the client's state may make of a move.
    void ask_client(const Option& option, OptionIndex index, const Clauses& clauses, const Ask& as) {
        Ask doubtful = as;
        doubtful.doubtful = true;
        if (const auto wound = scenario_[beat_].wound) {
            const Levels& levels = option.levels;
            if (levels.corrective == 1) ask(Question::re_enacted, wound->value, clauses, as);
            if (levels.corrective >= 4 && levels.empathy >= 4 && levels.regard >= 4) {
                ask(Question::gates_passed, wound->value, clauses, doubtful);
            }
        }
        ask(Question::withdrawal, 0, clauses, doubtful);
        ask(Question::confrontation, 0, clauses, doubtful);
        for (std::uint32_t i = 0; i < scenario_.duties.size(); ++i) {
            const Duty& duty = scenario_.duties[i];
            const auto named = [&](const std::vector<OptionIndex>& options) {
                return std::find(options.begin(), options.end(), index) != options.end();
            };
            if (named(duty.met_by))
                ask(Question::duty_met, i, clauses, as);
            else if (named(duty.met_poorly_by))
                ask(Question::duty_met_poorly, i, clauses, doubtful);
        }
    }

    void add_branches(const std::vector<Branch>& branches, Clauses clauses, const Changes* after,
                      const Ask& as, std::uint32_t site) {
        for (std::uint32_t i = 0; i < branches.size(); ++i) {
            const Clause clause{&branches[i].when, none, true, after};
            if (i + 1 < branches.size()) ask_site(site + i, clauses, clause, as);
            const Clauses taken = with(clauses, clause);
            std::visit(overloaded{[&](BeatIndex beat) { add_way(taken, as, beat, after); },
                                  [&](EndingIndex ending) {
                                      ask(Question::ending_reached, ending.value, taken, as);
                                      ask_lines(scenario_[ending].client, taken, after, as);
                                      add_way(taken, as, std::nullopt, after);
                                  }},
                       branches[i].to);
            clauses.push_back(denied(clause));
        }
    }

    void add_otherwise() {
        const Beat& beat = scenario_[beat_];
        if (!beat.otherwise.empty()) {
            return add_branches(beat.otherwise, unseen(), nullptr, {}, goals_.first_site_of_otherwise(beat_));
        }
        Clauses clauses = unseen();
        for (std::uint32_t i = 0; i < beat.silences.count; ++i) {
            clauses.push_back(denied(seen(beat.silences[i])));
        }
        const auto test = tests_.compiled(beat_.value, clauses);
        if (test && (test->ceiling & static_cast<std::uint8_t>(Mode::surely)) != 0) here().stuck = test;
    }

    void add_way(const Clauses& clauses, const Ask& as, std::optional<BeatIndex> to, const Changes* after) {
        const auto test = tests_.compiled(beat_.value, clauses);
        if (!test) return;
        Way way;
        way.test = *test;
        way.free = as.option == none;
        if (!way.free) way.option = {as.option};
        way.doubtful = as.doubtful;
        if (to) lead(way, *to, after, true);
        plan_.doubts = plan_.doubts || way.doubtful || way.test.hangs;
        here().ways.push_back(way);
    }

    /// After a repair option the beat goes on as it is.
    void stay(OptionIndex index, const Clauses& clauses) {
        const auto& live = here().live;
        const bool moves = std::any_of(plan_.changes[index.value].begin(), plan_.changes[index.value].end(),
                                       [&](const SlotChange& change) {
                                           return std::binary_search(live.begin(), live.end(), change.slot);
                                       });
        const auto test = tests_.compiled(beat_.value, clauses);
        if (!moves || !test) return;
        Way way;
        way.test = *test;
        way.option = index;
        way.doubtful = true;
        lead(way, beat_, &plan_.changes[index.value], false);
        plan_.doubts = true;
        here().ways.push_back(way);
    }

    void lead(Way& way, BeatIndex to, const Changes* after, bool entered);

    Plan& plan_;
    const Scenario& scenario_;
    const Space& space_;
    const Goals& goals_;
    Tests tests_;
    BeatIndex beat_;
};

/// The value of a slot after a move that enters `to`.
std::uint32_t value_after(const Space& space, std::uint32_t slot, std::uint32_t before,
                          const Changes* changes, std::optional<BeatIndex> entered) {
    const Slot& of = space.slots()[slot];
    if (entered && of.of == Slot::Of::visited && of.index == entered->value) return 1;
    if (changes == nullptr) return before;
    for (const SlotChange& change : *changes) {
        if (change.slot == slot) return change.after[before];
    }
    return before;
}

void Builder::lead(Way& way, BeatIndex to, const Changes* after, bool entered) {
    const BeatPlan& from = plan_.beats[beat_.value];
    const BeatPlan& there = plan_.beats[to.value];
    const auto entering = entered ? std::optional(to) : std::nullopt;
    way.beat = to.value;
    way.tables = static_cast<std::uint32_t>(plan_.tables.size());
    way.constant = static_cast<std::uint32_t>(plan_.constants.size());
    plan_.tables.resize(plan_.tables.size() + from.digits);
    plan_.constants.resize(plan_.constants.size() + static_cast<std::size_t>(plan_.words));
    std::uint32_t place = 0, group = 0;  // of the live slots here, in step with those there
    for (std::size_t t = 0; t < there.live.size(); ++t) {
        const std::uint32_t slot = there.live[t];
        while (place < from.live.size() && from.live[place] < slot) ++place;
        if (place == from.live.size() || from.live[place] != slot) {
            const std::uint32_t value = value_after(space_, slot, space_.start(slot), after, entering);
            plan_.constants[way.constant + there.words[t]] += there.strides[t] * value;
            continue;
        }
        while (place >= from.groups[group].first + from.groups[group].count) ++group;
        const Group& in = from.groups[group];
        const std::uint64_t below = from.strides[place] / from.strides[in.first];
        const std::uint32_t size = space_.slots()[slot].size;
        for (std::uint32_t digit = 0; digit < in.size; ++digit) {
            const auto before = static_cast<std::uint32_t>(digit / below % size);
            plan_.tables[way.tables + in.table + digit] +=
                there.strides[t] * value_after(space_, slot, before, after, entering);
        }
    }
}

Milli strain_on_the_way_in(const Scenario& scenario) {
    Milli strain = 0;
    std::vector<bool> seen(scenario.beats.size());
    std::vector<BeatIndex> ahead{scenario.start};
    while (!ahead.empty()) {
        const BeatIndex beat = ahead.back();
        ahead.pop_back();
        if (seen[beat.value]) continue;
        seen[beat.value] = true;
        strain += scenario[beat].strain;
        for (const Branch& branch : scenario[beat].otherwise) {
            if (const auto* to = std::get_if<BeatIndex>(&branch.to)) ahead.push_back(*to);
        }
    }
    return strain;
}

/// About how large the tables of all ways would be.
std::size_t table_bytes(const Plan& plan) {
    std::size_t bytes = 0;
    const ClientProfile& client = plan.scenario->client;
    const std::size_t repairs = client.repair_withdrawal.count + client.repair_confrontation.count;
    for (std::size_t i = 0; i < plan.beats.size(); ++i) {
        const Beat& beat = plan.scenario->beats[i];
        std::size_t ways = repairs + beat.otherwise.size();
        for (const OptionRange range : {beat.options, beat.silences}) {
            for (std::uint32_t o = 0; o < range.count; ++o) {
                ways += (*plan.scenario)[range[o]].branches.size();
            }
        }
        bytes += ways * plan.beats[i].digits * sizeof(std::uint64_t);
    }
    return bytes;
}

}  // namespace

std::optional<Plan> plan_of(const Scenario& scenario, const Goals& goals, const Space& space,
                            std::size_t bytes) {
    Plan plan;
    plan.scenario = &scenario;
    plan.space = &space;
    plan.words = words_needed(space, scenario.beats.size());
    plan.strain_before_moves = strain_on_the_way_in(scenario);
    plan.beats.resize(scenario.beats.size());
    lay_out(plan, 256);
    if (table_bytes(plan) > bytes / 4) lay_out(plan, 1);
    if (table_bytes(plan) > bytes / 2) return std::nullopt;
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        plan.changes.push_back(changes_of(scenario, space, {i}));
    }
    Builder builder(plan, goals);
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) builder.build({i});
    return plan;
}

}  // namespace attune::finite
