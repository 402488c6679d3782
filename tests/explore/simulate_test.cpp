// Made-up trainees: what each policy picks, what many sessions come to, and what a scenario is judged by.
#include "dialogue/explore/simulate.hpp"

#include <algorithm>

#include "dialogue/explore/kind_words.hpp"
#include "dialogue/explore/population.hpp"
#include "dialogue/session/session.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using test::owen;

namespace {

std::shared_ptr<const Scenario> halina() {
    return test::scenario_at("assets/scenarios/halina-verbatim.json");
}

/// The option a policy takes at the first moment of a session.
const Option& first_choice(const Scenario& scenario, Policy policy, std::uint64_t seed = 1) {
    const auto shared = std::make_shared<const Scenario>(scenario);
    const Session session = Session::start(shared, seed);
    Generator generator{seed};
    return scenario[Chooser(scenario).choose(policy, session.now(), seed, generator)];
}

/// Owen, with every option of the same push, and the best of each beat the longest.
Scenario best_is_longest() {
    Scenario scenario = *owen();
    for (Option& option : scenario.options) {
        const Levels& l = option.levels;
        option.text = std::string(
            static_cast<std::size_t>(10 * (l.empathy + l.regard + l.collaboration + l.corrective)), 'a');
    }
    return scenario;
}

PlayedPolicy played(const Scenario& scenario, Policy policy, std::uint64_t count) {
    return {policy, simulate(scenario, policy, 1, count)};
}

}  // namespace

TEST_CASE("kind words are whole words, whatever their capitals") {
    CHECK(kind_words("Thank you. I'm sorry, of course I understand.") == 4);
    CHECK(kind_words("The thankless, the unkind; a kindness") == 0);
    CHECK(kind_words("sorry sorry") == 2);
    CHECK(kind_words("") == 0);
    CHECK(characters("“né”") == 4);
}

TEST_CASE("a policy picks what it says") {
    const auto scenario = owen();
    const Session session = Session::start(scenario, 1);
    const auto& offered = session.now().offered;
    const auto extreme = [&](auto value) {
        int most = value((*scenario)[offered.front()]);
        for (const OptionIndex option : offered) most = std::max(most, value((*scenario)[option]));
        return most;
    };
    const auto length = [](const Option& option) { return characters(option.text); };
    const auto kind = [](const Option& option) { return kind_words(option.text); };
    CHECK(first_choice(*scenario, Policy::first) == (*scenario)[offered.front()]);
    CHECK(length(first_choice(*scenario, Policy::longest)) == extreme(length));
    CHECK(kind(first_choice(*scenario, Policy::kindest_words)) == extreme(kind));
    CHECK(first_choice(*scenario, Policy::pushing).push == extreme([](const Option& o) { return o.push; }));
    CHECK(-first_choice(*scenario, Policy::soothing).push ==
          extreme([](const Option& o) { return -o.push; }));
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        CHECK(first_choice(*scenario, Policy::never_deepening, seed).push <= 0);
}

TEST_CASE("who gives advice looks for it first") {
    Scenario scenario = *owen();
    const Session session = Session::start(owen(), 1);
    const auto offered = session.now().offered;
    for (const OptionIndex option : offered)
        scenario.options[option.value].skills = set_of(Skill::open_question);
    scenario.options[offered[0].value].skills = set_of(Skill::closed_question);
    CHECK(first_choice(scenario, Policy::advising).id == scenario[offered[0]].id);
    scenario.options[offered[1].value].skills = set_of(Skill::persuade);
    CHECK(first_choice(scenario, Policy::advising).id == scenario[offered[1]].id);
}

TEST_CASE("better trainees say things of better levels, and the shares of a population are exact") {
    const auto scenario = owen();
    double before = 0;
    for (const Policy policy : levelled_policies()) {
        const SimulationTally tally = simulate(*scenario, policy, 1, 100);
        CHECK(tally.per_move(tally.empathy) > before);
        before = tally.per_move(tally.empathy);
    }
    std::array<int, 6> members{};
    for (std::uint64_t seed = 7; seed < 107; ++seed) {
        const auto member = static_cast<std::size_t>(member_of_population(seed));
        ++members[member - static_cast<std::size_t>(Policy::harmful)];
    }
    CHECK(members == std::array<int, 6>{4, 14, 34, 30, 14, 4});
}

