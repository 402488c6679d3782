// What the client's state can be at most and at least: intervals carried from beat to beat, per finite state,
// so that "cannot" is a proof. Bond to strain are intervals, experiencing too; rupture, a pending gate, the
// corrective moments and what Space holds are kept apart as far as the limits allow, and joined where not.
//
// The model is not written a second time: each step evaluates client/respond on the corners of cells between
// the thresholds of model.md §4–6, within which every change is monotone. Tests hold it against real play.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/space.hpp"

namespace attune {

/// Thousandths; experiencing 1…7.
struct ClientBox {
    Milli bond[2], task[2], goal[2], safety[2], arousal[2], strain[2];  // low, high
    int experiencing[2];
    int corrective_moments[2];
};

struct Bounds {
    /// How fine the states were kept, always apart by beat, rupture and pending gate: everything apart;
    /// authored state joined; corrective moments joined as well.
    enum class Grain : std::uint8_t { states, client, beats };
    bool complete = true;  // false: the limits ended it, nothing below is a proof
    Grain grain = Grain::states;
    std::uint64_t boxes = 0;
    std::size_t bytes = 0;
    std::vector<bool> impossible;  // by goal: no play can
    std::vector<std::optional<ClientBox>>
        at_beat;  // entered, or stayed at after a repair option; none: never
    std::vector<std::optional<ClientBox>> at_ending;  // how a session can end there
};

/// `reach` says which authored states there are at all, where it is complete.
Bounds bounds(const Scenario& scenario, const Goals& goals, const Space& space, const Reach& reach,
              const Limits& limits);

}  // namespace attune
