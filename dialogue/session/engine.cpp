#include "dialogue/session/engine.hpp"

#include <algorithm>

#include "dialogue/base/check.hpp"
#include "dialogue/base/overloaded.hpp"

namespace attune {
namespace {

bool contains(const std::vector<OptionIndex>& options, OptionIndex option) {
    return std::find(options.begin(), options.end(), option) != options.end();
}

std::int32_t after_effect(const Effect& effect, const Variable& variable, std::int32_t before) {
    std::int64_t value = effect.value;
    if (effect.kind == Effect::Kind::add) value = std::int64_t{before} + effect.value;
    if (effect.kind == Effect::Kind::subtract) value = std::int64_t{before} - effect.value;
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, variable.low, variable.high));
}

// A rating that was sure says what the client heard; of what the words were for, only the option can tell.
Heard heard_typed(const Option& option, std::optional<WoundIndex> wound, const Typed& typed) {
    Heard move = heard(option, wound);
    if (typed.basis == TypedBasis::recognised) {
        move.levels.empathy = typed.empathy;
        move.levels.regard = typed.regard;
        move.levels.collaboration = typed.collaboration;
        move.skills = heard_as(typed.skill);
        const bool asked = typed.skill == TypedSkill::advice && typed.collaboration >= 4;
        if (asked) move.skills = set_of(Skill::advise_with_permission);
    }
    if (wound && move.levels.corrective == 0) move.levels.corrective = 3;  // neither feared nor its opposite
    return move;
}

}  // namespace

void Engine::begin(SessionState& state, std::uint64_t seed, int rules, std::vector<Event>& events) {
    state_ = &state;
    events_ = &events;
    record(Begun{seed, rules});
    enter(scenario_->start);
}

void Engine::take(SessionState& state, OptionIndex index, std::int64_t ms, std::vector<Event>& events,
                  const std::optional<Typed>& typed) {
    state_ = &state;
    events_ = &events;
    const Option& option = (*scenario_)[index];
    const auto wound = (*scenario_)[now().beat].wound;
    const Heard move = typed ? heard_typed(option, wound, *typed) : heard(option, wound);
    respond(scenario_->client, now().client, move, state.seed, now().turns + 1, response_);
    record(MoveMade{index, ms, typed});
    if (response_.uptake) record(UptakeDecided{*response_.uptake});
    if (response_.gates) record(GatesJudged{*wound, *response_.gates});
    if (response_.corrective != Corrective::none) record(WoundTouched{*wound, response_.corrective});
    if (response_.repair) record(RepairJudged{*response_.repair});
    for (const Change& change : response_.changes) {
        record(Changed{change, change.quantity == Quantity::strain && response_.strained});
    }
    if (response_.rupture) record(RuptureOpened{*response_.rupture});
    decide_duties(index);
    run_effects(option);
    option.place == OptionPlace::typed ? say_one_of(option.reply) : say(option.reply);
    option.branches.empty() ? offer_now() : go_on(option.branches);
}

void Engine::run_effects(const Option& option) {
    for (const Effect& effect : option.effects) {
        const std::int32_t before = now().variables[effect.variable.value];
        const std::int32_t after = after_effect(effect, scenario_->variables[effect.variable.value], before);
        record(VariableSet{effect.variable, after});
    }
}

// A duty once cued is met by an option the author named, or passed over when its turns have gone by or the
// session ends. Met poorly can still become met in time.
void Engine::decide_duties(OptionIndex option) {
    for (std::uint32_t i = 0; i < scenario_->duties.size(); ++i) {
        const Duty& duty = scenario_->duties[i];
        const DutyState state = now().duties[i];
        if (state.outcome == DutyOutcome::met) continue;
        if (contains(duty.met_by, option)) {
            record(DutyDecided{i, DutyOutcome::met});
        } else if (contains(duty.met_poorly_by, option)) {
            record(DutyDecided{i, DutyOutcome::met_poorly});
        } else if (state.cued_on >= 0 && !state.outcome && now().turns - state.cued_on >= duty.within_turns) {
            record(DutyDecided{i, DutyOutcome::missed});
        }
    }
}

