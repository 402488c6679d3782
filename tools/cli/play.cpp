#include "tools/cli/play.hpp"

#include <chrono>
#include <istream>
#include <ostream>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/export_html.hpp"
#include "dialogue/record/overlay_view.hpp"
#include "dialogue/record/run_summary.hpp"
#include "dialogue/scenario/load.hpp"
#include "dialogue/session/feeling_moment.hpp"
#include "dialogue/session/moves_file.hpp"
#include "dialogue/store/data_dir.hpp"
#include "tools/cli/assets.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/keeper.hpp"
#include "tools/cli/text_session.hpp"
#include "tools/cli/typed_talk.hpp"

namespace attune::cli {
namespace {

/// One run of `play`, from opening the store to the last question.
class Play {
  public:
    Play(const PlayOptions& with, std::istream& in, std::ostream& to, std::ostream& errors)
        : options(with), terminal(in, to), err(errors) {}

    int run() {
        if (!load()) return options.scenario.empty() ? status : 2;
        feedback = options.feedback.value_or(Feedback::full);
        talk.look_in(options.data);
        if (options.moves) return unattended();
        if (!open_store() || !begin()) return status;
        converse();
        return status;
    }

  private:
    bool unattended_run() const { return options.moves.has_value(); }

    int fail(const Error& error) {
        err << wrapped(describe(error), 80) << '\n';
        status = 1;
        return status;
    }

    void trouble(const Error& error) {
        terminal.blank();
        terminal.line(describe(error));
    }

    bool load() {
        if (options.scenario.empty()) return choose_client();
        const Result<std::string> text = read_file(options.scenario);
        if (!text) {
            fail(text.error());
            return false;
        }
        const Loaded loaded = load_scenario(*text, options.scenario.string());
        for (const Problem& problem : loaded.problems) {
            if (problem.severity == Problem::Severity::error) err << describe(problem) << '\n';
        }
        scenario = loaded.scenario;
        return scenario != nullptr;
    }

    /// Nobody was named: whoever is in the library, the easy first. False when none was chosen.
    bool choose_client() {
        const auto assets = assets_dir();
        if (unattended_run() || !assets) {
            fail(assets ? Error{"No scenario was named.", "Nothing was played.",
                                "Name the file the moves belong to."}
                        : assets.error());
            return false;
        }
        const std::vector<InLibrary> library = library_in(*assets / "scenarios");
        terminal.heading("Who would you like to sit with?");
        for (std::size_t i = 0; i < library.size(); ++i) {
            const Scenario& one = *library[i].scenario;
            terminal.line(std::to_string(i + 1) + "  " + one.client.name + ", " + one.title + ". " +
                              one.client.presenting + " " + capital(std::string(name_of(one.difficulty))) +
                              ", about " + std::to_string(one.minutes) + " minutes.",
                          3);
        }
        while (const auto answer = terminal.ask("\nA number, or q to go: ")) {
            if (*answer == "q") return false;
            const int chosen = number_of(*answer);
            if (chosen < 1 || chosen > static_cast<int>(library.size())) {
                terminal.line("There is nobody of that number.");
                continue;
            }
            scenario = library[static_cast<std::size_t>(chosen) - 1].scenario;
            return true;
        }
        return false;
    }

    std::uint64_t seed() const { return options.seed.value_or(static_cast<std::uint64_t>(unix_ms())); }

    // Unattended: the moves of a file, one after the other.

    int unattended() {
        const Result<std::string> text = read_file(*options.moves);
        if (!text) return fail(text.error());
        const Result<std::vector<MoveLine>> moves = parse_moves(*text, options.moves->string());
        if (!moves) return fail(moves.error());
        if ((options.profile || options.data) && !open_store()) return status;
        session.emplace(Session::start(scenario, seed()));
        if (!keep_from_start()) return status;
        print_brief(terminal, *scenario);
        print_moment(terminal, *session, feedback);
        for (const MoveLine& line : *moves) {
            if (!take_line(line)) return status;
        }
        if (!session->over()) {
            terminal.blank();
            terminal.line("The moves end here, before the session does.");
            if (!take(Leave{})) return status;
        }
        conclude();
        return status;
    }

    bool take_line(const MoveLine& line) {
        const Result<Move> move = move_of(line, *session, options.moves->string());
        if (!move) {
            fail(move.error());
            return false;
        }
        if (!take(*move)) return false;
        const bool notes = std::holds_alternative<RateSelf>(*move) ||
                           std::holds_alternative<Foresee>(*move) ||
                           std::holds_alternative<NoteFeeling>(*move);
        if (!notes) print_moment(terminal, *session, feedback);
        return true;
    }

