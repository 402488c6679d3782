#include <CLI/CLI.hpp>
#include <iostream>

#include "tools/cli/train.hpp"
#include "tools/commands.hpp"

namespace attune {

void add_train(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("train", "make the model for typed replies from authored lines, and its card");
    auto wishes = std::make_shared<cli::TrainWishes>();
    command->add_option("--freetext", wishes->freetext,
                        "the folder with lines/ and vectors.bin (default: the assets')");
    command->add_option("--out", wishes->out,
                        "the model (default: typed.model in that folder); its card is FILE.md");
    command->add_option("--annomi", wishes->annomi,
                        "the folder of AnnoMI's part for development: measured on it too");
    command
        ->add_option("--mix", wishes->mix,
                     "train on AnnoMI as well, an utterance weighing this much (0 to 1)")
        ->check(CLI::Range(0.0, 1.0))
        ->needs("--annomi");
    command->add_option("--evaluate", wishes->evaluate, "a folder of test replies, such as tests/freetext");
    command->add_option("--seed", wishes->seed, "decides the order of training");
    command->add_flag("--check", wishes->check,
                      "train and compare with the model that is there; write nothing");
    command->callback([wishes, &status] { status = cli::train(*wishes, std::cout, std::cerr); });
}

}  // namespace attune
