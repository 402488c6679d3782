// Chance is a function, never a stream: the same seed, purpose and turn give the same number on every
// machine, whatever was asked before (model.md §2).
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

/// 0…999 from the first 8 bytes, big-endian, of SHA-256 of "seed:purpose:turn". `turn` counts completed
/// moves, the one being taken included.
int chance(std::uint64_t seed, std::string_view purpose, int turn);

/// The 8 bytes themselves, for ordering.
std::uint64_t chance_bits(std::uint64_t seed, std::string_view purpose, int turn);

}  // namespace attune
