#include "dialogue/scenario/plain_text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace attune {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool continues(unsigned byte) { return (byte & 0xC0) == 0x80; }

// The length of the character at `at`, 0 if it is none (RFC 3629, section 4).
std::size_t character_length(std::string_view text, std::size_t at) {
    const unsigned a = byte_at(text, at);
    const unsigned b = byte_at(text, at + 1);
    if (a < 0x80) return 1;
    if (a < 0xC2 || a > 0xF4 || !continues(b)) return 0;
    if (a < 0xE0) return 2;
    if (!continues(byte_at(text, at + 2))) return 0;
    if (a < 0xF0) return (a == 0xE0 && b < 0xA0) || (a == 0xED && b > 0x9F) ? 0 : 3;
    if (!continues(byte_at(text, at + 3))) return 0;
    return (a == 0xF0 && b < 0x90) || (a == 0xF4 && b > 0x8F) ? 0 : 4;
}

bool eight_ascii(std::string_view text, std::size_t at) {
    if (at + 8 > text.size()) return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    return (bytes & 0x8080808080808080u) == 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (eight_ascii(text, at)) {
            at += 8;
            continue;
        }
        const std::size_t length = character_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::optional<std::size_t> first_bidirectional_control(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const unsigned a = byte_at(text, at);
        if (a < 0xD8) continue;
        const unsigned b = byte_at(text, at + 1);
        const unsigned c = byte_at(text, at + 2);
        if (a == 0xD8 && b == 0x9C) return at;
        if (a != 0xE2) continue;
        if (b == 0x80 && (c == 0x8E || c == 0x8F || (c >= 0xAA && c <= 0xAE))) return at;
        if (b == 0x81 && c >= 0xA6 && c <= 0xA9) return at;
    }
    return std::nullopt;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

}  // namespace attune
