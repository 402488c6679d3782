// `explore`: what can happen in a scenario and what never can, each answer with how it is known and a play
// that shows it.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "tools/cli/budget.hpp"

namespace attune::cli {

struct ExploreOptions {
    std::string scenario;
    Budget budget;
    std::uint64_t seed = 1;
    bool all = false;  // what can happen too, and every option's regret
    bool json = false;
    std::optional<std::string> show;                 // print the moves that show this goal, nothing else
    std::optional<std::filesystem::path> witnesses;  // folder for all of them, a moves file each
    const std::atomic<bool>* interrupted = nullptr;  // Ctrl+C: stop and print what is known
    std::function<void(double, std::string_view)> progress;  // 0…1 and what is being done
    std::function<void()> searched;                          // before anything is printed
};

/// Exit status: 0 nothing amiss, 1 something never happens, cannot end or can be farmed, 2 it could not be
/// done.
int explore_command(const ExploreOptions& options, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
