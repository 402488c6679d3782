// How surprising a count is when every beat has its own chance: the sum of independent small counts (for yes
// and no a Poisson-binomial, with draws out of a beat's options a sum of hypergeometrics), exact up to 200
// beats and by the normal curve beyond. All p are one-sided. Also the sign test and a rank correlation.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace attune {

/// P(0), P(1), … of one beat; adds up to 1.
using Chances = std::vector<double>;

/// Of n options, f have the feature and b are drawn: how many of those drawn have it.
Chances drawn_chances(std::size_t n, std::size_t f, std::size_t b);
/// The same as yes or no: at least one of those drawn has it.
Chances any_chances(std::size_t n, std::size_t f, std::size_t b);

struct Surprise {
    double expected = 0;
    double p_many = 1;  // as many or more
    double p_few = 1;   // as few or fewer
};

Surprise surprise(std::span<const Chances> beats, std::size_t counted);

/// `more` of `all` differences were positive, ties left out; chance one half.
Surprise sign_test(std::size_t more, std::size_t all);

struct RankCorrelation {
    double r = 0;  // Spearman, ties share the mean rank
    double p = 1;  // of so large an r in this direction; normal curve
};

RankCorrelation rank_correlation(std::span<const double> a, std::span<const double> b);

}  // namespace attune
