// What a scenario's text may consist of: UTF-8 as Unicode defines it (no overlong forms, no surrogates), no
// NUL, no bidirectional controls: a reviewer must see the words in the order the trainee will.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace attune {

/// Where the first byte that is not UTF-8 stands.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Where the first bidirectional control stands: U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069.
std::optional<std::size_t> first_bidirectional_control(std::string_view text);

/// Runs of anything but white space.
std::size_t count_words(std::string_view text);

/// Characters, that is code points, of valid UTF-8.
std::size_t count_characters(std::string_view text);

}  // namespace attune
