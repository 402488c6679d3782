// Plays found by search: each is a real one, and the same plan finds the same.
#include "dialogue/explore/seek.hpp"

#include <map>

#include "tests/explore/replayed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

SeekPlan small_plan() {
    SeekPlan plan;
    plan.random_plays = 30;
    plan.directed_moves = 800;
    return plan;
}

std::shared_ptr<const Scenario> halina() {
    static const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    return scenario;
}

/// One search for all tests that ask about it.
const Sought& halina_sought() {
    static const Sought sought = seek(*halina(), Goals(*halina()), small_plan(), {});
    return sought;
}

void check_witnesses(const std::shared_ptr<const Scenario>& scenario, const Goals& goals,
                     const Sought& sought) {
    // many goals share one play
    std::map<std::vector<OptionIndex>, std::vector<std::size_t>> plays;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (sought.witness[i]) plays[sought.witness[i]->moves].push_back(i);
    }
    for (const auto& [moves, shown] : plays) {
        for (std::size_t i = 0; i < shown.size();) {
            const Witness& play = *sought.witness[shown[i]];
            const Session session = test::replayed(scenario, play);
            for (; i < shown.size() && sought.witness[shown[i]] == play; ++i) {
                INFO(key_of(goals, *scenario, goals[shown[i]]));
                CHECK(test::shows(session, goals, goals[shown[i]]));
            }
        }
    }
}

std::size_t met(const Sought& sought) {
    return static_cast<std::size_t>(std::count_if(sought.witness.begin(), sought.witness.end(),
                                                  [](const auto& w) { return w.has_value(); }));
}

}  // namespace

TEST_CASE("every witness replays with a real session and shows its goal") {
    const Goals goals(*halina());
    CHECK(halina_sought().complete);
    CHECK(met(halina_sought()) > goals.size() / 2);
    check_witnesses(halina(), goals, halina_sought());

    const auto owen = test::owen();
    const Goals of_owen(*owen);
    check_witnesses(owen, of_owen, seek(*owen, of_owen, small_plan(), {}));
}

TEST_CASE("the same plan finds the same plays") {
    const auto scenario = test::owen();
    const Goals goals(*scenario);
    const Sought once = seek(*scenario, goals, small_plan(), {});
    const Sought again = seek(*scenario, goals, small_plan(), {});
    CHECK(once.witness == again.witness);
    CHECK(once.moves == again.moves);
    CHECK(once.random_hits == again.random_hits);
}

TEST_CASE("directed search finds both kinds of rupture and both repaired where plays at random are few") {
    const Goals goals(*halina());
    SeekPlan plan = small_plan();
    plan.random_plays = 1;
    plan.directed_moves = 1500;
    plan.wanted.resize(goals.size());
    const Question asked[] = {Question::withdrawal, Question::confrontation, Question::withdrawal_repaired,
                              Question::confrontation_repaired};
    for (const Question question : asked) plan.wanted[goals.number(question)] = true;
    const Sought sought = seek(*halina(), goals, plan, {});
    for (const Question question : asked) {
        INFO(name_of(question));
        CHECK(sought.witness[goals.number(question)].has_value());
    }
}

TEST_CASE("a beat one move away is shown by one move, however long the first play that met it") {
    const auto scenario = halina();
    const Goals goals(*scenario);
    const Sought& sought = halina_sought();
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

TEST_CASE("a directed search with room for few places still goes on from those it has") {
    const auto scenario = test::owen();
    const Goals goals(*scenario);
    SeekPlan plan;
    plan.random_plays = 20;
    plan.directed_moves = 4'000;
    Limits little;
    little.bytes = 1;
    const Sought found = seek(*scenario, goals, plan, little);
    CHECK(found.complete);
    CHECK(found.cells == 16);
    CHECK(found.moves >= 4'000);
}
