#include <CLI/CLI.hpp>
#include <iostream>

#include "dialogue/explore/policy.hpp"
#include "tools/cli/map.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_map(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("map", "draw a scenario, or print it for a reviewer");
    auto wishes = std::make_shared<cli::MapWishes>();
    command->add_option("scenario", wishes->scenario, "the scenario file")->required();
    command->add_option("--svg", wishes->svg, "write the picture here (without any of the three: ID.svg)");
    command->add_option("--dot", wishes->dot, "write the graph for Graphviz here");
    command->add_option("--proof", wishes->proof, "write the proof sheet here: a page to print and write on");
    command->add_option("--policy", wishes->policy, "whose sessions make the lines wide")
        ->capture_default_str()
        ->check(CLI::IsMember(
            std::vector<std::string>(Names<Policy>::table.begin(), Names<Policy>::table.end())));
    command->add_option("--runs", wishes->runs, "so many sessions; 0: all lines alike")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    command->footer(
        "The lines are as wide as trainees of the policy take them. average: what somebody of middling "
        "skill\n"
        "comes to, and what they miss (dotted). random: what can be come to by no plan at all; expert: what\n"
        "is there for those who respond best. The policies are those of simulate, and so are their "
        "sessions.");
    command->callback([wishes, &status] { status = cli::map_command(*wishes, std::cout, std::cerr); });
}

}  // namespace attune
