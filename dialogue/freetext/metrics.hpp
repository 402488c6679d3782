// How good a rater is: F1 by class and their mean, with an interval from resampling; how far its certainty
// can be believed; how often it is wrong at a given coverage. The same on every machine.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "dialogue/explore/kappa.hpp"

namespace attune {

/// One thing rated: what it is, what it was taken for, and how sure that was.
struct Answered {
    int truth = 0, given = 0;
    float sure = 1;
    bool right() const { return truth == given; }
};

struct ClassScore {
    int count = 0;  // truly of this class
    double precision = 0, recall = 0, f1 = 0;
};

std::vector<ClassScore> class_scores(std::span<const Answered> answers, std::size_t classes);
/// The mean of the F1 of the classes that occur, in truth or as given.
double macro_f1(std::span<const Answered> answers, std::size_t classes);
double share_right(std::span<const Answered> answers);
/// Expected calibration error in ten bins of equal width: how far certainty and being right lie apart.
double calibration_error(std::span<const Answered> answers);

/// 95 %, percentile bootstrap over the answers, 500 resamples.
Interval resampled(std::span<const Answered> answers,
                   const std::function<double(std::span<const Answered>)>& measure, std::uint64_t seed = 1);

/// Those that are surest, this share of them.
std::vector<Answered> surest(std::span<const Answered> answers, double coverage);

}  // namespace attune
