// The specification of scoring: 16 sessions of 14 moves with the nominal change, the events and the state
// after each (design of the client model). The engine reproduces every number.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "dialogue/base/overloaded.hpp"
#include "dialogue/session/session.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"

using namespace attune;
using attune::test::golden;
using attune::test::scenario_of;
using nlohmann::json;

namespace {

std::vector<std::string> facts_in(std::span<const Event> events) {
    std::vector<std::string> facts;
    for (const Event& event : events) {
        std::visit(
            overloaded{
                [&](const UptakeDecided& e) { facts.push_back(e.uptake.taken_in ? "corrective" : "almost"); },
                [&](const GatesJudged& e) {
                    if (e.gates.different) facts.push_back(e.gates.passed() ? "gates" : "mismatch");
                },
                [&](const WoundTouched& e) {
                    facts.push_back(e.kind == Corrective::re_enactment ? "re-enactment" : "brushed past");
                },
                [&](const RepairJudged& e) {
                    if (e.progress.explained) facts.push_back("explained");
                    if (e.progress.repaired) facts.push_back("repaired");
                    if (e.progress.mended) facts.push_back("mended");
                },
                [&](const RuptureOpened& e) {
                    facts.push_back("rupture " + std::string(name_of(e.start.kind)));
                },
                [](const auto&) {},
            },
            event);
    }
    std::sort(facts.begin(), facts.end());
    return facts;
}

json nominal_in(std::span<const Event> events) {
    json nominal;
    for (const Event& event : events) {
        const auto* changed = std::get_if<Changed>(&event);
        if (changed && changed->change.quantity <= Quantity::safety) {
            nominal[std::string(name_of(changed->change.quantity))] = changed->change.nominal;
        }
    }
    return nominal;
}

/// The state after the move and before the next beat is entered, as the golden sessions give it.
json state_after(const Scenario& scenario, const std::vector<Event>& all, std::span<const Event> fresh) {
    SessionState state;
    const std::size_t before = all.size() - fresh.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i >= before && std::holds_alternative<BeatEntered>(all[i])) break;
        apply(state, all[i], scenario);
    }
    const ClientState& c = state.now.client;
    return {{"bond", c.bond},
            {"task", c.task},
            {"goal", c.goal},
            {"safety", c.safety},
            {"arousal", c.arousal},
            {"experiencing", c.experiencing},
            {"strain", c.strain},
            {"rupture", std::string(name_of(c.rupture))},
            {"corrective_moments", c.corrective_moments}};
}

}  // namespace

TEST_CASE("all sixteen golden sessions are reproduced to the thousandth") {
    const json sessions = golden();
    REQUIRE(sessions.size() == 16);
    for (std::size_t s = 0; s < sessions.size(); ++s) {
        const auto scenario = scenario_of(sessions[s]);
        Session session = Session::start(scenario, sessions[s].at("seed"));
        const json& turns = sessions[s].at("turns");
        for (std::size_t t = 0; t < turns.size(); ++t) {
            INFO("session " << s << " turn " << t + 1 << " move " << turns[t].at("move").dump());
            const auto taken = session.take(ChooseOption{OptionIndex{static_cast<std::uint32_t>(t)}});
            REQUIRE(taken.ok());
            std::vector<std::string> expected = turns[t].at("events");
            std::sort(expected.begin(), expected.end());
            CHECK(facts_in(*taken) == expected);
            CHECK(nominal_in(*taken) == turns[t].at("nominal"));
            REQUIRE(state_after(*scenario, session.events(), *taken) == turns[t].at("after"));
        }
        CHECK(session.over());
    }
}

TEST_CASE("every change is explained by contributions that add up exactly") {
    for (const json& golden_session : golden()) {
        Session session = Session::start(scenario_of(golden_session), golden_session.at("seed"));
        for (std::uint32_t t = 0; t < 14; ++t) REQUIRE(session.take(ChooseOption{OptionIndex{t}}).ok());
        for (const Event& event : session.events()) {
            if (const auto* changed = std::get_if<Changed>(&event)) {
                REQUIRE(changed->change.sum() == changed->change.applied());
            }
        }
    }
}
