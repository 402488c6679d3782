#include "tests/ui/app_rig.hpp"

namespace attune::game {

namespace {

/// Owen alone on the shelf.
struct OwensRoom {
    OwensRoom() : folder("owen") { folder.put("owen.json", text_of(owen_file())); }
    Folder folder;
};

}  // namespace

TEST_CASE("a whole session goes by keyboard alone, from home to the debrief") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    REQUIRE(rig.driver.activate("Owen, 58"));
    rig.driver.frame(2);
    REQUIRE(rig.shows("Before you begin"));
    REQUIRE(rig.driver.activate("Begin with Owen"));
    rig.driver.frame(2);
    REQUIRE(rig.app.sitting() != nullptr);
    int moves = 0;
    while (!rig.app.sitting()->session().over() && moves < 40) {
        rig.driver.press(ImGuiKey_Space);
        rig.driver.press(ImGuiKey_1);
        ++moves;
    }
    REQUIRE(rig.app.sitting()->session().over());
    CHECK(moves >= 3);
    rig.driver.press(ImGuiKey_Space);
    REQUIRE(rig.driver.activate("On to the debrief"));
    rig.driver.frame(2);
    REQUIRE(rig.shows("How was that for you?"));
    REQUIRE(rig.driver.activate("Without rating"));
    rig.driver.frame(2);
    CHECK(rig.shows("The alliance over time"));
    REQUIRE(rig.driver.activate("Turn 2: alliance"));
    rig.driver.frame(2);
    CHECK(rig.shows("Turn 2 of"));
    rig.driver.press(ImGuiKey_Escape);
    CHECK(rig.app.place() == Place::home);
}

TEST_CASE(
    "each answer is foreseen and a feeling noted by one key, and the debrief lays them beside what was "
    "done") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    REQUIRE(rig.driver.activate("Owen, 58"));
    rig.driver.frame(2);
    REQUIRE(rig.driver.activate("Predict each answer"));
    REQUIRE(rig.driver.activate("Note at a few moments"));
    REQUIRE(rig.driver.activate("Begin with Owen"));
    rig.driver.frame(2);
    REQUIRE(rig.app.sitting() != nullptr);
    rig.driver.press(ImGuiKey_Space);
    rig.driver.press(ImGuiKey_1);
    rig.driver.frame();
    REQUIRE(rig.shows("Where will it leave Owen?"));
    CHECK(rig.tree().clipped().empty());
    rig.driver.press(ImGuiKey_Escape);
    CHECK(rig.app.sitting()->session().now().turns == 0);
    int foreseen = 0, felt = 0;
    for (int i = 0; i < 60 && !rig.app.sitting()->session().over(); ++i) {
        rig.driver.press(ImGuiKey_Space);
        rig.driver.frame();
        if (rig.shows("What is happening in you?")) {
            rig.driver.press(ImGuiKey_2);
            ++felt;
            continue;
        }
        rig.driver.press(ImGuiKey_1);
        rig.driver.frame();
        if (!rig.shows("Where will it leave Owen?")) continue;
        rig.driver.press(ImGuiKey_F);
        ++foreseen;
    }
    REQUIRE(rig.app.sitting()->session().over());
    CHECK(felt >= 1);
    const DebriefView& debrief = rig.app.sitting()->debrief();
    CHECK(static_cast<int>(debrief.reading.moves.size()) == foreseen);
    CHECK(static_cast<int>(debrief.noted.size()) == felt);
    CHECK(debrief.noted.front().feeling == "afraid of it");
    rig.driver.press(ImGuiKey_Space);
    REQUIRE(rig.driver.activate("On to the debrief"));
    rig.driver.frame(2);
    REQUIRE(rig.driver.activate("Without rating"));
    rig.driver.frame(2);
    REQUIRE(rig.shows("The alliance over time"));
    REQUIRE(rig.driver.tab_to("In short"));
    for (int i = 0; i < 3; ++i) rig.driver.press(ImGuiKey_RightArrow);
    rig.driver.frame(2);
    CHECK(rig.shows("How you read Owen"));
    CHECK(rig.shows("What was happening in you"));
    CHECK(rig.shows("They said: "));
}

TEST_CASE("a digit pressed while the client speaks brings the rest of their words and says nothing yet") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    rig.begin();
    rig.driver.press(ImGuiKey_1);
    CHECK(rig.app.sitting()->view().turn == 0);
    CHECK(rig.app.sitting()->all_heard());
    rig.driver.press(ImGuiKey_1);
    CHECK(rig.app.sitting()->view().turn == 1);
}

TEST_CASE("P pauses within a frame, to a screen that shows nothing of the session") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    rig.begin();
    const std::int64_t before = rig.app.sitting()->clock(rig.clock);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_P, true);
    rig.driver.frame();  // the key is read, the command runs
    rig.driver.frame();  // and the very next picture is the neutral one
    ImGui::GetIO().AddKeyEvent(ImGuiKey_P, false);
    CHECK(rig.screen() == "Paused");
    CHECK_FALSE(rig.shows("Owen"));
    rig.clock += 60'000;
    rig.driver.frame();
    rig.driver.press(ImGuiKey_P);
    CHECK(rig.screen() == "Session with Owen");
    CHECK(rig.app.sitting()->clock(rig.clock) == before);
}

TEST_CASE("Backspace takes back one turn, Esc asks before leaving, T opens the transcript") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    rig.begin();
    rig.driver.press(ImGuiKey_Space);
    rig.driver.press(ImGuiKey_2);
    rig.driver.press(ImGuiKey_Space);
    const std::string said = rig.app.sitting()->view().your_words;
    rig.driver.press(ImGuiKey_T);
    CHECK(rig.shows("What was said"));
    CHECK(rig.shows(said));
    rig.driver.press(ImGuiKey_Escape);
    rig.driver.press(ImGuiKey_Backspace);
    CHECK(rig.app.sitting()->view().turn == 0);
    rig.driver.press(ImGuiKey_Escape);
    CHECK(rig.shows("Leave the session?"));
    REQUIRE(rig.driver.activate("Keep it for later"));
    rig.driver.frame(2);
    CHECK(rig.app.place() == Place::home);
    CHECK(rig.shows("Continue where you left off"));
}

TEST_CASE("F1 helps with the screen one is on, F2 opens Accessibility and Esc leads back to the session") {
    OwensRoom room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    rig.begin();
    rig.driver.press(ImGuiKey_F1);
    CHECK(rig.shows("Help: Session"));
    rig.driver.press(ImGuiKey_Escape);
    CHECK_FALSE(rig.shows("Help: Session"));
    CHECK_FALSE(rig.shows("Leave the session?"));
    rig.driver.press(ImGuiKey_F2);
    CHECK(rig.app.place() == Place::accessibility);
    rig.driver.press(ImGuiKey_Escape);
    CHECK(rig.app.place() == Place::session);
}

}  // namespace attune::game
