#include "tools/cli/practice.hpp"

#include <algorithm>
#include <ctime>
#include <istream>
#include <ostream>

#include "dialogue/drills/day.hpp"
#include "dialogue/drills/practice_lines.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/store/data_dir.hpp"
#include "tools/cli/check_format.hpp"
#include "tools/cli/drills.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/keeper.hpp"
#include "tools/cli/practice_text.hpp"

namespace attune::cli {
namespace {

constexpr std::int64_t ms_of_a_minute = 60'000;

/// One run of `practice`.
class Practice {
  public:
    Practice(const PracticeOptions& with, std::istream& in, std::ostream& to, std::ostream& errors)
        : options(with), terminal(in, to), out(to), err(errors) {}

    int run() {
        if (options.check) return check(*options.check);
        if (options.save || options.remove) return open_store() ? save_or_remove() : status;
        if (!load() || !understand()) return status;
        const bool opened = open_store();
        if (options.progress) return opened ? progress() : status;
        if (!opened && !go_on_unkept()) return status;
        return practise();
    }

  private:
    int fail(const Error& error, int with = 1) {
        err << wrapped(describe(error), 80) << '\n';
        status = with;
        return status;
    }

    std::int64_t now_ms() const { return options.unix_ms ? options.unix_ms() : unix_ms(); }
    int today() const { return options.today ? options.today() : local_day(); }

    int check(const std::filesystem::path& path) {
        const Result<std::vector<DrillFile>> files = read_drills(path);
        if (!files) return fail(files.error(), 2);
        const LoadedLibrary loaded = load_library(*files);
        write_text(out, loaded.problems, files->size());
        return has_error(loaded.problems) ? 1 : 0;
    }

    /// A drill with an error is left out and named; the others can be practised all the same.
    bool load() {
        const Result<std::filesystem::path> folder = drills_folder(options.drills);
        if (!folder) return fail(folder.error()) == 0;
        const Result<std::vector<DrillFile>> files = read_drills(*folder);
        if (!files) return fail(files.error()) == 0;
        LoadedLibrary loaded = load_library(*files);
        for (const Problem& problem : loaded.problems) {
            if (problem.severity == Problem::Severity::error) err << describe(problem) << '\n';
        }
        if (has_error(loaded.problems)) {
            err << "Drills with errors are left out; `attune-cli practice --check` lists them again.\n";
        }
        library = std::move(loaded.library);
        if (!library.drills.empty()) return true;
        fail({"There is no drill that can be used in " + folder->string() + ".", "",
              "Name a folder of drills with --drills; assets/drills/README.md says how to write one."});
        return false;
    }

    /// What was asked for, by name; a wrong name is answered with the right ones.
    bool understand() {
        std::vector<std::string_view> skills, ids;
        for (const auto& drill : library.drills) {
            ids.push_back(drill->id);
            const std::string_view skill = name_of(drill->skill);
            if (std::find(skills.begin(), skills.end(), skill) == skills.end()) skills.push_back(skill);
        }
        wish.drill = options.drill;
        if (!options.skill.empty()) wish.skill = named<DrillSkill>(options.skill);
        if (!known(options.skill, skills, "skill") || !known(options.drill, ids, "drill")) return false;
        if (next_moment(library, {}, 0, wish)) return true;
        fail({"The drill '" + options.drill + "' does not practise " + options.skill + ".", "",
              "Name one of the two."},
             2);
        return false;
    }

    bool known(const std::string& word, const std::vector<std::string_view>& words, const char* kind) {
        if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return true;
        std::string hint = did_you_mean(word, words);
        if (!hint.empty()) hint += " ";
        fail(Error{std::string("There is no ") + kind + " " + attune::quoted(word) + " to practise.", "",
                   hint + "There is: " + one_of(words) + "."},
             2);
        return false;
    }

    bool open_store() {
        const Result<std::filesystem::path> folder =
            options.data ? Result<std::filesystem::path>(*options.data) : store::default_data_dir();
        Result<store::Store> opened =
            folder ? store::Store::open(*folder, {.now_ms = now_ms()}) : Result<store::Store>(folder.error());
        if (!opened) return fail(opened.error()) == 0;
        data.emplace(std::move(*opened));
        if (!data->notice().empty()) terminal.line(data->notice());
        if (const Result<> found = find_profile(); !found) return fail(found.error()) == 0;
        Result<std::vector<PracticeEvent>> events = data->practice(profile.id);
        if (!events) return fail(events.error()) == 0;
        history = *std::move(events);
        return true;
    }

    /// Practising makes a profile where there is none yet; what only reads or deletes does not.
    Result<> find_profile() {
        if (!options.profile.empty() && (options.progress || options.save || options.remove)) {
            const Result<std::optional<store::Profile>> found = data->find_profile(options.profile);
            if (!found) return found.error();
            if (!*found) {
                return Error{"There is no profile '" + options.profile + "'.", "Nothing was changed.",
                             "`attune-cli practice --profile NAME` makes one."};
            }
            profile = **found;
            return Nothing{};
        }
        const Result<store::Profile> found = options.profile.empty()
                                                 ? data->guest(now_ms())
                                                 : data->find_or_create_profile(options.profile, now_ms());
        if (!found) return found.error();
        profile = *found;
        return Nothing{};
    }

    bool go_on_unkept() {
        data.reset();
        const auto answer = terminal.ask("Go on without keeping what you practise? y or n: ");
        if (answer != "y") return false;
        status = 0;
        return true;
    }

