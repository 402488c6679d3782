// The command that lists problems: its words, its JSON and its exit status.
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tools/cli/check.hpp"

using namespace attune::cli;

namespace {

const std::string tree = ATTUNE_SOURCE_DIR "/tests/";

struct Said {
    int status;
    std::string out, err;
};

CheckPlan as(Format format) {
    CheckPlan plan;
    plan.format = format;
    return plan;
}

Said checked(const std::vector<std::string>& files, CheckPlan plan) {
    std::ostringstream out, err;
    const int status = check_files(files, plan, out, err);
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a sound scenario passes the check, warnings or not") {
    CheckPlan plan;
    plan.only = {"S052"};
    const Said said = checked({tree + "lint/sound.json", tree + "broken/S052-unread.json"}, plan);
    CHECK(said.status == 0);
    CHECK(said.out.find("warning S052") != std::string::npos);
    CHECK(said.out.find("2 files: 0 errors, 1 warning, 0 notes\n") != std::string::npos);
}

TEST_CASE("a broken scenario does not pass and every problem is listed") {
    const Said said = checked({tree + "broken/S019-duplicate-line.json", tree + "broken/S001-empty.json"},
                              as(Format::text));
    CHECK(said.status == 1);
    CHECK(said.out.find("S019-duplicate-line.json:") != std::string::npos);
    CHECK(said.out.find("S001-empty.json: error S001") != std::string::npos);
}

TEST_CASE("the check speaks JSON to editors and pipelines") {
    const Said said =
        checked({tree + "broken/S047-foreign-word.json", tree + "lint/sound.json"}, as(Format::json));
    CHECK(said.status == 1);
    const auto problems = nlohmann::json::parse(said.out);
    REQUIRE(problems.size() == 1);  // nothing is linted in a scenario that is refused
    const auto& problem = problems[0];
    CHECK(problem["code"] == "S047");
    CHECK(problem["severity"] == "error");
    CHECK(problem["pointer"] == "/beats/car/client/0/if");
    CHECK(problem["line"].get<int>() > 100);
    CHECK(problem["column"].get<int>() > 1);
    CHECK(problem["hint"].get<std::string>().find('^') != std::string::npos);
    CHECK(problem["file"].get<std::string>().find("S047") != std::string::npos);
    CHECK_FALSE(problem["what"].get<std::string>().empty());
    CHECK(nlohmann::json::parse(checked({tree + "lint/sound.json"}, as(Format::json)).out).empty());
}

TEST_CASE("a file that cannot be read is told apart from one with problems") {
    const Said said =
        checked({tree + "no-such-file.json", tree + "broken/S001-empty.json"}, as(Format::text));
    CHECK(said.status == 2);
    CHECK(said.err.find("no-such-file.json") != std::string::npos);
    CHECK(said.out.find("S001") != std::string::npos);
}
