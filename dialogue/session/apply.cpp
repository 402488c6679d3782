// apply(): one overload for each fact, and nothing else writes the state.
#include "dialogue/base/check.hpp"
#include "dialogue/base/overloaded.hpp"
#include "dialogue/session/state.hpp"

namespace attune {
namespace {

constexpr auto invitations = set_of(RepairStep::validate, RepairStep::invite);

void begin(SessionState& state, const Begun& begun, const Scenario& scenario) {
    const bool keeps_past = state.keeps_past;
    state = {};
    state.keeps_past = keeps_past;
    state.seed = begun.seed;
    Moment& now = state.now;
    now.client = starting_state(scenario.client, scenario.wounds.size());
    for (const Variable& variable : scenario.variables) now.variables.push_back(variable.start);
    now.visited.resize(scenario.beats.size());
    now.chosen.resize(scenario.options.size());
    now.duties.resize(scenario.duties.size());
}

void change(ClientState& client, int turn, const Changed& changed) {
    const Milli after = changed.change.after;
    switch (changed.change.quantity) {
        case Quantity::bond:
            client.bond = after;
            break;
        case Quantity::task:
            client.task = after;
            break;
        case Quantity::goal:
            client.goal = after;
            break;
        case Quantity::safety:
            client.safety = after;
            break;
        case Quantity::arousal:
            client.arousal = after;
            break;
        case Quantity::strain:
            client.strain = after;
            if (changed.strained) client.last_strained_turn = turn;
            break;
        case Quantity::experiencing:
            client.rose_last_turn = after > changed.change.before;
            client.experiencing = static_cast<int>(after);
            break;
    }
}

void decide(ClientState& client, const Uptake& uptake) {
    client.pending.reset();
    if (!uptake.taken_in) return;
    client.wounds[uptake.wound.value].corrected = true;
    ++client.corrective_moments;
}

void progress(ClientState& client, const RepairProgress& repair) {
    if (repair.explained) {
        client.steps = {};
        client.invited = false;
    }
    client.steps.add_all(repair.counted);
    if (repair.counted.has_any(invitations)) client.invited = true;
    if (repair.mended) ++client.corrective_moments;
    if (repair.repaired) {
        client.rupture = Rupture::none;
        client.steps = {};
        client.invited = client.by_re_enactment = false;
        client.loss = 0;
    }
}

void tear(ClientState& client, int turn, const RuptureStart& start) {
    client.rupture = start.kind;
    client.steps = {};
    client.invited = false;
    client.by_trainee = start.by_trainee;
    client.by_re_enactment = start.by_re_enactment;
    client.opened_on = turn;
    client.loss = start.loss;
}

void enter(Moment& now, const Scenario& scenario, BeatIndex beat) {
    now.beat = beat;
    now.visited[beat.value] = 1;
    if (scenario[beat].wound) now.client.wounds[scenario[beat].wound->value].entered = true;
}

void rewind(SessionState& state, int turn) {
    const auto kept = static_cast<std::size_t>(turn);
    ATTUNE_CHECK(kept < state.past.size(), "a rewind to a turn that was not taken");
    state.now = state.past[kept];
    state.past.resize(kept);
    state.left = false;
    state.self_rating.reset();
    ++state.rewinds;
}

}  // namespace

void apply(SessionState& state, const Event& event, const Scenario& scenario) {
    Moment& now = state.now;
    std::visit(overloaded{
                   [&](const Begun& e) { begin(state, e, scenario); },
                   [&](const MoveMade& e) {
                       if (state.keeps_past) state.past.push_back(now);
                       ++now.turns;
                       now.chosen[e.option.value] = 1;
                   },
                   [&](const UptakeDecided& e) { decide(now.client, e.uptake); },
                   [&](const GatesJudged& e) {
                       if (e.gates.passed()) now.client.pending = e.wound;
                   },
                   [&](const WoundTouched&) {},
                   [&](const RepairJudged& e) { progress(now.client, e.progress); },
                   [&](const Changed& e) { change(now.client, now.turns, e); },
                   [&](const RuptureOpened& e) { tear(now.client, now.turns, e.start); },
                   [&](const VariableSet& e) { now.variables[e.variable.value] = e.value; },
                   [&](const Said&) {},
                   [&](const SaidInRupture& e) {
                       ++(e.kind == Rupture::withdrawal ? now.withdrawn_lines : now.confronting_lines);
                   },
                   [&](const BeatEntered& e) { enter(now, scenario, e.beat); },
                   [&](const Offered& e) { now.offered = e.options; },
                   [&](const EndingReached& e) {
                       now.ending = e.ending;
                       now.offered.clear();
                   },
                   [&](const DutyCued& e) { now.duties[e.duty].cued_on = now.turns; },
                   [&](const DutyDecided& e) { now.duties[e.duty].outcome = e.outcome; },
                   [&](const RewoundTo& e) { rewind(state, e.turn); },
                   [&](const SelfRated& e) { state.self_rating = e; },
                   [&](const Foreseen&) {},
                   [&](const FeelingNoted&) {},
                   [&](const Left&) { state.left = true; },
               },
               event);
}

SessionState fold(const std::vector<Event>& events, const Scenario& scenario) {
    SessionState state;
    for (const Event& event : events) apply(state, event, scenario);
    return state;
}

Facts facts_of(const Moment& moment) {
    const ClientState& client = moment.client;
    const auto floored = [](Milli value) { return static_cast<std::int32_t>(value / whole); };
    Facts facts{moment.variables, moment.visited, moment.chosen};
    const auto set = [&](Asked asked, std::int32_t value) {
        facts.asked[static_cast<std::size_t>(asked)] = value;
    };
    set(Asked::bond, floored(client.bond));
    set(Asked::task, floored(client.task));
    set(Asked::goal, floored(client.goal));
    set(Asked::alliance, floored(alliance(client)));
    set(Asked::safety, floored(client.safety));
    set(Asked::arousal, floored(client.arousal));
    set(Asked::experiencing, client.experiencing);
    set(Asked::rupture, static_cast<std::int32_t>(client.rupture));
    set(Asked::corrective_moments, client.corrective_moments);
    set(Asked::uptake_pending, client.pending.has_value());
    set(Asked::turns, moment.turns);
    return facts;
}

}  // namespace attune
