// The text session as a person meets it: golden transcripts, then the keys, the keeping and the trouble.
#include "tools/cli/play.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "dialogue/record/event_log.hpp"
#include "dialogue/store/store.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"
#include "tools/cli/debrief.hpp"
#include "tools/cli/replay.hpp"
#include "tools/cli/runs.hpp"

using namespace attune;
namespace fs = std::filesystem;

namespace {

const fs::path tree = ATTUNE_SOURCE_DIR;
const fs::path transcripts = tree / "tests/transcripts";
const fs::path owen_file = tree / "tests/transcripts/owen-mornings.json";

/// A folder of the test's own, gone afterwards.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("attune-play-" + std::to_string(::getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
};

struct Played {
    int status;
    std::string out, err;
    /// Whatever way the lines were wrapped.
    bool shows(std::string_view text) const {
        std::string flat;
        for (const char c : out) {
            const bool blank = c == '\n' || c == ' ';
            if (!blank || (!flat.empty() && flat.back() != ' ')) flat += blank ? ' ' : c;
        }
        return flat.find(text) != std::string::npos;
    }
};

Played play(const cli::PlayOptions& options, const std::string& answers = "") {
    std::istringstream in(answers);
    std::ostringstream out, err;
    const int status = cli::play(options, in, out, err);
    return {status, out.str(), err.str()};
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// All tests/transcripts/SCENARIO/*.moves.
std::vector<fs::path> golden_moves() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(transcripts)) {
        if (entry.path().extension() == ".moves") all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    REQUIRE(!all.empty());
    return all;
}

/// The scenario is the folder's name; the seed stands in a comment: "# seed: 7".
cli::PlayOptions golden(const fs::path& moves) {
    cli::PlayOptions options;
    options.scenario = tree / "assets/scenarios" / (moves.parent_path().filename().string() + ".json");
    options.moves = moves;
    const std::string text = text_of(moves), mark = "# seed: ";
    const std::size_t at = text.find(mark);
    REQUIRE(at != std::string::npos);
    options.seed = std::stoull(text.substr(at + mark.size()));
    return options;
}

cli::PlayOptions with_owen(const Folder& folder) {
    cli::PlayOptions options;
    options.scenario = owen_file;
    options.seed = 7;
    options.data = folder.path / "data";
    options.feedback = Feedback::cues;
    return options;
}

}  // namespace

TEST_CASE("the golden transcripts of every client hold") {
    for (const fs::path& moves : golden_moves()) {
        INFO(moves);
        const Folder folder;
        cli::PlayOptions options = golden(moves);
        options.log = folder.path / "log.jsonl";
        const Played played = play(options);
        CHECK(played.err.empty());
        REQUIRE(played.status == 0);
        const fs::path approved = fs::path(moves).replace_extension(".txt").lexically_relative(tree);
        test::check_approved(approved.generic_string(), played.out);

        std::ostringstream out, err;
        CHECK(cli::replay_command(*options.log, out, err) == 0);
        CHECK(out.str().find("The log holds") == 0);
    }
}

TEST_CASE("every client of the library has two golden transcripts at the least") {
    std::map<fs::path, int> transcripts;
    for (const fs::path& moves : golden_moves()) ++transcripts[moves.parent_path().filename()];
    for (const auto& entry : fs::directory_iterator(tree / "assets/scenarios")) {
        if (entry.path().extension() != ".json") continue;
        INFO(entry.path());
        CHECK(transcripts[entry.path().stem()] >= 2);
    }
}

TEST_CASE("what each golden trainee earns: the brave and tactful a corrective moment, the timid none") {
    const auto moments = [](const char* name) {
        const Folder folder;
        cli::PlayOptions options = golden(transcripts / "halina-verbatim" / (std::string(name) + ".moves"));
        options.log = folder.path / "log.jsonl";
        REQUIRE(play(options).status == 0);
        const auto log = read_log(text_of(*options.log)).value();
        return fold(log.events, *log.scenario).now.client;
    };
    CHECK(moments("skilled").corrective_moments >= 2);
    CHECK(moments("kind-but-timid").corrective_moments == 0);
    CHECK(moments("kind-but-timid").rupture == Rupture::none);
    CHECK(moments("poor").rupture != Rupture::none);
    CHECK(moments("rupture-and-repair").rupture == Rupture::none);
    CHECK(moments("rupture-and-repair").corrective_moments >= 1);
}

