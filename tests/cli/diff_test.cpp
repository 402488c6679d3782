// The command that compares two versions: its words, its JSON and its exit status.
#include "tools/cli/diff.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"
#include "tools/cli/files.hpp"

using namespace attune;
using namespace attune::cli;

namespace {

namespace fs = std::filesystem;

const std::string small_file = ATTUNE_SOURCE_DIR "/tests/scenario/small.json";

struct CommandSaid {
    int status;
    std::string out, err;
};

CommandSaid compared(const std::string& a, const std::string& b, Format format = Format::text,
                     const Budget& budget = {}) {
    std::ostringstream out, err;
    const int status = diff_command(a, b, format, budget, out, err);
    return {status, out.str(), err.str()};
}

/// The small scenario with a change, in a file of its own while this lives.
struct EditedCopy {
    fs::path path = fs::temp_directory_path() / "attune-diff-test.json";
    template <class Change>
    explicit EditedCopy(Change change) {
        auto json = nlohmann::ordered_json::parse(test::source_text("tests/scenario/small.json"));
        change(json);
        REQUIRE(write_file(path, json.dump()));
    }
    ~EditedCopy() { fs::remove(path); }
    std::string name() const { return path.string(); }
};

bool has(const CommandSaid& said, std::string_view part) { return said.out.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a file that only looks different is the same") {
    const EditedCopy again([](auto& json) { json["//"] = "a comment"; });
    const CommandSaid said = compared(small_file, again.name());
    CHECK(said.status == 0);
    CHECK(said.out == "The two are the same.\n");
}

TEST_CASE("differences are said in words, by id, with texts marked word by word") {
    const EditedCopy other([](auto& json) {
        json["beats"]["door"]["client"][0]["text"] = "I nearly came.";
        json["beats"]["door"]["options"][0]["levels"]["regard"] = 1;
        json["beats"]["car"]["client"].erase(1);
    });
    const CommandSaid said = compared(small_file, other.name());
    CHECK(said.status == 1);
    CHECK(has(said, "line door.1 text: I nearly [-did not come.-]{+came.+}"));
    CHECK(has(said, "option door.sit regard: 3 → 1"));
    CHECK(has(said, "Removed\n  line car.2 removed"));
}

TEST_CASE("what an edit puts out of reach is named, its lines and options with it") {
    const EditedCopy other([](auto& json) {
        for (auto& option : json["beats"]["door"]["options"]) option["goto"] = "end_talk";
    });
    const CommandSaid said = compared(small_file, other.name());
    CHECK(said.status == 1);
    CHECK(has(said, "Reach\n  beat-car: can be reached → cannot be reached\n"));
    CHECK_FALSE(has(said, "line-car.1: "));
    const CommandSaid back = compared(other.name(), small_file);
    CHECK(has(back, "  beat-car: cannot be reached → can be reached\n"));
    const auto json = nlohmann::json::parse(compared(small_file, other.name(), Format::json).out);
    CHECK(json["reach_compared"] == true);
    CHECK(json["reached"][0]["goal"] == "beat-car");
}

TEST_CASE("a level lowered on an option often taken is a score that moved") {
    const EditedCopy worse(
        [](auto& json) { json["beats"]["end_talk"]["options"][0]["levels"]["empathy"] = 1; });
    const CommandSaid said = compared(small_file, worse.name());
    CHECK(said.status == 1);
    CHECK(has(said, "Scores that moved (means of 400 sessions with the same seeds"));
    CHECK(has(said, "\n  random alliance: "));
    CHECK(has(said, "\n  expert alliance: "));
    CHECK(has(said, "(−"));
    const auto json = nlohmann::json::parse(compared(small_file, worse.name(), Format::json).out);
    CHECK(json["scores_compared"] == true);
    REQUIRE(!json["scores"].empty());
    CHECK(json["scores"][0]["policy"] == "random");
    CHECK(json["scores"][0]["score"] == "alliance");
    CHECK(json["scores"][0]["after"].get<double>() < json["scores"][0]["before"].get<double>());
}

TEST_CASE("a changed comma moves no score") {
    const EditedCopy comma([](auto& json) {
        json["beats"]["door"]["options"][0]["text"] = "It is a long way, to come for this.";
    });
    const CommandSaid said = compared(small_file, comma.name());
    CHECK(said.status == 1);
    CHECK_FALSE(has(said, "Scores"));
    CHECK(nlohmann::json::parse(compared(small_file, comma.name(), Format::json).out)["scores"].empty());
}

TEST_CASE("a diff that had no time says what was not compared") {
    const EditedCopy worse(
        [](auto& json) { json["beats"]["end_talk"]["options"][0]["levels"]["empathy"] = 1; });
    const Budget none{std::chrono::milliseconds(0), 1 << 20};
    const CommandSaid said = compared(small_file, worse.name(), Format::text, none);
    CHECK(said.status == 1);
    CHECK(has(said, "option end_talk.time empathy: 3 → 1"));
    CHECK(has(said, "what sessions earn was not compared"));
    CHECK_FALSE(has(said, "Scores that moved"));
    const auto json = nlohmann::json::parse(compared(small_file, worse.name(), Format::json, none).out);
    CHECK(json["scores_compared"] == false);
}

TEST_CASE("an if that came to hold always or never is named") {
    const EditedCopy always([](auto& json) { json["beats"]["car"]["client"][0]["if"] = "doors >= 0"; });
    const CommandSaid said = compared(small_file, always.name());
    CHECK(has(said, "  if of car.1: may hold or not → always holds\n"));
    const auto json = nlohmann::json::parse(compared(always.name(), small_file, Format::json).out);
    REQUIRE(json["ifs"].size() == 1);
    CHECK(json["ifs"][0]["id"] == "car.1");
    CHECK(json["ifs"][0]["before"] == "always holds");
    CHECK(json["ifs"][0]["after"] == "may hold or not");
}

TEST_CASE("differences are told to programs as JSON") {
    const EditedCopy other([](auto& json) { json["title"] = "A \"new\"\none"; });
    const CommandSaid said = compared(small_file, other.name(), Format::json);
    CHECK(said.status == 1);
    const auto json = nlohmann::json::parse(said.out);
    REQUIRE(json["edits"].size() == 1);
    CHECK(json["edits"][0]["kind"] == "changed");
    CHECK(json["edits"][0]["member"] == "title");
    CHECK(json["edits"][0]["after"] == "A \"new\"\none");
    CHECK(json["old"]["sha256"] != json["new"]["sha256"]);
    CHECK(nlohmann::json::parse(compared(small_file, small_file, Format::json).out)["edits"].empty());
}

TEST_CASE("a diff of what cannot be read or is not sound is no diff") {
    CHECK(compared(small_file, "/nowhere/none.json").status == 2);
    CHECK(compared("/nowhere/none.json", small_file).status == 2);
    const CommandSaid broken =
        compared(small_file, ATTUNE_SOURCE_DIR "/tests/broken/S019-duplicate-line.json");
    CHECK(broken.status == 2);
    CHECK(broken.err.find("error S019") != std::string::npos);
}
