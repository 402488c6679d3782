// States of a session that a search takes to be alike: coarse ones, where a play is, and fine ones, what the
// scenario's conditions can tell apart besides.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/session/state.hpp"

namespace attune {

class Cells {
  public:
    explicit Cells(const Scenario& scenario);

    /// Beat, rupture, pending gate, corrective moments, duties.
    std::uint64_t coarse(const Moment& moment) const;
    /// Besides: variables, visits and choices that conditions read, once-marks, wounds, steps of a repair,
    /// and the client's state in buckets.
    std::uint64_t fine(const Moment& moment) const;
    /// What is left open for a corrective moment: contact, safety, wounds; and variables.
    std::uint64_t ready(const Moment& moment) const;

  private:
    const Scenario* scenario_;
    std::vector<std::uint32_t> variables_, visited_, chosen_;  // that some condition reads
};

}  // namespace attune
