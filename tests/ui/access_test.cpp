#include <algorithm>
#include <cstdlib>
#include <set>

#include "game/access/driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/ui/demo_screen.hpp"

using namespace attune::game;

namespace {

/// With ATTUNE_PICTURES=FOLDER the pictures of the tests are kept for looking at.
void keep(Driver& driver, const std::string& name) {
    if (const char* folder = std::getenv("ATTUNE_PICTURES"))
        REQUIRE(write_png(driver.picture(), std::string(folder) + "/" + name + ".png"));
}

using Lines = std::vector<std::string>;

struct Stage {
    explicit Stage(const DriverOptions& options = {})
        : driver(options, [this](Ui& ui) { demo::draw(ui, state); }) {
        driver.settle();
    }
    std::string focused() const {
        const Mark* mark = driver.tree().focused();
        return mark == nullptr ? "" : mark->name;
    }
    demo::Demo state;
    Driver driver;
};

std::function<void(Ui&)> on_screen(std::function<void(Ui&)> inside) {
    return [inside = std::move(inside)](Ui& ui) {
        const Screen all(ui, "test", "Test");
        const Region region(ui, "region", "Region", ui.screen().inset(20), {.scrolls = true});
        inside(ui);
    };
}

}  // namespace

TEST_CASE("a screen can be read as text, with every widget's role, name and value") {
    Stage stage;
    keep(stage.driver, "demo");
    const std::string words = describe(stage.driver.tree());
    INFO(words);
    for (const char* line :
         {"Demonstration, screen", "  The alliance, region", "    Alliance, heading",
          "    Bond, meter, 3.4, forming, rising", "    Goal, meter, 3.1, partly shared",
          "    Mira looks down, arms folded, image", "      Feedback, tab, selected", "      Cues, radio, on",
          "    Begin, button\n", "    Pause, button, key P", "    Export, button, unavailable",
          "    Text size, slider, 100 %", "      Date: 12 May; Client: Mira;",
          "      Last week we talked about sleep. 100 %n##done, or has anything changed since then?, option, "
          "key 3"})
        CHECK(words.find(line) != std::string::npos);
}

TEST_CASE("no text is clipped or overlaps at any text size, in any look") {
    for (const auto& [width, height] : {std::pair{1280, 720}, std::pair{1024, 600}, std::pair{3840, 2160}})
        for (const int percent : {100, 130, 150, 200, 250})
            for (const bool high : {false, true}) {
                if ((width == 3840 || high) && percent % 100 != 50) continue;
                Stage stage({width, height, {percent, high, false}});
                INFO(width << "x" << height << " at " << percent << (high ? " high contrast" : ""));
                CHECK(stage.driver.tree().clipped() == Lines{});
                CHECK(stage.driver.tree().overlapping() == Lines{});
                CHECK(stage.driver.tree().unnamed() == Lines{});
                CHECK(stage.driver.tree().too_small() == Lines{});
                CHECK(stage.driver.tree().duplicate_ids() == Lines{});
                keep(stage.driver,
                     "demo-" + std::to_string(width) + "-" + std::to_string(percent) + (high ? "-high" : ""));
            }
}

TEST_CASE("the checks find what is clipped, overlapping, unnamed, small and there twice") {
    Driver driver({}, [](Ui& ui) {
        const Screen all(ui, "bad", "Bad");
        {
            const Region narrow(ui, "narrow", "Narrow", {10, 10, 200, 40});
            heading(ui, "Three lines in a box for one, so that the rest is cut off below");
        }
        {
            const Region a(ui, "a", "A", {10, 100, 300, 200});
            text(ui, "One text");
        }
        {
            const Region b(ui, "b", "B", {10, 105, 300, 205});
            text(ui, "And another");
            button(ui, "empty", "");
        }
        const Box tiny{400, 300, 412, 312};
        Mark mark;
        mark.role = Role::button;
        mark.id = "tiny";
        mark.name = "Tiny";
        mark.rect = tiny;
        mark.takes_focus = true;
        ui.mark(mark);
        ui.mark(mark);
    });
    CHECK(driver.tree().clipped().size() == 1);
    CHECK(driver.tree().overlapping().size() == 1);
    CHECK(driver.tree().unnamed().size() == 1);
    CHECK(driver.tree().too_small().size() == 2);
    CHECK(driver.tree().duplicate_ids().size() == 1);
}

