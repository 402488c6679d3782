// The nearest known word for a typo, and a stranger's text made safe to show inside a sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace attune {

/// The candidate that differs least, if it differs by little: at most a third of its letters. Empty if none.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "Did you mean …?", or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// "a", "b" or "c".
std::string one_of(std::span<const std::string_view> words);

/// In quotation marks, at most 60 bytes of it, cut between characters, control characters shown as spaces.
std::string quoted(std::string_view text);

}  // namespace attune
