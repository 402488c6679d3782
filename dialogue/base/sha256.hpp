// SHA-256 (FIPS 180-4): the model's chance, the scenario's fingerprint and the chain of the event log.
// Uses the processor's SHA instructions where it has them; the result is the same.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace attune {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);

/// Lower-case hexadecimal of the first `bytes` bytes.
std::string to_hex(const Digest& digest, std::size_t bytes = 32);
std::string to_hex(const std::array<std::uint8_t, 8>& bytes);
/// False where it is not sixteen lower-case hexadecimal digits.
bool from_hex(std::string_view digits, std::array<std::uint8_t, 8>& into);

}  // namespace attune
