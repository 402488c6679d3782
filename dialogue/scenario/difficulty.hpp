// Where a client of each difficulty starts (model.md §2, a design decision of ours). What the file says of
// the client overrides it.
#pragma once

#include "dialogue/scenario/scenario.hpp"

namespace attune {

ClientProfile profile_of(Difficulty difficulty);

}  // namespace attune
