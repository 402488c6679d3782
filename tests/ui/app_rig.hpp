// The whole program on a table: the app with a clock that stands until it is moved, drawn by the driver.
// Nothing is kept on disk unless a folder is given.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "game/access/driver.hpp"
#include "game/app/app.hpp"
#include "tests/support/catch.hpp"

namespace attune::game {

inline std::filesystem::path source_dir() { return ATTUNE_SOURCE_DIR; }
inline std::filesystem::path owen_file() { return source_dir() / "tests/transcripts/owen-mornings.json"; }

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A folder of its own, gone at the end.
struct Folder {
    explicit Folder(const std::string& name)
        : path(std::filesystem::temp_directory_path() /
               ("attune-ui-" + name + "-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    void put(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
    }
    std::filesystem::path path;
};

struct RigSetup {
    std::filesystem::path scenarios = source_dir() / "assets/scenarios";
    std::optional<std::filesystem::path> data{};
    int width = 1024, height = 600;
    Preferences preferences{};
    bool still = false;
    std::filesystem::path drills = source_dir() / "tests/drills";
};

struct Rig {
    explicit Rig(const RigSetup& setup = {})
        : app(app_setup(setup)),
          driver(
              {setup.width, setup.height, setup.preferences}, [this](Ui& ui) { app.draw(ui); },
              [this] { app.run_commands(); }) {
        app.set_preferences(setup.preferences);
        driver.frame(2);
    }

    AppSetup app_setup(const RigSetup& setup) {
        AppSetup made;
        made.scenarios = setup.scenarios;
        made.drills = setup.drills;
        made.data = setup.data;
        made.clock_ms = [this] { return clock; };
        made.unix_ms = [] { return std::int64_t{1'795'305'600'000}; };
        made.seed = [] { return std::uint64_t{7}; };
        made.still = setup.still;
        return made;
    }

    const Tree& tree() const { return driver.tree(); }
    bool shows(std::string_view words) const { return tree().says(words); }
    std::string screen() const { return tree().marks.empty() ? "" : tree().marks.front().name; }
    /// Begins the first session on the shelf.
    void begin() {
        REQUIRE(app.begin(0, FeedbackMode::full, 7).ok());
        driver.frame(2);
    }

    std::int64_t clock = 1000;
    App app;
    Driver driver;
};

}  // namespace attune::game
