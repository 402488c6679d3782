#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/explore.hpp"
#include "tools/cli/interrupt.hpp"
#include "tools/cli/progress_bar.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_explore(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "explore", "what can happen in a scenario and what never can, and how it is known");
    auto options = std::make_shared<cli::ExploreOptions>();
    auto budget = std::make_shared<std::string>("60s,256M");
    auto format = std::make_shared<std::string>("text");
    command->add_option("scenario", options->scenario, "the scenario file")->required();
    command->add_option("--budget", *budget, "time and memory the search may take: 30s, 2m, 512M, or 2m,1G")
        ->capture_default_str();
    command->add_option("--seed", options->seed, "of the search for plays")->capture_default_str();
    command->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->add_flag("--all", options->all, "list what can happen too, and what every option gives away");
    command->add_option("--show", options->show,
                        "print the moves that show one answer, such as ending-ID or option-BEAT.ID");
    command->add_option("--witnesses", options->witnesses,
                        "write a moves file for every answer to this folder");
    command->footer(
        "Exit status: 0 nothing amiss; 1 something never happens, cannot end or can be farmed;\n"
        "2 it could not be done.");
    command->callback([=, &status] {
        const auto parsed = cli::parse_budget(*budget);
        if (!parsed) {
            std::cerr << describe(parsed.error()) << '\n';
            status = 2;
            return;
        }
        options->budget = *parsed;
        options->json = *format == "json";
        const cli::Interrupt interrupt;
        cli::ProgressBar bar(std::cerr, cli::stderr_is_a_terminal());
        options->interrupted = &interrupt.pressed();
        options->progress = [&bar](double done, std::string_view doing) { bar.show(done, doing); };
        options->searched = [&bar] { bar.wipe(); };
        status = cli::explore_command(*options, std::cout, std::cerr);
    });
}

}  // namespace attune