    /// Takes the move and keeps it; false when it could not be kept and nobody is there to decide.
    bool take(const Move& move) {
        const Result<std::span<const Event>> taken = session->take(move);
        if (!taken) {
            if (unattended_run())
                fail(taken.error());
            else
                trouble(taken.error());
            return false;
        }
        if (std::holds_alternative<Rewind>(move)) asked_on = -1;  // its notes went along
        if (taken->empty()) return true;
        const Result<> kept = keeper.keep(*session, *taken);
        if (kept) return true;
        if (unattended_run()) {
            fail(kept.error());
            return false;
        }
        trouble(kept.error());
        terminal.line("The session can go on; what was not kept is tried again with the next turn.");
        return true;
    }

    // With a person.

    bool open_store() {
        Result<std::filesystem::path> folder =
            options.data ? Result<std::filesystem::path>(*options.data) : store::default_data_dir();
        Result<store::Store> opened = folder ? store::Store::open(*folder, {.now_ms = unix_ms()})
                                             : Result<store::Store>(folder.error());
        if (opened) {
            data.emplace(std::move(*opened));
            if (!data->notice().empty()) terminal.line(data->notice());
            return find_profile();
        }
        if (unattended_run()) {
            fail(opened.error());
            return false;
        }
        trouble(opened.error());
        const auto answer = terminal.ask("Go on without keeping this session? y or n: ");
        if (answer == "y") return true;
        status = 1;
        return false;
    }

    bool find_profile() {
        const Result<store::Profile> found = options.profile
                                                 ? data->find_or_create_profile(*options.profile, unix_ms())
                                                 : data->guest(unix_ms());
        if (!found) {
            fail(found.error());
            return false;
        }
        profile = *found;
        return true;
    }

    bool keep_from_start() {
        if (data) {
            const Result<> begun = keeper.begin_run(*data, profile.id, *session, feedback);
            if (!begun) {
                fail(begun.error());
                return false;
            }
        }
        return write_log();
    }

    bool write_log() {
        if (!options.log) return true;
        const Result<> opened = keeper.write_log(*options.log, *session);
        if (!opened) fail(opened.error());
        return opened.ok();
    }

    /// The newest open run with this client, if there is one.
    std::optional<store::Run> open_run() {
        if (!data) return std::nullopt;
        const Result<std::vector<store::Run>> runs = data->resumable(profile.id);
        if (!runs) return std::nullopt;
        for (const store::Run& run : *runs) {
            if (run.start.scenario_id == scenario->id) return run;
        }
        return std::nullopt;
    }

    bool begin() {
        const std::optional<store::Run> run = open_run();
        if (run && (options.resume || wants_to_resume(*run))) return resume(*run);
        if (options.resume && !run) {
            terminal.line("There is no session with " + scenario->client.name +
                          " to resume; a new one begins.");
        }
        print_brief(terminal, *scenario);
        print_keeping();
        if (!options.feedback && !ask_feedback()) return false;
        const auto answer = terminal.ask(
            "\nEnter begins. p: predict each answer before you see it; n: note at a few moments what is "
            "happening "
            "in you; pn: both. q goes back without a trace: ");
        if (!answer || *answer == "q") return false;
        predict = predict || answer->find('p') != std::string::npos;
        feelings = feelings || answer->find('n') != std::string::npos;
        session.emplace(Session::start(scenario, seed()));
        started = now();
        return keep_from_start();
    }

    void print_keeping() {
        if (!data) {
            terminal.line("Nothing of this session is kept.");
            return;
        }
        terminal.line("What is kept, on this machine only, for " + profile.name +
                      ": the moves and their times, in " + data->folder().string() + ".");
    }

    bool ask_feedback() {
        const auto answer = terminal.ask(
            "\nShown during the session: f full (numbers and whys), c cues (face, voice and body), o off "
            "(debrief "
            "only).\nf, c or o, Enter for full: ");
        if (!answer) return false;
        if (*answer == "c") feedback = Feedback::cues;
        if (*answer == "o") feedback = Feedback::off;
        return true;
    }

    bool wants_to_resume(const store::Run& run) {
        const auto answer =
            terminal.ask("A session with " + scenario->client.name + " stands open after " +
                         std::to_string(run.turns) + " moves. r resumes it, Enter begins anew: ");
        return answer && *answer == "r";
    }

