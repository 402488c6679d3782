#include "dialogue/session/session.hpp"

#include <algorithm>

#include "dialogue/base/check.hpp"
#include "dialogue/base/overloaded.hpp"
#include "dialogue/session/offer.hpp"

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

}  // namespace

Session Session::start(std::shared_ptr<const Scenario> scenario, std::uint64_t seed) {
    Session session(std::move(scenario));
    session.restart(seed);
    return session;
}

Session Session::resume(std::shared_ptr<const Scenario> scenario, std::vector<Event> events) {
    Session session(std::move(scenario));
    session.state_ = fold(events, *session.scenario_);
    session.events_ = std::move(events);
    return session;
}

void Session::restart(std::uint64_t seed) {
    events_.clear();
    record(Begun{seed, rules_version});
    enter(scenario_->start);
}

void Session::record(Event event) {
    events_.push_back(std::move(event));
    apply(state_, events_.back(), *scenario_);
}

std::optional<OptionIndex> Session::offered(std::string_view id) const {
    for (OptionIndex option : now().offered) {
        const Option& candidate = (*scenario_)[option];
        if (candidate.place == OptionPlace::silence ? id == "silence" : id == candidate.id) return option;
    }
    return std::nullopt;
}

Result<std::span<const Event>> Session::take(const Move& move) {
    const std::size_t first = events_.size();
    std::optional<Error> refused;
    std::visit(
        overloaded{
            [&](const ChooseOption& m) {
                const Result<std::span<const Event>> chosen = choose(m);
                if (!chosen) refused = chosen.error();
            },
            [&](const Rewind& m) {
                if (m.turn < 0 || m.turn >= now().turns) {
                    refused = Error{"There is no turn " + std::to_string(m.turn + 1) + " to take again.",
                                    "The session is as it was.", "Choose a turn that has been taken."};
                } else {
                    record(RewoundTo{m.turn});
                }
            },
            [&](const RateSelf& m) {
                const auto in_range = [](int level) { return level >= 1 && level <= 5; };
                if (!in_range(m.empathy) || !in_range(m.regard) || !in_range(m.corrective)) {
                    refused = Error{"A self-rating is three numbers from 1 to 5.", "Nothing was recorded.",
                                    "Rate empathy, regard and the corrective moment from 1 to 5."};
                } else {
                    record(SelfRated{m.empathy, m.regard, m.corrective});
                }
            },
            [&](const Leave& m) {
                if (!over()) record(Left{m.ms});
            },
        },
        move);
    if (refused) return *refused;
    return std::span<const Event>(events_).subspan(first);
}

Result<std::span<const Event>> Session::choose(const ChooseOption& move) {
    if (over()) return Error{"This session has ended.", "Nothing was changed.", "Begin a new session."};
    if (!contains(now().offered, move.option)) {
        return Error{"That is not among what can be said now.", "The session is as it was.",
                     "Choose one of the options shown."};
    }
    const Option& option = (*scenario_)[move.option];
    respond(scenario_->client, now().client, heard(option, (*scenario_)[now().beat].wound), state_.seed,
            now().turns + 1, response_);
    const auto wound = (*scenario_)[now().beat].wound;
    record(MoveMade{move.option, move.ms});
    if (response_.uptake) record(UptakeDecided{*response_.uptake});
    if (response_.gates) record(GatesJudged{*wound, *response_.gates});
    if (response_.corrective != Corrective::none) record(WoundTouched{*wound, response_.corrective});
    if (response_.repair) record(RepairJudged{*response_.repair});
    for (const Change& change : response_.changes) {
        record(Changed{change, change.quantity == Quantity::strain && response_.strained});
    }
    if (response_.rupture) record(RuptureOpened{*response_.rupture});
    decide_duties(move.option);
    run_effects(option);
    say(option.reply);
    option.branches.empty() ? offer_now() : go_on(option.branches);
    return std::span<const Event>{};
}

void Session::run_effects(const Option& option) {
    for (const Effect& effect : option.effects) {
        const std::int32_t before = now().variables[effect.variable.value];
        const std::int32_t after = after_effect(effect, scenario_->variables[effect.variable.value], before);
        record(VariableSet{effect.variable, after});
    }
}

// A duty once cued is met by an option the author named, or passed over when its turns have gone by or the
// session ends. Met poorly can still become met in time.
void Session::decide_duties(OptionIndex option) {
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

void Session::say(LineRange lines) {
    if (lines.empty()) return;
    const Facts facts = facts_of(now());
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        if (holds((*scenario_)[lines[i]].when, facts)) say_line(lines[i]);
    }
}

void Session::say_line(LineIndex line) {
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
void Session::say_beat(const Beat& beat) {
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

void Session::go_on(const std::vector<Branch>& branches) {
    const Facts facts = facts_of(now());
    const auto branch =
        std::find_if(branches.begin(), branches.end(), [&](const Branch& b) { return holds(b.when, facts); });
    ATTUNE_CHECK(branch != branches.end(),
                 "a goto without an unconditional end; the loader lets none through");
    std::visit(overloaded{[&](BeatIndex beat) { enter(beat); }, [&](EndingIndex ending) { finish(ending); }},
               branch->to);
}

void Session::enter(BeatIndex index) {
    // Beats may pass on by `otherwise` without a move; the loader refuses a circle of them, so that no beat
    // comes twice here.
    const Beat& beat = (*scenario_)[index];
    const bool first = now().visited[index.value] == 0;
    const Arrival arrival = arrive(scenario_->client, now().client, beat, first, state_.seed, now().turns);
    record(BeatEntered{index});
    if (arrival.arousal) record(Changed{*arrival.arousal});
    if (arrival.strain) record(Changed{*arrival.strain});
    if (arrival.rupture) record(RuptureOpened{*arrival.rupture});
    say_beat(beat);
    if (!beat.otherwise.empty() && visible_options(*scenario_, now()).empty()) return go_on(beat.otherwise);
    offer_now();
}

void Session::offer_now() { record(Offered{offer(*scenario_, now(), state_.seed)}); }

void Session::finish(EndingIndex ending) {
    record(EndingReached{ending});
    say((*scenario_)[ending].client);
    for (std::uint32_t i = 0; i < now().duties.size(); ++i) {
        const DutyState duty = now().duties[i];
        if (duty.cued_on >= 0 && !duty.outcome) record(DutyDecided{i, DutyOutcome::missed});
    }
}

}  // namespace attune
