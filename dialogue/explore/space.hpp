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
    /// Whether a state of this beat must keep the slot: any condition after entering it may still read the
    /// slot before it is set again, and some way to the beat may have changed it. Otherwise it stands at its
    /// start there.
    bool live(BeatIndex beat, std::uint32_t slot) const;
    /// How many states a beat has at most; nothing when that is more than 2⁶³.
    std::optional<std::uint64_t> states(BeatIndex beat) const;
    /// What the slot holds before anything was done, counted from its low.
    std::uint32_t start(std::uint32_t slot) const { return start_[slot]; }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    void find_slots(const Scenario& scenario);
    void find_live(const Scenario& scenario);
    void add(Slot slot, std::uint32_t start);

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> start_;  // by slot
    std::vector<std::uint32_t> of_variable_, of_visited_, of_chosen_;
    std::uint32_t of_turns_ = none;
    std::size_t words_ = 0;            // of 64 bits, for one bit a slot
    std::vector<std::uint64_t> live_;  // by beat, words_ each
};

/// What can be offered at the beat: its options and silences, and the repair options it may take in.
template <class Visit>
void each_option(const Scenario& scenario, const Beat& beat, Visit&& visit) {
    const ClientProfile& client = scenario.client;
    for (const OptionRange range :
         {beat.options, beat.silences, client.repair_withdrawal, client.repair_confrontation}) {
        for (std::uint32_t i = 0; i < range.count; ++i) visit(range[i]);
    }
}

/// Every finite quantity the condition reads.
template <class Visit>
void each_read(const Condition& condition, Visit&& visit) {
    for (const Term& term : condition.terms) {
        const auto index = static_cast<std::uint32_t>(term.value);
        if (term.kind == Term::Kind::variable) visit(Slot::Of::variable, index);
        if (term.kind == Term::Kind::visited) visit(Slot::Of::visited, index);
        if (term.kind == Term::Kind::chosen) visit(Slot::Of::chosen, index);
        const bool turns = term.kind == Term::Kind::asked && term.value == static_cast<int>(Asked::turns);
        if (turns) visit(Slot::Of::turns, 0u);
    }
}

}  // namespace attune
