// The finite quantities that bounds are carried over: what a condition reads of variables, visits, choices
// and turns, the once-marks, and whether a beat that touches a wound or brings strain was entered before.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/explore/space.hpp"

namespace attune {

class Slots {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;
    explicit Slots(const Scenario& scenario);

    const std::vector<Slot>& all() const { return all_; }
    /// The slot of this variable, beat, option; none when nothing reads it.
    std::uint32_t of_variable(std::uint32_t i) const { return variable_[i]; }
    std::uint32_t of_visited(std::uint32_t i) const { return visited_[i]; }
    std::uint32_t of_chosen(std::uint32_t i) const { return chosen_[i]; }
    std::uint32_t of_turns() const { return turns_; }
    /// Whether anything from this beat on may still read the slot.
    bool live(BeatIndex beat, std::uint32_t slot) const { return live_[beat.value][slot]; }

  private:
    void read(const Scenario& scenario, const Condition& condition, std::vector<bool>& into);
    void read_lines(const Scenario& scenario, LineRange lines, std::vector<bool>& into);
    void read_option(const Scenario& scenario, OptionIndex option, std::vector<bool>& into);
    void read_branches(const Scenario& scenario, const std::vector<Branch>& branches,
                       std::vector<bool>& into);
    void read_beat(const Scenario& scenario, const Beat& beat, std::vector<bool>& into);
    void gather(const Scenario& scenario);
    void follow(const Scenario& scenario);
    std::uint32_t slot_for(std::uint32_t& known, const Slot& slot);

    std::vector<Slot> all_;
    std::vector<std::uint32_t> variable_, visited_, chosen_;
    std::uint32_t turns_ = none;
    std::vector<std::vector<bool>> live_;  // by beat, by slot
};

/// Where a beat may lead on to.
std::vector<std::vector<BeatIndex>> ways_on(const Scenario& scenario);

}  // namespace attune
