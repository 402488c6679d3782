#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "tools/cli/interrupt.hpp"
#include "tools/cli/progress_bar.hpp"
#include "tools/cli/simulate.hpp"
#include "tools/commands.hpp"

namespace attune {
namespace {

struct Arguments {
    std::string file, format = "text";
    std::vector<std::string> policies;
    cli::SimulatePlan plan;
};

int run(Arguments& arguments) {
    cli::SimulatePlan& plan = arguments.plan;
    plan.json = arguments.format == "json";
    for (const std::string& name : arguments.policies) {
        if (name == "all") {
            plan.policies.clear();
            break;
        }
        const Policy policy = *named<Policy>(name);
        if (std::find(plan.policies.begin(), plan.policies.end(), policy) == plan.policies.end())
            plan.policies.push_back(policy);
    }
    const cli::Interrupt interrupt;
    cli::ProgressBar bar(std::cerr, cli::stderr_is_a_terminal());
    plan.stop = [&] { return interrupt.pressed().load(); };
    plan.progress = [&](double done) { done < 1 ? bar.show(done, "playing sessions") : bar.wipe(); };
    const int status = cli::simulate_file(arguments.file, plan, std::cout, std::cerr);
    bar.wipe();
    return status;
}

}  // namespace

void add_simulate(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "simulate", "play many sessions by made-up trainees, thoughtless ones and better and worse ones");
    auto arguments = std::make_shared<Arguments>();
    std::vector<std::string> names(Names<Policy>::table.begin(), Names<Policy>::table.end());
    names.push_back("all");
    command->add_option("scenario", arguments->file, "scenario file")->required();
    command->add_option("--runs", arguments->plan.runs, "sessions for each policy")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_option("--policy", arguments->policies, "this policy alone; may be given more than once")
        ->check(CLI::IsMember(names));
    command->add_option("--seed", arguments->plan.seed, "of the first session")->capture_default_str();
    command->add_option("--threads", arguments->plan.threads, "the figures do not depend on it")
        ->check(CLI::Range(1, 256))
        ->default_str("as many as the machine has");
    command->add_option("--format", arguments->format, "text for people, json for programs")
        ->check(CLI::IsMember({"text", "json"}));
    command->footer(
        "A scenario passes when no thoughtless policy (first, longest, kindest-words, soothing,\n"
        "never-deepening, pushing, advising) earns more than a quarter of the corrective moments of expert\n"
        "nor goes more than 65 % of the way in Z from random to expert, and when harmful, weak, average,\n"
        "competent, skilled and expert keep their order. Ctrl+C prints what is known so far.\n"
        "Status: 0 passed, 1 not passed or a scenario with errors, 2 a file that cannot be read.");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace attune
