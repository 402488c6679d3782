// A scenario without its answers to typed replies. Searches, simulations and raters' sheets look at what can
// be chosen: with typed replies the client can be brought anywhere, and a search would have nothing to
// forbid.
#pragma once

#include <memory>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// The same scenario where it has no such answers.
std::shared_ptr<const Scenario> choices_only(std::shared_ptr<const Scenario> scenario);

}  // namespace attune
