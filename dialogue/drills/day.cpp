// After Howard Hinnant, "chrono-compatible low-level date algorithms" (public domain): years begin in March,
// so that the leap day is the last of its year, and repeat every 400 years of 146,097 days.
#include "dialogue/drills/day.hpp"

namespace attune {
namespace {

constexpr int days_of_400_years = 146'097;
constexpr int epoch = 719'468;  // 1970-01-01 counted from 0000-03-01

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

int day_number(int year, int month, int day) {
    if (month <= 2) --year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int of_era = year - era * 400;
    const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * days_of_400_years + of_era * 365 + of_era / 4 - of_era / 100 + of_year - epoch;
}

std::string day_in_words(int day) {
    day += epoch;
    const int era = (day >= 0 ? day : day - (days_of_400_years - 1)) / days_of_400_years;
    const int of_era = day - era * days_of_400_years;
    const int year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int march_month = (5 * of_year + 2) / 153;
    const int month = march_month < 10 ? march_month + 3 : march_month - 9;
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    std::string text = std::to_string(year);
    while (text.size() < 4) text.insert(0, "0");
    return text + "-" + two_digits(month) + "-" + two_digits(of_year - (153 * march_month + 2) / 5 + 1);
}

}  // namespace attune
