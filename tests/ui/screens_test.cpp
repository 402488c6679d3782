#include "tests/ui/app_rig.hpp"

namespace attune::game {

namespace {

struct Room {
    Room() : folder("screens") { folder.put("owen.json", text_of(owen_file())); }
    Folder folder;
};

std::string listed(const std::vector<std::string>& offenders) {
    std::string words;
    for (const std::string& offender : offenders) words += offender + "\n";
    return words;
}

/// Every screen there is, each after the other.
const std::vector<std::string> all_screens{
    "home",  "before",     "session",  "leaving",  "pause",         "rating",   "short",
    "turns", "strain",     "along",    "settings", "accessibility", "progress", "help",
    "end",   "transcript", "profiles", "practice", "practised",     "chair",    "portraits"};

void open_debrief(Rig& rig, int part) {
    for (int i = 0; i < 4; ++i) {
        rig.app.sitting()->hear_all();
        REQUIRE(rig.app.move(ChooseOption{OptionIndex{rig.app.sitting()->view().options.front().option}, 0})
                    .ok());
    }
    rig.app.ask(EndHere{});
    if (part >= 0) rig.app.ask(RateYourself{3, 4, 2});
    rig.app.run_commands();
    if (part >= 0) rig.app.show_part_of_debrief(part);
}

void open(Rig& rig, const std::string& screen) {
    if (screen == "home") return;
    if (screen == "before") return rig.app.ask(MeetClient{0});
    if (screen == "settings") return rig.app.ask(GoTo{Place::settings});
    if (screen == "accessibility") return rig.app.ask(GoTo{Place::accessibility});
    if (screen == "progress") return rig.app.ask(GoTo{Place::progress});
    if (screen == "portraits") return rig.app.ask(GoTo{Place::portraits});
    if (screen == "practice" || screen == "practised") {
        rig.app.ask(Practise{});
        if (screen == "practised") rig.app.ask(AnswerMoment{0});
        return;
    }
    if (screen == "help") return rig.app.ask(ShowHelp{true});
    if (screen == "profiles") {
        REQUIRE(rig.driver.activate("Guest"));
        return;
    }
    REQUIRE(rig.app.begin(0, FeedbackMode::full, 7).ok());
    rig.app.sitting()->hear_all();
    if (screen == "rating") return open_debrief(rig, -1);
    if (screen == "short") return open_debrief(rig, 0);
    if (screen == "turns") return open_debrief(rig, 1);
    if (screen == "strain") return open_debrief(rig, 2);
    if (screen == "chair") return open_debrief(rig, 3);
    if (screen == "along") return open_debrief(rig, 4);
    if (screen == "pause") return rig.app.ask(Pause{true});
    if (screen == "leaving") return rig.driver.press(ImGuiKey_Escape);
    if (screen == "transcript") return rig.driver.press(ImGuiKey_T);
    if (screen == "end") {
        for (int i = 0; i < 40 && !rig.app.sitting()->session().over(); ++i) {
            REQUIRE(
                rig.app.move(ChooseOption{OptionIndex{rig.app.sitting()->view().options.front().option}, 0})
                    .ok());
        }
        rig.app.sitting()->hear_all();
    }
}

/// Back to an empty home.
void close(Rig& rig, const std::string& screen) {
    for (const char* dialog : {"leaving", "transcript", "profiles"}) {
        if (screen == dialog) rig.driver.press(ImGuiKey_Escape);
    }
    rig.app.ask(Pause{false});
    rig.app.ask(ShowHelp{false});
    rig.app.ask(GoTo{Place::home});
    rig.driver.frame();
}

void check_screens(const Preferences& preferences, int width, int height) {
    const Room room;
    Rig rig({.scenarios = room.folder.path, .width = width, .height = height, .preferences = preferences});
    for (const std::string& screen : all_screens) {
        open(rig, screen);
        rig.driver.frame(3);
        INFO(screen << " at " << width << "\u00D7" << height << ", text " << preferences.text_percent
                    << " %");
        const Tree& tree = rig.tree();
        CHECK(listed(tree.clipped()) == "");
        CHECK(listed(tree.overlapping()) == "");
        CHECK(listed(tree.unnamed()) == "");
        CHECK(listed(tree.too_small()) == "");
        CHECK(listed(tree.duplicate_ids()) == "");
        close(rig, screen);
    }
}

}  // namespace

TEST_CASE("no screen clips or overlaps its text, at the design size") { check_screens({}, 1280, 720); }

TEST_CASE("no screen clips or overlaps its text, in a small window with large text and high contrast") {
    check_screens({.text_percent = 150, .high_contrast = true}, 1024, 600);
}

TEST_CASE("no screen clips or overlaps its text, at two and a half times the size") {
    check_screens({.text_percent = 250, .reduced_motion = true}, 1280, 720);
}

TEST_CASE("a broken scenario shows its numbered problems and leaves the others alone") {
    const Room room;
    room.folder.put("broken.json", text_of(source_dir() / "tests/broken/S012-unknown-key.json"));
    room.folder.put("empty.json", "");
    Rig rig({.scenarios = room.folder.path});
    CHECK(rig.shows("broken.json"));
    CHECK(rig.shows("S012"));
    CHECK(rig.shows("empty.json"));
    REQUIRE(rig.driver.click("Owen, 58"));
    rig.driver.frame(2);
    CHECK(rig.shows("Before you begin"));
}

TEST_CASE("a scenario file dropped on the window is opened, and a broken one says what is wrong with it") {
    const Room room;
    const Folder elsewhere("dropped");
    elsewhere.put("owen-two.json", text_of(owen_file()));
    Rig rig({.scenarios = room.folder.path});
    rig.app.ask(OpenFile{(source_dir() / "tests/broken/S012-unknown-key.json").string()});
    rig.driver.frame(3);
    CHECK(rig.shows("This scenario cannot be opened"));
    CHECK(rig.shows("S012"));
    rig.driver.press(ImGuiKey_Escape);
    rig.app.ask(OpenFile{(elsewhere.path / "owen-two.json").string()});
    rig.driver.frame(3);
    CHECK(rig.app.place() == Place::before);
    rig.app.ask(OpenFile{(elsewhere.path / "nothing.json").string()});
    rig.driver.frame(3);
    CHECK(rig.app.place() == Place::before);
}

TEST_CASE("the same moment gives the same picture twice") {
    const Room room;
    const auto picture = [&] {
        Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480, .still = true});
        rig.begin();
        rig.driver.settle();
        return rig.driver.picture();
    };
    CHECK(picture() == picture());
}

TEST_CASE("a still screen asks for no frames, a session asks for the client alone") {
    const Room room;
    Rig rig({.scenarios = room.folder.path, .width = 800, .height = 480});
    CHECK(rig.app.wake_ms() == -1);
    rig.begin();
    CHECK(rig.app.wake_ms() == 50);
    rig.app.ask(SetPreferences{{.reduced_motion = true}});
    rig.driver.frame(2);
    CHECK(rig.app.wake_ms() == -1);
}

TEST_CASE("text size, contrast and motion are kept for the profile") {
    const Room room;
    const Folder data("habits");
    {
        Rig rig({.scenarios = room.folder.path, .data = data.path});
        rig.app.ask(ChooseProfile{"Mira"});
        rig.app.ask(SetPreferences{{.text_percent = 130, .high_contrast = true}});
        rig.driver.frame(2);
    }
    Archive archive(data.path, 0);
    CHECK(archive.profile().name == "Mira");
    CHECK(archive.habits().preferences == Preferences{.text_percent = 130, .high_contrast = true});
}

}  // namespace attune::game
