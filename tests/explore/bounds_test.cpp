// Bounds: held against thousands of real sessions, and sharp enough to prove what a reader can see.
#include "dialogue/explore/bounds.hpp"

#include "dialogue/explore/bounds_walk.hpp"
#include "dialogue/explore/coverage.hpp"
#include "dialogue/scenario/expression.hpp"
#include "dialogue/session/engine.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

/// A small stream of numbers for tests (splitmix64), the same everywhere.
struct Numbers {
    std::uint64_t state;
    std::uint32_t below(std::size_t n) {
        state += 0x9E3779B97F4A7C15u;
        std::uint64_t x = state;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return static_cast<std::uint32_t>((x ^ (x >> 31)) % n);
    }
    int from(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
};

Bounds walked(const Scenario& scenario, Bounds::Grain grain, std::uint64_t most = 3'000'000) {
    const Goals goals(scenario);
    const Slots slots(scenario);
    Reach nothing_known;
    nothing_known.complete = false;
    const Limits limits;
    return BoundsWalk(scenario, goals, slots, nothing_known, grain, limits, most).run();
}

bool impossible(const Scenario& scenario, const Bounds& bounds, Question question, std::uint32_t index = 0) {
    REQUIRE(bounds.complete);
    return bounds.impossible[Goals(scenario).number(question, index)];
}

template <class Number>
bool within(std::int64_t value, const Number (&extent)[2]) {
    return extent[0] <= value && value <= extent[1];
}

bool holds_client(const ClientBox& box, const ClientState& client) {
    return within(client.bond, box.bond) && within(client.task, box.task) && within(client.goal, box.goal) &&
           within(client.safety, box.safety) && within(client.arousal, box.arousal) &&
           within(client.strain, box.strain) && within(client.experiencing, box.experiencing) &&
           within(client.corrective_moments, box.corrective_moments);
}

/// Holds real play against bounds; stops at the first contradiction.
class Referee {
  public:
    Referee(const Scenario& scenario, const Bounds& bounds)
        : scenario_(scenario), bounds_(bounds), goals_(scenario) {}

    bool fine() const { return fault_.empty(); }
    const std::string& fault() const { return fault_; }

    void play(Numbers& numbers, int longest) {
        Engine engine(scenario_, OfferOrder::file);
        SessionState state;
        state.keeps_past = false;
        SessionState before = state;
        events_.clear();
        engine.begin(state, numbers.below(100000), 1, events_);
        for (int i = 0; i < longest && fine(); ++i) {
            look(before, state);
            if (state.now.ending || state.now.offered.empty()) return;
            before = state;
            events_.clear();
            const auto& offered = state.now.offered;
            engine.take(state, offered[numbers.below(offered.size())], 0, events_);
        }
    }

  private:
    void look(const SessionState& before, const SessionState& state) {
        const auto& box = state.now.ending ? bounds_.at_ending[state.now.ending->value]
                                           : bounds_.at_beat[state.now.beat.value];
        if (!box || !holds_client(*box, state.now.client)) {
            fault_ = "the client is outside the box of " +
                     (state.now.ending ? scenario_[*state.now.ending].id : scenario_[state.now.beat].id);
        }
        met_.assign(goals_.size(), false);
        cover(scenario_, goals_, before, events_, met_);
        for (std::size_t i = 0; i < met_.size(); ++i) {
            if (met_[i] && bounds_.impossible[i]) {
                fault_ = "impossible, yet met: " + key_of(goals_, scenario_, goals_[i]);
            }
        }
    }

