#include "tests/scenario/sources.hpp"

#include <fstream>
#include <sstream>

#include "tests/support/catch.hpp"

namespace attune::test {

std::string file_text(const std::string& path) {
    std::ifstream file(ATTUNE_SOURCE_DIR "/" + path, std::ios::binary);
    INFO(path);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

std::string small_scenario() { return file_text("tests/scenario/small.json"); }

std::string owen() { return file_text("tests/transcripts/owen-mornings.json"); }

std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<std::string> codes_of(std::string_view text) {
    std::vector<std::string> codes;
    for (const Problem& problem : load_scenario(text, "test.json").problems) codes.push_back(problem.code);
    return codes;
}

Problem problem_of(std::string_view text, std::string_view code) {
    for (const Problem& problem : load_scenario(text, "test.json").problems) {
        if (problem.code == code) return problem;
    }
    FAIL("no problem " << code);
    return {};
}

std::shared_ptr<const Scenario> loaded(std::string_view text) {
    const Loaded found = load_scenario(text, "test.json");
    for (const Problem& problem : found.problems) UNSCOPED_INFO(describe(problem));
    REQUIRE(found.scenario != nullptr);
    return found.scenario;
}

}  // namespace attune::test
