// What a goal hangs on by the way a scenario is built: an option is offered only where its beat is entered, a
// reply said only where its option can be taken, an `if` looked at only where its owner stands. So a beat
// that is never entered is one finding and not thirty.
#pragma once

#include <optional>
#include <vector>

#include "dialogue/explore/goal.hpp"

namespace attune {

class Causes {
  public:
    Causes(const Scenario& scenario, const Goals& goals);

    /// The number of the goal that this one needs, if it needs one alone.
    std::optional<std::size_t> needs(std::size_t goal) const;

    /// The goals of `unmet` (by goal) that hang on no other unmet one, each with those that hang on it.
    struct Root {
        std::size_t goal = 0;
        std::vector<std::size_t> with_it;
    };
    std::vector<Root> roots(const std::vector<bool>& unmet) const;

  private:
    std::vector<std::size_t> needs_;  // by goal; its own number: none
};

}  // namespace attune
