// The exact search: what it says is certain can be played, what it says never happens never does.
#include "dialogue/explore/reach.hpp"

#include <random>

#include "dialogue/explore/coverage.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

std::shared_ptr<const Scenario> halina() { return test::scenario_at("assets/scenarios/halina-verbatim.json"); }

/// What a play met in all, every move having been on offer.
std::vector<bool> met_by(const std::shared_ptr<const Scenario>& scenario, const Goals& goals,
                         const Witness& witness) {
    std::vector<bool> met(goals.size());
    Session session = Session::start(scenario, witness.seed);
    cover(*scenario, goals, SessionState{}, session.events(), met);
    for (const OptionIndex move : witness.moves) {
        const SessionState before = session.state();
        const auto events = session.take(ChooseOption{move, 0});
        REQUIRE(events.ok());
        cover(*scenario, goals, before, *events, met);
    }
    return met;
}

void check_witnesses(const std::shared_ptr<const Scenario>& scenario, const Goals& goals, const Reach& found) {
    for (std::size_t goal = 0; goal < goals.size(); ++goal) {
        CAPTURE(key_of(goals, *scenario, goals[goal]));
        CHECK(found.witness[goal].has_value() == (found.goals[goal] == Reached::certain));
        if (!found.witness[goal]) continue;
        CHECK(found.witness[goal]->moves.size() >= found.fewest_moves[goal]);
        CHECK(met_by(scenario, goals, *found.witness[goal])[goal]);
    }
}

/// Plays moves drawn at random; whatever they meet must not be impossible, nor come too soon.
void check_plays(const std::shared_ptr<const Scenario>& scenario, const Goals& goals, const Reach& found,
                 unsigned plays) {
    std::mt19937 random(7);
    for (unsigned play = 0; play < plays; ++play) {
        Session session = Session::start(scenario, play);
        std::vector<bool> met(goals.size());
        cover(*scenario, goals, SessionState{}, session.events(), met);
        for (std::uint32_t moves = 0; moves <= 40; ++moves) {
            for (std::size_t goal = 0; goal < goals.size(); ++goal) {
                if (!met[goal] || found.fewest_moves[goal] <= moves) continue;
                CAPTURE(key_of(goals, *scenario, goals[goal]), moves, play);
                FAIL_CHECK("met, and said to be impossible so soon");
                met[goal] = false;
            }
            if (session.over() || session.now().offered.empty()) break;
            const SessionState before = session.state();
            const auto& offered = before.now.offered;
            const auto events = session.take(ChooseOption{offered[random() % offered.size()], 0});
            REQUIRE(events.ok());
            cover(*scenario, goals, before, *events, met);
        }
    }
}

Reach reached(const Scenario& scenario, const Goals& goals, std::size_t bytes = std::size_t{256} << 20) {
    Limits limits;
    limits.bytes = bytes;
    return reach(scenario, goals, Space(scenario), limits);
}

}  // namespace

TEST_CASE("what is certain of Owen can be played, and nothing impossible ever happens") {
    const auto scenario = test::owen();
    const Goals goals(*scenario);
    const Reach found = reached(*scenario, goals);
    CHECK(found.complete);
    CHECK(found.dense);
    check_witnesses(scenario, goals, found);
    check_plays(scenario, goals, found, 60);
    CHECK(found.traps.empty());
}

TEST_CASE("what is said of the first client holds in real play") {
    const auto scenario = halina();
    const Goals goals(*scenario);
    const Reach found = reached(*scenario, goals);
    check_plays(scenario, goals, found, 40);
    CHECK(found.traps.empty());
}
