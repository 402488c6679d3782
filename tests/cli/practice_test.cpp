// The practice room as a person meets it in a terminal.
#include "tools/cli/practice.hpp"

#include <sstream>

#include "dialogue/drills/day.hpp"
#include "dialogue/store/store.hpp"
#include "tests/cli/folder.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/catch.hpp"
#include "tools/cli/check.hpp"
#include "tools/cli/drills.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/runs.hpp"

using namespace attune;
using attune::test::Folder;

namespace {

const std::string tree = ATTUNE_SOURCE_DIR;

/// A trainee with a folder of their own, a calendar and a watch.
struct Room {
    Folder folder;
    cli::PracticeOptions options;
    std::int64_t ms = 1'000'000;
    int day = day_number(2026, 11, 23);
    std::string out, err;

    explicit Room(const std::string& name) : folder("attune-practice-" + name) {
        options.drills = tree + "/tests/drills/complex-reflection.json";
        options.data = folder.path / "data";
        options.unix_ms = [this] { return ms += 20'000; };
        options.today = [this] { return day; };
    }
    int practise(const std::string& answers) {
        std::istringstream in(answers);
        std::ostringstream to, errors;
        const int status = cli::practice(options, in, to, errors);
        out = to.str();
        err = errors.str();
        return status;
    }
    bool shows(std::string_view text) const {
        std::string flat;
        for (const char c : out + err) {
            const bool blank = c == '\n' || c == ' ';
            if (!blank || (!flat.empty() && flat.back() != ' ')) flat += blank ? ' ' : c;
        }
        return flat.find(text) != std::string::npos;
    }
    std::vector<PracticeEvent> kept() {
        auto store = store::Store::open(*options.data, {});
        REQUIRE(store.ok());
        auto guest = store->guest(1);
        REQUIRE(guest.ok());
        return store->practice(guest->id).value();
    }
    std::string without_folder() const {
        std::string text = out;
        for (std::size_t at; (at = text.find(folder.path.string())) != std::string::npos;) {
            text.replace(at, folder.path.string().size(), "FOLDER");
        }
        return text;
    }
};

}  // namespace

TEST_CASE("a practice of three moments reads as approved") {
    Room room("approved");
    CHECK(room.practise("1\nh\n2\nr\nx\no\n3\ne\nq\n") == 0);
    test::check_approved("tests/transcripts/practice.txt", room.without_folder());
}

TEST_CASE("practice is left at any time and nothing that was answered is lost") {
    Room room("left");
    CHECK(room.practise("q\n") == 0);
    CHECK(room.shows("Left before an answer was given."));
    CHECK(room.kept().empty());
    CHECK(room.practise("1\n") == 0);  // the input ends at the question how hard it was
    REQUIRE(room.kept().size() == 1);
    CHECK_FALSE(room.kept()[0].ease.has_value());
    CHECK(room.practise("1\nh\nq\n") == 0);
    REQUIRE(room.kept().size() == 2);
    CHECK(room.kept()[1].ease == Ease::too_hard);
    CHECK(room.kept()[1].day == room.day);
}

TEST_CASE("when the minutes are over it is mentioned once, and the trainee may go on") {
    Room room("minutes");
    room.options.minutes = 1;
    CHECK(room.practise("1\nr\n1\nr\n1\nr\n1\nr\nq\n") == 0);
    const std::size_t first = room.out.find("time you set yourself is over");
    REQUIRE(first != std::string::npos);
    CHECK(room.out.find("time you set yourself is over", first + 1) == std::string::npos);
    CHECK(room.out.find("Moment ", first) != std::string::npos);
}

TEST_CASE("progress tells what was practised and what comes next with its reason") {
    Room room("progress");
    room.options.progress = true;
    CHECK(room.practise("") == 0);
    CHECK(room.shows("Nothing yet."));
    CHECK(room.shows("Next: Not practised yet: complex reflection (level 2 of 5)."));
    room.options.progress = false;
    room.practise("1\nr\n2\nr\nq\n");
    room.options.progress = true;
    room.day += 1;
    CHECK(room.practise("") == 0);
    CHECK(room.shows("Complex reflection: 2 answers on 1 day"));
    CHECK(room.shows("2026-11-23: shown in "));
    room.options.profile = "Nobody";
    CHECK(room.practise("") == 1);
    CHECK(room.shows("There is no profile 'Nobody'."));
}

TEST_CASE("what was practised is saved as lines and deleted for good") {
    Room room("save");
    room.practise("1\nr\nq\n");
    room.options.save = room.folder.path / "practice.jsonl";
    CHECK(room.practise("") == 0);
    const std::string text = cli::read_file(*room.options.save).value();
    CHECK(text.starts_with(R"({"day":"2026-11-23","drill":"complex-reflection","item":"keys-voicemail",)"));
    CHECK(text.ends_with("\"ease\":\"right\"}\n"));
    room.options.save.reset();
    room.options.remove = true;
    CHECK(room.practise("n\n") == 0);
    CHECK(room.kept().size() == 1);
    CHECK(room.practise("y\n") == 0);
    CHECK(room.kept().empty());
}

TEST_CASE("deleting a profile takes what it practised along") {
    Room room("profile");
    room.options.profile = "Mira";
    room.practise("1\nr\nq\n");
    cli::RunsOptions runs;
    runs.data = room.options.data;
    runs.profile = "Mira";
    runs.remove_profile = runs.sure = true;
    std::istringstream in;
    std::ostringstream out, err;
    CHECK(cli::runs_command(runs, in, out, err) == 0);
    room.options.progress = true;
    CHECK(room.practise("") == 1);
}

TEST_CASE("an unknown skill or drill is answered with those there are") {
    Room room("unknown");
    room.options.skill = "complex-reflexion";
    CHECK(room.practise("") == 2);
    CHECK(room.shows("Did you mean \"complex-reflection\"?"));
    room.options.skill.clear();
    room.options.drill = "nothing";
    CHECK(room.practise("") == 2);
    CHECK(room.shows("There is: complex-reflection."));
}

TEST_CASE("a drill with an error is named and left out, the others are practised") {
    Room room("broken");
    const std::string good = test::file_text("tests/drills/complex-reflection.json");
    REQUIRE(cli::write_file(room.folder.path / "complex-reflection.json", good).ok());
    REQUIRE(cli::write_file(room.folder.path / "broken.json", "{").ok());
    room.options.drills = room.folder.path;
    CHECK(room.practise("1\nr\nq\n") == 0);
    CHECK(room.shows("broken.json"));
    CHECK(room.kept().size() == 1);
    std::filesystem::remove(room.folder.path / "complex-reflection.json");
    CHECK(room.practise("") == 1);
    CHECK(room.shows("no drill that can be used"));
}

TEST_CASE("data that cannot be opened is asked about, and practice goes on without keeping") {
    Room room("unkept");
    REQUIRE(cli::write_file(room.folder.path / "data", "a file where a folder belongs").ok());
    CHECK(room.practise("y\n1\nr\nq\n") == 0);
    CHECK(room.shows("Nothing is kept."));
    CHECK(room.shows("Practised now: 1 moment"));
    CHECK(room.practise("n\n") == 1);
}

TEST_CASE("both ways of checking name what is wrong with a drill") {
    Room room("check");
    room.options.check = tree + "/tests/broken-drills";
    CHECK(room.practise("") == 1);
    CHECK(room.shows("error D002: No answer of this moment shows the skill, complex reflection."));
    CHECK(room.shows("at /items/0/answers"));
    room.options.check = tree + "/assets/drills";
    CHECK(room.practise("") == 0);
    room.options.check = room.folder.path / "nowhere.json";
    CHECK(room.practise("") == 2);

    const std::vector<std::string> file{tree + "/tests/broken-drills/d008-alone.json"};
    std::ostringstream out, err;
    CHECK(cli::check_files(file, {}, out, err) == 0);
    CHECK(out.str().find("warning D008") != std::string::npos);
    cli::CheckPlan sarif{cli::Format::sarif, true, {"D008"}, {}};
    CHECK(cli::check_files(file, sarif, out, err) == 1);
    CHECK(out.str().find("assets/drills/README.md") != std::string::npos);
}

TEST_CASE("the program finds its own drills") {
    const auto folder = cli::drills_folder(std::nullopt);
    REQUIRE(folder.ok());
    CHECK_FALSE(cli::read_drills(*folder)->empty());
}
