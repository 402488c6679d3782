#include "game/access/layout.hpp"
#include "game/access/widgets.hpp"
#include "tests/ui/app_rig.hpp"

namespace attune::game {

// The checks of the tree must be able to fail: a text wider than its place is found.
TEST_CASE("a text that sticks out of the window is found") {
    Driver driver({.width = 640, .height = 360, .preferences = {}}, [](Ui& ui) {
        const Screen screen(ui, "test", "Test");
        const Region region(ui, "region", "Region", {600, 20, 900, 60});
        text(ui, "This text is far too long for what is left of the window.");
    });
    driver.frame(2);
    CHECK_FALSE(driver.tree().clipped().empty());
}

TEST_CASE("every word of an author's longest option is on the screen, in any size of text") {
    const Folder folder("long");
    std::string text = text_of(owen_file());
    const std::string long_words =
        "It sounds as if the nights have become a place nobody else goes, where you count his minutes and "
        "nobody counts yours, and where Tuesday was the longest of them all so far; have I got that right?";
    const std::string from = "You're keeping a log of him. Who's keeping one of you?";
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    folder.put("owen.json", text.replace(at, from.size(), long_words));
    for (const int percent : {100, 200}) {
        Rig rig({.scenarios = folder.path,
                 .width = 1024,
                 .height = 600,
                 .preferences = {.text_percent = percent}});
        rig.begin();
        rig.driver.press(ImGuiKey_Space);
        CHECK(rig.shows(long_words));
        CHECK(rig.tree().clipped().empty());
    }
}

}  // namespace attune::game
