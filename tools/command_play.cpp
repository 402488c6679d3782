#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "tools/cli/play.hpp"
#include "tools/commands.hpp"

namespace attune {
namespace {

// Every answered turn is on the disk already, so there is nothing to save here: only to say so.
extern "C" void stopped(int) {
    constexpr char message[] = "\nStopped. Every turn that was answered is kept; --resume goes on with it.\n";
#ifdef _WIN32
    _write(2, message, sizeof message - 1);
#else
    [[maybe_unused]] const auto written = write(STDERR_FILENO, message, sizeof message - 1);
#endif
    std::_Exit(130);
}

template <class Enum>
CLI::Validator one_of(const char* what) {
    return CLI::Validator(
        [](std::string& text) {
            return named<Enum>(text) ? std::string() : "'" + text + "' is not one of full, cues, off";
        },
        what);
}

}  // namespace

void add_play(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("play", "sit with a client, as text");
    auto options = std::make_shared<cli::PlayOptions>();
    auto feedback = std::make_shared<std::string>();
    command->add_option("scenario", options->scenario, "the scenario file; without it you are asked");
    command->add_option("--seed", options->seed,
                        "decides what is left to chance; from the clock when not given");
    command->add_option("--moves", options->moves, "play these moves unattended");
    command->add_option("--log", options->log, "write the event log to this file");
    command->add_option("--profile", options->profile, "keep the session under this name");
    command->add_option("--data", options->data, "the data folder");
    command->add_option("--feedback", *feedback, "what is shown: full, cues or off")
        ->check(one_of<Feedback>("full|cues|off"));
    command->add_flag("--resume", options->resume, "go on with the session left open");
    command->add_flag("--predict", options->predict,
                      "before each answer, say where it will leave the client");
    command->add_flag("--typed-first", options->typed_first,
                      "where typing is possible, show the options only after something was typed");
    command->add_flag("--feelings", options->feelings,
                      "at a few moments, note what is happening in you; never scored");
    command->callback([options, feedback, &status] {
        if (!feedback->empty()) options->feedback = named<Feedback>(*feedback);
        std::signal(SIGINT, stopped);
        status = cli::play(*options, std::cin, std::cout, std::cerr);
    });
}

}  // namespace attune
