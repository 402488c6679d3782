#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/rate.hpp"
#include "tools/commands.hpp"

namespace attune {
namespace {

void add_rate_export(CLI::App& rate, int& status) {
    auto* command =
        rate.add_subcommand("export", "write a sheet without the author's levels, to be filled in");
    auto options = std::make_shared<cli::RateExport>();
    command->add_option("scenario", options->scenario, "the scenario file")->required();
    command->add_option("--out", options->out, "the sheet (CSV); its guide is written beside it");
    command->add_option("--seed", options->seed, "decides the order of the options");
    command->add_flag("--semicolon", options->semicolon, "for spreadsheets that expect semicolons");
    command->add_flag("--force", options->force, "write over a sheet that is there");
    command->callback([options, &status] { status = cli::rate_export(*options, std::cout, std::cerr); });
}

void add_rate_compare(CLI::App& rate, int& status) {
    auto* command = rate.add_subcommand("compare", "how far filled sheets agree with the author");
    auto scenario = std::make_shared<std::string>();
    auto sheets = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<std::string>("text");
    command->footer(
        "Exit status 1 when a kappa with the author is below 0.6 or a level is two or more away from the "
        "author's.");
    command->add_option("scenario", *scenario, "the scenario file")->required();
    command->add_option("sheets", *sheets, "filled sheets, one for each rater")->required();
    command->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->callback([=, &status] {
        const auto as = *format == "json" ? cli::Format::json : cli::Format::text;
        status = cli::rate_compare(*scenario, *sheets, as, std::cout, std::cerr);
    });
}

}  // namespace

void add_rate(CLI::App& app, int& status) {
    auto* rate = app.add_subcommand("rate", "two raters: a sheet to fill in, and how far they agree");
    rate->require_subcommand(1);
    add_rate_export(*rate, status);
    add_rate_compare(*rate, status);
}

}  // namespace attune
