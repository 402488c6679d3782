// Conditions and effects as data: what an author wrote in `if` and `effects`, compiled to postfix terms over
// the scenario's own tables. No loops, no arithmetic, at most 1 KiB of text and 32 levels deep, so that a
// reviewer can read every rule and a machine can search them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "dialogue/base/index.hpp"

namespace attune {

using BeatIndex = Index<struct BeatTag>;
using OptionIndex = Index<struct OptionTag>;
using LineIndex = Index<struct LineTag>;
using EndingIndex = Index<struct EndingTag>;
using VariableIndex = Index<struct VariableTag>;
using WoundIndex = Index<struct WoundTag>;

/// The client's state as authors may ask for it.
enum class Asked : std::uint8_t {
    bond,
    task,
    goal,
    alliance,
    safety,
    arousal,       // whole 0…100, floored
    experiencing,  // 1…7
    rupture,       // the number of enum class Rupture
    corrective_moments,
    uptake_pending,  // 0 or 1
    turns,           // completed moves
};

struct Term {
    enum class Kind : std::uint8_t {
        number,
        variable,
        asked,
        visited,
        chosen,  // operands
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,  // two operands
        logical_and,
        logical_or,
        logical_not,  // two, two, one
    };
    Kind kind = Kind::number;
    std::int32_t value = 0;  // the number, or the index of variable, beat, option; or Asked
    friend bool operator==(const Term&, const Term&) = default;
};

/// Empty terms: always true.
struct Condition {
    std::string text;
    std::vector<Term> terms;
    bool mentions_rupture = false;
    bool always() const { return terms.empty(); }
    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Effect {
    enum class Kind : std::uint8_t { set, add, subtract };
    std::string text;
    VariableIndex variable;
    Kind kind = Kind::set;
    std::int32_t value = 0;
    friend bool operator==(const Effect&, const Effect&) = default;
};

/// What a condition is judged on.
struct Facts {
    std::span<const std::int32_t> variables;
    std::span<const std::uint8_t> visited;  // by beat
    std::span<const std::uint8_t> chosen;   // by option
    std::int32_t asked[11] = {};            // by Asked
};

bool holds(const Condition& condition, const Facts& facts);

}  // namespace attune
