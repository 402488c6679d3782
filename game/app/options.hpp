// The command line of `attune`.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "game/command.hpp"

namespace attune::game {

enum class Shown {
    home,
    before,
    session,
    debrief,
    settings,
    accessibility,
    progress,
    practice,
    pause,
    help,
    portraits
};

struct Options {
    std::string scenario, moves, data, assets, profile, screenshot;
    std::uint64_t seed = 1;
    bool seed_given = false;
    std::optional<Shown> screen;
    int part = 0;               // of the debrief
    int turn = 1;               // of the debrief
    int width = 0, height = 0;  // 0: as last time
    std::optional<int> text_size;
    std::optional<std::string> renderer;
    std::optional<FeedbackMode> feedback;
    bool high_contrast = false, reduced_motion = false;
};

/// The options, or the code to leave with (help was printed, or what was wrong with them).
std::variant<Options, int> read_options(int argc, char** argv);

}  // namespace attune::game
