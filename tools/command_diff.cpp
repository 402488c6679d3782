#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/diff.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_diff(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("diff", "what differs between two versions of a scenario");
    auto files = std::make_shared<std::pair<std::string, std::string>>();
    auto format = std::make_shared<std::string>("text");
    command->add_option("old", files->first, "the scenario as it was")->required();
    command->add_option("new", files->second, "the scenario as it is")->required();
    command->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->callback([files, format, &status] {
        const auto as = *format == "json" ? cli::Format::json : cli::Format::text;
        status = cli::diff_command(files->first, files->second, as, std::cout, std::cerr);
    });
}

}  // namespace attune