    bool resume(const store::Run& run) {
        const Result<std::vector<std::string>> lines = data->lines(run.id);
        if (!lines) return fail(lines.error()) == 0;
        Result<ReadLog> log = read_log(*lines);
        if (!log) return fail(log.error()) == 0;
        if (run.start.scenario_sha256 != scenario->sha256) {
            terminal.line(
                "The scenario was changed since this session was begun. The session goes on with the one "
                "it was begun with, which it carries; nothing is lost.");
        }
        scenario = log->scenario;
        session.emplace(Session::resume(scenario, std::move(log->events)));
        keeper.go_on(*data, run.id, *session, lines->back());
        if (const auto typed = data->typed(run.id)) talk.remember(*typed);
        if (!options.feedback) feedback = named<Feedback>(run.start.feedback).value_or(Feedback::full);
        started = now();
        return write_log();
    }

    static std::chrono::steady_clock::time_point now() { return std::chrono::steady_clock::now(); }

    std::int64_t elapsed() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(now() - started).count();
    }

    void converse() {
        do {
            if (!session->over()) print_moment(terminal, *session, feedback, !typed_first, talk.texts());
            while (!session->over()) {
                if (!one_answer()) return;
            }
            print_ending(terminal, *session);
            if (!rate_self()) return;
            conclude();
        } while (again());
    }

    /// False when the person is gone or has left.
    bool one_answer() {
        if (feelings && is_feeling_moment(*session) && !note_feeling()) return false;
        const bool free = talk.open(*session);
        const auto answer =
            terminal.ask(free ? "\nWhat do you say? (your own words, or a number; h for help) "
                              : "\nWhat do you say? (number, h for help) ");
        if (!answer) {
            print_kept();
            return false;
        }
        if (const auto option = chosen(*session, *answer)) {
            if (predict && !foresee()) return false;
            if (take(ChooseOption{*option, elapsed()}))
                print_moment(terminal, *session, feedback, !typed_first, talk.texts());
            return true;
        }
        if (free && answer->size() > 2) return say_own_words(*answer);
        return command(*answer);
    }

    /// False when the person is gone.
    bool say_own_words(const std::string& text) {
        const auto move = talk.say(*session, text, elapsed());
        if (!move) {
            if (typed_first) print_options(terminal, *session);
            return true;
        }
        if (predict && !foresee()) return false;
        if (take(*move)) {
            if (const auto typed = talk.take_text(); typed && keeper.has_store()) {
                if (const Result<> kept = data->keep_typed(keeper.run(), *typed); !kept)
                    trouble(kept.error());
            }
            print_moment(terminal, *session, feedback, !typed_first, talk.texts());
        }
        return true;
    }

    /// False when the person is gone.
    bool note_feeling() {
        if (asked_on == session->now().turns) return true;
        asked_on = session->now().turns;
        const auto answer = terminal.ask(
            "\nWhat is happening in you? f pulled to fix, a afraid of it, i irritated, l wanting to be "
            "liked, b "
            "bored, m moved; Enter leaves it out. It is never scored: ");
        if (!answer) {
            print_kept();
            return false;
        }
        constexpr std::string_view keys = "failbm";  // in the order of Feeling
        const std::size_t at = answer->size() == 1 ? keys.find((*answer)[0]) : std::string_view::npos;
        if (at != std::string_view::npos) return take(NoteFeeling{static_cast<Feeling>(at)});
        if (!answer->empty()) terminal.line("That is none of the letters, so nothing is noted.");
        return true;
    }

    bool foresee() {
        const auto answer = terminal.ask("Where will it leave " + scenario->client.name +
                                         "? c closer, s the same, f further; Enter leaves it out: ");
        if (!answer) {
            print_kept();
            return false;
        }
        constexpr std::string_view keys = "csf";
        const std::size_t at = answer->size() == 1 ? keys.find((*answer)[0]) : std::string_view::npos;
        if (at != std::string_view::npos) return take(Foresee{static_cast<Direction>(at)});
        if (!answer->empty()) terminal.line("That is none of the letters, so nothing is kept of it.");
        return true;
    }

    bool command(const std::string& answer) {
        if (answer == "q") return leave();
        if (answer == "h" || answer == "?") {
            print_help(terminal);
        } else if (answer == "b") {
            if (session->now().turns == 0) {
                terminal.line("No turn has been taken yet.");
            } else if (take(Rewind{session->now().turns - 1})) {
                terminal.line("The last turn was taken back.");
                print_moment(terminal, *session, feedback);
            }
        } else if (answer == "t") {
            print_transcript(terminal, *session, talk.texts());
        } else if (answer == "o") {
            print_options(terminal, *session);
        } else if (answer == "v") {
            for (const std::string& line : overlay_in_words(overlay_view(*session))) terminal.line(line, 2);
        } else if (answer == "f") {
            feedback = static_cast<Feedback>((static_cast<std::size_t>(feedback) + 1) % count_of<Feedback>());
            terminal.line("Shown from now on: " + std::string(name_of(feedback)) + ".");
        } else {
            terminal.line("'" + answer + "' is neither on offer nor a key; h lists the keys.");
        }
        return true;
    }

