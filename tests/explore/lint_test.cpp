// The linter: for every number an example that raises it and a section that explains it; a sound scenario
// that raises none. An example is a JSON Patch on tests/lint/sound.json:
//     tests/lint/L301-what-it-shows.json = {"about": "…", "patch": [{"op": …, "path": …, "value": …}]}
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "dialogue/explore/lint.hpp"
#include "tests/support/catch.hpp"

using namespace attune;

namespace {

std::string text_of(const std::string& path) {
    std::ifstream file(ATTUNE_SOURCE_DIR "/" + path, std::ios::binary);
    INFO(path);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

std::vector<Problem> found_in(const std::string& text, const std::string& name) {
    const Loaded loaded = load_scenario(text, name);
    for (const Problem& problem : loaded.problems) UNSCOPED_INFO(describe(problem));
    REQUIRE(loaded.scenario != nullptr);
    return lint_scenario(loaded, text, name);
}

std::vector<std::string> example_files() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/tests/lint")) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('L') && entry.path().extension() == ".json") names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

const nlohmann::json& sound() {
    static const nlohmann::json base = nlohmann::json::parse(text_of("tests/lint/sound.json"));
    return base;
}

// Laid out over lines, so that places can be told apart.
std::string example(const std::string& name) {
    const auto file = nlohmann::json::parse(text_of("tests/lint/" + name));
    REQUIRE_FALSE(file.at("about").get<std::string>().empty());
    return sound().patch(file.at("patch")).dump(1);
}

}  // namespace

TEST_CASE("a sound scenario raises no number at all") {
    const std::string text = text_of("tests/lint/sound.json");
    const Loaded loaded = load_scenario(text, "sound.json");
    for (const Problem& problem : loaded.problems) UNSCOPED_INFO(describe(problem));
    CHECK(loaded.problems.empty());
    const std::vector<Problem> found = found_in(text, "sound.json");
    for (const Problem& problem : found) UNSCOPED_INFO(describe(problem));
    CHECK(found.empty());
}

TEST_CASE("each example raises the number it is named for, at a place in the file") {
    for (const std::string& name : example_files()) {
        INFO(name);
        const std::vector<Problem> found = found_in(example(name), name);
        const auto raised = std::find_if(found.begin(), found.end(), [&](const Problem& problem) {
            return problem.code == name.substr(0, 4);
        });
        for (const Problem& problem : found) UNSCOPED_INFO(describe(problem));
        REQUIRE(raised != found.end());
        CHECK_FALSE(raised->what.empty());
        CHECK_FALSE(raised->hint.empty());
        CHECK(raised->where.file == name);
    }
}

TEST_CASE("every number has an example and every example a number") {
    std::set<std::string> numbers, shown;
    for (const FindingKind& kind : finding_kinds) numbers.insert(std::string(kind.number));
    for (const std::string& name : example_files()) shown.insert(name.substr(0, 4));
    CHECK(numbers == shown);
}

TEST_CASE("the page of findings has a section for every number, with its title and severity") {
    const std::string page = text_of("assets/findings.md");
    for (const FindingKind& kind : finding_kinds) {
        const std::string heading = "\n### " + std::string(kind.number) + "\n\n**" + std::string(kind.title) +
                                    "** (" + std::string(name_of(kind.severity)) + ")\n";
        INFO(heading);
        CHECK(page.find(heading) != std::string::npos);
    }
}

TEST_CASE("nothing is found in a scenario that was refused") {
    const std::string text = "{\"format\": 1}";
    CHECK(lint_scenario(load_scenario(text, "refused.json"), text, "refused.json").empty());
}

TEST_CASE("what follows from a jump that never holds is counted with it and not listed") {
    const std::vector<Problem> found = found_in(example("L105-a-beat-behind-it.json"), "behind.json");
    for (const Problem& problem : found) UNSCOPED_INFO(describe(problem));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "L105");
    CHECK(found[0].where.pointer == "/beats/door/options/0/goto/0/if");
    CHECK(found[0].what.find("1 beat, 1 option and 1 line are never reached") != std::string::npos);
}

TEST_CASE("a finding points at the line and column where its subject stands") {
    const std::string text = example("L105-asked-too-early.json");
    const std::vector<Problem> found = found_in(text, "early.json");
    REQUIRE(found.size() == 1);
    CHECK(found[0].where.pointer == "/beats/door/client/1/if");
    std::istringstream lines(text);
    std::string line;
    for (int i = 0; i < found[0].where.line; ++i) std::getline(lines, line);
    CHECK(line.substr(static_cast<std::size_t>(found[0].where.column) - 1) == "\"told\",");
}
