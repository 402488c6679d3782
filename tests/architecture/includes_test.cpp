// The house rules on includes, first tried on invented sources, then on the tree itself.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/rules.hpp"
#include "tests/support/catch.hpp"

using namespace attune::architecture;

namespace {

// What the checker says of a file of this path that includes this and nothing else.
std::vector<std::string> said_of(std::string path, const std::string& include) {
    return findings_in({std::move(path), "#pragma once\n#include " + include + "\n"});
}

bool allowed(std::string path, const std::string& include) {
    return said_of(std::move(path), include).empty();
}

std::string all_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("the reader of includes sees each form and nothing else") {
    const auto found = includes_of(
        "#include <vector>\n"
        "// #include <thread>\n"
        "  #  include \"dialogue/base/result.hpp\" // why\n"
        "#if __has_include(<regex>)\n"
        "#include MACRO\n"
        "const char* text = \"#include <chrono>\";\n"
        "#include<map>\r\n"
        "#include <cut");
    const std::vector<Include> expected{
        {"vector", false, 1}, {"dialogue/base/result.hpp", true, 3}, {"map", false, 7}};
    CHECK(found == expected);
}

TEST_CASE("a room may include itself and every room before it") {
    const auto order = rooms();
    for (std::size_t from = 0; from < order.size(); ++from) {
        for (std::size_t to = 0; to < order.size(); ++to) {
            const auto path = "dialogue/" + std::string(order[from]) + "/invented.cpp";
            const auto include = "\"dialogue/" + std::string(order[to]) + "/other.hpp\"";
            INFO(path << " includes " << include);
            CHECK(allowed(path, include) == (to <= from));
        }
    }
}

TEST_CASE("a finding names the file, the line, the include and the rule") {
    const auto said = said_of("dialogue/base/invented.hpp", "\"dialogue/store/store.hpp\"");
    REQUIRE(said.size() == 1);
    CHECK(said.front() ==
          "dialogue/base/invented.hpp:2 includes dialogue/store/store.hpp: base stands before store, and a "
          "room "
          "includes only rooms before it");
}

TEST_CASE("the library knows neither the window nor the command line nor the tests") {
    CHECK_FALSE(allowed("dialogue/record/a.cpp", "\"game/app.hpp\""));
    CHECK_FALSE(allowed("dialogue/record/a.cpp", "\"tools/cli/play.hpp\""));
    CHECK_FALSE(allowed("dialogue/store/a.cpp", "\"tests/support/catch.hpp\""));
    CHECK_FALSE(allowed("dialogue/cellar/a.cpp", "\"dialogue/base/result.hpp\""));
    CHECK_FALSE(allowed("dialogue/record/a.cpp", "\"dialogue/cellar/a.hpp\""));
}

TEST_CASE("window and command line do not know each other, and tests are for tests") {
    CHECK_FALSE(allowed("tools/cli/a.cpp", "\"game/app.hpp\""));
    CHECK_FALSE(allowed("game/app.cpp", "\"tools/cli/play.hpp\""));
    CHECK_FALSE(allowed("tools/cli/a.cpp", "\"tests/support/temp.hpp\""));
    CHECK_FALSE(allowed("tests/session/a.cpp", "\"game/app.hpp\""));
    CHECK(allowed("tests/ui/a.cpp", "\"game/app.hpp\""));
    CHECK(allowed("tests/cli/a.cpp", "\"tools/cli/play.hpp\""));
    CHECK(allowed("tools/cli/a.cpp", "\"dialogue/store/store.hpp\""));
}

TEST_CASE("in the window only app knows the store") {
    CHECK(allowed("game/app.cpp", "\"dialogue/store/store.hpp\""));
    CHECK(allowed("game/app/sessions.cpp", "\"dialogue/store/store.hpp\""));
    CHECK_FALSE(allowed("game/screens/home.cpp", "\"dialogue/store/store.hpp\""));
    CHECK_FALSE(allowed("game/portrait/face.cpp", "\"dialogue/store/store.hpp\""));
}

TEST_CASE("the portrait knows the words of a scenario and nothing else of it") {
    CHECK(allowed("game/portrait/look.hpp", "\"dialogue/scenario/vocabulary.hpp\""));
    CHECK(allowed("game/portrait/look.hpp", "\"dialogue/skills/rupture_kind.hpp\""));
    CHECK_FALSE(allowed("game/portrait/look.hpp", "\"dialogue/scenario/scenario.hpp\""));
    CHECK_FALSE(allowed("game/portrait/look.hpp", "\"dialogue/record/session_view.hpp\""));
}

TEST_CASE("platform, theme, text and access know of dialogue only its base") {
    for (const auto* room : {"platform", "theme", "text", "access"}) {
        const auto path = "game/" + std::string(room) + "/a.cpp";
        CHECK(allowed(path, "\"dialogue/base/result.hpp\""));
        CHECK_FALSE(allowed(path, "\"dialogue/skills/skill.hpp\""));
        CHECK_FALSE(allowed(path, "\"dialogue/record/overlay_view.hpp\""));
    }
    CHECK(allowed("game/app.cpp", "\"dialogue/session/session.hpp\""));
}

TEST_CASE("screens and overlay see views and words, not the session behind them") {
    for (const auto* room : {"screens", "overlay"}) {
        const auto path = "game/" + std::string(room) + "/a.cpp";
        CHECK(allowed(path, "\"dialogue/record/overlay_view.hpp\""));
        CHECK(allowed(path, "\"dialogue/skills/skill.hpp\""));
        CHECK_FALSE(allowed(path, "\"dialogue/session/session.hpp\""));
        CHECK_FALSE(allowed(path, "\"dialogue/client/state.hpp\""));
    }
}

TEST_CASE("SDL and Dear ImGui stay in the window and its tests") {
    for (const auto* header : {"<SDL.h>", "<SDL2/SDL.h>", "<SDL_image.h>", "\"imgui.h\"", "<imgui.h>",
                               "<imgui/imgui.h>", "<backends/imgui_impl_sdl2.h>"}) {
        INFO(header);
        CHECK(allowed("game/platform/window.cpp", header));
        CHECK(allowed("tests/ui/a.cpp", header));
        CHECK(allowed("tests/bench/a.cpp", header));
        CHECK_FALSE(allowed("dialogue/record/a.cpp", header));
        CHECK_FALSE(allowed("tools/cli/a.cpp", header));
        CHECK_FALSE(allowed("tests/cli/a.cpp", header));
    }
}

TEST_CASE("SQLite stays in the store and its tests") {
    CHECK(allowed("dialogue/store/a.cpp", "<sqlite3.h>"));
    CHECK(allowed("tests/store/a.cpp", "<sqlite3.h>"));
    CHECK_FALSE(allowed("tools/cli/a.cpp", "<sqlite3.h>"));
    CHECK_FALSE(allowed("game/app.cpp", "<sqlite3.h>"));
    CHECK_FALSE(allowed("dialogue/record/a.cpp", "<sqlite3.h>"));
}

TEST_CASE("JSON is read and written in .cpp files, and on no screen") {
    CHECK(allowed("dialogue/scenario/a.cpp", "<nlohmann/json.hpp>"));
    CHECK_FALSE(allowed("dialogue/scenario/a.hpp", "<nlohmann/json.hpp>"));
    CHECK_FALSE(allowed("game/app.hpp", "<nlohmann/json_fwd.hpp>"));
    CHECK_FALSE(allowed("game/screens/a.cpp", "<nlohmann/json.hpp>"));
}

TEST_CASE("the library has no file, clock, thread or regular expression, the store apart") {
    for (const auto* header :
         {"<regex>", "<thread>", "<chrono>", "<filesystem>", "<fstream>", "<iostream>"}) {
        INFO(header);
        CHECK_FALSE(allowed("dialogue/session/a.cpp", header));
        CHECK(allowed("dialogue/store/a.cpp", header));
        CHECK(allowed("tools/cli/a.cpp", header));
    }
    CHECK(allowed("dialogue/session/a.cpp", "<vector>"));
}

TEST_CASE("our own headers are included from the root") {
    CHECK_FALSE(allowed("dialogue/base/a.cpp", "\"a.hpp\""));
    CHECK_FALSE(allowed("game/app.cpp", "\"../dialogue/base/result.hpp\""));
    CHECK(allowed("game/app.cpp", "\"dialogue/base/result.hpp\""));
}

TEST_CASE("a file of 500 lines is long enough") {
    const auto lines = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += "\n";
        return text;
    };
    CHECK(findings_in({"dialogue/base/a.cpp", lines(500)}).empty());
    CHECK(findings_in({"game/app.cpp", lines(501)}) ==
          std::vector<std::string>{"game/app.cpp has 501 lines, more than 500"});
    CHECK(findings_in({"tests/base/a.cpp", lines(900)}).empty());
}

