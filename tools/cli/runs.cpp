#include "tools/cli/runs.hpp"

#include <algorithm>
#include <ctime>
#include <ostream>

#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/record/run_summary.hpp"
#include "dialogue/store/data_dir.hpp"
#include "dialogue/store/store.hpp"
#include "tools/cli/assets.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/keeper.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {
namespace {

class Runs {
  public:
    Runs(const RunsOptions& with, std::istream& in, std::ostream& out, std::ostream& errors)
        : options(with), terminal(in, out), err(errors) {}

    int run() {
        const Result<> done = work();
        if (done) return 0;
        err << wrapped(describe(done.error()), 80) << '\n';
        return 1;
    }

  private:
    Result<> work() {
        if (const Result<> opened = open(); !opened) return opened;
        if (options.remove_profile) return remove_profile();
        if (options.remove) return remove_run({*options.remove});
        if (options.erase_typed) return erase_typed();
        if (options.debrief) return print_debrief({*options.debrief});
        if (options.save) return save({*options.save});
        return list();
    }

    Result<> open() {
        const Result<std::filesystem::path> folder =
            options.data ? Result<std::filesystem::path>(*options.data) : store::default_data_dir();
        if (!folder) return folder.error();
        Result<store::Store> opened = store::Store::open(*folder, {.now_ms = unix_ms()});
        if (!opened) return opened.error();
        data.emplace(std::move(*opened));
        return find_profile();
    }

    Result<> find_profile() {
        if (options.profile.empty()) {
            const Result<store::Profile> guest = data->guest(unix_ms());
            if (!guest) return guest.error();
            profile = *guest;
            return Nothing{};
        }
        const Result<std::optional<store::Profile>> found = data->find_profile(options.profile);
        if (!found) return found.error();
        if (!*found) return no_profile();
        profile = **found;
        return Nothing{};
    }

    Error no_profile() {
        std::string names;
        if (const auto profiles = data->profiles()) {
            for (const store::Profile& known : *profiles) names += (names.empty() ? "" : ", ") + known.name;
        }
        return {"There is no profile '" + options.profile + "'.", "Nothing was changed.",
                "There is: " + (names.empty() ? "none yet" : names) + "."};
    }

    static std::string day_of(std::int64_t ms) {
        const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
        char text[32] = "";
        if (const std::tm* day = std::localtime(&seconds))
            std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", day);
        return text;
    }

    static std::string outcome_of(const store::Run& run) {
        if (run.state == store::RunState::open) return "open, can be resumed";
        const auto summary = run_summary_from(run.summary);
        if (!summary) return "ended";
        const int tenths = summary->alliance_tenths;
        std::string text =
            std::to_string(summary->turns) + " turns, " + (summary->left ? "left early" : "ended");
        text += ", alliance " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
                ", corrective moments " + std::to_string(summary->corrective_moments);
        if (summary->ruptures > 0) {
            text += ", ruptures " + std::to_string(summary->ruptures) + " (repaired " +
                    std::to_string(summary->repaired) + ")";
        }
        return text + (summary->duty_missed ? ", a duty passed over" : "");
    }

    Result<> list() {
        const Result<std::vector<store::Run>> runs = data->runs(profile.id);
        if (!runs) return runs.error();
        terminal.line("Sessions of " + profile.name + ", the newest first:");
        if (runs->empty()) terminal.line("  None yet.");
        for (const store::Run& run : *runs) {
            terminal.line("  " + std::to_string(run.id.value) + "  " + day_of(run.updated_ms) + "  " +
                              run.start.scenario_title + ": " + outcome_of(run) + ".",
                          4);
        }
        return Nothing{};
    }

    /// The run, if it is this profile's.
    Result<store::Run> own_run(store::RunId id) {
        const Result<store::Run> run = data->run(id);
        if (!run) return run.error();
        if (run->start.profile == profile.id) return *run;
        return Error{"Session " + std::to_string(id.value) + " is not one of " + profile.name + "'s.",
                     "Nothing was changed.", "`attune-cli runs` lists them; --profile says whose."};
    }

    Result<> print_debrief(store::RunId id) {
        if (const auto run = own_run(id); !run) return run.error();
        const Result<std::vector<std::string>> lines = data->lines(id);
        if (!lines) return lines.error();
        const Result<ReadLog> log = read_log(*lines);
        if (!log) return log.error();
        TypedTexts texts;
        if (const auto typed = data->typed(id)) {
            for (const store::TypedText& one : *typed) texts[one.hash] = one.text;
        }
        for (const std::string& line :
             debrief_in_words(whole_debrief(*log->scenario, log->events, options.data, texts))) {
            terminal.line(line, 2);
        }
        return Nothing{};
    }

    Result<> erase_typed() {
        if (!confirmed("all that " + profile.name + " typed in sessions")) return Nothing{};
        const auto erased = data->erase_all_typed(profile.id);
        if (!erased) return erased.error();
        terminal.line("What was typed is erased; the sessions and their ratings stand.");
        return Nothing{};
    }

    Result<> save(store::RunId id) {
        if (const auto run = own_run(id); !run) return run.error();
        const Result<std::vector<std::string>> lines = data->lines(id);
        if (!lines) return lines.error();
        std::string text;
        for (const std::string& line : *lines) text += line + "\n";
        const Result<> written = write_file(options.to, text);
        if (written) terminal.line("Written to " + std::filesystem::absolute(options.to).string() + ".");
        return written;
    }

    bool confirmed(const std::string& what) {
        if (options.sure) return true;
        const auto answer = terminal.ask("Delete " + what + " for good? It cannot be brought back. y or n: ");
        if (answer == "y") return true;
        terminal.line("Nothing was deleted.");
        return false;
    }

    Result<> report(const Result<store::Deletion>& deleted) {
        if (!deleted) return deleted.error();
        terminal.line("Deleted for good.");
        for (const std::filesystem::path& copy : deleted->copies_left) {
            terminal.line("A damaged copy set aside earlier may still hold it: " + copy.string());
        }
        return Nothing{};
    }

    Result<> remove_run(store::RunId id) {
        const Result<store::Run> run = own_run(id);
        if (!run) return run.error();
        if (!confirmed("session " + std::to_string(id.value) + " (" + run->start.scenario_title + ")")) {
            return Nothing{};
        }
        return report(data->delete_run(id));
    }

    Result<> remove_profile() {
        if (!confirmed("the profile " + profile.name + " with all its sessions and all it practised"))
            return Nothing{};
        return report(data->delete_profile(profile.id));
    }

    const RunsOptions& options;
    Terminal terminal;
    std::ostream& err;
    std::optional<store::Store> data;
    store::Profile profile;
};

}  // namespace

int runs_command(const RunsOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    return Runs(options, in, out, err).run();
}

}  // namespace attune::cli