    int progress() {
        print_progress(terminal, library, practice_progress(library, history, today()), profile.name);
        return status;
    }

    int save_or_remove() {
        if (options.save) {
            const Result<> written = write_file(*options.save, practice_as_lines(history));
            if (!written) return fail(written.error());
            terminal.line(std::to_string(history.size()) + " practised moments of " + profile.name +
                          " written to " + std::filesystem::absolute(*options.save).string() + ".");
        }
        return options.remove ? remove() : status;
    }

    int remove() {
        if (!options.sure) {
            const auto answer =
                terminal.ask("Delete all " + std::to_string(history.size()) + " practised moments of " +
                             profile.name + " for good? They cannot be brought back. y or n: ");
            if (answer != "y") {
                terminal.line("Nothing was deleted.");
                return status;
            }
        }
        const Result<store::Deletion> deleted = data->delete_practice(profile.id);
        if (!deleted) return fail(deleted.error());
        terminal.line("Deleted for good.");
        for (const std::filesystem::path& copy : deleted->copies_left) {
            terminal.line("A damaged copy set aside earlier may still hold it: " + copy.string());
        }
        return status;
    }

    // With a person.

    int practise() {
        terminal.line("Practice: short moments, one skill each, about " + std::to_string(options.minutes) +
                      (options.minutes == 1 ? " minute." : " minutes.") +
                      " q leaves at any time, h lists the keys.");
        terminal.line(data ? "What you answer is kept on this machine only, for " + profile.name + ", in " +
                                 data->folder().string() + "."
                           : std::string("Nothing is kept."));
        round.emplace(library, history, today(), wish);
        const std::int64_t until = now_ms() + options.minutes * ms_of_a_minute;
        bool told = false;
        while (one_moment()) {
            if (told || now_ms() < until) continue;
            told = true;
            terminal.blank();
            terminal.line("The time you set yourself is over. Go on as long as you like; q leaves.");
        }
        part();
        return status;
    }

    /// False when the person leaves or is gone.
    bool one_moment() {
        print_moment(terminal, *round);
        const auto chosen = ask_answer();
        if (!chosen) return false;
        keep(round->answer(*chosen));
        print_feedback(terminal, *round);
        const auto ease = ask_ease();
        if (!ease) return false;
        round->set_ease(*ease);
        keep_ease(*ease);
        round->go_on();
        return true;
    }

    std::optional<std::size_t> ask_answer() {
        for (;;) {
            const auto said = terminal.ask("\nWhat do you say? (number, h for help) ");
            if (!said || *said == "q") return std::nullopt;
            for (const OfferedAnswer& answer : round->moment()->answers) {
                if (*said == std::to_string(answer.key)) return answer.answer;
            }
            if (*said == "o") {
                print_answers(terminal, *round->moment());
            } else if (*said == "m") {
                print_moment(terminal, *round);
            } else if (*said == "h" || *said == "?") {
                print_practice_help(terminal);
            } else {
                terminal.line("'" + *said + "' is neither on offer nor a key; h lists the keys.");
            }
        }
    }

    std::optional<Ease> ask_ease() {
        for (;;) {
            const auto said =
                terminal.ask("\nHow hard was that? e too easy, r right, h too hard, q leaves: ");
            if (!said || *said == "q") return std::nullopt;
            if (*said == "e") return Ease::too_easy;
            if (*said == "r" || said->empty()) return Ease::right;
            if (*said == "h") return Ease::too_hard;
            terminal.line("'" + *said + "' is none of e, r, h and q.");
        }
    }

    void keep(const PracticeEvent& event) {
        kept.reset();
        if (!data) return;
        const Result<store::PracticeId> id = data->add_practice(profile.id, event, now_ms());
        if (id) {
            kept = *id;
            return;
        }
        status = 1;
        terminal.blank();
        terminal.line(describe(id.error()));
        terminal.line("Practice can go on; this answer is not kept.");
    }

    void keep_ease(Ease ease) {
        if (!data || !kept) return;
        const Result<> set = data->set_ease(*kept, ease);
        if (set) return;
        status = 1;
        terminal.line(describe(set.error()));
    }

    void part() {
        terminal.blank();
        if (round->done() == 0) {
            terminal.line("Left before an answer was given.");
            return;
        }
        terminal.line("Practised now: " + std::to_string(round->done()) +
                      (round->done() == 1 ? " moment" : " moments") + ", the skill shown in " +
                      std::to_string(round->shown()) + "." + (data ? " It is kept." : ""));
        terminal.line(next_in_words(library, next_moment(library, round->history(), today(), wish)));
    }

    const PracticeOptions& options;
    Terminal terminal;
    std::ostream& out;
    std::ostream& err;
    int status = 0;
    DrillLibrary library;
    PracticeWish wish;
    std::optional<store::Store> data;
    store::Profile profile;
    std::vector<PracticeEvent> history;
    std::optional<PracticeRound> round;
    std::optional<store::PracticeId> kept;
};

}  // namespace

int local_day() {
    const std::time_t now = std::time(nullptr);
    const std::tm* day = std::localtime(&now);
    if (day == nullptr) return static_cast<int>(now / 86'400);
    return day_number(day->tm_year + 1900, day->tm_mon + 1, day->tm_mday);
}

int practice(const PracticeOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    return Practice(options, in, out, err).run();
}

}  // namespace attune::cli
