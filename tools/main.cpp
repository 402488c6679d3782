// attune-cli: Attune without a window. Reads the command line; each command has its own file beside this one.
#include <CLI/CLI.hpp>

#include "tools/commands.hpp"

int main(int argc, char** argv) {
    CLI::App app(
        "Attune: practise the therapeutic alliance with a virtual client.\n"
        "Not therapy, not a diagnosis, no help in a crisis, not for grading or selection alone.");
    app.set_version_flag("--version", "attune-cli " ATTUNE_VERSION);
    app.require_subcommand(1);
    int status = 0;
    attune::add_play(app, status);
    attune::add_practice(app, status);
    attune::add_check(app, status);
    attune::add_explore(app, status);
    attune::add_replay(app, status);
    attune::add_debrief(app, status);
    attune::add_runs(app, status);
    attune::add_rate(app, status);
    attune::add_simulate(app, status);
    attune::add_map(app, status);
    attune::add_diff(app, status);
    attune::add_say(app, status);
    attune::add_train(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return status;
}
