// What `check` writes for code scanning and for GitHub's log.
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tools/cli/check.hpp"
#include "tools/cli/check_format.hpp"

using namespace attune;

namespace {

const std::string tree = ATTUNE_SOURCE_DIR "/tests/";

Problem problem() {
    return {"L105", Problem::Severity::warning,
            Place{"my cases/a,b:100%.json", 12, 5, "/beats/door/client/0/if"},
            "It asks \"told\",\r\nand 100% of it fails: never.", "Mend it.\nSoon."};
}

std::string sarif_of(std::span<const Problem> problems) {
    std::ostringstream out;
    cli::write_sarif(out, problems);
    return out.str();
}

int status_of(const std::vector<std::string>& files, const cli::CheckPlan& plan) {
    std::ostringstream out, err;
    return cli::check_files(files, plan, out, err);
}

}  // namespace

TEST_CASE("the SARIF has what SARIF 2.1.0 requires") {
    const std::vector<Problem> problems = {
        problem(), {"S052", Problem::Severity::note, Place{"x.json", 0, 0, {}}, "Unread.", {}}};
    const auto sarif = nlohmann::json::parse(sarif_of(problems));
    CHECK(sarif.at("version") == "2.1.0");
    const auto& run = sarif.at("runs").at(0);
    const auto& driver = run.at("tool").at("driver");
    CHECK_FALSE(driver.at("name").get<std::string>().empty());
    const auto& rules = driver.at("rules");
    REQUIRE(rules.size() == 2);
    for (const auto& rule : rules)
        CHECK_FALSE(rule.at("shortDescription").at("text").get<std::string>().empty());
    const auto& results = run.at("results");
    REQUIRE(results.size() == 2);
    for (const auto& result : results) {
        CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
        CHECK_FALSE(result.at("message").at("text").get<std::string>().empty());
    }
    CHECK(results[0].at("level") == "warning");
    CHECK(results[1].at("level") == "note");
    const auto& place = results[0].at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri") == "my%20cases/a,b%3A100%25.json");
    CHECK(place.at("region").at("startLine") == 12);
    CHECK(place.at("region").at("startColumn") == 5);
    CHECK_FALSE(results[1].at("locations").at(0).at("physicalLocation").contains("region"));
}

TEST_CASE("a SARIF without results is one all the same") {
    const auto run = nlohmann::json::parse(sarif_of({})).at("runs").at(0);
    CHECK(run.at("results").empty());
    CHECK(run.at("tool").at("driver").at("rules").empty());
}

TEST_CASE("what would end a workflow command of GitHub is written otherwise") {
    std::ostringstream out;
    const std::vector<Problem> problems = {problem()};
    cli::write_github(out, problems);
    CHECK(out.str() ==
          "::warning file=my cases/a%2Cb%3A100%25.json,line=12,col=5,title=L105::It asks \"told\",%0D%0Aand "
          "100%25 "
          "of it fails: never.%0AMend it.%0ASoon.\n");
}

TEST_CASE("a note is a notice to GitHub and never fails a build") {
    std::ostringstream out;
    Problem note = problem();
    note.severity = Problem::Severity::note;
    note.where.line = 0;
    cli::write_github(out, std::vector<Problem>{note});
    CHECK(out.str().starts_with("::notice file=my cases/a%2Cb%3A100%25.json,title=L105::"));
}

TEST_CASE("strict makes a warning fail, and leaving it out makes it pass again") {
    const std::vector<std::string> files = {tree + "broken/S052-unread.json"};
    cli::CheckPlan plan;
    plan.only = {"S052"};
    CHECK(status_of(files, plan) == 0);
    plan.strict = true;
    CHECK(status_of(files, plan) == 1);
    plan.ignore = {"S052"};
    CHECK(status_of(files, plan) == 0);
}

TEST_CASE("an error cannot be left out") {
    cli::CheckPlan plan;
    plan.ignore = {"S001"};
    CHECK(status_of({tree + "broken/S001-empty.json"}, plan) == 1);
}

TEST_CASE("a number nobody knows is said and nothing is checked") {
    cli::CheckPlan plan;
    plan.only = {"L999"};
    std::ostringstream out, err;
    CHECK(cli::check_files(std::vector<std::string>{tree + "lint/sound.json"}, plan, out, err) == 2);
    CHECK(err.str().find("L999") != std::string::npos);
}
