// The subcommands of attune-cli. Each is wired up in a file of its own, command_*.cpp: its arguments, and the
// call into tools/cli. The exit status goes into `status`.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_play(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_explore(CLI::App& app, int& status);
void add_replay(CLI::App& app, int& status);
void add_debrief(CLI::App& app, int& status);
void add_runs(CLI::App& app, int& status);
void add_rate(CLI::App& app, int& status);
void add_simulate(CLI::App& app, int& status);
void add_map(CLI::App& app, int& status);
void add_diff(CLI::App& app, int& status);
void add_practice(CLI::App& app, int& status);
void add_train(CLI::App& app, int& status);
void add_say(CLI::App& app, int& status);

}  // namespace attune
