#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/check.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_check(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("check", "list what is wrong with scenario and drill files, or hardly meant");
    auto files = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<std::string>("text");
    auto plan = std::make_shared<cli::CheckPlan>();
    command->add_option("files", *files, "scenario files, and drills")->required();
    const std::vector<std::string> formats(Names<cli::Format>::table.begin(),
                                           Names<cli::Format>::table.end());
    command
        ->add_option("--format", *format,
                     "text for people, json for editors, sarif for code scanning, "
                     "github for its workflow log")
        ->check(CLI::IsMember(formats));
    command->add_flag("--strict", plan->strict, "warnings too make the status 1");
    command->add_option("--only", plan->only, "these numbers alone, and errors: L301,L401")->delimiter(',');
    command->add_option("--ignore", plan->ignore, "leave these numbers out; an error never is")
        ->delimiter(',');
    command->footer(
        "Status: 0 nothing above a note (warnings are allowed unless --strict), 1 an error (with --strict a\n"
        "warning), 2 a file that cannot be read or an unknown number. Every number is explained in\n"
        "assets/findings.md (L…), assets/README.md (S…) and assets/drills/README.md (D…).");
    command->callback([files, format, plan, &status] {
        plan->format = named<cli::Format>(*format).value_or(cli::Format::text);
        status = cli::check_files(*files, *plan, std::cout, std::cerr);
    });
}

}  // namespace attune
