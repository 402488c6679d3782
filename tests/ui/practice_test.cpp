// The practice room in the window: by keyboard alone, left at any time, kept as soon as answered.
#include "tests/ui/app_rig.hpp"

namespace attune::game {

namespace {

/// What the guest practised, read by another program.
std::vector<PracticeEvent> kept_in(const Folder& data) { return Archive(data.path, 0).practice(); }

void answer_and_say(Rig& rig, ImGuiKey answer, ImGuiKey ease) {
    rig.driver.press(answer);
    rig.driver.frame(2);
    rig.driver.press(ease);
    rig.driver.frame(2);
}

}  // namespace

TEST_CASE("three moments are practised by keyboard alone, from home and back") {
    const Folder data("practice");
    {
        Rig rig({.data = data.path});
        REQUIRE(rig.driver.activate("Practice"));
        rig.driver.frame(2);
        CHECK(rig.screen() == "Practice: complex reflection, moment 1");
        CHECK(rig.shows("Not practised yet"));
        rig.driver.press(ImGuiKey_1);
        rig.driver.frame(2);
        CHECK(rig.shows("What you said"));
        CHECK(rig.shows("How hard was that?"));
        REQUIRE(rig.driver.activate("Too hard"));
        rig.driver.frame(2);
        CHECK(rig.screen() == "Practice: complex reflection, moment 2");
        answer_and_say(rig, ImGuiKey_2, ImGuiKey_R);
        answer_and_say(rig, ImGuiKey_3, ImGuiKey_E);
        rig.driver.press(ImGuiKey_Escape);
        CHECK(rig.app.place() == Place::home);
    }
    const auto kept = kept_in(data);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].ease == Ease::too_hard);
    CHECK(kept[1].ease == Ease::right);
    CHECK(kept[2].ease == Ease::too_easy);
}

TEST_CASE("a moment left before it was said how hard it was is kept all the same") {
    const Folder data("practice-left");
    {
        Rig rig({.data = data.path});
        rig.app.ask(Practise{});
        rig.driver.frame(3);
        rig.driver.press(ImGuiKey_2);
        rig.driver.press(ImGuiKey_Escape);
    }
    const auto kept = kept_in(data);
    REQUIRE(kept.size() == 1);
    CHECK_FALSE(kept[0].ease.has_value());
}

TEST_CASE("after five minutes it is said that they are over, and the moment stays") {
    Rig rig;
    rig.app.ask(Practise{});
    rig.driver.frame(3);
    CHECK(rig.shows("About five minutes"));
    const std::string before = rig.screen();
    rig.clock += 301'000;
    rig.driver.frame(2);
    CHECK(rig.shows("Five minutes are over"));
    CHECK(rig.screen() == before);
    rig.driver.press(ImGuiKey_1);
    rig.driver.frame(2);
    CHECK(rig.shows("How hard was that?"));
}

TEST_CASE("progress shows skill by skill what was practised and what comes next, and forgets it when asked") {
    const Folder data("practice-progress");
    Rig rig({.data = data.path, .width = 1280, .height = 720});
    rig.app.ask(GoTo{Place::progress});
    rig.driver.frame(3);
    CHECK(rig.shows("Complex reflection: not practised yet."));
    CHECK(rig.shows("Next: Not practised yet"));
    REQUIRE(rig.driver.activate("Practise this"));
    rig.driver.frame(2);
    REQUIRE(rig.app.place() == Place::practice);
    answer_and_say(rig, ImGuiKey_1, ImGuiKey_R);
    rig.driver.press(ImGuiKey_Escape);
    rig.app.ask(GoTo{Place::progress});
    rig.driver.frame(3);
    CHECK(rig.shows("1 answer on 1 day"));
    REQUIRE(rig.driver.activate("Save as a file"));
    rig.driver.frame(2);
    CHECK(text_of(data.path / "exports" / "practice.jsonl").find("keys-voicemail") != std::string::npos);
    REQUIRE(rig.driver.activate("Delete what was practised"));
    rig.driver.frame(2);
    REQUIRE(rig.driver.activate("Delete for good"));
    rig.driver.frame(3);
    CHECK(rig.shows("What was practised is deleted."));
    CHECK(rig.shows("not practised yet"));
}

TEST_CASE("without drills the practice room says so, and with a broken one the others can be practised") {
    const Folder drills("drills");
    {
        Rig rig({.drills = drills.path});
        rig.app.ask(Practise{});
        rig.driver.frame(3);
        CHECK(rig.shows("There is no drill that can be used."));
    }
    drills.put("complex-reflection.json", text_of(source_dir() / "tests/drills/complex-reflection.json"));
    drills.put("broken.json", "{");
    Rig rig({.drills = drills.path});
    rig.app.ask(GoTo{Place::progress});
    rig.driver.frame(3);
    CHECK(rig.shows("Drills with errors are left out"));
    CHECK(rig.shows("broken.json"));
    rig.app.ask(Practise{});
    rig.driver.frame(3);
    CHECK(rig.tree().find("What you may say") != nullptr);
}

}  // namespace attune::game