    const Scenario& scenario_;
    const Bounds& bounds_;
    Goals goals_;
    std::vector<Event> events_;
    std::vector<bool> met_;
    std::string fault_;
};

void check_against_play(const Scenario& scenario, const Bounds& bounds, std::uint64_t seed, int plays,
                        int longest = 40) {
    if (!bounds.complete) return;
    Referee referee(scenario, bounds);
    Numbers numbers{seed};
    for (int i = 0; i < plays && referee.fine(); ++i) referee.play(numbers, longest);
    INFO("seed " << seed << ", grain " << static_cast<int>(bounds.grain));
    CHECK(referee.fault() == "");
}

void mutate_option(Option& option, Numbers& numbers) {
    option.levels.empathy = static_cast<std::uint8_t>(numbers.from(1, 5));
    option.levels.regard = static_cast<std::uint8_t>(numbers.from(1, 5));
    option.levels.collaboration = static_cast<std::uint8_t>(numbers.from(1, 5));
    if (option.levels.corrective) option.levels.corrective = static_cast<std::uint8_t>(numbers.from(1, 5));
    option.levels.genuineness = static_cast<std::uint8_t>(numbers.from(0, 5));
    option.push = numbers.from(-2, 2);
    option.goal_talk = numbers.from(-1, 1);
    option.skills.bits = numbers.below(1u << count_of<Skill>());
    option.repair.bits = numbers.below(3) == 0 ? numbers.below(16) : 0;
    option.once = numbers.below(4) == 0;
    option.stance = Stance::neutral;
}

void mutate_condition(Condition& condition, Numbers& numbers) {
    for (Term& term : condition.terms) {
        if (term.kind == Term::Kind::asked && numbers.below(3) == 0) term.value = numbers.from(0, 10);
        if (term.kind == Term::Kind::number && numbers.below(2) == 0) {
            term.value = numbers.below(2) ? numbers.from(0, 3) : numbers.from(20, 80);
        }
        if (term.kind >= Term::Kind::equal && term.kind <= Term::Kind::greater_equal &&
            numbers.below(2) == 0) {
            term.kind = static_cast<Term::Kind>(numbers.from(static_cast<int>(Term::Kind::equal),
                                                             static_cast<int>(Term::Kind::greater_equal)));
        }
    }
}

/// Another scenario over the same beats: other levels, other numbers, other conditions, another client.
Scenario mutant(Scenario scenario, std::uint64_t seed) {
    Numbers numbers{seed};
    for (Option& option : scenario.options) {
        if (numbers.below(2) == 0) mutate_option(option, numbers);
        mutate_condition(option.when, numbers);
        for (Branch& branch : option.branches) mutate_condition(branch.when, numbers);
    }
    for (Line& line : scenario.lines) mutate_condition(line.when, numbers);
    for (Beat& beat : scenario.beats) {
        if (numbers.below(5) == 0) beat.strain = numbers.from(0, 15) * whole;
    }
    ClientProfile& client = scenario.client;
    client.bond = numbers.from(0, 100) * whole;
    client.safety = numbers.from(0, 100) * whole;
    client.task = numbers.from(0, 100000);
    client.arousal = numbers.from(20000, 80000);
    client.experiencing = numbers.from(1, 7);
    client.trust_rate = numbers.from(600, 1200);
    for (Milli& need : client.needs) need = numbers.from(-1000, 1000);
    return scenario;
}

Condition compiled(const Scenario& scenario, std::string_view text) {
    const auto result = compile_condition(text, ExpressionNames{scenario.variables, {}});
    REQUIRE(std::holds_alternative<Condition>(result));
    return std::get<Condition>(result);
}

}  // namespace

TEST_CASE("no real session leaves the bounds of the first client") {
    const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    const Bounds bounds = walked(*scenario, Bounds::Grain::beats);
    CHECK(bounds.complete);
    check_against_play(*scenario, bounds, 1, 12);
}

TEST_CASE("no real session leaves the bounds of small clients") {
    for (const char* path : {"tests/transcripts/owen-mornings.json", "tests/scenario/small.json"}) {
        const auto scenario = test::scenario_at(path);
        for (const auto grain : {Bounds::Grain::states, Bounds::Grain::client, Bounds::Grain::beats}) {
            const Bounds bounds = walked(*scenario, grain);
            CHECK(bounds.complete);
            check_against_play(*scenario, bounds, 7, 150);
        }
    }
}

