// From the scenario's keys and the client's state to the figure's own words for them.
#pragma once

#include "dialogue/record/session_view.hpp"
#include "game/portrait/bearing.hpp"
#include "game/portrait/look.hpp"

namespace attune::game {

Look look_of(const Scenario& scenario);
/// Of a client in a drill: `who` makes the face their own.
Look look_of(const ClientProfile& client, std::string_view who);
Bearing bearing_of(const BodyView& body);
/// How the client sits there before the first word.
Bearing bearing_at_rest(const ClientProfile& client);

}  // namespace attune::game
