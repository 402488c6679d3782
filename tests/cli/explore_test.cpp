// The command that looks for what can happen in a scenario: its text, its JSON, its witnesses, its exit
// status.
#include "tools/cli/explore.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "dialogue/scenario/load.hpp"
#include "dialogue/session/moves_file.hpp"
#include "dialogue/session/session.hpp"
#include "tests/cli/folder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using namespace attune::cli;

namespace {

const std::string owen_file = ATTUNE_SOURCE_DIR "/tests/transcripts/owen-mornings.json";
const std::string small_file = ATTUNE_SOURCE_DIR "/tests/scenario/small.json";

struct Output {
    int status;
    std::string out, err;
    bool says(const std::string& text) const { return out.find(text) != std::string::npos; }
};

Output explored_file(ExploreOptions options, const std::string& path = owen_file) {
    options.scenario = path;
    std::ostringstream out, err;
    const int status = explore_command(options, out, err);
    return {status, out.str(), err.str()};
}

ExploreOptions quick() {
    ExploreOptions options;
    options.budget.time = std::chrono::seconds(20);
    options.budget.bytes = std::size_t{64} << 20;
    return options;
}

}  // namespace

TEST_CASE("an exploration says how each answer is known, and ends amiss where something never happens") {
    const Output found = explored_file(quick(), small_file);
    CHECK(found.status == 1);
    CHECK(found.err.empty());
    CHECK(found.says("exact: every state of beats, variables, visits and choices was looked at"));
    CHECK(found.says("the client never withdraws (proven); and with it 1 option"));
    CHECK(found.says("not counted: the lines w1 and k1 are never said"));
    CHECK(found.says("From every state there is a way on, and a way to an ending (exact)."));
    CHECK(found.says("0 left open by sampling; 2 to look at."));
    std::istringstream lines(found.out);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(line.size() <= 84);  // bytes: an ellipsis is three of one column
    }
}

TEST_CASE("every play of an exploration can be taken, and stands in the folder of witnesses") {
    const test::Folder folder("attune-explore-test");
    ExploreOptions options = quick();
    options.json = true;
    options.witnesses = folder.path / "plays";
    const Output found = explored_file(options, small_file);
    CHECK(found.status == 1);
    CHECK(std::filesystem::exists(folder.path / "plays" / "ending-leaves.moves"));
    CHECK_FALSE(std::filesystem::exists(folder.path / "plays" / "line-w1.moves"));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path / "plays")) {
        std::ifstream file(entry.path());
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        CHECK(parse_moves(text, entry.path().string()).ok());
    }
    const auto root = nlohmann::json::parse(found.out);
    CHECK(root["sound"] == false);
    CHECK(root["searches"]["reach"]["complete"] == true);
    REQUIRE(root["never"].size() == 2);
    CHECK(root["never"][0]["goal"] == "withdrawal");
    CHECK(root["never"][0]["with_it"] == nlohmann::json::parse(R"(["option-rw1"])"));
    const auto small = test::scenario_at("tests/scenario/small.json");
    std::size_t plays = 0;
    for (const auto& answer : root["answers"]) {
        CAPTURE(answer["question"], answer["id"]);
        if (answer["can"] == false) CHECK_FALSE(answer.contains("play"));
        if (!answer.contains("play")) continue;
        ++plays;
        Session session = Session::start(small, answer["play"]["seed"].get<std::uint64_t>());
        for (const std::string move : answer["play"]["moves"]) test::take(session, move);
    }
    CHECK(plays >= 15);
}

TEST_CASE("the moves that show an answer are printed alone, and play") {
    ExploreOptions options = quick();
    options.show = "ending-safety_talk";
    const Output shown = explored_file(options);
    REQUIRE(shown.status == 0);
    const auto moves = parse_moves(shown.out, "shown");
    REQUIRE(moves.ok());
    const std::size_t seed_at = shown.out.find("--seed ");
    REQUIRE(seed_at != std::string::npos);
    Session session = Session::start(test::owen(), std::stoull(shown.out.substr(seed_at + 7)));
    for (const MoveLine& line : *moves) {
        const auto move = move_of(line, session, "shown");
        REQUIRE(move.ok());
        REQUIRE(session.take(*move).ok());
    }
    REQUIRE(session.now().ending);
    CHECK(session.scenario()[*session.now().ending].id == "safety_talk");
}

TEST_CASE("what no play shows, and what is no question, is said so") {
    ExploreOptions options = quick();
    options.show = "line-bath.3";
    const Output never = explored_file(options);
    CHECK(never.status == 1);
    CHECK(never.out.empty());
    CHECK(never.err.find("the line bath.3 is never said (proven)") != std::string::npos);
    options.show = "line-of-nobody";
    const Output unknown = explored_file(options);
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("There is no question \"line-of-nobody\"") != std::string::npos);
}

TEST_CASE("without time an exploration ends at once, proves no never and says so") {
    ExploreOptions options = quick();
    options.budget.time = std::chrono::milliseconds(0);
    const Output found = explored_file(options);
    CHECK(found.says("The budget ended this search."));
    CHECK_FALSE(found.says("never said (proven)"));
}

TEST_CASE("an exploration that is interrupted prints what is known") {
    std::atomic<bool> interrupted = true;
    ExploreOptions options = quick();
    options.interrupted = &interrupted;
    const Output found = explored_file(options);
    CHECK(found.says("How the answers are known"));
    CHECK(found.err.find("Stopped; what stands here is what was known by then.") != std::string::npos);
}

TEST_CASE(
    "an exploration refuses a scenario with errors by the list that check prints, and a file that is not "
    "there") {
    const Output refused = explored_file(quick(), ATTUNE_SOURCE_DIR "/tests/broken/S019-duplicate-line.json");
    CHECK(refused.status == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("S019") != std::string::npos);
    CHECK(explored_file(quick(), "/nowhere/at-all.json").status == 2);
}

TEST_CASE("a circle that can be gone round for a score is named with the options of the round") {
    auto json = nlohmann::ordered_json::parse(test::source_text("tests/scenario/small.json"));
    const auto first = json["start"].get<std::string>();
    json["state"]["keys"] = nlohmann::ordered_json::parse(R"({"min": 0, "max": 5, "start": 0})");
    auto round = json["beats"][first]["options"][0];
    round["id"] = "count_keys";
    round["goto"] = first;
    round["effects"] = {"keys +1"};
    auto& options = json["beats"][first]["options"];
    options[0]["if"] = "keys >= 3";
    options.push_back(round);
    const test::Folder folder("attune-explore-farm-test");
    std::ofstream(folder.at("farm.json")) << json.dump(1);
    const Output found = explored_file(quick(), folder.at("farm.json"));
    CAPTURE(found.out, found.err);
    CHECK(found.status == 1);
    CHECK(found.says("the variable keys can be raised round and round at the beat " + first));
    CHECK(found.says("count_keys"));
}
