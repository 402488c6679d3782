#include <algorithm>

#include "game/text/pace.hpp"
#include "tests/ui/app_rig.hpp"

namespace attune::game {

namespace {

struct OwensRoom {
    explicit OwensRoom(const std::string& text = text_of(owen_file())) : folder("session") {
        folder.put("owen.json", text);
    }
    Folder folder;
};

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string value_of(const Tree& tree, std::string_view meter) {
    const Mark* mark = tree.find(Role::meter, meter);
    return mark == nullptr ? "" : mark->value;
}

}  // namespace

TEST_CASE("the overlay changes in the frame after the move") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 1280, .height = 720});
    rig.begin();
    rig.driver.press(ImGuiKey_Space);
    const std::string before = value_of(rig.tree(), "Bond");
    REQUIRE_FALSE(before.empty());
    CHECK_FALSE(rig.shows("After your last move"));
    rig.app.ask(Say{rig.app.sitting()->view().options.front().option});
    rig.app.run_commands();
    rig.driver.frame();
    CHECK(rig.shows("After your last move"));
    CHECK(value_of(rig.tree(), "Bond").find(rig.app.sitting()->overlay().bond.shown) == 0);
}

TEST_CASE("the overlay goes from full to cues to off and never lies over the face") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 1280, .height = 720});
    rig.begin();
    rig.driver.press(ImGuiKey_Space);
    const Mark* face = rig.tree().find(Role::image, "Owen");
    const Mark* overlay = rig.tree().find(Role::region, "Overlay");
    REQUIRE(face != nullptr);
    REQUIRE(overlay != nullptr);
    CHECK(intersect(face->rect, overlay->rect).empty());
    rig.driver.press(ImGuiKey_F4);
    CHECK(rig.app.sitting()->feedback == FeedbackMode::cues);
    CHECK(rig.tree().find(Role::meter, "Bond") == nullptr);
    rig.driver.press(ImGuiKey_O);
    CHECK(rig.app.sitting()->feedback == FeedbackMode::off);
}

TEST_CASE(
    "in a small window with large text face, words and options are all there, and the overlay is a strip") {
    OwensRoom room;
    Rig rig(
        {.scenarios = room.folder.path, .width = 1024, .height = 600, .preferences = {.text_percent = 150}});
    rig.begin();
    rig.driver.press(ImGuiKey_Space);
    const Mark* portrait = rig.tree().find(Role::image, "Owen");
    const Mark* words = rig.tree().find(Role::region, "What is said");
    const Mark* options = rig.tree().find(Role::region, "What you may say");
    REQUIRE(portrait != nullptr);
    REQUIRE(words != nullptr);
    REQUIRE(options != nullptr);
    CHECK(portrait->rect.height() >= 150);
    CHECK(words->rect.height() >= 150);
    CHECK(options->rect.height() >= 150);
    CHECK(rig.tree().find(Role::region, "Overlay") != nullptr);
    CHECK(rig.shows("Bond 2."));
}

TEST_CASE("percent signs, hashes and ImGui's marks in a scenario show as they stand") {
    const std::string odd = "%n%s##Forty minutes%d###x";
    OwensRoom room(with(text_of(owen_file()), "He sleeps in bits.", odd));
    Rig rig({.scenarios = room.folder.path});
    rig.begin();
    CHECK(rig.shows(odd));
    CHECK(rig.tree().unnamed().empty());
}

TEST_CASE("the client's words come at speaking pace, whole words at a time") {
    const std::string_view words = "It is, um, fine.";
    const PacedLine lines[] = {{words, 0}, {"Really.", 1200}};
    std::size_t last = 0;
    for (std::int64_t ms = 0; ms < 9000; ms += 50) {
        const Heard heard = heard_after(lines, ms, {});
        const std::size_t now = heard.line > 0 ? words.size() : heard.bytes;
        CHECK(now >= last);
        if (now < words.size() && now > 0) CHECK(words[now] == ' ');
        last = now;
    }
    CHECK(heard_after(lines, 0, {}).bytes == 0);
    CHECK(heard_after(lines, 9000, {}).done);
    CHECK(heard_after(lines, 0, {.percent = 0}).done);
    CHECK_FALSE(heard_after(lines, 2000, {}).done);
}

