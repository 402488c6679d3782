// The finite part of a session: what some condition can read of variables, visits, choices and turns, and the
// once-marks of options. What no condition reads any more from a beat on is forgotten there (set to its
// start), so that states which can only go on alike are one. The client's state is not in it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/judge.hpp"

namespace attune {

/// One finite quantity. `turns` counts up to the largest number any condition compares it with, and one more
/// that stands for all beyond.
struct Slot {
    enum class Of : std::uint8_t { variable, visited, chosen, turns };
    Of of = Of::variable;
    std::uint32_t index = 0;  // variable, beat, option
    std::int32_t low = 0;
    std::uint32_t size = 2;  // values low … low + size − 1
    friend bool operator==(const Slot&, const Slot&) = default;
};

class Space {
  public:
    explicit Space(const Scenario& scenario);

    std::span<const Slot> slots() const { return slots_; }
    /// Of variable, beat, option; none when nothing reads it.
    std::optional<std::uint32_t> slot_of(Slot::Of of, std::uint32_t index = 0) const;
    /// Whether any condition after entering this beat may still read the slot before it is set again.
    bool live(BeatIndex beat, std::uint32_t slot) const;
    /// How many states a beat has at most; nothing when that is more than 2⁶³.
    std::optional<std::uint64_t> states(BeatIndex beat) const;

  private:
    std::vector<Slot> slots_;
    std::vector<std::vector<bool>> live_;  // by beat, by slot
};

}  // namespace attune
