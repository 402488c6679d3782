#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/runs.hpp"
#include "tools/commands.hpp"

namespace attune {

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
                      "delete the profile, all its sessions and all it practised for good");
    command->add_flag("--erase-typed", options->erase_typed,
                      "erase for good what was typed in all sessions; their ratings stand");
    command->add_flag("--yes", options->sure, "do not ask before deleting");
    command->callback(
        [options, &status] { status = cli::runs_command(*options, std::cin, std::cout, std::cerr); });
}

}  // namespace attune
