// A day as a number, so that "in four days" is a sum. The caller reads the calendar; nothing here does.
#pragma once

#include <string>

namespace attune {

/// Days since 1970-01-01 in the proleptic Gregorian calendar; 0 is that day.
int day_number(int year, int month, int day);

/// "2026-11-23".
std::string day_in_words(int day);

}  // namespace attune
