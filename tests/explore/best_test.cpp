// The best, worst and typical session, and what options cost: every figure with a play behind it.
#include "dialogue/explore/best.hpp"
#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/walk.hpp"
#include "dialogue/scenario/difficulty.hpp"
#include "tests/explore/replayed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

BestPlan small_plan() {
    BestPlan plan;
    plan.beam = 12;
    plan.regret_beam = 1;
    plan.typical = 21;
    return plan;
}

std::shared_ptr<const Scenario> halina() {
    return test::scenario_at("assets/scenarios/halina-verbatim.json");
}

/// One search for all tests that ask about it.
const Best& halina_best() {
    static const Best found = best(*halina(), small_plan(), {});
    return found;
}

/// Two wounds of two beats each among twelve beats in a row; at each, one option holds, one deepens, one
/// hurries.
std::shared_ptr<const Scenario> two_wounds() {
    auto scenario = std::make_shared<Scenario>();
    scenario->client = profile_of(Difficulty::easy);
    const auto add_option = [&](BeatIndex home, std::uint8_t level, int push, Target next) {
        Option option;
        option.id = "o" + std::to_string(scenario->options.size());
        option.home = home;
        option.levels = {level, level, level, 0, 0};
        const bool wounded = scenario->beats[home.value].wound.has_value();
        if (wounded) option.levels.corrective = level;
        option.push = push;
        option.branches = {{{}, next}};
        scenario->options.push_back(option);
    };
    scenario->wounds = {{"first", ""}, {"second", ""}};
    constexpr std::uint32_t beats = 12;
    for (std::uint32_t i = 0; i < beats; ++i) {
        Beat beat;
        beat.id = "b" + std::to_string(i);
        beat.options = {3 * i, 3};
        if (i == 4 || i == 5) beat.wound = WoundIndex{0};
        if (i == 8 || i == 9) beat.wound = WoundIndex{1};
        scenario->beats.push_back(beat);
    }
    scenario->endings.push_back({"end", {}, ""});
    for (std::uint32_t i = 0; i < beats; ++i) {
        const Target next = i + 1 < beats ? Target{BeatIndex{i + 1}} : Target{EndingIndex{0}};
        add_option({i}, 4, 0, next);
        add_option({i}, 4, 1, next);
        add_option({i}, 2, -1, next);
    }
    return scenario;
}

double z_at_random(const Scenario& scenario, std::uint64_t seed) {
    Walker walker(scenario, seed);
    Generator generator{seed};
    Walk walk;
    walker.begin(walk, seed);
    std::vector<OptionIndex> moves;
    while (!walk.over() && walk.state.now.turns < 60) {
        const auto& offered = walk.state.now.offered;
        moves.push_back(offered[generator.below(offered.size())]);
        walker.take(walk, moves.back());
    }
    return figures_of(scenario, {seed, moves}).outcome.z;
}

}  // namespace

TEST_CASE("the best, worst and typical session replay with a real session to an ending") {
    const auto scenario = halina();
    const Best& found = halina_best();
    CHECK(found.complete);
    for (const SessionFigures* figures : {&found.best, &found.worst, &found.typical, &found.most_moments}) {
        const Session session = test::replayed(scenario, figures->witness);
        CHECK(session.now().ending.has_value());
        CHECK(session.now().ending == figures->ending);
        CHECK(session.now().turns == figures->turns);
        CHECK(session.now().client.corrective_moments == figures->summary.corrective_moments);
        CHECK((session.now().client.rupture != Rupture::none) == figures->summary.rupture_open);
    }
}

TEST_CASE("no play at random is better than the best or worse than the worst") {
    const auto scenario = halina();
    const Best& found = halina_best();
    for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
        const double z = z_at_random(*scenario, seed);
        CHECK(z <= found.best.outcome.z);
        CHECK(z >= found.worst.outcome.z);
    }
    CHECK(found.worst.outcome.z < found.typical.outcome.z);
    CHECK(found.typical.outcome.z < found.best.outcome.z);
    CHECK(found.most_moments.summary.corrective_moments >= found.best.summary.corrective_moments);
    CHECK_FALSE(found.best.duty_missed);
}

TEST_CASE("at each beat some option costs nothing, and none less than nothing") {
    const auto scenario = halina();
    std::vector<double> least(scenario->beats.size(), 1000);
    for (const Regret& regret : halina_best().regrets) {
        CHECK(regret.regret >= 0);
        least[regret.beat.value] = std::min(least[regret.beat.value], regret.regret);
    }
    for (const double regret : least) CHECK((regret == 0 || regret == 1000));
}

TEST_CASE("what an option costs is shown by a play through it") {
    const auto scenario = halina();
    const Best& found = halina_best();
    CHECK(found.regrets.size() > scenario->options.size() / 2);
    for (const Regret& regret : found.regrets) {
        INFO(scenario->options[regret.option.value].id);
        REQUIRE(regret.before < regret.best.moves.size());
        CHECK(regret.best.moves[regret.before] == regret.option);
        Witness until{regret.best.seed,
                      {regret.best.moves.begin(), regret.best.moves.begin() + regret.before}};
        CHECK(test::replayed(scenario, until).now().beat == regret.beat);
        CHECK(test::replayed(scenario, regret.best).over());
        CHECK(figures_of(*scenario, regret.best).outcome.z <= found.best.outcome.z);
    }
}

TEST_CASE("the same plan finds the same best session and the same regrets") {
    const Best once = best(*test::owen(), small_plan(), {});
    const Best again = best(*test::owen(), small_plan(), {});
    CHECK(once.best.witness == again.best.witness);
    CHECK(once.worst.witness == again.worst.witness);
    CHECK(once.typical.witness == again.typical.witness);
    REQUIRE(once.regrets.size() == again.regrets.size());
    for (std::size_t i = 0; i < again.regrets.size(); ++i) {
        CHECK(once.regrets[i].regret == again.regrets[i].regret);
    }
}

TEST_CASE("where two wounds can be healed the best session heals both") {
    const Best found = best(*two_wounds(), small_plan(), {});
    CHECK(found.most_moments.summary.corrective_moments == 2);
    CHECK(found.best.summary.corrective_moments == 2);
    CHECK(found.worst.summary.corrective_moments == 0);
}

TEST_CASE("time that is up is said") {
    Limits limits;
    limits.time_is_up = [] { return true; };
    CHECK_FALSE(best(*two_wounds(), small_plan(), limits).complete);
}
