// Numbers of the model: integers in thousandths, so that a session is the same on every machine.
// Division rounds half away from zero (model.md §2).
#pragma once

#include <cstdint>

namespace attune {

using Milli = std::int64_t;  // thousandths of whatever is counted; bond 45 is 45'000

inline constexpr Milli whole = 1000;

constexpr Milli divide_rounded(Milli numerator, Milli denominator) {
    if (denominator < 0) return divide_rounded(-numerator, -denominator);
    return numerator >= 0 ? (numerator + denominator / 2) / denominator
                          : -((-numerator + denominator / 2) / denominator);
}

constexpr Milli clamped(Milli value, Milli low, Milli high) {
    return value < low ? low : (value > high ? high : value);
}

constexpr int sign_of(Milli value) { return (value > 0) - (value < 0); }

}  // namespace attune
