// The shortest play known for each goal, while a search goes on. Reading a turn for every goal costs as much
// as the turn, so it is first asked whether the turn can bring anything new.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

class WitnessBook {
  public:
    /// `wanted` by goal; empty: all.
    WitnessBook(const Scenario& scenario, const Goals& goals, std::vector<bool> wanted);

    /// Whether these events, ending the given number of moves into a play, may meet an open goal or one known
    /// from longer plays only. `after` is the state they lead to.
    bool may_add(const SessionState& after, std::span<const Event> events, std::size_t moves) const;
    /// Reads the events. `before` is the state they follow on, `moves` the play with them.
    void add(const SessionState& before, std::span<const Event> events, std::uint64_t seed,
             std::span<const OptionIndex> moves);

    std::size_t open() const { return open_; }  // wanted and not met
    bool is_open(std::size_t goal) const { return wanted_[goal] && !witness_[goal]; }
    /// The goals the last add() met, known or not, some more than once.
    std::span<const std::size_t> last_met() const { return met_; }
    const std::vector<std::optional<Witness>>& witnesses() const { return witness_; }

  private:
    std::size_t place_of(const Goal& goal) const;
    std::size_t place_of_line(LineIndex line) const;
    std::size_t place_of_option(OptionIndex option) const;
    void measure(std::size_t place);

    std::size_t at_beat(std::uint32_t beat) const { return scenario_->options.size() + beat; }
    std::size_t at_ending(std::uint32_t ending) const { return at_beat(ending) + scenario_->beats.size(); }
    std::size_t in_rupture() const {
        return at_ending(static_cast<std::uint32_t>(scenario_->endings.size()));
    }
    std::size_t elsewhere() const { return in_rupture() + 1; }

    const Scenario* scenario_;
    const Goals* goals_;
    std::vector<bool> wanted_;
    std::vector<std::optional<Witness>> witness_;
    std::size_t open_ = 0;
    std::vector<std::size_t> place_;                  // by goal: the option, beat or ending it is looked at
    std::vector<std::vector<std::size_t>> goals_at_;  // by place
    std::vector<std::size_t> longest_;                // by place: moves of its longest witness
    SessionState scratch_;
    std::vector<std::size_t> met_;
};

}  // namespace attune