TEST_CASE("Tab reaches everything that can be worked, in reading order, and comes round") {
    Stage stage;
    Lines expected;
    for (const Mark& mark : stage.driver.tree().marks)
        if (mark.takes_focus && mark.state.enabled) expected.push_back(mark.name);
    REQUIRE(expected.size() == 14);
    Lines forwards, backwards;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        stage.driver.press(ImGuiKey_Tab);
        forwards.push_back(stage.focused());
        CHECK(stage.driver.ui().ring_visible());
    }
    CHECK(forwards == expected);
    stage.driver.press(ImGuiKey_Tab);
    CHECK(stage.focused() == expected.front());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        stage.driver.press(ImGuiKey_Tab, false, true);
        backwards.push_back(stage.focused());
    }
    std::reverse(backwards.begin(), backwards.end());
    CHECK(backwards == expected);
}

TEST_CASE("what has the focus shows a ring and is scrolled into sight") {
    Stage stage;
    const Image before = stage.driver.picture();
    REQUIRE(stage.driver.tab_to("Begin"));
    stage.driver.settle();
    keep(stage.driver, "focus");
    const Mark* mark = stage.driver.tree().focused();
    REQUIRE(mark != nullptr);
    CHECK(intersect(mark->rect, mark->clip) == mark->rect);
    const Palette& p = stage.driver.gui().theme().palette;
    const Image after = stage.driver.picture();
    const auto pixel = [&](float x, float y) {
        const std::size_t at = (static_cast<std::size_t>(y) * 1280 + static_cast<std::size_t>(x)) * 4;
        return rgb(
            static_cast<std::uint32_t>(after.rgba[at] << 16 | after.rgba[at + 1] << 8 | after.rgba[at + 2]));
    };
    CHECK(pixel((mark->rect.x0 + mark->rect.x1) / 2, mark->rect.y0 + 0.5f) == p.focus);
    CHECK(contrast(p.focus, p.surface) >= 3.0);
    CHECK(after != before);
}

TEST_CASE("Enter and Space press what has the focus, and a click what it hits") {
    Stage stage;
    REQUIRE(stage.driver.tab_to("Begin"));
    stage.driver.press(ImGuiKey_Enter);
    stage.driver.press(ImGuiKey_Space);
    CHECK(stage.state.pressed == 2);
    CHECK(stage.driver.click("Begin"));
    CHECK(stage.state.pressed == 3);
    CHECK_FALSE(stage.driver.click("Export"));  // unavailable
    CHECK_FALSE(stage.driver.click("No such thing"));
    CHECK(stage.driver.click(Role::option, "Say nothing"));
    CHECK(stage.state.chosen_option == 4);
}

TEST_CASE("a number chooses its option") {
    Stage stage;
    stage.driver.press(ImGuiKey_2);
    CHECK(stage.state.chosen_option == 2);
    stage.driver.press(ImGuiKey_Keypad3);
    CHECK(stage.state.chosen_option == 3);
}

TEST_CASE("arrows walk through cards, and work radios, tabs and sliders") {
    Stage stage;
    REQUIRE(stage.driver.tab_to("It sounds"));
    stage.driver.press(ImGuiKey_DownArrow);
    CHECK(stage.focused().substr(0, 8) == "You said");
    stage.driver.press(ImGuiKey_UpArrow);
    CHECK(stage.focused().substr(0, 9) == "It sounds");

    REQUIRE(stage.driver.tab_to("Cues"));
    stage.driver.press(ImGuiKey_RightArrow);
    CHECK(stage.state.radio == 2);
    CHECK(stage.focused() == "Off");
    stage.driver.press(ImGuiKey_RightArrow);
    CHECK(stage.state.radio == 0);
    stage.driver.press(ImGuiKey_Tab);
    CHECK(stage.focused() == "Reduce motion");  // one stop for the whole group
    stage.driver.press(ImGuiKey_Space);
    CHECK_FALSE(stage.state.check);

    REQUIRE(stage.driver.tab_to("Text size"));
    stage.driver.press(ImGuiKey_RightArrow);
    stage.driver.press(ImGuiKey_UpArrow);
    CHECK(stage.state.text_percent == 120);
    stage.driver.press(ImGuiKey_LeftArrow);
    CHECK(stage.state.text_percent == 110);
    CHECK(stage.driver.tree().find(Role::slider, "Text size")->value == "110 %");

    REQUIRE(stage.driver.tab_to("Feedback"));
    stage.driver.press(ImGuiKey_RightArrow);
    CHECK(stage.state.tab == 1);
    CHECK(stage.focused() == "Text");
}

