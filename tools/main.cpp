// attune-cli: Attune without a window. Reads the command line and calls tools/cli.
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "tools/cli/check.hpp"
#include "tools/cli/debrief.hpp"
#include "tools/cli/play.hpp"
#include "tools/cli/replay.hpp"
#include "tools/cli/runs.hpp"

namespace {

using namespace attune;

// Every answered turn is on the disk already, so there is nothing to save here: only to say so.
extern "C" void stopped(int) {
    constexpr char message[] = "\nStopped. Every turn that was answered is kept; --resume goes on with it.\n";
#ifdef _WIN32
    _write(2, message, sizeof message - 1);
#else
    [[maybe_unused]] const auto written = write(STDERR_FILENO, message, sizeof message - 1);
#endif
    std::_Exit(130);
}

template <class Enum>
CLI::Validator one_of(const char* what) {
    return CLI::Validator(
        [](std::string& text) {
            return named<Enum>(text) ? std::string() : "'" + text + "' is not one of full, cues, off";
        },
        what);
}

void add_play(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("play", "sit with a client, as text");
    auto options = std::make_shared<cli::PlayOptions>();
    auto feedback = std::make_shared<std::string>();
    command->add_option("scenario", options->scenario, "the scenario file")->required();
    command->add_option("--seed", options->seed,
                        "decides what is left to chance; from the clock when not given");
    command->add_option("--moves", options->moves, "play these moves unattended");
    command->add_option("--log", options->log, "write the event log to this file");
    command->add_option("--profile", options->profile, "keep the session under this name");
    command->add_option("--data", options->data, "the data folder");
    command->add_option("--feedback", *feedback, "what is shown: full, cues or off")
        ->check(one_of<Feedback>("full|cues|off"));
    command->add_flag("--resume", options->resume, "go on with the session left open");
    command->callback([options, feedback, &status] {
        if (!feedback->empty()) options->feedback = named<Feedback>(*feedback);
        std::signal(SIGINT, stopped);
        status = cli::play(*options, std::cin, std::cout, std::cerr);
    });
}

void add_check(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("check", "list every problem of scenario files");
    auto files = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<std::string>("text");
    command->add_option("files", *files, "scenario files")->required();
    command->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->callback([files, format, &status] {
        const auto as = *format == "json" ? cli::Format::json : cli::Format::text;
        status = cli::check_files(*files, as, std::cout, std::cerr);
    });
}

void add_replay(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("replay", "recompute a log from its moves and compare");
    auto log = std::make_shared<std::string>();
    command->add_option("log", *log, "the log")->required();
    command->callback([log, &status] { status = cli::replay_command(*log, std::cout, std::cerr); });
}

void add_debrief(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("debrief", "what happened in a session, and why");
    auto log = std::make_shared<std::string>();
    auto html = std::make_shared<std::optional<std::string>>();
    auto csv = std::make_shared<std::optional<std::string>>();
    auto json = std::make_shared<std::optional<std::string>>();
    command->add_option("log", *log, "the log")->required();
    command->add_option("--html", *html, "write it as a page that prints well");
    command->add_option("--csv", *csv, "write one row a turn");
    command->add_option("--json", *json, "write it for other programs");
    command->callback(
        [=, &status] { status = cli::debrief_command(*log, *html, *csv, *json, std::cout, std::cerr); });
}

void add_runs(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("runs", "list what is kept of your sessions; read, save or delete it");
    auto options = std::make_shared<cli::RunsOptions>();
    command->add_option("--profile", options->profile, "whose; the guest's when not given");
    command->add_option("--data", options->data, "the data folder");
    command->add_option("--debrief", options->debrief, "print the debrief of this session");
    auto* save =
        command->add_option("--save", options->save, "write the log of this session to the file --to");
    save->needs(command->add_option("--to", options->to, "the file"));
    command->add_option("--delete", options->remove, "delete this session for good");
    command->add_flag("--delete-profile", options->remove_profile,
                      "delete the profile and all its sessions for good");
    command->add_flag("--yes", options->sure, "do not ask before deleting");
    command->callback(
        [options, &status] { status = cli::runs_command(*options, std::cin, std::cout, std::cerr); });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app(
        "Attune: practise the therapeutic alliance with a virtual client.\n"
        "Not therapy, not a diagnosis, no help in a crisis, not for grading or selection alone.");
    app.set_version_flag("--version", "attune-cli " ATTUNE_VERSION);
    app.require_subcommand(1);
    int status = 0;
    add_play(app, status);
    add_check(app, status);
    add_replay(app, status);
    add_debrief(app, status);
    add_runs(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return status;
}
