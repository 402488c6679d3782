#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/check.hpp"
#include "tools/commands.hpp"

namespace attune {

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

}  // namespace attune
