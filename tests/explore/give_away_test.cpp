// The rules about give-aways and prose fire on their examples (lint_test.cpp). Here: they are silent where a
// good scenario comes near.
#include <algorithm>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/option_worth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

std::vector<Finding> give_aways(const Scenario& scenario) {
    std::vector<Finding> found;
    find_give_aways(scenario, found);
    return found;
}

std::vector<Finding> prose(const Scenario& scenario) {
    std::vector<Finding> found;
    find_prose(scenario, found);
    return found;
}

bool has(const std::vector<Finding>& found, FindingCode code) {
    return std::any_of(found.begin(), found.end(), [&](const Finding& one) { return one.code == code; });
}

Scenario halina() { return *test::scenario_at("assets/scenarios/halina-verbatim.json"); }

// Pads options so that the ones asked for are the longest by far.
template <class Which>
Scenario lengthened(Which which) {
    Scenario scenario = halina();
    for (Option& option : scenario.options) {
        if (option.place == OptionPlace::beat && which(option))
            option.text += " And so it was, that day, for you.";
    }
    return scenario;
}

}  // namespace

TEST_CASE("the small client is too small for any habit, and its words are in order") {
    CHECK(give_aways(*test::owen()).empty());
    CHECK(prose(*test::owen()).empty());
}

TEST_CASE("the first client's best options are neither longest nor shortest, until somebody pads them") {
    CHECK_FALSE(has(give_aways(halina()), FindingCode::best_is_longest));
    CHECK_FALSE(has(give_aways(halina()), FindingCode::best_is_shortest));
    const auto good = [](const Option& option) {
        return option.levels.empathy >= 4 && option.levels.regard >= 4;
    };
    CHECK(has(give_aways(lengthened(good)), FindingCode::best_is_longest));
    const auto poor = [&](const Option& option) { return !good(option); };
    CHECK(has(give_aways(lengthened(poor)), FindingCode::best_is_shortest));
}

TEST_CASE("a finding of length that holds throughout says the correlation with it, once") {
    const auto found = give_aways(lengthened(
        [](const Option& option) { return option.levels.empathy >= 4 && option.levels.regard >= 4; }));
    CHECK_FALSE(has(found, FindingCode::length_follows_worth));
    for (const Finding& one : found) {
        if (one.code == FindingCode::best_is_longest)
            CHECK(one.what.find("correlation") != std::string::npos);
    }
}

TEST_CASE("English word lists leave other languages alone") {
    Scenario scenario = halina();
    for (const Contest& contest : contests_of(scenario)) {
        for (const Candidate& one : contest.options) {
            scenario.options[one.option.value].text = one.poor() && !one.best ? "Never mind." : "I see.";
        }
    }
    CHECK(has(give_aways(scenario), FindingCode::absolutes_only_in_poor));
    scenario.language = "pl";
    CHECK_FALSE(has(give_aways(scenario), FindingCode::absolutes_only_in_poor));
}

TEST_CASE("a label in an option that is meant to miss the person is no finding") {
    Scenario scenario = halina();
    Option& option = scenario.options.back();
    option.text = "That is a symptom.";
    option.levels.empathy = 2;
    CHECK_FALSE(has(prose(scenario), FindingCode::label));
    option.levels.empathy = 4;
    CHECK(has(prose(scenario), FindingCode::label));
}
