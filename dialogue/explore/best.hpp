// The best, the worst and the typical session of a scenario, and what each option costs against the best that
// could still be had. Found by beam search over real play, so every figure has a play behind it; that there
// is no better one is not claimed (bounds.hpp says how much better it could be at most).
//
// A session that passed over a duty draws no outcome. Its Z is computed all the same, but it is best, or has
// most moments, only where no play that was found avoids it; for the worst, duties do not count.
#pragma once

#include <cstdint>
#include <optional>
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
    std::optional<EndingIndex> ending;  // none: no play was found to end
    bool duty_missed = false;
};

/// What one option gives away: Z of the best play from a state it is offered in, less Z of the best play that
/// takes it there. One state stands for a beat, the one on the best play that reaches it; options not on
/// offer there are judged where the best play that offers them is. Ruptures may fall either way in both.
struct Regret {
    OptionIndex option;
    BeatIndex beat;            // where it was judged: of a repair option, one beat of many
    double regret = 0;         // 0 = nothing is lost; in Z
    bool costs_duty = false;   // with it a duty is passed over that need not be; not in the number
    Witness best;              // from the start, through this option
    std::uint32_t before = 0;  // moves of it made before this option
};

struct Best {
    SessionFigures best, worst, typical;  // by Z; typical: the median of plays at random that end
    SessionFigures most_moments;          // most corrective moments; among those, the best
    std::vector<Regret> regrets;          // by option, of those a play was found to
    bool complete = true;                 // false: the limits ended it
};

struct BestPlan {
    std::uint64_t seed = 1;  // sessions take seeds from here up
    std::size_t beam = 256;
    std::size_t regret_beam = 32;  // up to eight times as wide early in a session
    int longest = 60;              // moves
    std::uint64_t typical = 501;   // plays at random
};

Best best(const Scenario& scenario, const BestPlan& plan, const Limits& limits);

/// The figures of a play, taken again; its moves must be on offer.
SessionFigures figures_of(const Scenario& scenario, const Witness& witness);

}  // namespace attune
