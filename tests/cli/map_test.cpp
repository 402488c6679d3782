// The command that draws: what it writes, what it says and its exit status.
#include "tools/cli/map.hpp"

#include <filesystem>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tools/cli/files.hpp"

using namespace attune;
using namespace attune::cli;

namespace {

namespace fs = std::filesystem;

const std::string owen_file = ATTUNE_SOURCE_DIR "/tests/transcripts/owen-mornings.json";

struct Folder {
    fs::path path = fs::temp_directory_path() / "attune-map-test";
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    std::string at(const std::string& name) const { return (path / name).string(); }
};

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
    const Folder folder;
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
    const Folder folder;
    CHECK(mapped({owen_file, {}, {}, folder.at("o.html"), "random", 0}).status == 0);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}

TEST_CASE("a sheet of a second rater beside the scenario is part of the proof sheet") {
    const Folder folder;
    fs::copy_file(owen_file, folder.at("owen-mornings.json"));
    REQUIRE(write_file(folder.at("owen-mornings.ratings-Anna.csv"), "this is no sheet\n"));
    const CommandSaid said = mapped({folder.at("owen-mornings.json"), {}, {}, folder.at("o.html"), "random", 0});
    CHECK(said.status == 0);
    CHECK(said.err.find("Left out: owen-mornings.ratings-Anna.csv") != std::string::npos);
    CHECK(read(folder.at("o.html")).find("Nobody else has rated these options yet.") != std::string::npos);
}

TEST_CASE("map refuses what it cannot draw") {
    const Folder folder;
    CHECK(mapped({folder.at("none.json"), {}, folder.at("o.svg"), {}, "random", 1}).status == 2);
    CHECK(mapped({owen_file, {}, folder.at("no-folder/o.svg"), {}, "random", 1}).status == 2);
    const CommandSaid policy = mapped({owen_file, {}, folder.at("o.svg"), {}, "clever", 1});
    CHECK(policy.status == 2);
    CHECK(policy.err.find("There is no policy 'clever'") != std::string::npos);
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
