#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "tools/cli/practice.hpp"
#include "tools/commands.hpp"

namespace attune {
namespace {

// Every answer is on the disk already, so there is nothing to save here: only to say so.
extern "C" void stopped_practising(int) {
    constexpr char message[] = "\nStopped. Every answer that was given is kept.\n";
#ifdef _WIN32
    _write(2, message, sizeof message - 1);
#else
    [[maybe_unused]] const auto written = write(STDERR_FILENO, message, sizeof message - 1);
#endif
    std::_Exit(130);
}

}  // namespace

void add_practice(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("practice", "practise one skill in short moments, as text");
    auto options = std::make_shared<cli::PracticeOptions>();
    command->add_option("--skill", options->skill, "practise this skill alone: complex-reflection");
    command->add_option("--drill", options->drill, "practise the moments of this drill alone");
    command->add_option("--minutes", options->minutes, "after these the way out is mentioned; 5")
        ->check(CLI::Range(1, 240));
    command->add_flag("--progress", options->progress, "what was practised, how it went, what comes next");
    command->add_option("--profile", options->profile, "whose; the guest's when not given");
    command->add_option("--data", options->data, "the data folder");
    command->add_option("--drills", options->drills, "a folder of drills, or one file; Attune's own else");
    command->add_option("--save", options->save, "write what was practised to this file (JSON Lines)");
    command->add_flag("--delete", options->remove, "delete what was practised for good");
    command->add_flag("--yes", options->sure, "do not ask before deleting");
    command->add_option("--check", options->check,
                        "list what is wrong with a drill file or a folder of them");
    command->footer(
        "The rule by which moments are chosen and come back stands in assets/drills/README.md, with the "
        "format.");
    command->callback([options, &status] {
        std::signal(SIGINT, stopped_practising);
        status = cli::practice(*options, std::cin, std::cout, std::cerr);
    });
}

}  // namespace attune
