// How the searches' answers are put together, and which finding is the root of which.
#include "dialogue/explore/explore.hpp"

#include <algorithm>

#include "dialogue/explore/cause.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

struct OneGoal {
    Reach reach;
    Bounds bounds;
    Sought sought;

    OneGoal() {
        reach.goals = {Reached::if_client};
        reach.witness.resize(1);
        reach.fewest_moves = {2};
        bounds.impossible = {false};
        sought.witness.resize(1);
        sought.random_plays = 1000;
    }
    Answer answer() const { return answer_to(0, reach, bounds, sought); }
};

Witness of_length(std::size_t moves) { return {7, std::vector<OptionIndex>(moves)}; }

}  // namespace

TEST_CASE("what no authored state leads to can exactly not be") {
    OneGoal goal;
    goal.reach.goals[0] = Reached::never;
    CHECK_FALSE(goal.answer().can);
    CHECK(goal.answer().how == How::exact);
}

TEST_CASE("a search that was ended proves no never") {
    OneGoal goal;
    goal.reach.goals[0] = Reached::never;
    goal.reach.complete = false;
    CHECK(goal.answer().how == How::sampled);
    goal.bounds.impossible[0] = true;
    CHECK(goal.answer().how == How::proven);
    goal.bounds.complete = false;
    CHECK(goal.answer().how == How::sampled);
    CHECK(goal.answer().samples == 1000);
}

TEST_CASE("a play proves that it can be, and is the shortest when no way could be shorter") {
    OneGoal goal;
    goal.sought.witness[0] = of_length(3);
    CHECK(goal.answer().can);
    CHECK(goal.answer().how == How::proven);
    CHECK_FALSE(goal.answer().shortest);
    goal.sought.witness[0] = of_length(2);
    CHECK(goal.answer().shortest);
}

TEST_CASE("the shorter of two plays is shown") {
    OneGoal goal;
    goal.reach.goals[0] = Reached::certain;
    goal.reach.witness[0] = of_length(4);
    goal.sought.witness[0] = of_length(3);
    CHECK(goal.answer().how == How::exact);
    CHECK(goal.answer().witness->moves.size() == 3);
}

TEST_CASE("an option and its reply are not reported beside the beat that is never entered") {
    const auto owen = test::owen();
    const Goals goals(*owen);
    std::vector<bool> unmet(goals.size());
    const Beat& beat = owen->beats[1];
    unmet[goals.number(Question::beat_entered, 1)] = true;
    std::size_t below = 0;
    for (std::uint32_t i = 0; i < beat.options.count; ++i, ++below) {
        unmet[goals.number(Question::option_offered, beat.options[i].value)] = true;
        const LineRange reply = (*owen)[beat.options[i]].reply;
        for (std::uint32_t l = 0; l < reply.count; ++l, ++below) {
            unmet[goals.number(Question::line_said, reply[l].value)] = true;
        }
    }
    for (std::uint32_t l = 0; l < beat.client.count; ++l, ++below) {
        unmet[goals.number(Question::line_said, beat.client[l].value)] = true;
        const std::uint32_t site = goals.site_of_line(beat.client[l]);
        if (site != Goals::no_site) {
            unmet[goals.number(Question::if_holds, site)] = true;
            ++below;
        }
    }
    const auto roots = Causes(*owen, goals).roots(unmet);
    REQUIRE(roots.size() == 1);
    CHECK(goals[roots[0].goal] == Goal{Question::beat_entered, 1});
    CHECK(roots[0].with_it.size() == below);
}

TEST_CASE("every question of a scenario has a key of its own") {
    const auto owen = test::owen();
    const Goals goals(*owen);
    std::vector<std::string> keys;
    for (const Goal& goal : goals.all()) keys.push_back(key_of(goals, *owen, goal));
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    for (std::size_t i = 0; i < goals.size(); ++i)
        CHECK(goals.number(goals[i].question, goals[i].index) == i);
}
