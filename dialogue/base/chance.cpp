#include "dialogue/base/chance.hpp"

#include <charconv>
#include <cstring>
#include <string>

#include "dialogue/base/sha256.hpp"

namespace attune {

std::uint64_t chance_bits(std::uint64_t seed, std::string_view purpose, int turn) {
    char text[256];
    char* at = std::to_chars(text, text + 24, seed).ptr;
    *at++ = ':';
    std::string longer;
    std::string_view message;
    if (purpose.size() < 200) {
        std::memcpy(at, purpose.data(), purpose.size());
        at += purpose.size();
        *at++ = ':';
        at = std::to_chars(at, text + sizeof text, turn).ptr;
        message = {text, static_cast<std::size_t>(at - text)};
    } else {
        longer.assign(text, at).append(purpose).append(":").append(std::to_string(turn));
        message = longer;
    }
    const Digest digest = sha256(message);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | digest[i];
    return bits;
}

int chance(std::uint64_t seed, std::string_view purpose, int turn) {
    return static_cast<int>(chance_bits(seed, purpose, turn) % 1000);
}

}  // namespace attune
