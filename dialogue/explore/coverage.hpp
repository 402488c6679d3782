// Which goals a real play met: read from the events, so that it holds for the engine as it is.
#pragma once

#include <span>
#include <vector>

#include "dialogue/explore/goal.hpp"
#include "dialogue/session/event.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

/// Marks in `met` (by goal) what these events bring about. `before` is the state they follow on (a default
/// SessionState for a session's first events).
void cover(const Scenario& scenario, const Goals& goals, const SessionState& before,
           std::span<const Event> events, std::vector<bool>& met);

}  // namespace attune
