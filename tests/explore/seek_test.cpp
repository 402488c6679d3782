// Plays found by search: each is a real one, and the same plan finds the same.
#include "dialogue/explore/seek.hpp"
#include "tests/explore/replayed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

SeekPlan small_plan() {
    SeekPlan plan;
    plan.random_plays = 60;
    plan.directed_moves = 1500;
    return plan;
}

void check_witnesses(const std::shared_ptr<const Scenario>& scenario, const Goals& goals,
                     const Sought& sought) {
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (!sought.witness[i]) continue;
        INFO(key_of(goals, *scenario, goals[i]));
        CHECK(test::shows(test::replayed(scenario, *sought.witness[i]), goals, goals[i]));
    }
}

std::size_t met(const Sought& sought) {
    return static_cast<std::size_t>(std::count_if(sought.witness.begin(), sought.witness.end(),
                                                  [](const auto& w) { return w.has_value(); }));
}

}  // namespace

TEST_CASE("every witness replays with a real session and shows its goal") {
    for (const char* file :
         {"assets/scenarios/halina-verbatim.json", "tests/transcripts/owen-mornings.json"}) {
        const auto scenario = test::scenario_at(file);
        const Goals goals(*scenario);
        const Sought sought = seek(*scenario, goals, small_plan(), {});
        CHECK(sought.complete);
        CHECK(met(sought) > goals.size() / 2);
        check_witnesses(scenario, goals, sought);
    }
}

TEST_CASE("the same plan finds the same plays") {
    const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    const Goals goals(*scenario);
    const Sought once = seek(*scenario, goals, small_plan(), {});
    const Sought again = seek(*scenario, goals, small_plan(), {});
    CHECK(once.witness == again.witness);
    CHECK(once.moves == again.moves);
    CHECK(once.random_hits == again.random_hits);
}

TEST_CASE("directed search finds both kinds of rupture and both repaired where plays at random are few") {
    const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    const Goals goals(*scenario);
    SeekPlan plan = small_plan();
    plan.random_plays = 1;
    const Sought sought = seek(*scenario, goals, plan, {});
    for (const Question question : {Question::withdrawal, Question::confrontation,
                                    Question::withdrawal_repaired, Question::confrontation_repaired}) {
        INFO(name_of(question));
        CHECK(sought.witness[goals.number(question)].has_value());
    }
}

TEST_CASE("a beat one move away is shown by one move, however long the first play that met it") {
    const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    const Goals goals(*scenario);
    const Sought sought = seek(*scenario, goals, small_plan(), {});
    std::size_t next_beats = 0;
    const Beat& first = (*scenario)[scenario->start];
    for (std::uint32_t i = 0; i < first.options.count; ++i) {
        const Branch& last = (*scenario)[first.options[i]].branches.back();
        const auto* beat = std::get_if<BeatIndex>(&last.to);
        if (!beat || (*scenario)[first.options[i]].branches.size() > 1) continue;
        ++next_beats;
        CHECK(sought.witness[goals.number(Question::beat_entered, beat->value)].value().moves.size() <= 1);
    }
    CHECK(next_beats > 0);
}

TEST_CASE("a search ends when it has what was wanted, or when the time is up") {
    const auto scenario = test::owen();
    const Goals goals(*scenario);
    SeekPlan plan = small_plan();
    plan.wanted.resize(goals.size());
    plan.wanted[goals.number(Question::beat_entered, scenario->start.value)] = true;
    CHECK(seek(*scenario, goals, plan, {}).random_plays == 1);

    Limits limits;
    limits.time_is_up = [] { return true; };
    CHECK_FALSE(seek(*scenario, goals, small_plan(), limits).complete);
}
