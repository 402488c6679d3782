// What writer and reader of the event log agree on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune {

inline constexpr int log_format_version = 1;
inline constexpr std::size_t log_hash_bytes = 16;
/// In the first line the embedded scenario follows this; the line's hash covers what stands before it, the
/// scenario's SHA-256 among it.
inline constexpr std::string_view log_scenario_key = R"(,"scenario":)";
/// A line ends in this, 32 hexadecimal digits and `"}`; the digits are the SHA-256 of all before it.
inline constexpr std::string_view log_hash_key = R"(,"hash":")";
inline constexpr std::size_t log_seal_size = log_hash_key.size() + 2 * log_hash_bytes + 2;

/// The digits in a line's seal, or empty where there is none.
std::string hash_of_line(std::string_view line);

}  // namespace attune
