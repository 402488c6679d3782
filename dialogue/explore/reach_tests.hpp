// Clauses of an exact search turned into tables: judged once for every value of the slots they read.
#pragma once

#include <map>

#include "dialogue/explore/reach_plan.hpp"

namespace attune::finite {

/// Judges clauses on exact values of the slots and an unknown client.
class Judge {
  public:
    explicit Judge(const Plan& plan) : plan_(plan) {
        for (const Variable& v : plan.scenario->variables) variables_.push_back({v.low, v.high});
        visited_.assign(plan.scenario->beats.size(), {0, 1});
        chosen_.assign(plan.scenario->options.size(), {0, 1});
        facts_.variables = variables_;
        facts_.visited = visited_;
        facts_.chosen = chosen_;
        set_any_client(facts_, *plan.scenario);
    }

    /// Mode bits.
    std::uint8_t judge(const Clause& clause, const std::vector<std::uint32_t>& values) {
        Verdict verdict = Verdict::yes;
        if (clause.mark != none && value(clause, clause.mark, values) != 0) {
            verdict = Verdict::no;
        } else if (clause.when != nullptr) {
            each_read(*clause.when, [&](Slot::Of of, std::uint32_t index) {
                const std::uint32_t slot = *plan_.space->slot_of(of, index);
                set(slot, value(clause, slot, values));
            });
            verdict = judged(*clause.when, facts_);
        }
        if (verdict == Verdict::maybe) return static_cast<std::uint8_t>(Mode::possibly);
        return (verdict == Verdict::yes) == clause.wanted ? 3 : 0;
    }

  private:
    static std::uint32_t value(const Clause& clause, std::uint32_t slot,
                               const std::vector<std::uint32_t>& values) {
        if (clause.after != nullptr) {
            for (const SlotChange& change : *clause.after) {
                if (change.slot == slot) return change.after[values[slot]];
            }
        }
        return values[slot];
    }
    void set(std::uint32_t index, std::uint32_t value) {
        const Slot& slot = plan_.space->slots()[index];
        const auto at = slot.low + static_cast<std::int32_t>(value);
        if (slot.of == Slot::Of::variable) variables_[slot.index] = {at, at};
        if (slot.of == Slot::Of::visited) visited_[slot.index] = {at, at};
        if (slot.of == Slot::Of::chosen) chosen_[slot.index] = {at, at};
        if (slot.of != Slot::Of::turns) return;
        const bool beyond = value + 1 == slot.size;
        facts_.asked[static_cast<std::size_t>(Asked::turns)] = {
            at, beyond ? std::numeric_limits<std::int32_t>::max() : at};
    }

    const Plan& plan_;
    std::vector<Extent> variables_, visited_, chosen_;
    KnownFacts facts_;
};

class Tests {
  public:
    explicit Tests(Plan& plan) : plan_(plan), judge_(plan) {}

    /// Adds a test that all clauses are as wanted; nothing when no state can pass it.
    std::optional<Test> compiled(std::uint32_t beat, const std::vector<Clause>& clauses);

  private:
    /// Judged for all values of the slots read; beats that ask the same share one.
    struct Table {
        std::uint32_t passes = 0;  // into the plan; none kept where all are the same
        std::uint8_t any = 0, all = 3;
        bool hangs = false;
    };

    void add_part(std::uint32_t beat, const std::vector<Clause>& clauses, Test& test);
    Table table_of(const std::vector<Clause>& clauses, const std::vector<std::uint32_t>& slots,
                   std::uint64_t size);
    Table judged_for_all(const std::vector<Clause>& clauses, const std::vector<std::uint32_t>& slots,
                         std::uint64_t size);

    Plan& plan_;
    Judge judge_;
    std::map<std::vector<std::uint32_t>, Table> known_;  // by what is asked
};

}  // namespace attune::finite
