// The sound little client of the linter's tests, with a first beat where the trainee may type.
#pragma once

#include <memory>

#include "dialogue/scenario/scenario.hpp"

namespace attune::test {

std::shared_ptr<const Scenario> scenario_with_typing();

}  // namespace attune::test