TEST_CASE("every file of the tree keeps the house rules") {
    const auto sources = sources_below(ATTUNE_SOURCE_DIR);
    std::vector<std::string> findings;
    for (const auto& file : sources) {
        for (auto& finding : findings_in(file)) findings.push_back(std::move(finding));
    }
    INFO(all_of(findings));
    CHECK(findings.empty());
}

TEST_CASE("the house rules are held against the real rooms") {
    const auto sources = sources_below(ATTUNE_SOURCE_DIR);
    std::size_t includes = 0;
    std::set<std::string> seen;
    for (const auto& file : sources) {
        for (const auto& include : includes_of(file.text)) includes += include.quoted ? 1 : 0;
        for (const auto room : rooms()) {
            const auto start = "dialogue/" + std::string(room) + "/";
            if (file.path.starts_with(start)) seen.insert(std::string(room));
        }
    }
    CHECK(seen.size() == rooms().size());
    CHECK(includes > sources.size());
}

TEST_CASE("dialogue/README.md names the rooms in the order the checker holds") {
    std::ifstream in(ATTUNE_SOURCE_DIR "/dialogue/README.md");
    const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::string order;
    for (const auto room : rooms()) order += (order.empty() ? "" : " ← ") + std::string(room);
    INFO("expected the line: " << order);
    CHECK(page.find(order) != std::string::npos);
}