TEST_CASE("the draws are nearly normal") {
    Generator generator{5};
    Distribution draws;
    draws.bins.resize(2);
    for (int i = 0; i < 20000; ++i) draws.add(near_normal(generator));
    CHECK(std::abs(draws.mean()) < 20);
    CHECK(std::abs(draws.sd() - 1000) < 20);
}

TEST_CASE("the same seeds give the same tally, in whatever pieces") {
    const auto scenario = owen();
    const SimulationTally whole_run = simulate(*scenario, Policy::population, 3, 60);
    CHECK(whole_run == simulate(*scenario, Policy::population, 3, 60));
    CHECK_FALSE(whole_run == simulate(*scenario, Policy::population, 4, 60));
    const SimulationTally a = simulate(*scenario, Policy::population, 3, 10);
    const SimulationTally b = simulate(*scenario, Policy::population, 13, 30);
    const SimulationTally c = simulate(*scenario, Policy::population, 43, 20);
    SimulationTally left = a, right = b;
    left.merge(b);
    left.merge(c);
    right.merge(c);
    SimulationTally late = a;
    late.merge(right);
    CHECK(left == whole_run);
    CHECK(late == whole_run);
}

TEST_CASE("every session ends somewhere and every move leads somewhere") {
    const SimulationTally tally = simulate(*owen(), Policy::random, 1, 100);
    std::int64_t ended = tally.unfinished, took = 0;
    for (const std::int64_t ending : tally.endings) ended += ending;
    for (const std::int64_t times : tally.taken) took += times;
    CHECK(ended == tally.sessions);
    CHECK(took == tally.moves);
    for (std::size_t i = 0; i < tally.taken.size(); ++i) {
        std::int64_t led = 0;
        for (const Passage& passage : tally.options[i]) led += static_cast<std::int64_t>(passage.times);
        if (!owen()->options[i].branches.empty()) CHECK(led == tally.taken[i]);
    }
}

TEST_CASE("a simulation stops when it is told to and says how far it came") {
    int asked = 0;
    Limits limits;
    limits.time_is_up = [&] { return ++asked > 5; };
    CHECK(simulate(*owen(), Policy::random, 1, 100, limits).sessions == 5);
}

TEST_CASE("who always soothes earns no corrective moment with the first client") {
    CHECK(simulate(*halina(), Policy::soothing, 1, 40).corrective_moments == 0);
}

TEST_CASE("who never deepens earns corrective moments by mending alone with the first client") {
    const SimulationTally tally = simulate(*halina(), Policy::never_deepening, 1, 60);
    CHECK(tally.mended == tally.corrective_moments);
    CHECK(tally.mended > 0);
}

TEST_CASE("a scenario whose best option is always the longest does not pass") {
    const Scenario scenario = best_is_longest();
    const auto all = criteria({played(scenario, Policy::random, 100), played(scenario, Policy::longest, 100),
                               played(scenario, Policy::expert, 100)});
    REQUIRE(all.size() == 2);
    CHECK_FALSE(passed(all));
    CHECK(all[1].of == Criterion::Of::way_in_z);
    CHECK_FALSE(all[1].passed);
    CHECK(describe(all[1]).find("longest goes ") == 0);
}

TEST_CASE("trainees out of order do not pass") {
    const auto scenario = owen();
    const SimulationTally good = simulate(*scenario, Policy::expert, 1, 50);
    const SimulationTally bad = simulate(*scenario, Policy::harmful, 1, 50);
    CHECK(passed(criteria({{Policy::skilled, bad}, {Policy::expert, good}})));
    CHECK_FALSE(passed(criteria({{Policy::skilled, good}, {Policy::expert, bad}})));
    CHECK(criteria({{Policy::random, good}}).empty());
}

TEST_CASE("a correlation is one for a line, and none where nothing varies") {
    Pairs line, flat;
    for (int i = 0; i < 10; ++i) {
        line.add(i, 3 * i + 2);
        flat.add(4, i);
    }
    REQUIRE(line.r());
    CHECK(*line.r() == Approx(1));
    CHECK_FALSE(flat.r());
}