TEST_CASE("a text field takes what is typed, and no key of the screen is pressed by it") {
    Stage stage;
    REQUIRE(stage.driver.tab_to("A note"));
    stage.driver.frame(2);
    CHECK(stage.driver.ui().typing());
    stage.driver.type("na\xC3\xAFve p2 %n##");
    stage.driver.press(ImGuiKey_2);
    stage.driver.press(ImGuiKey_Space);
    CHECK(stage.state.note == "na\xC3\xAFve p2 %n##");
    CHECK(stage.state.chosen_option == 0);
    stage.driver.press(ImGuiKey_Enter);
    CHECK(stage.state.last == stage.state.note);
    REQUIRE(stage.driver.tab_to("Text size"));
    stage.driver.press(ImGuiKey_Tab);
    stage.driver.frame(2);
    CHECK(stage.driver.ui().typing());
    stage.driver.press(ImGuiKey_Tab);
    stage.driver.frame(2);
    CHECK_FALSE(stage.driver.ui().typing());
    CHECK(stage.focused() == "Begin");
    stage.driver.press(ImGuiKey_3);
    CHECK(stage.state.chosen_option == 3);
    CHECK(stage.driver.click("A note"));
    stage.driver.type(" more");
    CHECK(stage.state.note.find("more") != std::string::npos);
    CHECK(stage.driver.tree().find(Role::field, "A note to yourself")->value == stage.state.note);
}

TEST_CASE("a dialog keeps the focus to itself and gives it back") {
    Stage stage;
    REQUIRE(stage.driver.activate("Pause"));
    stage.driver.settle();
    keep(stage.driver, "dialog");
    CHECK(stage.focused() == "Go on");
    stage.driver.press(ImGuiKey_Tab);
    CHECK(stage.focused() == "Go on");
    const Mark* behind = stage.driver.tree().find(Role::option, "Say nothing");
    stage.driver.click(behind->rect.x1 - 5, behind->rect.y1 - 5);
    CHECK(stage.state.chosen_option == 0);  // the veil is in the way
    CHECK(stage.driver.tree().overlapping() == Lines{});
    stage.driver.press(ImGuiKey_Escape);
    stage.driver.settle();
    CHECK_FALSE(stage.state.dialog);
    CHECK(stage.focused() == "Pause");
}

TEST_CASE("PageDown reads on where nothing can be focused") {
    Driver driver({}, on_screen([](Ui& ui) {
                      for (int i = 0; i < 60; ++i) text(ui, "Line " + std::to_string(i));
                  }));
    const auto visible = [&](std::string_view name) {
        const Mark* mark = driver.tree().find(name);
        return mark != nullptr && !intersect(mark->rect, mark->clip).empty();
    };
    CHECK(visible("Line 0"));
    CHECK_FALSE(visible("Line 59"));
    driver.press(ImGuiKey_PageDown);
    CHECK_FALSE(visible("Line 0"));
    driver.press(ImGuiKey_End);
    CHECK(visible("Line 59"));
    driver.press(ImGuiKey_Home);
    CHECK(visible("Line 0"));
    driver.move_mouse(640, 300);
    driver.wheel(-3);
    CHECK_FALSE(visible("Line 0"));
}

TEST_CASE("text is shown as it stands, whatever is in it") {
    bool pressed = false;
    const std::string odd = "50 %s %n ## ###id \\n";
    Driver driver({}, on_screen([&](Ui& ui) {
                      text(ui, odd);
                      pressed = button(ui, "x##y", odd) || pressed;
                      option(ui, "o", 1, odd);
                  }));
    CHECK(driver.tree().find(Role::text, odd) != nullptr);
    CHECK(driver.tree().find(Role::button, odd)->content.width() ==
          driver.tree().find(Role::text, odd)->content.width());
    CHECK(driver.click(Role::button, odd));
    CHECK(pressed);
}

