#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/diff.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_diff(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("diff", "what differs between two versions of a scenario");
    auto files = std::make_shared<std::pair<std::string, std::string>>();
    auto format = std::make_shared<std::string>("text");
    auto budget = std::make_shared<std::string>("10s,256M");
    command->add_option("old", files->first, "the scenario as it was")->required();
    command->add_option("new", files->second, "the scenario as it is")->required();
    command->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command
        ->add_option(
            "--budget", *budget,
            "time and memory the searches for what can be reached may take, and time for the sessions")
        ->capture_default_str();
    command->footer(
        "Scores are those of random, average and expert, each with 400 sessions of the same seeds in both\n"
        "versions; a score is named when its mean differs by more than 3 standard errors of the difference.\n"
        "Exit status: 0 the same; 1 different; 2 a file that cannot be read or has errors.");
    command->callback([files, format, budget, &status] {
        const auto parsed = cli::parse_budget(*budget);
        if (!parsed) {
            std::cerr << describe(parsed.error()) << '\n';
            status = 2;
            return;
        }
        const auto as = *format == "json" ? cli::Format::json : cli::Format::text;
        status = cli::diff_command(files->first, files->second, as, *parsed, std::cout, std::cerr);
    });
}

}  // namespace attune
