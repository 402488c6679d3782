// One broken file for each problem number: the number is raised, documented and nothing crashes.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "dialogue/scenario/problem_code.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

std::vector<std::string> broken_files() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/tests/broken")) {
        if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string repeated(std::string_view what, std::size_t times) {
    std::string out;
    out.reserve(what.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += what;
    return out;
}

std::string many_beats(int count) {
    std::string text = R"({"format": 1, "beats": {)";
    for (int i = 0; i < count; ++i) text += (i == 0 ? "\"b" : ",\"b") + std::to_string(i) + "\":0";
    return text + "}}";
}

// Too large to keep in the tree.
std::map<std::string, std::string> generated_files() {
    return {
        {"S002", R"({"format": 1, "title": ")" + repeated("And then. ", 1u << 20) + "\"}"},
        {"S010", many_beats(10'001)},
        {"S025", "[" + repeated("0,", 1'000'001) + "0]"},
    };
}

bool contains(const std::vector<std::string>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST_CASE("each broken file raises the number it is named for") {
    for (const std::string& name : broken_files()) {
        const std::string code = name.substr(0, 4);
        const Loaded found = load_scenario(file_text("tests/broken/" + name), name);
        INFO(name);
        REQUIRE_FALSE(found.problems.empty());
        const auto raised = std::find_if(found.problems.begin(), found.problems.end(),
                                         [&](const Problem& p) { return p.code == code; });
        REQUIRE(raised != found.problems.end());
        CHECK_FALSE(raised->what.empty());
        CHECK((found.scenario == nullptr) == has_error(found.problems));
        // A fault draws at most one other problem after it.
        if (code != "S056") CHECK(found.problems.size() <= 2);
    }
}

TEST_CASE("what is too large to be kept is refused all the same") {
    for (const auto& [code, text] : generated_files()) {
        INFO(code);
        CHECK(codes_of(text) == std::vector<std::string>{code});
    }
    CHECK_FALSE(contains(codes_of(many_beats(10'000)), "S010"));
}

TEST_CASE("every problem number has a broken file and every broken file a number") {
    std::set<std::string> numbers, covered;
    for (const ProblemKind& kind : problem_kinds) CHECK(numbers.insert(std::string(kind.number)).second);
    for (const std::string& name : broken_files()) covered.insert(name.substr(0, 4));
    for (const auto& [code, text] : generated_files()) covered.insert(code);
    CHECK(numbers == covered);
}

TEST_CASE("the format page has a row for every problem number, with its title") {
    const std::string page = file_text("assets/README.md");
    for (const ProblemKind& kind : problem_kinds) {
        const bool error = kind.severity == Problem::Severity::error;
        const std::string row = "| " + std::string(kind.number) + " | " + (error ? "error" : "warning") +
                                " | " + std::string(kind.title) + " |";
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
    }
}

TEST_CASE("a million opening brackets are refused at the sixty-fifth") {
    const Problem arrays = problem_of(repeated("[", 1'000'000), "S006");
    CHECK(arrays.where.column == 65);
    CHECK(codes_of(repeated("{\"a\":", 1'000'000)) == std::vector<std::string>{"S006"});
}

TEST_CASE("a text of ten mebibytes is refused") {
    CHECK(codes_of("\"" + std::string(10u << 20, 'x') + "\"") == std::vector<std::string>{"S002"});
    CHECK(contains(codes_of("{\"title\": \"" + std::string(7u << 20, 'x') + "\"}"), "S008"));
}

TEST_CASE("a file cut short anywhere gives a problem and no scenario") {
    const std::string text = loaded(small_scenario())->canonical;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Loaded found = load_scenario(std::string_view(text).substr(0, length), "cut.json");
        INFO(length);
        REQUIRE(found.scenario == nullptr);
        REQUIRE(has_error(found.problems));
    }
}

TEST_CASE("the values of JSON that are no object are refused") {
    for (const std::string_view text : {"[]", "0", "\"text\"", "true", "null", "[[]]"}) {
        CHECK(codes_of(text) == std::vector<std::string>{"S014"});
    }
    CHECK(codes_of(" \r\n\t ") == std::vector<std::string>{"S001"});
    CHECK(codes_of("\xEF\xBB\xBF") == std::vector<std::string>{"S001"});
    CHECK(codes_of("{} {}") == std::vector<std::string>{"S005"});
}

TEST_CASE("each form of text that is not UTF-8 is refused") {
    for (const std::string_view bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                         "\xF8\x88", "\x80", "\xC3", "\xE2\x82", "\xFF"}) {
        CHECK(codes_of("{\"title\": \"" + std::string(bytes) + "\"}") == std::vector<std::string>{"S003"});
    }
    CHECK(codes_of("{\"title\": \"\\ud800\"}") == std::vector<std::string>{"S005"});
}

TEST_CASE("each bidirectional control is refused, and right-to-left text is not") {
    for (const std::string_view control :
         {"\\u061c", "\\u200e", "\\u200f", "\\u202a", "\\u202e", "\\u2066", "\\u2069"}) {
        INFO(control);
        CHECK(contains(codes_of(with(small_scenario(), "nearly", control)), "S009"));
    }
    CHECK(codes_of(with(small_scenario(), "nearly", "שלום مرحبا …—\\u200d")).empty());
}

TEST_CASE("a number that is not one is found wherever the parser trips over it") {
    for (const std::string_view number : {"NaN", "-NaN", "Infinity", "-Infinity", "1e999", "-1e999"}) {
        INFO(number);
        CHECK(codes_of("{\"push\": " + std::string(number) + "}") == std::vector<std::string>{"S011"});
    }
    CHECK(codes_of(with(small_scenario(), "\"push\": 0", "\"push\": 18446744073709551616")) ==
          std::vector<std::string>{"S015"});
}
