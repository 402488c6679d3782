// Which goals a real play met: read from the events, so that it holds for the engine as it is. An `if` is
// judged on the state the engine had when it looked at it, and only where it did look: lines when they are
// said, options when an offer is made, branches in their order until one holds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dialogue/explore/goal.hpp"
#include "dialogue/session/event.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

/// Marks in `met` (by goal) what these events bring about: whole turns, as begin or take made them. `before`
/// is the state they follow on (a default SessionState for a session's first events).
void cover(const Scenario& scenario, const Goals& goals, const SessionState& before,
           std::span<const Event> events, std::vector<bool>& met);

/// The same for searches: carries `state` on over the events and appends the numbers of the goals met, some
/// of them more than once.
void cover_on(const Scenario& scenario, const Goals& goals, SessionState& state,
              std::span<const Event> events, std::vector<std::size_t>& met);

}  // namespace attune
