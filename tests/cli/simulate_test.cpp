// The command that plays many sessions: its tables, its JSON, its exit status.
#include "tools/cli/simulate.hpp"

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::cli;

namespace {

const std::string owen_file = ATTUNE_SOURCE_DIR "/tests/transcripts/owen-mornings.json";

struct Output {
    int status;
    std::string out, err;
};

Output simulated(const SimulatePlan& plan, const std::string& path = owen_file) {
    std::ostringstream out, err;
    const int status = simulate_file(path, plan, out, err);
    return {status, out.str(), err.str()};
}

std::size_t longest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto wide = std::count_if(line.begin(), line.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
        });
        longest = std::max(longest, static_cast<std::size_t>(wide));
    }
    return longest;
}

}  // namespace

TEST_CASE("the figures do not depend on the number of threads") {
    SimulatePlan plan;
    plan.runs = 130;
    plan.policies = {Policy::random, Policy::expert, Policy::population};
    plan.threads = 1;
    const Output one = simulated(plan);
    plan.threads = 3;
    const Output three = simulated(plan);
    CHECK(one.out == three.out);
    CHECK(one.out.find("not validation") != std::string::npos);
}

TEST_CASE("the tables fit a terminal and have one line for each policy") {
    SimulatePlan plan;
    plan.runs = 4;
    const Output said = simulated(plan);
    CHECK(longest_line(said.out) <= 100);
    CHECK(said.out.find("\nnever-deepening  ") != std::string::npos);
    CHECK(said.out.find("\nVerdict: ") != std::string::npos);
    CHECK(said.err.empty());
}

TEST_CASE("one policy alone is not judged") {
    SimulatePlan plan;
    plan.runs = 5;
    plan.policies = {Policy::soothing};
    const Output said = simulated(plan);
    CHECK(said.status == 0);
    CHECK(said.out.find("Verdict: none.") != std::string::npos);
}

TEST_CASE("a simulation that is stopped says on how many sessions it rests") {
    SimulatePlan plan;
    plan.runs = 300;
    plan.threads = 1;
    plan.policies = {Policy::random, Policy::expert};
    std::atomic<int> asked = 0;
    plan.stop = [&] { return ++asked > 250; };
    const Output said = simulated(plan);
    CHECK(said.out.find("Stopped before the end") != std::string::npos);
    CHECK(said.out.find(" of 300 sessions") != std::string::npos);
}

TEST_CASE("a simulation as JSON tells where every option led") {
    SimulatePlan plan;
    plan.runs = 20;
    plan.json = true;
    plan.policies = {Policy::random};
    const auto root = nlohmann::json::parse(simulated(plan).out);
    CHECK(root["passed"].is_null());
    const auto& random = root["policies"][0];
    CHECK(random["sessions"] == 20);
    CHECK(random["taken"][0]["to"].is_object());
}

TEST_CASE("a scenario with errors is refused, and a file that is not there") {
    CHECK(simulated({}, ATTUNE_SOURCE_DIR "/tests/broken/S019-duplicate-line.json").status == 1);
    CHECK(simulated({}, "/nowhere/at-all.json").status == 2);
}
