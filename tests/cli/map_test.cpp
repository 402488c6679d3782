// The command that draws: what it writes, what it says and its exit status.
#include "tools/cli/map.hpp"

#include <filesystem>
#include <sstream>

#include "dialogue/explore/policy.hpp"
#include "tests/cli/filled_sheet.hpp"
#include "tests/cli/folder.hpp"
#include "tests/support/catch.hpp"
#include "tools/cli/files.hpp"

using namespace attune;
using namespace attune::cli;
using test::Folder;
using test::sheet_filled;

namespace {

namespace fs = std::filesystem;

const std::string owen_file = ATTUNE_SOURCE_DIR "/tests/transcripts/owen-mornings.json";

struct CommandSaid {
    int status;
    std::string out, err;
};

CommandSaid mapped(const MapWishes& wishes) {
    std::ostringstream out, err;
    const int status = map_command(wishes, out, err);
    return {status, out.str(), err.str()};
}

std::string read(const std::string& path) {
    const Result<std::string> text = read_file(path);
    REQUIRE(text);
    return *text;
}

}  // namespace

TEST_CASE("map writes what was asked for and says where") {
    const Folder folder("attune-map-test");
    MapWishes wishes{owen_file, folder.at("o.dot"), folder.at("o.svg"), folder.at("o.html"), "random", 50};
    const CommandSaid said = mapped(wishes);
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    CHECK(said.out == "Wrote the map: " + folder.at("o.svg") + "\nWrote the graph: " + folder.at("o.dot") +
                          "\nWrote the proof sheet: " + folder.at("o.html") + "\n");
    CHECK(read(folder.at("o.dot")).starts_with("digraph "));
    CHECK(read(folder.at("o.svg")).starts_with("<svg "));
    CHECK(read(folder.at("o.html")).starts_with("<!DOCTYPE html>"));
}

TEST_CASE("map writes nothing that was not asked for") {
    const Folder folder("attune-map-test");
    CHECK(mapped({owen_file, {}, {}, folder.at("o.html"), "random", 0}).status == 0);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}

TEST_CASE("a sheet beside the scenario that is none is left out, and said to be") {
    const Folder folder("attune-map-test");
    fs::copy_file(owen_file, folder.at("owen-mornings.json"));
    REQUIRE(write_file(folder.at("owen-mornings.ratings-Anna.csv"), "this is no sheet\n"));
    const CommandSaid said =
        mapped({folder.at("owen-mornings.json"), {}, {}, folder.at("o.html"), "random", 0});
    CHECK(said.status == 0);
    CHECK(said.err.find("Left out: owen-mornings.ratings-Anna.csv") != std::string::npos);
    CHECK(read(folder.at("o.html")).find("Nobody else has rated these options yet.") != std::string::npos);
}

TEST_CASE("a second rater's sheet beside the scenario stands on the proof sheet") {
    const Folder folder("attune-map-test");
    fs::copy_file(owen_file, folder.at("owen-mornings.json"));
    REQUIRE(write_file(folder.at("owen-mornings.ratings-Anna.csv"), sheet_filled(0)));
    REQUIRE(write_file(folder.at("owen-mornings.ratings-Ben.csv"), sheet_filled(2)));
    const CommandSaid said =
        mapped({folder.at("owen-mornings.json"), {}, {}, folder.at("o.html"), "random", 0});
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    const std::string html = read(folder.at("o.html"));
    CHECK(html.find("Nobody else has rated") == std::string::npos);
    CHECK(html.find("author and Anna") != std::string::npos);
    CHECK(html.find("Anna and Ben") != std::string::npos);
    // Ben is two levels from the author at the first option of the sheet, Anna nowhere.
    const CsvRow first = read_csv(sheet_filled(2)).value()[1];
    const auto option = (*test::owen())[*option_of_key(*test::owen(), first.cells[1])];
    CHECK(html.find("author " + std::to_string(option.levels.empathy) + ", Ben " + first.cells[5]) !=
          std::string::npos);
    CHECK(html.find(", Anna ") == std::string::npos);
}

TEST_CASE("map takes every policy and says whose sessions the widths stand for") {
    const Folder folder("attune-map-test");
    for (const std::string_view policy : Names<Policy>::table) {
        MapWishes wishes{owen_file, {}, folder.at("o.svg"), {}, std::string(policy), 3};
        CHECK(mapped(wishes).status == 0);
        const std::string svg = read(folder.at("o.svg"));
        const std::string sessions = policy == "population" ? "18" : "3";
        CHECK(svg.find("as wide as they are taken in " + sessions + " sessions") != std::string::npos);
        CHECK(svg.find(std::string(policy) + "</text>") != std::string::npos);  // the caption may be broken
    }
    CHECK(MapWishes{}.policy == "average");
}

TEST_CASE("map refuses what it cannot draw") {
    const Folder folder("attune-map-test");
    CHECK(mapped({folder.at("none.json"), {}, folder.at("o.svg"), {}, "random", 1}).status == 2);
    CHECK(mapped({owen_file, {}, folder.at("no-folder/o.svg"), {}, "random", 1}).status == 2);
    const CommandSaid policy = mapped({owen_file, {}, folder.at("o.svg"), {}, "clever", 1});
    CHECK(policy.status == 2);
    CHECK(policy.err.find("There is no policy 'clever'. Use one of: random, first, ") != std::string::npos);
    const CommandSaid broken = mapped({ATTUNE_SOURCE_DIR "/tests/broken/S019-duplicate-line.json",
                                       {},
                                       folder.at("o.svg"),
                                       {},
                                       "random",
                                       1});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("error S019") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.at("o.svg")));
}
