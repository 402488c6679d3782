// Small pieces of wording: dates, durations, counts, lists.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace attune::game {

/// "22 November 2026", of unix milliseconds, UTC.
std::string date_words(std::int64_t unix_ms);
/// "today", "yesterday" or the date, seen from `now_ms`.
std::string day_words(std::int64_t unix_ms, std::int64_t now_ms);
/// "40 seconds", "12 minutes".
std::string duration_words(std::int64_t ms);
/// "1 turn", "3 turns".
std::string count_words(std::int64_t count, std::string_view one, std::string_view many = {});
/// "a, b and c".
std::string list_words(std::span<const std::string> items);
/// "3.1"
std::string one_decimal(double value);
/// 0…100 on the 1.0–5.0 scale: "3.1".
std::string on_scale(double points);
/// The first letter large; ASCII.
std::string capitalised(std::string_view words);
/// "4" from 4, "none" from 0.
std::string number_or_none(int number);

}  // namespace attune::game
