// Numbers for searches that try things at random: the same on every platform for the same seed (SplitMix64,
// Steele, Lea & Flood 2014). Never for a session: its chance is a function of seed, purpose and turn.
#pragma once

#include <cstddef>
#include <cstdint>

namespace attune {

constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

struct Generator {
    std::uint64_t state = 0;

    std::uint64_t next() { return mixed(state += 0x9E3779B97F4A7C15u); }
    /// 0 … count − 1; count at least 1. The bias is below count / 2³².
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
    }
    bool one_in(std::size_t count) { return below(count) == 0; }
};

}  // namespace attune
