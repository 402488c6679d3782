// Looks for plays that show what can happen: first many at random, so that what is not seen has a bound, then
// a directed search that goes back to where something rare was and tries on from there, as a fuzzer does.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/limits.hpp"

namespace attune {

struct SeekPlan {
    std::uint64_t seed = 1;             // of the search itself
    std::uint64_t random_plays = 2000;  // at most
    std::uint64_t directed_moves = 2'000'000;
    int longest = 200;                  // moves in one play
    std::vector<bool> wanted;           // by goal; empty: all. A search ends when it has all of them
};

struct Sought {
    std::vector<std::optional<Witness>> witness;  // by goal: the shortest play seen that met it
    std::uint64_t random_plays = 0;               // by which anything not seen is bounded
    std::uint64_t moves = 0;
    bool complete = true;  // false: the limits ended it
};

Sought seek(const Scenario& scenario, const Goals& goals, const SeekPlan& plan, const Limits& limits);

}  // namespace attune
