#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/replay.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_replay(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("replay", "recompute a log from its moves and compare");
    auto log = std::make_shared<std::string>();
    command->add_option("log", *log, "the log")->required();
    command->callback([log, &status] { status = cli::replay_command(*log, std::cout, std::cerr); });
}

}  // namespace attune
