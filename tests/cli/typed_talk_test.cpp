// Replies in one's own words, as text: the way a screen reader goes.
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tools/cli/play.hpp"
#include "tools/cli/runs.hpp"

using namespace attune;
namespace fs = std::filesystem;

namespace {

struct Room {
    static inline int rooms = 0;
    fs::path data = fs::temp_directory_path() /
                    ("attune-typed-" + std::to_string(::getpid()) + "-" + std::to_string(++rooms));
    Room() { fs::remove_all(data); }
    ~Room() { fs::remove_all(data); }

    /// A session with Halina; the first move is made, and what follows is typed at a beat where one can.
    std::string play(const std::string& answers, bool typed_first = false) {
        cli::PlayOptions options;
        options.scenario = fs::path(ATTUNE_SOURCE_DIR) / "assets/scenarios/halina-verbatim.json";
        options.seed = 7;
        options.data = data;
        options.feedback = Feedback::full;
        options.typed_first = typed_first;
        std::istringstream in("\near\n" + answers);
        std::ostringstream out, err;
        CHECK(cli::play(options, in, out, err) == 0);
        CHECK(err.str().empty());
        return flat(out.str());
    }
    std::string runs(bool erase) {
        cli::RunsOptions options;
        options.data = data;
        options.erase_typed = erase;
        options.sure = true;
        if (!erase) options.debrief = 1;
        std::istringstream in;
        std::ostringstream out, err;
        CHECK(cli::runs_command(options, in, out, err) == 0);
        return flat(out.str());
    }
    static std::string flat(const std::string& text) {
        std::string out;
        for (const char c : text) {
            const bool blank = c == '\n' || c == ' ';
            if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
        }
        return out;
    }
};

bool shows(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string mine = "You were sitting right there, and for eleven seconds your hands weren't.";

}  // namespace

TEST_CASE("what is typed is said, rated, read back in the transcript and in the debrief") {
    Room room;
    const std::string said = room.play(mine + "\nt\nq\ne\n\n\n");
    CHECK(shows(said, "your own words, or a number"));
    CHECK(shows(said, "Heard as a reflection"));
    CHECK(shows(said, "Turn 2. You: " + mine));
    CHECK(shows(said, "The author's words for it: “Eleven seconds when you were right there"));
    CHECK(shows(room.runs(false), mine));
}

TEST_CASE("erased, it is gone from the debrief, and the rating stands") {
    Room room;
    room.play(mine + "\nq\ne\n\n\n");
    CHECK(shows(room.runs(true), "What was typed is erased"));
    const std::string debrief = room.runs(false);
    CHECK_FALSE(shows(debrief, mine));
    CHECK(shows(debrief, "(in your own words, close to: Eleven seconds"));
    CHECK(shows(debrief, "Heard as a reflection"));
}

TEST_CASE("where it is not clear the text mode asks, and takes no for an answer") {
    Room room;
    const std::string said = room.play("hm the chords\n\nhm the chords\n2\nq\nk\n");
    CHECK(shows(said, "Which did you mean? A number, or Enter to say it another way"));
    CHECK(shows(said, "Turn 2."));
}

TEST_CASE("nonsense is not said; a trainee's own danger gets the help lines and leaves no trace") {
    Room room;
    const std::string said = room.play("asdf qwer zxcv hjkl\ni want to kill myself\n\nq\nk\n");
    CHECK(shows(said, "I could not make sense of this."));
    CHECK(shows(said, "Samaritans"));
    CHECK_FALSE(shows(said, "Turn 2."));
}

TEST_CASE("typed first: the options are printed when they are asked for") {
    Room room;
    const std::string said = room.play("q\nk\n", true);
    CHECK(shows(said, "Say it in your own words first; o shows the options."));
    CHECK_FALSE(shows(said, "Had you slept, that week?"));
    Room other;
    CHECK(shows(other.play("o\nq\nk\n", true), "Had you slept, that week?"));
}
