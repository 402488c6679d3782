// How far two people who rated the same things on a scale of 1–5 agree: shares, the mean difference and
// quadratic-weighted kappa (Cohen 1968): 1 is perfect, 0 what chance alone would give with the same use of
// the scale. The interval is a percentile bootstrap over the things rated, the same on every machine.
#pragma once

#include <optional>
#include <span>

namespace attune {

struct RatedTwice {
    int first = 0, second = 0;  // 1…5
};

struct Interval {
    double low = 0, high = 0;
};

struct Agreed {
    int n = 0;
    double exact = 0, within_one = 0;  // shares, 0…1; of n, 0 when there is none
    double mean_difference = 0;        // second less first: above 0, the second gives higher levels
    std::optional<double> kappa;       // none: both gave everything one and the same level, or n is 0
    std::optional<Interval> interval;  // 95 %; none where kappa is, and below 5 things rated
};

std::optional<double> quadratic_kappa(std::span<const RatedTwice> pairs);

/// 2,000 resamples. Those without any spread are passed over; the interval is widened to hold kappa itself
/// where a small sample would leave it outside.
std::optional<Interval> bootstrap_kappa(std::span<const RatedTwice> pairs);

Agreed agreed(std::span<const RatedTwice> pairs);

}  // namespace attune