TEST_CASE("a session is played at the keyboard, rated, read and kept") {
    const Folder folder;
    const cli::PlayOptions options = with_owen(folder);
    // Begin; help, options, transcript, view; a wrong key; say; take back; say again to the end; rate; end.
    const Played played =
        play(options, "\nh\no\nt\nv\nxyz\nlog\nb\nlog\nasking\nlook\nstay\nplain\n4\n4\n3\n\n");
    CHECK(played.status == 0);
    CHECK(played.shows("What do you say?"));
    CHECK(played.shows("Keys"));
    CHECK(played.shows("The last turn was taken back."));
    CHECK(played.shows("'xyz' is neither on offer nor a key"));
    CHECK(played.shows("He was asked, and he stayed."));
    CHECK(played.shows("You said 4"));
    auto data = store::Store::open(*options.data, {});
    REQUIRE(data.ok());
    const auto runs = data->runs(data->guest(0)->id);
    REQUIRE(runs->size() == 1);
    CHECK(runs->front().state == store::RunState::finished);
    const auto log = read_log(*data->lines(runs->front().id));
    REQUIRE(log.ok());
    CHECK(replay(*log).ok());
}

TEST_CASE("without a scenario one is asked who it shall be, the easy first") {
    const Folder folder;
    cli::PlayOptions options = with_owen(folder);
    options.scenario.clear();
    const Played played = play(options, "99\n1\n\nq\nk\n");
    CHECK(played.status == 0);
    CHECK(played.shows("Who would you like to sit with?"));
    CHECK(played.out.find("Callum, The Second Box") < played.out.find("Esme, The Whole of It"));
    CHECK(played.shows("There is nobody of that number."));
    CHECK(played.shows("What do you say?"));
    options.moves = folder.path / "none.moves";
    CHECK(play(options).status == 1);
}

TEST_CASE("in text too an answer is foreseen, a feeling noted, and the hour read from the other chair") {
    const Folder folder;
    const Played played =
        play(with_owen(folder), "pn\nlog\nc\nx\nasking\nf\nlook\ns\nstay\n\nplain\nf\n4\n4\n3\nc\n\n");
    CHECK(played.status == 0);
    CHECK(played.shows("Where will it leave Owen?"));
    CHECK(played.shows("What is happening in you?"));
    CHECK(played.shows("That is none of the letters"));
    CHECK(played.shows("How you read Owen"));
    CHECK(played.shows("The same hour from Owen's chair"));
    CHECK(played.shows("They said: "));
}

TEST_CASE("a session whose input ends is offered for resuming and goes on where it stood") {
    const Folder folder;
    cli::PlayOptions options = with_owen(folder);
    const Played first = play(options, "\nlog\nasking\n");
    CHECK(first.shows("The session is kept as it stands"));
    const Played asked = play(options, "r\nlook\nq\nk\n");
    CHECK(asked.shows("stands open after 2 moves"));
    CHECK(asked.shows("I locked myself in the bathroom."));
    options.resume = true;
    const Played resumed = play(options, "stay\nplain\n\n\n");
    CHECK(resumed.shows("He was asked, and he stayed."));
    CHECK(resumed.status == 0);
}

TEST_CASE("a scenario changed since a session was kept is said, and the session goes on with its own") {
    const Folder folder;
    cli::PlayOptions options = with_owen(folder);
    play(options, "\nlog\n");
    std::string changed = text_of(owen_file);
    changed.replace(changed.find("I locked myself in the bathroom."), 32, "I locked myself in the bedroom. ");
    options.scenario = folder.path / "owen.json";
    std::ofstream(options.scenario, std::ios::binary) << changed;
    options.resume = true;
    const Played played = play(options, "asking\nq\nk\n");
    CHECK(played.shows("The scenario was changed since this session was begun."));
    CHECK(played.shows("in the bathroom."));
}

