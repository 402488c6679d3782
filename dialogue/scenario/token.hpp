// The words, numbers and signs of a condition or effect.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune {

struct Token {
    enum class Kind : std::uint8_t { word, integer, sign, unknown, end };
    Kind kind = Kind::end;
    std::string_view text;
    std::size_t at = 0;
    bool is(std::string_view other) const { return kind != Kind::unknown && text == other; }
};

/// Ends with one token of kind end. A word is a run of letters, digits, "_", "-" and "."; an integer is a
/// word of digits, perhaps after "-".
std::vector<Token> tokens_of(std::string_view text);

}  // namespace attune
