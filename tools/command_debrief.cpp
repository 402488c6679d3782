#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/debrief.hpp"
#include "tools/commands.hpp"

namespace attune {

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
    auto chair = std::make_shared<bool>(false);
    command->add_flag("--chair", *chair, "read the hour from the client's chair instead");
    command->callback([=, &status] {
        status = *chair ? cli::chair_command(*log, std::cout, std::cerr)
                        : cli::debrief_command(*log, *html, *csv, *json, std::cout, std::cerr);
    });
}

}  // namespace attune