TEST_CASE("a turn is kept before it is shown, and an open session goes on after the program ended") {
    OwensRoom room;
    const Folder data("kept");
    std::string said;
    {
        Rig rig({.scenarios = room.folder.path, .data = data.path});
        rig.begin();
        rig.driver.press(ImGuiKey_Space);
        rig.driver.press(ImGuiKey_1);
        said = rig.app.sitting()->view().your_words;
        CHECK(rig.app.sitting()->unsaved().empty());
    }
    Rig rig({.scenarios = room.folder.path, .data = data.path});
    REQUIRE(rig.shows("Continue where you left off"));
    REQUIRE(rig.driver.click("Go on with Owen"));
    rig.driver.frame(2);
    REQUIRE(rig.app.sitting() != nullptr);
    CHECK(rig.app.sitting()->view().turn == 1);
    CHECK(rig.app.sitting()->view().your_words == said);
}

TEST_CASE("a session of a scenario that has changed since says so and goes on with its own copy") {
    OwensRoom room;
    const Folder data("changed");
    {
        Rig rig({.scenarios = room.folder.path, .data = data.path});
        rig.begin();
        rig.driver.press(ImGuiKey_Space);
        rig.driver.press(ImGuiKey_1);
    }
    room.folder.put("owen.json", with(text_of(owen_file()), "He sleeps in bits.", "He sleeps badly."));
    Rig rig({.scenarios = room.folder.path, .data = data.path});
    CHECK(rig.shows("The scenario has changed since"));
    REQUIRE(rig.driver.click("Go on with Owen"));
    rig.driver.frame(2);
    CHECK(rig.app.sitting()->debrief().turn_list.front().heard.front().text.find("in bits") !=
          std::string::npos);
}

TEST_CASE("a moment taken again is a new session, and the debrief it came from stays") {
    OwensRoom room;
    const Folder data("again");
    Rig rig({.scenarios = room.folder.path, .data = data.path});
    rig.begin();
    for (int i = 0; i < 3; ++i) {
        rig.driver.press(ImGuiKey_Space);
        rig.driver.press(ImGuiKey_1);
    }
    rig.app.ask(EndHere{});
    rig.app.ask(TakeAgain{1});
    rig.driver.frame(2);
    REQUIRE(rig.app.place() == Place::session);
    CHECK(rig.app.sitting()->view().turn == 1);
    const auto& runs = rig.app.archive().runs();
    REQUIRE(runs.size() == 2);
    CHECK(std::count_if(runs.begin(), runs.end(), [](const KeptRun& run) {
              return run.run.state == store::RunState::left && run.summary && run.summary->turns == 3;
          }) == 1);
}

TEST_CASE("two programs on the same data: the second says so and may go on without saving") {
    OwensRoom room;
    const Folder data("twice");
    Rig first({.scenarios = room.folder.path, .data = data.path});
    const std::string what = [&] {
        App second([&] {
            AppSetup setup;
            setup.scenarios = room.folder.path;
            setup.data = data.path;
            setup.clock_ms = [] { return std::int64_t{0}; };
            setup.unix_ms = [] { return std::int64_t{0}; };
            setup.seed = [] { return std::uint64_t{1}; };
            return setup;
        }());
        REQUIRE(second.in_trouble());
        const std::string words = describe(*second.archive().trouble());
        second.ask(GoOnWithoutSaving{});
        second.run_commands();
        CHECK_FALSE(second.in_trouble());
        CHECK_FALSE(second.archive().keeps());
        return words;
    }();
    CHECK(what.find("Attune") != std::string::npos);
}

}  // namespace attune::game