    bool leave() {
        const auto answer =
            terminal.ask("k keeps it for later, e ends it here and reads the debrief, Enter goes on: ");
        if (!answer || *answer == "k") {
            print_kept();
            return false;
        }
        if (*answer == "e") return take(Leave{elapsed()});
        return true;
    }

    void print_kept() {
        terminal.line(keeper.has_store() ? "The session is kept as it stands; --resume goes on with it."
                                         : "Nothing of this session is kept.");
    }

    bool rate_self() {
        if (session->state().self_rating) return true;
        terminal.heading("How was that for you?");
        terminal.line("Before any score: rate yourself from 1 to 5, or press Enter to leave it out.");
        RateSelf rate;
        const std::pair<std::string, int*> questions[] = {
            {"How far did " + scenario->client.name + " feel understood? ", &rate.empathy},
            {"How far were they received without conditions? ", &rate.regard},
            {"How far did something painful meet a different response? ", &rate.corrective},
        };
        for (const auto& [question, level] : questions) {
            const auto answer = terminal.ask(question);
            if (!answer) return false;
            if (answer->size() != 1 || (*answer)[0] < '1' || (*answer)[0] > '5') {
                if (!answer->empty())
                    terminal.line("That is no number from 1 to 5, so the rating is left out.");
                return true;
            }
            *level = (*answer)[0] - '0';
        }
        take(rate);
        return true;
    }

    /// The debrief, and the run's end in the store.
    void conclude() {
        if (unattended_run()) print_ending(terminal, *session);
        const DebriefView debrief = whole_debrief(*scenario, session->events(), options.data, talk.texts());
        print_debrief(terminal, debrief);
        const auto state = debrief.left ? store::RunState::left : store::RunState::finished;
        const Result<> finished = keeper.finish(state, to_json(run_summary(debrief)));
        if (!finished)
            unattended_run() ? static_cast<void>(fail(finished.error())) : trouble(finished.error());
    }

    /// A moment taken again, a page written, or done.
    bool again() {
        for (;;) {
            terminal.blank();
            const auto answer = terminal.ask("A turn's number takes it again, c reads the hour from " +
                                             scenario->client.name +
                                             "'s chair, w writes the debrief as a page, Enter ends: ");
            if (!answer || answer->empty()) return false;
            if (*answer == "c") {
                for (const std::string& line :
                     chair_in_words(debrief_view(*scenario, session->events(), talk.texts()))) {
                    terminal.line(line, 2);
                }
            } else if (*answer == "w") {
                write_page();
            } else if (const int turn = number_of(*answer); turn >= 1 && turn <= session->now().turns) {
                if (take(Rewind{turn - 1})) return true;
            } else {
                terminal.line("There is no such turn.");
            }
        }
    }

    static int number_of(const std::string& text) {
        if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string::npos)
            return 0;
        return std::stoi(text);
    }

    void write_page() {
        const auto name = terminal.ask("Write it to (Enter: debrief.html): ");
        if (!name) return;
        const std::filesystem::path path = name->empty() ? "debrief.html" : *name;
        TypedTexts typed;
        if (!talk.texts().empty()) {
            const auto with = terminal.ask("Put what you typed into it? y or Enter for no: ");
            if (with == "y") typed = talk.texts();
        }
        const Result<> written =
            write_file(path, debrief_html(whole_debrief(*scenario, session->events(), options.data, typed)));
        terminal.line(written ? "Written to " + std::filesystem::absolute(path).string() + "."
                              : describe(written.error()));
    }

    const PlayOptions& options;
    Terminal terminal;
    std::ostream& err;
    Feedback feedback = Feedback::full;
    bool predict = options.predict, feelings = options.feelings, typed_first = options.typed_first;
    TypedTalk talk{terminal};
    int asked_on = -1;  // the turn after which it was asked last
    std::shared_ptr<const Scenario> scenario;
    std::optional<store::Store> data;
    store::Profile profile;
    std::optional<Session> session;
    Keeper keeper;
    std::chrono::steady_clock::time_point started;
    int status = 0;
};

}  // namespace

int play(const PlayOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    return Play(options, in, out, err).run();
}

}  // namespace attune::cli
