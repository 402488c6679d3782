// Beam search over real play: from a place, a bounded number of plays is carried on move by move, half of
// them the most promising, the others the most promising of each kind of state, because what heals needs
// safety first and looks like little until then.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/cell.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/walk.hpp"
#include "dialogue/session/tally.hpp"

namespace attune {

/// What a search is after. A session that passed over a duty draws no outcome, so for `best` and
/// `most_moments` any that did not comes first; for `worst` duties do not count.
enum class Wish : std::uint8_t { best, worst, most_moments };

/// What a session comes to. Compared by `worth`, which depends on the wish; z is as the outcome reads it.
struct Worth {
    double worth = 0;
    double z = 0;
    int corrective_moments = 0;
    bool duty_missed = false;
};

/// A play carried along.
struct Carried {
    Walk walk;
    Tally tally;
    std::vector<OptionIndex> moves;  // from the start of the session
};

/// As if the session ended here.
Worth worth_of(Wish wish, const Scenario& scenario, const Carried& carried);

struct Ended {
    Worth worth;
    Witness play;
};

struct BeamPlan {
    Wish wish = Wish::best;
    std::size_t width = 32;
    int longest = 60;  // moves in the whole session
};

struct Beam {
    std::optional<Ended> found;    // the worthiest end; none when no play ended
    std::vector<Carried> carried;  // everything that was carried on, when it was asked for
    bool complete = true;          // false: the limits ended it
};

class BeamSearch {
  public:
    BeamSearch(const Scenario& scenario, std::uint64_t first_seed, const Limits& limits)
        : scenario_(&scenario), limits_(&limits), cells_(scenario), walker_(scenario, first_seed) {}

    Carried start(std::uint64_t seed);
    /// The move made; where it opens a rupture, also the other kind, when a seed gives it.
    std::vector<Carried> after(const Carried& from, OptionIndex option);
    Beam run(std::vector<Carried> from, const BeamPlan& plan, bool keep_carried = false);

  private:
    struct Candidate {
        Carried carried;
        double worth = 0;
        std::uint64_t cell = 0;
    };
    void carry_on(const Carried& from, const BeamPlan& plan, std::vector<Candidate>& into, Beam& beam);
    std::vector<Carried> select(std::vector<Candidate>& candidates, std::size_t width);
    void add(std::vector<Carried>& into, const Carried& from, OptionIndex option, const Walk& walk,
             std::span<const Event> events);

    const Scenario* scenario_;
    const Limits* limits_;
    Cells cells_;
    Walker walker_;
    Walk here_, twin_;
};

}  // namespace attune
