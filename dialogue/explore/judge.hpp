// Conditions judged on what is known, when what is known is a range: yes, no, or it depends. Sound: yes means
// it holds for every state within the ranges, no that it holds for none.
#pragma once

#include <cstdint>
#include <span>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

enum class Verdict : std::uint8_t { no, yes, maybe };

/// From low to high, both included; never empty.
struct Extent {
    std::int32_t low = 0;
    std::int32_t high = 0;
    bool contains(std::int32_t value) const { return low <= value && value <= high; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// Facts (scenario/condition.hpp), each as a range.
struct KnownFacts {
    std::span<const Extent> variables;
    std::span<const Extent> visited;  // by beat, 0…1
    std::span<const Extent> chosen;   // by option, 0…1
    Extent asked[11] = {};            // by Asked
};

Verdict judged(const Condition& condition, const KnownFacts& facts);

/// What the client's state can be at all, whatever was said: bond … arousal and alliance 0…100, experiencing
/// 1…7, rupture any, corrective moments 0…the wounds and those mended, turns 0…max.
void set_any_client(KnownFacts& facts, const Scenario& scenario);

/// Written only to keep a line in place while a rupture is open: it speaks of the rupture and holds in every
/// kind and in none.
bool stays_in_rupture(const Condition& condition, const Scenario& scenario);

}  // namespace attune
