#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/train.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_say(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("say", "what a typed reply would get at a beat, and why");
    auto wishes = std::make_shared<cli::SayWishes>();
    command->footer("Exit status 1 when the reply would not be said at all.");
    command->add_option("scenario", wishes->scenario, "the scenario file")->required();
    command->add_option("beat", wishes->beat, "the beat it is said at")->required();
    command->add_option("text", wishes->text, "the reply, in quotes")->required();
    command->add_option("--freetext", wishes->freetext,
                        "the folder with the model and the vectors (default: the assets')");
    command->callback([wishes, &status] { status = cli::say(*wishes, std::cout, std::cerr); });
}

}  // namespace attune
