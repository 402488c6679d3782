// Goals read from real sessions: the golden transcripts say what is in them.
#include "dialogue/explore/coverage.hpp"
#include "dialogue/session/moves_file.hpp"
#include "tests/explore/replayed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

struct Covered {
    std::shared_ptr<const Scenario> scenario;
    Goals goals;
    std::vector<bool> met;

    bool operator()(Question question, std::uint32_t index = 0) const {
        return met[goals.number(question, index)];
    }
    /// By the author's id, as key_of spells it.
    bool operator()(std::string_view key) const {
        for (std::size_t i = 0; i < goals.size(); ++i) {
            if (key_of(goals, *scenario, goals[i]) == key) return met[i];
        }
        FAIL("no such goal: " << key);
        return false;
    }
};

Covered covered(const Session& session) {
    Goals goals(session.scenario());
    std::vector<bool> met(goals.size());
    cover(session.scenario(), goals, {}, session.events(), met);
    return {session.shared_scenario(), std::move(goals), std::move(met)};
}

Session played(const std::string& transcript) {
    const std::string file = "tests/transcripts/halina-verbatim/" + transcript + ".moves";
    Session session = Session::start(test::scenario_at("assets/scenarios/halina-verbatim.json"), 7);
    const auto moves = parse_moves(test::source_text(file), file);
    REQUIRE(moves.ok());
    for (const MoveLine& line : moves.value()) {
        if (!std::holds_alternative<SayOption>(line.what)) continue;
        REQUIRE(session.take(move_of(line, session, file).value()).ok());
    }
    return session;
}

}  // namespace

TEST_CASE("what coverage marks in the golden transcripts can be seen in their events") {
    for (const std::string name : {"skilled", "poor", "kind-but-timid", "rupture-and-repair"}) {
        const Session session = played(name);
        const Covered met = covered(session);
        for (std::size_t i = 0; i < met.goals.size(); ++i) {
            INFO(name << " " << key_of(met.goals, *met.scenario, met.goals[i]));
            const bool shown = test::shows(session, met.goals, met.goals[i]);
            if (met.met[i]) CHECK(shown);
            const bool of_a_site =
                met.goals[i].question == Question::if_holds || met.goals[i].question == Question::if_fails;
            if (shown && !of_a_site) CHECK(met.met[i]);
        }
    }
}

TEST_CASE("a kind and timid session covers no corrective moment, a skilled one does") {
    const Covered timid = covered(played("kind-but-timid"));
    const Covered skilled = covered(played("skilled"));
    CHECK_FALSE(timid(Question::corrective_moment, 0));
    CHECK_FALSE(timid(Question::corrective_moment, 1));
    CHECK((skilled(Question::corrective_moment, 0) || skilled(Question::corrective_moment, 1)));
}

TEST_CASE("a rupture that was mended is covered as opened, repaired and mended") {
    const Covered met = covered(played("rupture-and-repair"));
    CHECK(met(Question::mended));
    CHECK((met(Question::withdrawal_repaired) || met(Question::confrontation_repaired)));
    CHECK_FALSE(covered(played("poor"))(Question::mended));
}

TEST_CASE("a line held back is covered as an if that failed") {
    const Session session = test::after(test::owen(), 1, {});
    const Covered met = covered(session);
    const Scenario& scenario = session.scenario();
    const Beat& first = scenario[scenario.start];
    for (std::uint32_t i = 0; i < first.client.count; ++i) {
        const std::uint32_t site = met.goals.site_of_line(first.client[i]);
        if (site == Goals::no_site) continue;
        const bool said = test::was_said(session, first.client[i]);
        CHECK(met(Question::if_holds, site) == said);
        CHECK(met(Question::if_fails, site) == !said);
    }
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        CHECK(met(Question::option_offered, i) == test::was_offered(session, {i}));
    }
}

TEST_CASE("turns covered one at a time come to the whole session covered at once") {
    const Session whole = played("rupture-and-repair");
    const Covered met = covered(whole);
    Session session = Session::start(whole.shared_scenario(), 7);
    std::vector<bool> stepwise(met.goals.size());
    cover(*met.scenario, met.goals, {}, session.events(), stepwise);
    for (const Event& event : whole.events()) {
        const auto* move = std::get_if<MoveMade>(&event);
        if (!move) continue;
        const SessionState before = session.state();
        const auto events = session.take(ChooseOption{move->option, move->ms});
        REQUIRE(events.ok());
        cover(*met.scenario, met.goals, before, events.value(), stepwise);
    }
    CHECK(stepwise == met.met);
}
