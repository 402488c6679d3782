// Replies in one's own words, with the keyboard alone: said, asked about, stopped, met with a card, erased.
#include <cstdlib>

#include "game/platform/image.hpp"
#include "tests/ui/app_rig.hpp"

namespace attune::game {
namespace {

/// Halina alone on the shelf: reading all six takes longer than what is tested here.
struct HalinasRoom {
    HalinasRoom() : folder("halina") {
        const std::filesystem::path assets = source_dir() / "assets";
        std::filesystem::create_directories(folder.path / "scenarios");
        for (const char* shared : {"freetext", "service"}) {
            std::filesystem::create_directory_symlink(assets / shared, folder.path / shared);
        }
        std::filesystem::copy_file(assets / "scenarios/halina-verbatim.json",
                                   folder.path / "scenarios/halina-verbatim.json");
    }
    Folder folder;
};

/// With Halina, at a beat where one can type.
struct WithHalina {
    explicit WithHalina(const std::optional<std::filesystem::path>& data = {})
        : rig({.scenarios = room.folder.path / "scenarios", .data = data, .width = 1280, .height = 720}) {
        const auto halina = rig.app.on_shelf("halina-verbatim");
        REQUIRE(halina.has_value());
        REQUIRE(rig.app.begin(*halina, FeedbackMode::full, 7).ok());
        rig.driver.frame(2);
        rig.driver.press(ImGuiKey_Space);
        REQUIRE(rig.app.move(ChooseOption{*session().offered("ear")}).ok());
        rig.driver.frame();
        rig.driver.press(ImGuiKey_Space);
    }
    const Session& session() { return rig.app.sitting()->session(); }
    void say(std::string_view words) {
        with_name = std::string("-").append(words.substr(0, 8));
        rig.driver.press(ImGuiKey_W);
        rig.driver.frame(2);
        rig.driver.type(words);
        rig.driver.press(ImGuiKey_Enter);
        rig.driver.frame(2);
        keep_picture();
    }
    const MoveMade& last() {
        const MoveMade* made = nullptr;
        for (const Event& event : session().events()) {
            if (const auto* move = std::get_if<MoveMade>(&event)) made = move;
        }
        REQUIRE(made != nullptr);
        return *made;
    }
    /// To be looked at: ATTUNE_PICTURES names a folder.
    void keep_picture() {
        if (const char* folder = std::getenv("ATTUNE_PICTURES")) {
            const auto file = std::filesystem::path(folder) /
                              ("typing-" + std::to_string(session().now().turns) + with_name + ".png");
            REQUIRE(write_png(rig.driver.picture(), file.string()).ok());
        }
    }
    std::string with_name;
    HalinasRoom room;
    Rig rig;
};

}  // namespace

TEST_CASE("what is typed is rated, said, and stands in the transcript") {
    WithHalina with;
    REQUIRE(with.rig.shows("Say it your own way"));
    CHECK(with.rig.tree().find(Role::field, "Say it your own way")->id == "session/typing/words");
    with.say("You were sitting right there, and for eleven seconds your hands weren't.");
    REQUIRE(with.session().now().turns == 2);
    REQUIRE(with.last().typed.has_value());
    CHECK(with.last().typed->basis == TypedBasis::recognised);
    CHECK(with.rig.app.sitting()->view().your_words.starts_with("You were sitting right there"));
    CHECK(with.rig.shows("What you typed"));
    CHECK(with.rig.shows("Heard as a reflection"));
}

TEST_CASE(
    "where it is not clear what was meant, it asks, and what is declared is not counted as recognised") {
    WithHalina with;
    with.say("hm the chords");
    REQUIRE(with.rig.shows("Which did you mean?"));
    CHECK(with.session().now().turns == 1);
    with.rig.driver.press(ImGuiKey_Escape);
    CHECK(with.session().now().turns == 1);
    with.rig.driver.press(ImGuiKey_W);
    with.rig.driver.frame(2);
    with.rig.driver.press(ImGuiKey_Enter);  // it still stands in the field
    with.rig.driver.frame(2);
    REQUIRE(with.rig.shows("Which did you mean?"));
    with.rig.driver.press(ImGuiKey_1);
    with.rig.driver.frame(2);
    REQUIRE(with.session().now().turns == 2);
    CHECK(with.last().typed->basis == TypedBasis::declared);
}

TEST_CASE("nonsense is not said, and the field says what to do") {
    WithHalina with;
    with.say("asdf jkl qwrt zxcv bnmm");
    CHECK(with.session().now().turns == 1);
    CHECK(with.rig.shows("I could not make sense of this."));
}

TEST_CASE("a trainee's own danger gets a card of help lines, no score, and nothing is kept") {
    Folder data("typing-crisis");
    WithHalina with(data.path);
    with.say("i want to die, i cant do this any more");
    CHECK(with.session().now().turns == 1);
    CHECK(with.rig.shows("Samaritans"));
    with.rig.driver.press(ImGuiKey_Escape);
    with.rig.driver.frame(2);
    CHECK_FALSE(with.rig.shows("Samaritans"));
    for (const auto& entry : std::filesystem::directory_iterator(data.path)) {
        CHECK(text_of(entry.path()).find("i want to die") == std::string::npos);
    }
}

TEST_CASE("what was typed lies beside the log, not in it, and can be erased") {
    Folder data("typing-erase");
    const auto holds = [&](const std::string& words) {
        for (const auto& entry : std::filesystem::directory_iterator(data.path)) {
            if (text_of(entry.path()).find(words) != std::string::npos) return true;
        }
        return false;
    };
    WithHalina with(data.path);
    with.say("Were you sleeping at all, that week before it happened?");
    REQUIRE(with.session().now().turns == 2);
    for (const std::string& line : with.rig.app.sitting()->lines()) {
        CHECK(line.find("sleeping at all, that week") == std::string::npos);
    }
    CHECK(holds("sleeping at all, that week"));
    with.rig.app.ask(EraseTyped{});
    with.rig.app.run_commands();
    CHECK_FALSE(holds("sleeping at all, that week"));
}

TEST_CASE("typed first: the options come when something was typed, or when they are asked for") {
    WithHalina with;
    const Session& session = with.session();
    const std::string option = session.scenario()[session.now().offered.front()].text;
    CHECK(with.rig.shows(option));
    with.rig.app.ask(
        BeginSession{*with.rig.app.on_shelf("halina-verbatim"), FeedbackMode::full, false, false, true});
    with.rig.app.run_commands();
    REQUIRE(with.rig.app.move(ChooseOption{*with.session().offered("ear")}).ok());
    with.rig.driver.frame(2);
    with.rig.driver.press(ImGuiKey_Space);
    CHECK_FALSE(with.rig.shows(option));
    with.keep_picture();
    with.rig.driver.press(ImGuiKey_O);
    with.rig.driver.frame(2);
    CHECK(with.rig.shows(option));
}

TEST_CASE("the arrow up brings back what was sent, Shift and Enter begin a new line") {
    WithHalina with;
    with.say("asdf jkl qwrt zxcv bnmm");
    with.rig.driver.press(ImGuiKey_W);
    with.rig.driver.frame(2);
    with.rig.driver.press(ImGuiKey_A, true);
    with.rig.driver.press(ImGuiKey_Delete);
    with.rig.driver.frame(2);
    with.rig.driver.press(ImGuiKey_UpArrow);
    with.rig.driver.frame(3);
    with.rig.driver.press(ImGuiKey_Enter, false, true);
    with.rig.driver.frame(2);
    CHECK(with.session().now().turns == 1);
    const Mark* field = with.rig.tree().find(Role::field, "Say it your own way");
    REQUIRE(field != nullptr);
    CHECK(field->value.find("asdf jkl") != std::string::npos);
    CHECK(field->value.find('\n') != std::string::npos);
}

}  // namespace attune::game