TEST_CASE("no real session leaves the bounds of scenarios made by chance") {
    const auto small = test::scenario_at("tests/scenario/small.json");
    const auto owen = test::owen();
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        const Scenario scenario = mutant(seed % 4 == 0 ? *small : *owen, seed);
        for (const auto grain : {Bounds::Grain::states, Bounds::Grain::client, Bounds::Grain::beats}) {
            check_against_play(scenario, walked(scenario, grain, 20'000), seed, 40);
        }
    }
}

TEST_CASE("a bond that cannot be won in two turns is proved out of reach") {
    Scenario scenario = *test::scenario_at("tests/scenario/small.json");
    Option& option = scenario.options[0];
    option.branches.insert(option.branches.begin(), {compiled(scenario, "bond >= 95"), EndingIndex{0}});
    const Goals goals(scenario);
    const Bounds bounds = walked(scenario, Bounds::Grain::states);
    CHECK(impossible(scenario, bounds, Question::if_holds, goals.first_site_of_branches(OptionIndex{0})));
    CHECK_FALSE(
        impossible(scenario, bounds, Question::if_fails, goals.first_site_of_branches(OptionIndex{0})));
}

TEST_CASE("where safety cannot reach fifty in time there is no corrective moment") {
    Scenario scenario = *test::owen();
    CHECK_FALSE(impossible(scenario, walked(scenario, Bounds::Grain::client), Question::corrective_moment));
    scenario.client.safety = 2 * whole;
    for (Option& option : scenario.options)
        option.levels.regard = std::min<std::uint8_t>(option.levels.regard, 4);
    const Bounds bounds = walked(scenario, Bounds::Grain::client);
    CHECK(impossible(scenario, bounds, Question::gates_passed));
    CHECK(impossible(scenario, bounds, Question::corrective_moment));
}

TEST_CASE("where no option strains no rupture can open") {
    Scenario scenario = *test::scenario_at("tests/scenario/small.json");
    const Bounds calm = walked(scenario, Bounds::Grain::beats);
    CHECK(impossible(scenario, calm, Question::withdrawal));
    CHECK(impossible(scenario, calm, Question::confrontation_repaired));
    for (std::size_t i = 0; i < scenario.lines.size(); ++i) {
        if (scenario.lines[i].id == "w1") {
            CHECK(impossible(scenario, calm, Question::line_said, static_cast<std::uint32_t>(i)));
        }
    }
    for (Option& option : scenario.options) option.levels.regard = option.levels.empathy = 1;
    CHECK_FALSE(impossible(scenario, walked(scenario, Bounds::Grain::beats), Question::withdrawal));
}

TEST_CASE("a line that a rupture always silences is proved never said") {
    // To admire him is to do what he fears: a rupture opens, and bath.3 does not speak of one.
    const auto scenario = test::owen();
    for (const auto grain : {Bounds::Grain::states, Bounds::Grain::client, Bounds::Grain::beats}) {
        const Bounds bounds = walked(*scenario, grain);
        for (std::uint32_t i = 0; i < scenario->lines.size(); ++i) {
            const std::string& id = scenario->lines[i].id;
            if (id == "bath.3") CHECK(impossible(*scenario, bounds, Question::line_said, i));
            if (id == "bath.4") CHECK_FALSE(impossible(*scenario, bounds, Question::line_said, i));
        }
    }
}

TEST_CASE("a search that is stopped proves nothing") {
    const auto scenario = test::scenario_at("assets/scenarios/halina-verbatim.json");
    const Bounds bounds = walked(*scenario, Bounds::Grain::states, 10);
    CHECK_FALSE(bounds.complete);
    CHECK(std::count(bounds.impossible.begin(), bounds.impossible.end(), true) == 0);
}
