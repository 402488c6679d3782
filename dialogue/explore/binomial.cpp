#include "dialogue/explore/binomial.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attune {
namespace {

constexpr std::size_t exact_up_to = 200;

/// P(a standard normal ≥ z).
double upper_tail(double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); }

double choose(std::size_t n, std::size_t k) {
    double out = 1;
    for (std::size_t i = 0; i < k; ++i) out = out * static_cast<double>(n - i) / static_cast<double>(i + 1);
    return out;
}

void convolve(Chances& sum, const Chances& one) {
    Chances next(sum.size() + one.size() - 1);
    for (std::size_t i = 0; i < sum.size(); ++i) {
        for (std::size_t k = 0; k < one.size(); ++k) next[i + k] += sum[i] * one[k];
    }
    sum = std::move(next);
}

double mean_of(const Chances& chances) {
    double mean = 0;
    for (std::size_t k = 0; k < chances.size(); ++k) mean += static_cast<double>(k) * chances[k];
    return mean;
}

double variance_of(const Chances& chances, double mean) {
    double sum = 0;
    for (std::size_t k = 0; k < chances.size(); ++k) {
        const double off = static_cast<double>(k) - mean;
        sum += off * off * chances[k];
    }
    return sum;
}

void by_the_curve(std::span<const Chances> beats, double counted, Surprise& out) {
    double variance = 0;
    for (const Chances& beat : beats) variance += variance_of(beat, mean_of(beat));
    if (variance <= 0) return;
    const double spread = std::sqrt(variance);
    out.p_many = upper_tail((counted - 0.5 - out.expected) / spread);
    out.p_few = upper_tail((out.expected - counted - 0.5) / spread);
}

std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return values[a] != values[b] ? values[a] < values[b] : a < b;
    });
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
        const double shared = static_cast<double>(i + end - 1) / 2;
        for (; i < end; ++i) out[order[i]] = shared;
    }
    return out;
}

}  // namespace

Chances drawn_chances(std::size_t n, std::size_t f, std::size_t b) {
    Chances out(std::min(f, b) + 1);
    for (std::size_t k = 0; k < out.size(); ++k) {
        if (b - k > n - f) continue;
        out[k] = choose(f, k) * choose(n - f, b - k) / choose(n, b);
    }
    return out;
}

Chances any_chances(std::size_t n, std::size_t f, std::size_t b) {
    const double none = drawn_chances(n, f, b)[0];
    return {none, 1 - none};
}

Surprise surprise(std::span<const Chances> beats, std::size_t counted) {
    Surprise out;
    for (const Chances& beat : beats) out.expected += mean_of(beat);
    if (beats.size() > exact_up_to) {
        by_the_curve(beats, static_cast<double>(counted), out);
        return out;
    }
    Chances sum{1.0};
    for (const Chances& beat : beats) convolve(sum, beat);
    out.p_many = out.p_few = 0;
    for (std::size_t k = 0; k < sum.size(); ++k) {
        if (k >= counted) out.p_many += sum[k];
        if (k <= counted) out.p_few += sum[k];
    }
    out.p_many = std::min(out.p_many, 1.0);
    out.p_few = std::min(out.p_few, 1.0);
    return out;
}

Surprise sign_test(std::size_t more, std::size_t all) {
    const std::vector<Chances> beats(all, Chances{0.5, 0.5});
    return surprise(beats, more);
}

RankCorrelation rank_correlation(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size() || a.size() < 3) return {};
    const std::vector<double> x = ranks(a), y = ranks(b);
    const double middle = static_cast<double>(a.size() - 1) / 2;
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - middle) * (y[i] - middle);
        xx += (x[i] - middle) * (x[i] - middle);
        yy += (y[i] - middle) * (y[i] - middle);
    }
    if (xx <= 0 || yy <= 0) return {};
    RankCorrelation out;
    out.r = xy / std::sqrt(xx * yy);
    out.p = upper_tail(std::abs(out.r) * std::sqrt(static_cast<double>(a.size() - 1)));
    return out;
}

}  // namespace attune
