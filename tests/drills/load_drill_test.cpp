// A drill file is read strictly; each of its problems has a number, a file that raises it and a row on the
// page.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "dialogue/drills/drill_problem.hpp"
#include "dialogue/drills/load_drill.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

const std::string example = "tests/drills/complex-reflection.json";

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/" + folder)) {
        if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string number_of(const std::string& file) {
    std::string number = file.substr(0, 4);
    number[0] = static_cast<char>(number[0] - 'a' + 'A');
    return number;
}

bool raises(const std::vector<Problem>& problems, std::string_view number) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) { return p.code == number; });
}

std::string everything(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) text += describe(problem) + "\n";
    return text;
}

template <class Enum>
void same_words(const nlohmann::json& schema, const char* list) {
    std::vector<std::string> words;
    for (const std::string_view word : Names<Enum>::table) {
        if (!word.empty()) words.emplace_back(word);
    }
    INFO(list);
    CHECK(schema["$defs"][list]["enum"] == nlohmann::json(words));
}

}  // namespace

TEST_CASE("every drill of the program is read without a problem") {
    std::vector<DrillFile> files;
    for (const std::string& name : files_in("assets/drills")) {
        files.push_back({name, file_text("assets/drills/" + name)});
    }
    const LoadedLibrary loaded = load_library(files);
    INFO(everything(loaded.problems));
    CHECK_FALSE(files.empty());
    CHECK(loaded.library.drills.size() == files.size());
    CHECK_FALSE(has_error(loaded.problems));
}

TEST_CASE("a drill keeps what its author wrote") {
    const LoadedDrill loaded = load_drill(file_text(example), example);
    REQUIRE(loaded.drill != nullptr);
    const Drill& drill = *loaded.drill;
    CHECK(drill.skill == practised(Skill::complex_reflection));
    REQUIRE(drill.items.size() >= 3);
    const DrillItem& item = drill.items[1];
    CHECK(item.id == "keys-voicemail");
    CHECK(item.mood == Mood::tearful);
    REQUIRE(item.client.has_value());
    CHECK(drill.clients[*item.client].profile.name == "Raymond");
    CHECK(drill.clients[*item.client].profile.portrait.glasses);
    CHECK(item.moment[1].gesture == Gesture::look_down);
    CHECK(item.answers[1].push == 2);
}

TEST_CASE("each broken drill raises the number it is named for, at a place") {
    for (const std::string& name : files_in("tests/broken-drills")) {
        const LoadedDrill loaded = load_drill(file_text("tests/broken-drills/" + name), name);
        INFO(name << "\n" << everything(loaded.problems));
        REQUIRE(raises(loaded.problems, number_of(name)));
        CHECK(loaded.problems.size() <= 2);
        CHECK((loaded.drill == nullptr) == has_error(loaded.problems));
        for (const Problem& problem : loaded.problems) {
            CHECK(problem.where.line > 0);
            CHECK_FALSE(problem.what.empty());
        }
    }
}

TEST_CASE("every number of a drill has a broken file and a row on the page") {
    std::set<std::string> covered{"D006"};  // two files, below
    for (const std::string& name : files_in("tests/broken-drills")) covered.insert(number_of(name));
    const std::string page = file_text("assets/drills/README.md");
    for (const ProblemKind& kind : drill_problem_kinds) {
        const bool error = kind.severity == Problem::Severity::error;
        const std::string row = "| " + std::string(kind.number) + " | " + (error ? "error" : "warning") +
                                " | " + std::string(kind.title) + " |";
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
        CHECK(covered.count(std::string(kind.number)) == 1);
    }
}

TEST_CASE("of two drills with one id the second is refused, and both are named") {
    const std::string text = file_text(example);
    const std::vector<DrillFile> files{{"complex-reflection.json", text},
                                       {"copy/complex-reflection.json", text}};
    const LoadedLibrary loaded = load_library(files);
    CHECK(loaded.library.drills.size() == 1);
    REQUIRE(loaded.problems.size() >= 1);
    CHECK(loaded.problems.back().code == "D006");
    CHECK(loaded.problems.back().where.file == "copy/complex-reflection.json");
}

TEST_CASE("the closed lists of the drill schema are those of the program") {
    const auto schema = nlohmann::json::parse(file_text("assets/drill.schema.json"));
    same_words<Skill>(schema, "skill");
    same_words<DrillSkill>(schema, "drill_skill");
    same_words<Mood>(schema, "mood");
    same_words<RepairStep>(schema, "repair_step");
    same_words<Gesture>(schema, "gesture");
    same_words<Build>(schema, "build");
    same_words<Hair>(schema, "hair");
    same_words<Skin>(schema, "skin");
    same_words<Clothes>(schema, "clothes");
}

TEST_CASE("a drill is told from a scenario, and rubbish from both") {
    CHECK(looks_like_a_drill(file_text(example)));
    CHECK_FALSE(looks_like_a_drill(file_text("tests/scenario/small.json")));
    for (const std::string_view text : {"", "[]", "0", "{", "{\"items\": 1, \"beats\": 2}"}) {
        CHECK_FALSE(looks_like_a_drill(text));
    }
}

TEST_CASE("a drill cut short anywhere gives a problem and no drill") {
    const std::string text = file_text("tests/broken-drills/d011-another-name.json");
    for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
        const LoadedDrill loaded = load_drill(std::string_view(text).substr(0, length), "cut.json");
        INFO(length);
        REQUIRE(loaded.drill == nullptr);
        REQUIRE(has_error(loaded.problems));
    }
}
