// Where a goal can come about, and how many beats away from there a beat is. What conditions say is left out:
// a hint for a search, never an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dialogue/explore/goal.hpp"

namespace attune {

class Nearness {
  public:
    Nearness(const Scenario& scenario, const Goals& goals);

    static constexpr std::uint32_t far = 1u << 20;
    /// The beats in which the goal can come about; empty: anywhere.
    const std::vector<BeatIndex>& places(std::size_t goal) const { return places_[goal]; }
    /// By beat: moves to the nearest of these beats.
    std::vector<std::uint32_t> distances(std::span<const BeatIndex> to) const;
    /// The nearest an option leads; `distances` as above.
    std::uint32_t after(OptionIndex option, BeatIndex at, std::span<const std::uint32_t> distances) const;
    /// Where an `if` of a move or its reply is looked at, or a repair option: the move itself. Others: none.
    std::optional<OptionIndex> move(std::size_t goal) const { return move_[goal]; }

  private:
    void place(const Scenario& scenario, const Goals& goals, std::size_t goal);
    void place_line(const Scenario& scenario, LineIndex line, std::size_t goal);
    void place_option(const Scenario& scenario, OptionIndex option, std::size_t goal);
    void place_ending(const Scenario& scenario, EndingIndex ending, std::size_t goal);

    const Scenario* scenario_;
    std::vector<std::vector<BeatIndex>> before_;  // by beat: from where it is entered
    std::vector<std::vector<BeatIndex>> places_;  // by goal
    std::vector<std::optional<OptionIndex>> move_;
};

}  // namespace attune
