// A play that a search has under way, cheap to copy and to go on from. The seed of a session decides one
// thing only, of which kind a rupture is; so the other kind is had by changing over to a seed under which
// everything so far fell alike. The seed at the end of a walk replays the whole of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/session/engine.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

/// A rupture that opened: on this turn, of this kind, by this chance (0…999).
struct RuptureDraw {
    int turn = 0;
    int chance = 0;
    Rupture kind = Rupture::withdrawal;
};

struct Walk {
    SessionState state;
    std::vector<RuptureDraw> draws;
    bool over() const { return state.now.ending.has_value() || state.now.offered.empty(); }
};

class Walker {
  public:
    /// Takes seeds from `first_seed` up.
    Walker(const Scenario& scenario, std::uint64_t first_seed);

    /// The events of the first beat, or of the move; they hold until the next call.
    std::span<const Event> begin(Walk& walk, std::uint64_t seed);
    std::span<const Event> take(Walk& walk, OptionIndex option);

    /// The move once more with the rupture it opens being of the other kind, in `twin`; nothing when none
    /// opens or no seed at hand gives it. `before` is the walk before the move.
    std::optional<std::span<const Event>> take_other_kind(const Walk& before, OptionIndex option, Walk& twin);

  private:
    std::span<const Event> noted(Walk& walk);
    int chance_of(std::size_t seed, int turn);
    std::optional<std::uint64_t> seed_for(std::span<const RuptureDraw> past, int turn, Rupture kind);

    const Scenario& scenario_;
    Engine engine_;
    std::vector<Event> events_;
    std::uint64_t first_seed_;
    std::vector<std::vector<std::int16_t>> chances_;  // by turn, by seed from the first; filled when asked
};

/// Whether the moves can be made with this seed; carries `walk` on as far as they go.
bool replays(Walker& walker, Walk& walk, const Witness& witness);

}  // namespace attune
