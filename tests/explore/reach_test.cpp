// The exact search: what it says is certain can be played, what it says never happens never does.
#include "dialogue/explore/reach.hpp"

#include <random>

#include "dialogue/explore/coverage.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generated.hpp"
#include "tests/support/owen.hpp"
#include "tests/support/plain_search.hpp"

using namespace attune;

namespace {

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

void check_witnesses(const std::shared_ptr<const Scenario>& scenario, const Goals& goals,
                     const Reach& found) {
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

TEST_CASE("the exact search agrees with the plain one, as a map of bits and as a hash set") {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 14; ++seed) {
        CAPTURE(seed);
        const auto scenario = std::make_shared<const Scenario>(test::anything(seed));
        const Goals goals(*scenario);
        constexpr std::uint64_t most = 600;
        const test::Plain possible = test::plain_search(*scenario, goals, false, most);
        if (possible.states == most) continue;
        ++compared;
        const Reach dense = reached(*scenario, goals);
        REQUIRE(dense.complete);
        const test::Plain sure = test::plain_search(*scenario, goals, true);
        CHECK(dense.states <= possible.states);
        for (std::size_t goal = 0; goal < goals.number(Question::gates_passed); ++goal) {
            CAPTURE(key_of(goals, *scenario, goals[goal]));
            CHECK(dense.fewest_moves[goal] == possible.moves[goal]);
            CHECK((dense.goals[goal] == Reached::certain) == (sure.moves[goal] != test::Plain::never));
            if (dense.witness[goal]) CHECK(dense.witness[goal]->moves.size() == sure.moves[goal]);
        }
        if (seed < 20) {
            check_witnesses(scenario, goals, dense);
            check_plays(scenario, goals, dense, 5);
        }
        const Reach hashed = finite::reach_hashed(*scenario, goals, Space(*scenario), {});
        CHECK_FALSE(hashed.dense);
        CHECK(hashed.states <= dense.states);  // it forgets marks that nothing reads any more
        CHECK(hashed.steps <= dense.steps);
        CHECK(hashed.goals == dense.goals);
        CHECK(hashed.fewest_moves == dense.fewest_moves);
        CHECK(hashed.variables == dense.variables);
        CHECK(hashed.traps.size() == dense.traps.size());
    }
    CHECK(compared >= 3);
}

TEST_CASE("each known defect is found where it is, and a sound scenario raises no alarm") {
    using test::Defect;
    for (const Defect defect : {Defect::none, Defect::dead_end, Defect::no_way_out, Defect::orphan,
                                Defect::contradiction, Defect::always_true, Defect::farm}) {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            const test::Known known = test::known(defect, seed);
            const Goals goals(known.scenario);
            const Reach found = reached(known.scenario, goals);
            CAPTURE(static_cast<int>(defect), seed, known.beat.value);
            REQUIRE(found.complete);
            const auto alarms = test::alarms(known.scenario, goals, found);
            const std::vector<test::Alarm> expected = defect == Defect::none
                                                          ? std::vector<test::Alarm>{}
                                                          : std::vector{test::Alarm{defect, known.beat}};
            CHECK(alarms == expected);
            for (const auto& alarm : alarms)
                UNSCOPED_INFO("alarm " << static_cast<int>(alarm.defect) << " at " << alarm.beat.value);
            for (const Trap& trap : found.traps) CHECK(trap.witness.has_value());
        }
    }
}

TEST_CASE("a dead end in one state of ten thousand is found, with a play that ends in it") {
    // Twenty larger ones are searched in explore_bench.
    const auto scenario = std::make_shared<const Scenario>(test::large(120, 0, true));
    const Goals goals(*scenario);
    const Reach found = reached(*scenario, goals);
    REQUIRE(found.traps.size() == 1);
    CHECK(found.traps[0].kind == Trap::Kind::nothing_to_say);
    CHECK(found.traps[0].states == 1);
    REQUIRE(found.traps[0].witness);
    Session session = Session::start(scenario, 1);
    for (const OptionIndex move : found.traps[0].witness->moves) {
        REQUIRE(session.take(ChooseOption{move, 0}).ok());
    }
    CHECK(session.now().beat == found.traps[0].beat);
    CHECK(session.now().offered.empty());
    CHECK_FALSE(session.over());
}

TEST_CASE("a search out of room or time says so and claims nothing") {
    const auto scenario = std::make_shared<const Scenario>(test::large(60, 1, false));
    const Goals goals(*scenario);
    const Reach small = reached(*scenario, goals, 256 << 10);
    CHECK_FALSE(small.complete);
    Limits limits;
    int asked = 0;
    limits.time_is_up = [&] { return ++asked > 3; };
    const Reach hurried = reach(*scenario, goals, Space(*scenario), limits);
    CHECK_FALSE(hurried.complete);
    CHECK(hurried.states < 100'000);
}

TEST_CASE("visits that nothing reads any more are forgotten, and the answers stay the same") {
    const auto scenario = std::make_shared<const Scenario>(test::doors_in_a_row(6));
    const Goals goals(*scenario);
    const Reach dense = reached(*scenario, goals);
    const Reach hashed = finite::reach_hashed(*scenario, goals, Space(*scenario), {});
    REQUIRE(dense.complete);
    REQUIRE(hashed.complete);
    CHECK(hashed.states * 4 < dense.states);
    CHECK(hashed.goals == dense.goals);
    CHECK(hashed.fewest_moves == dense.fewest_moves);
    check_witnesses(scenario, goals, hashed);
}
