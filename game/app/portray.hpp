// From the scenario's keys and the client's state to the figure's own words for them.
#pragma once

#include "dialogue/record/session_view.hpp"
#include "game/portrait/bearing.hpp"
#include "game/portrait/look.hpp"

namespace attune::game {

Look look_of(const Scenario& scenario);
Bearing bearing_of(const BodyView& body);
/// How the client sits there before the first word.
Bearing bearing_at_rest(const ClientProfile& client);

}  // namespace attune::game