void Engine::say(LineRange lines) {
    if (lines.empty()) return;
    const Facts facts = facts_of(now());
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        if (holds((*scenario_)[lines[i]].when, facts)) say_line(lines[i]);
    }
}

// The client's general answers take turns, so that they do not say the same thing twice running.
void Engine::say_one_of(LineRange lines) {
    const Facts facts = facts_of(now());
    std::vector<LineIndex> fitting;
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        if (holds((*scenario_)[lines[i]].when, facts)) fitting.push_back(lines[i]);
    }
    if (!fitting.empty()) say_line(fitting[static_cast<std::size_t>(now().turns) % fitting.size()]);
}

void Engine::say_line(LineIndex line) {
    record(Said{line});
    for (std::uint32_t i = 0; i < scenario_->duties.size(); ++i) {
        const std::vector<LineIndex>& cues = scenario_->duties[i].cues;
        const std::optional<DutyOutcome>& outcome = now().duties[i].outcome;
        const bool open = !outcome || *outcome == DutyOutcome::missed;
        if (open && std::find(cues.begin(), cues.end(), line) != cues.end()) record(DutyCued{i});
    }
}

// While a rupture is open a beat speaks by the lines that know of it, or else by one of the client's own
// generic lines.
void Engine::say_beat(const Beat& beat) {
    const Rupture rupture = now().client.rupture;
    if (rupture == Rupture::none) return say(beat.client);
    const Facts facts = facts_of(now());
    bool spoken = false;
    for (std::uint32_t i = 0; i < beat.client.count; ++i) {
        const Condition& when = (*scenario_)[beat.client[i]].when;
        if (!when.mentions_rupture || !holds(when, facts)) continue;
        say_line(beat.client[i]);
        spoken = true;
    }
    const bool withdrawn = rupture == Rupture::withdrawal;
    const LineRange generic =
        withdrawn ? scenario_->client.when_withdrawn : scenario_->client.when_confronting;
    if (spoken || beat.client.empty() || generic.empty()) return;
    const std::uint32_t said = withdrawn ? now().withdrawn_lines : now().confronting_lines;
    record(SaidInRupture{generic[said % generic.count], rupture});
}

void Engine::go_on(const std::vector<Branch>& branches) {
    const Facts facts = facts_of(now());
    const auto branch =
        std::find_if(branches.begin(), branches.end(), [&](const Branch& b) { return holds(b.when, facts); });
    ATTUNE_CHECK(branch != branches.end(),
                 "a goto without an unconditional end; the loader lets none through");
    std::visit(overloaded{[&](BeatIndex beat) { enter(beat); }, [&](EndingIndex ending) { finish(ending); }},
               branch->to);
}

void Engine::enter(BeatIndex index) {
    // Beats may pass on by `otherwise` without a move; the loader refuses a circle of them, so that no beat
    // comes twice here.
    const Beat& beat = (*scenario_)[index];
    const bool first = now().visited[index.value] == 0;
    const Arrival arrival = arrive(scenario_->client, now().client, beat, first, state_->seed, now().turns);
    record(BeatEntered{index});
    if (arrival.arousal) record(Changed{*arrival.arousal});
    if (arrival.strain) record(Changed{*arrival.strain});
    if (arrival.rupture) record(RuptureOpened{*arrival.rupture});
    say_beat(beat);
    if (!beat.otherwise.empty() && visible_options(*scenario_, now()).empty()) return go_on(beat.otherwise);
    offer_now();
}

void Engine::offer_now() { record(Offered{offer(*scenario_, now(), state_->seed, order_)}); }

void Engine::finish(EndingIndex ending) {
    record(EndingReached{ending});
    say((*scenario_)[ending].client);
    for (std::uint32_t i = 0; i < now().duties.size(); ++i) {
        const DutyState duty = now().duties[i];
        if (duty.cued_on >= 0 && !duty.outcome) record(DutyDecided{i, DutyOutcome::missed});
    }
}

}  // namespace attune
