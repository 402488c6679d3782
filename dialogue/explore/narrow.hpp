// What is known, once a condition is known to hold, or to fail: the ranges tightened by it.
#pragma once

#include <vector>

#include "dialogue/explore/box.hpp"
#include "dialogue/explore/slots.hpp"

namespace attune {

/// Facts read out of a box, to judge conditions on.
class BoxFacts {
  public:
    BoxFacts(const Scenario& scenario, const Slots& slots, const Shape& shape);
    const KnownFacts& of(const Known& known);

  private:
    const Slots* slots_;
    Shape shape_;
    std::vector<Extent> variables_, visited_, chosen_;
    KnownFacts facts_;
};

/// Tightens `known` to the sessions in which the condition holds (or fails); false when there are none. What
/// is left may still hold others: it is never less than the truth.
bool narrow(Known& known, const Condition& condition, bool holds, const Slots& slots, const Shape& shape);

}  // namespace attune