TEST_CASE("a letter the fonts lack shows as a replacement, not as nothing") {
    Driver driver({}, on_screen([](Ui& ui) {
                      text(ui,
                           "a\xE4\xB8\xAD"
                           "b");
                  }));
    Driver* one = &driver;
    const Size with = one->ui().measure(TextStyle::body,
                                        "a\xE4\xB8\xAD"
                                        "b"),
               without = one->ui().measure(TextStyle::body, "ab");
    CHECK(with.width > without.width + 5);
    CHECK(one->ui().measure(TextStyle::body, "\xEF\xBF\xBD").width ==
          one->ui().measure(TextStyle::body, "\xE4\xB8\xAD").width);
    // What the program itself uses is there.
    for (const char* sign :
         {"\xE2\x96\xB2", "\xE2\x96\xBC", "\xE2\x97\x8F", "\xE2\x97\x8B", "\xE2\x86\x90", "\xE2\x86\x92",
          "\xE2\x9C\x93", "\xC5\x81", "\xC5\xBE", "\xE2\x80\x94", "\xE2\x80\x9C", "\xE2\x88\x92"}) {
        unsigned int code = 0;
        const unsigned char* s = reinterpret_cast<const unsigned char*>(sign);
        code = s[0] < 0xE0 ? (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu)
                           : (s[0] & 0xFu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        INFO(std::hex << code);
#if IMGUI_VERSION_NUM < 19200
        CHECK(one->gui().fonts().get(TextStyle::body)->FindGlyphNoFallback(static_cast<ImWchar>(code)) !=
              nullptr);
#endif
    }
}

TEST_CASE("long words and narrow places wrap instead of being cut") {
    Driver driver(
        {320, 240, {250, false, false}}, on_screen([](Ui& ui) {
            text(ui, "Donaudampfschifffahrtsgesellschaftskapit\xC3\xA4n");
            button(ui, "b", "A button with rather a lot to say for itself");
            bool on = false;
            checkbox(ui, "c", "A box to tick with an explanation", on, "And the explanation itself");
            meter(ui, "m", "A meter with a long name", {.number = "3.4", .word = "somewhere in between"});
        }));
    driver.settle();
    keep(driver, "narrow");
    CHECK(driver.tree().clipped() == Lines{});
    CHECK(driver.tree().overlapping() == Lines{});
}

TEST_CASE("text has 4.5 to 1, and in high contrast 7 to 1, on whatever it stands on") {
    for (const bool high : {false, true}) {
        const Palette p = make_theme({100, high, false}).palette;
        const double least = high ? 7.0 : 4.5;
        for (const Colour under : {p.background, p.surface, p.raised, p.selected, p.pressed}) {
            CHECK(contrast(p.text, under) >= least);
            CHECK(contrast(p.quiet, under) >= least);
        }
        for (const Colour under : {p.background, p.surface, p.raised}) {
            for (const Colour hue : {p.bond, p.task, p.goal, p.safety, p.better, p.worse, p.rupture,
                                     p.arousal, p.experiencing, p.accent})
                CHECK(contrast(hue, under) >= (high ? 7.0 : 4.0));
            CHECK(contrast(p.focus, under) >= 3.0);
            CHECK(contrast(p.strong_border, under) >= 3.0);
        }
        CHECK(contrast(p.on_accent, p.accent) >= least);
    }
}

TEST_CASE("arriving on a screen and moving the focus is spoken") {
    Stage stage;
    CHECK(stage.driver.ui().take_speech() == Lines{"Demonstration"});
    REQUIRE(stage.driver.tab_to("Text size"));
    const Lines said = stage.driver.ui().take_speech();
    REQUIRE_FALSE(said.empty());
    CHECK(said.back() == "Text size, slider, 100 %");
    stage.driver.ui().say("Bond rose by 0.2");
    CHECK(stage.driver.ui().take_speech() == Lines{"Bond rose by 0.2"});
}

TEST_CASE("the text size changes everything, at once and crisp") {
    Stage stage;
    const float before = stage.driver.tree().find(Role::heading, "Alliance")->content.height();
    stage.driver.set_preferences({200, false, false});
    stage.driver.settle();
    keep(stage.driver, "demo-200");
    CHECK(stage.driver.tree().find(Role::heading, "Alliance")->content.height() ==
          Approx(before * 2).epsilon(0.05));
    CHECK(stage.driver.gui().fonts().height(TextStyle::body) == 40.0f);
    CHECK(stage.driver.tree().clipped() == Lines{});
    stage.driver.set_preferences({100, false, false});
    stage.driver.settle();
    CHECK(stage.driver.gui().fonts().height(TextStyle::body) == 20.0f);
}

TEST_CASE("without its fonts the program says so and goes on in a plain one") {
    Gui gui;
    Fonts fonts;
    const attune::Result<> loaded = fonts.load(1.5f, {"/no/such/folder"});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().what.find("Lato-Medium.ttf") != std::string::npos);
    CHECK(loaded.error().what.find("/no/such/folder") != std::string::npos);
    CHECK(loaded.error().hint.find("fonts-lato") != std::string::npos);
    REQUIRE(ImGui::GetIO().Fonts->Build());
    for (const TextStyle style : {TextStyle::body, TextStyle::title}) {
        REQUIRE(fonts.get(style) != nullptr);
        CHECK(fonts.height(style) >= 13.0f);
    }
}
