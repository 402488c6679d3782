#include "dialogue/freetext/metrics.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/explore/generator.hpp"

namespace attune {

std::vector<ClassScore> class_scores(std::span<const Answered> answers, std::size_t classes) {
    std::vector<int> hits(classes), given(classes), truly(classes);
    for (const Answered& a : answers) {
        const auto t = static_cast<std::size_t>(a.truth), g = static_cast<std::size_t>(a.given);
        hits[t] += a.right();
        ++given[g];
        ++truly[t];
    }
    std::vector<ClassScore> out;
    for (std::size_t c = 0; c < classes; ++c) {
        ClassScore score;
        score.count = truly[c];
        if (given[c] > 0) score.precision = static_cast<double>(hits[c]) / given[c];
        if (truly[c] > 0) score.recall = static_cast<double>(hits[c]) / truly[c];
        if (given[c] + truly[c] > 0) score.f1 = 2.0 * hits[c] / (given[c] + truly[c]);
        out.push_back(score);
    }
    return out;
}

double macro_f1(std::span<const Answered> answers, std::size_t classes) {
    std::vector<bool> occurs(classes, false);
    for (const Answered& a : answers) {
        occurs[static_cast<std::size_t>(a.truth)] = occurs[static_cast<std::size_t>(a.given)] = true;
    }
    const std::vector<ClassScore> scores = class_scores(answers, classes);
    double sum = 0, count = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        if (!occurs[c]) continue;
        sum += scores[c].f1;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

double share_right(std::span<const Answered> answers) {
    const auto right =
        std::count_if(answers.begin(), answers.end(), [](const Answered& a) { return a.right(); });
    return answers.empty() ? 0 : static_cast<double>(right) / static_cast<double>(answers.size());
}

double calibration_error(std::span<const Answered> answers) {
    constexpr std::size_t bins = 10;
    std::vector<double> sure(bins), right(bins);
    for (const Answered& a : answers) {
        const auto bin = std::min(bins - 1, static_cast<std::size_t>(std::max(0.0f, a.sure) * bins));
        sure[bin] += static_cast<double>(a.sure);
        right[bin] += a.right();
    }
    double apart = 0;
    for (std::size_t b = 0; b < bins; ++b) apart += std::abs(sure[b] - right[b]);
    return answers.empty() ? 0 : apart / static_cast<double>(answers.size());
}

Interval resampled(std::span<const Answered> answers,
                   const std::function<double(std::span<const Answered>)>& measure, std::uint64_t seed) {
    if (answers.empty()) return {};
    Generator generator{seed};
    std::vector<double> found;
    std::vector<Answered> sample(answers.size());
    for (int i = 0; i < 500; ++i) {
        for (Answered& a : sample) a = answers[generator.below(answers.size())];
        found.push_back(measure(sample));
    }
    std::sort(found.begin(), found.end());
    return {found[12], found[487]};
}

std::vector<Answered> surest(std::span<const Answered> answers, double coverage) {
    std::vector<Answered> out(answers.begin(), answers.end());
    std::stable_sort(out.begin(), out.end(),
                     [](const Answered& a, const Answered& b) { return a.sure > b.sure; });
    out.resize(static_cast<std::size_t>(std::ceil(coverage * static_cast<double>(out.size()))));
    return out;
}

}  // namespace attune
