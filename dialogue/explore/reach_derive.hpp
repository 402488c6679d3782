// Questions about the client that follow from what else is reached: no moment is taken in where no gate can
// be passed, nothing is repaired without steps of repair, no duty missed whose cue is never said.
#pragma once

#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/reach_plan.hpp"

namespace attune::finite {

void derive(const Plan& plan, const Goals& goals, Reach& into);

}  // namespace attune::finite
