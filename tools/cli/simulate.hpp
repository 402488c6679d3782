// `simulate`: many sessions of a scenario by made-up trainees; what each earns, how a mixed population fares
// beside the literature, and whether the scenario gives its best options away.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "dialogue/explore/population.hpp"

namespace attune::cli {

struct SimulatePlan {
    std::uint64_t runs = 1000;     // sessions for each policy; the population plays six times as many
    std::vector<Policy> policies;  // empty: all and the population
    std::uint64_t seed = 1;        // of the first session; the next ones follow it
    unsigned threads = 0;          // 0: as many as the machine has; the figures do not depend on it
    bool json = false;
    std::function<bool()> stop;            // asked before each session, from every thread; empty: never
    std::function<void(double)> progress;  // 0…1, from every thread
};

/// All sessions, split among threads by their seeds and merged in order.
std::vector<PlayedPolicy> play_all(const Scenario& scenario, const SimulatePlan& plan);

/// Exit status: 0 what could be judged has passed, 1 not passed or a scenario with errors, 2 a file that
/// cannot be read.
int simulate_file(const std::string& path, const SimulatePlan& plan, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
