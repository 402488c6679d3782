// Looks for plays that show what can happen: first many at random, so that what is not seen has a bound; then
// from every kind of place each move once, in order of length; then a directed search that goes back to where
// something rare was, near what is still open, and tries on from there in a set manner, as a fuzzer does.
// The same plan gives the same result on every machine, unless the limits end it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/limits.hpp"

namespace attune {

struct SeekPlan {
    std::uint64_t seed = 1;             // of the search itself; sessions take seeds from here up
    std::uint64_t random_plays = 2000;  // at most
    std::uint64_t directed_moves = 2'000'000;
    int longest = 200;         // moves in one play; one that has not ended by then is given up
    std::vector<bool> wanted;  // by goal; empty: all. A search ends when it has all of them
};

struct Sought {
    std::vector<std::optional<Witness>> witness;  // by goal: the shortest play seen that met it
    std::uint64_t random_plays = 0;               // by which anything not seen is bounded
    std::vector<std::uint64_t> random_hits;       // by goal: in how many of them it was met
    std::uint64_t moves = 0;
    std::uint64_t cells = 0;  // kinds of states gone on from
    bool complete = true;     // false: the limits ended it
};

Sought seek(const Scenario& scenario, const Goals& goals, const SeekPlan& plan, const Limits& limits);

}  // namespace attune
