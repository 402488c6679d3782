// `attune-cli debrief`, called without a process.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "dialogue/record/event_log.hpp"
#include "tests/record/debrief_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tools/cli/debrief.hpp"

using namespace attune;
using namespace attune::test;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone afterwards.
struct Folder {
    Folder()
        : path(fs::temp_directory_path() / ("attune-debrief-" + std::to_string(std::random_device{}()))) {
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

fs::path log_in(const Folder& folder) {
    const fs::path path = folder.path / "session.jsonl";
    std::ofstream file(path, std::ios::binary);
    for (const std::string& line : log_lines(played_by(owen(), asking_plainly))) file << line << '\n';
    return path;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the debrief of a log is printed, no line wider than eighty columns") {
    const Folder folder;
    std::ostringstream out, err;
    REQUIRE(cli::debrief_command(log_in(folder), {}, {}, {}, out, err) == 0);
    CHECK(err.str().empty());
    CHECK(out.str().find("Debrief: Mornings, with Owen") != std::string::npos);
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
        const auto characters =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        INFO(line);
        CHECK(characters <= 80);
    }
}

TEST_CASE("the debrief is written to the files that were asked for and to no other") {
    const Folder folder;
    const fs::path log = log_in(folder);
    const std::string html = (folder.path / "d.html").string(), csv = (folder.path / "d.csv").string(),
                      json = (folder.path / "d.json").string();
    std::ostringstream out, err;
    REQUIRE(cli::debrief_command(log, html, csv, json, out, err) == 0);
    CHECK(read(html).rfind("<!DOCTYPE html>", 0) == 0);
    CHECK(read(csv).rfind("turn,", 0) == 0);
    CHECK(read(json).rfind("{", 0) == 0);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 4);
}

TEST_CASE("a log that is not there, or was changed, gives a message and no debrief") {
    const Folder folder;
    std::ostringstream out, err;
    CHECK(cli::debrief_command(folder.path / "none.jsonl", {}, {}, {}, out, err) == 1);
    CHECK(err.str().find("none.jsonl") != std::string::npos);

    const fs::path log = log_in(folder);
    std::string text = read(log);
    text[text.size() - 10] ^= 1;
    std::ofstream(log, std::ios::binary) << text;
    std::ostringstream changed;
    CHECK(cli::debrief_command(log, {}, {}, {}, out, changed) == 1);
    CHECK(!changed.str().empty());
    CHECK(out.str().empty());
}

TEST_CASE("a page that cannot be written says so and leaves what was there") {
    const Folder folder;
    std::ostringstream out, err;
    const std::string nowhere = (folder.path / "no such folder" / "d.html").string();
    CHECK(cli::debrief_command(log_in(folder), nowhere, {}, {}, out, err) == 1);
    CHECK(err.str().find("d.html") != std::string::npos);
}
