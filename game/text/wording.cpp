#include "game/text/wording.hpp"

#include <array>
#include <cmath>

namespace attune::game {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

std::int64_t day_of(std::int64_t unix_ms) {
    return unix_ms >= 0 ? unix_ms / day_ms : -((-unix_ms + day_ms - 1) / day_ms);
}

struct Date {
    std::int64_t year;
    std::int64_t month, day;  // 1…
};

/// The proleptic Gregorian date of a day since 1970-01-01, counted in eras of 400 years.
Date date_of(std::int64_t day) {
    const std::int64_t z = day + 719'468;
    const std::int64_t era = (z >= 0 ? z : z - 146'096) / 146'097;
    const std::int64_t of_era = z - era * 146'097;
    const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t from_march = (5 * of_year + 2) / 153;
    const std::int64_t month = from_march < 10 ? from_march + 3 : from_march - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, of_year - (153 * from_march + 2) / 5 + 1};
}

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

}  // namespace

std::string date_words(std::int64_t unix_ms) {
    const Date date = date_of(day_of(unix_ms));
    return std::to_string(date.day) + " " +
           std::string(month_names[static_cast<std::size_t>(date.month - 1)]) + " " +
           std::to_string(date.year);
}

std::string day_words(std::int64_t unix_ms, std::int64_t now_ms) {
    const std::int64_t ago = day_of(now_ms) - day_of(unix_ms);
    if (ago == 0) return "today";
    if (ago == 1) return "yesterday";
    return date_words(unix_ms);
}

std::string duration_words(std::int64_t ms) {
    if (ms < 60'000) return count_words((ms + 500) / 1000, "second");
    return count_words((ms + 30'000) / 60'000, "minute");
}

std::string count_words(std::int64_t count, std::string_view one, std::string_view many) {
    std::string words = std::to_string(count) + " ";
    if (count == 1) return words.append(one);
    if (!many.empty()) return words.append(many);
    return words.append(one) + "s";
}

std::string list_words(std::span<const std::string> items) {
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) words += i + 1 == items.size() ? " and " : ", ";
        words += items[i];
    }
    return words;
}

std::string one_decimal(double value) {
    const auto tenths = static_cast<std::int64_t>(std::floor(std::abs(value) * 10.0 + 0.5));
    const std::string sign = value < 0 && tenths != 0 ? "\u2212" : "";
    return sign + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string on_scale(double points) { return one_decimal(1.0 + 4.0 * points / 100.0); }

std::string capitalised(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string number_or_none(int number) { return number == 0 ? "none" : std::to_string(number); }

}  // namespace attune::game