TEST_CASE("leaving with e ends the session and reads the debrief, unscored") {
    const Folder folder;
    const Played played = play(with_owen(folder), "\nlog\nq\ne\n\n\n");
    CHECK(played.status == 0);
    CHECK(played.shows("Debrief"));
    auto data = store::Store::open(folder.path / "data", {});
    CHECK(data->runs(data->guest(0)->id)->front().state == store::RunState::left);
}

TEST_CASE("a turn taken again from the debrief goes on from there") {
    const Folder folder;
    const Played played = play(with_owen(folder), "\nlog\nasking\nlook\nstay\ntired\n\n5\nplain\n\n\n");
    CHECK(played.shows("He went home with it."));
    CHECK(played.shows("He was asked, and he stayed."));
}

TEST_CASE("what is kept can be listed, read again, saved and deleted for good, as text") {
    const Folder folder;
    play(with_owen(folder), "\nlog\nasking\nlook\nstay\nplain\n4\n4\n3\n\n");
    cli::RunsOptions options;
    options.data = folder.path / "data";
    const auto runs = [&](const std::string& answers = "") {
        std::istringstream in(answers);
        std::ostringstream out, err;
        const int status = cli::runs_command(options, in, out, err);
        return Played{status, out.str(), err.str()};
    };
    CHECK(runs().shows("1 "));
    CHECK(runs().shows("Mornings: 5 turns, ended, alliance 3."));
    options.debrief = 1;
    CHECK(runs().shows("He was asked, and he stayed."));
    options.debrief.reset();
    options.save = 1;
    options.to = folder.path / "saved.jsonl";
    CHECK(runs().status == 0);
    CHECK(replay(read_log(text_of(options.to)).value()).ok());
    options.save.reset();
    options.remove = 1;
    CHECK(runs("n\n").shows("Nothing was deleted."));
    CHECK(runs("y\n").shows("Deleted for good."));
    CHECK(runs("y\n").status == 1);
    options.remove.reset();
    CHECK(runs().shows("None yet."));
    options.profile = "nobody";
    CHECK(runs().err.find("There is no profile 'nobody'.") != std::string::npos);
}

TEST_CASE("going back before the beginning leaves no trace") {
    const Folder folder;
    CHECK(play(with_owen(folder), "q\n").status == 0);
    auto data = store::Store::open(folder.path / "data", {});
    CHECK(data->runs(data->guest(0)->id)->empty());
}

TEST_CASE("a data folder that cannot be used is said, and the session can go on unkept") {
    const Folder folder;
    cli::PlayOptions options = with_owen(folder);
    std::ofstream(folder.path / "data") << "a file where the folder should be";
    const Played refused = play(options, "n\n");
    CHECK(refused.status == 1);
    const Played unkept = play(options, "y\n\nlog\n");
    CHECK(unkept.shows("Nothing of this session is kept."));
    CHECK(unkept.shows("he didn't know me"));
}

TEST_CASE("a moves file that fits no longer says where and what was on offer") {
    const Folder folder;
    cli::PlayOptions options;
    options.scenario = owen_file;
    options.seed = 7;
    options.moves = folder.path / "list.moves";
    std::ofstream(*options.moves) << "log\nnosuch\n";
    const Played played = play(options);
    CHECK(played.status == 1);
    CHECK(played.err.find("list.moves:2: 'nosuch' is not on offer.") != std::string::npos);
}

TEST_CASE("text with format signs and ImGui signs is shown as it stands") {
    const Folder folder;
    std::string strange = text_of(owen_file);
    const std::string line = "He sleeps in bits.";
    strange.replace(strange.find(line), line.size(), "He %n%s## sleeps.");
    cli::PlayOptions options = with_owen(folder);
    options.scenario = folder.path / "strange.json";
    std::ofstream(options.scenario, std::ios::binary) << strange;
    CHECK(play(options, "\n").shows("He %n%s## sleeps."));
}

TEST_CASE("a scenario with problems is refused with all of them") {
    const Folder folder;
    cli::PlayOptions options = with_owen(folder);
    options.scenario = folder.path / "broken.json";
    std::ofstream(options.scenario) << "{";
    const Played played = play(options);
    CHECK(played.status == 2);
    CHECK(played.err.find("broken.json:1:") != std::string::npos);
}
