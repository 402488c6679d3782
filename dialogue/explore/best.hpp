// The best, the worst and the typical session of a scenario, and what each option costs against the best that
// could still be had. Found by beam search over real play, so every figure has a play behind it; that there
// is no better one is not claimed (bounds.hpp says how much better it could be at most).
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/client/outcome.hpp"
#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

/// A session from end to end, as the outcome reads it.
struct SessionFigures {
    Witness witness;
    SessionSummary summary;
    Outcome outcome;
    int turns = 0;
    std::optional<EndingIndex> ending;
};

/// What one option gives away: Z of the best play from a state it is offered in, less Z of the best play that
/// takes it there. The state is the one on the best play that reaches its beat.
struct Regret {
    OptionIndex option;
    BeatIndex beat;
    double regret = 0;  // 0 = nothing is lost; in Z
    Witness best;       // from the start, through this option
};

struct Best {
    SessionFigures best, worst, typical;  // by Z; typical: the median of plays at random
    SessionFigures most_moments;          // most corrective moments
    std::vector<Regret> regrets;          // by option, of those a play was found to
    bool complete = true;                 // false: the limits ended it
};

struct BestPlan {
    std::uint64_t seed = 1;
    std::size_t beam = 256;
    std::size_t regret_beam = 32;
    int longest = 60;             // moves
    std::uint64_t typical = 501;  // plays at random
};

Best best(const Scenario& scenario, const BestPlan& plan, const Limits& limits);

}  // namespace attune
