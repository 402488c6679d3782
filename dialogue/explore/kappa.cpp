#include "dialogue/explore/kappa.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace attune {
namespace {

constexpr int resamples = 2000;
constexpr int fewest_for_an_interval = 5;

/// Whole numbers until the one division at the end, so that every machine gives the same kappa.
struct Tally {
    std::array<std::int64_t, 6> first{}, second{};
    std::int64_t n = 0, observed = 0;

    void add(const RatedTwice& pair) {
        ++first[static_cast<std::size_t>(pair.first)];
        ++second[static_cast<std::size_t>(pair.second)];
        const std::int64_t apart = pair.first - pair.second;
        observed += apart * apart;
        ++n;
    }
    std::optional<double> kappa() const {
        std::int64_t expected = 0;  // times n
        for (std::size_t i = 1; i <= 5; ++i) {
            for (std::size_t j = 1; j <= 5; ++j) {
                const auto apart = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(j);
                expected += first[i] * second[j] * apart * apart;
            }
        }
        if (expected == 0) return std::nullopt;
        return 1.0 - static_cast<double>(n * observed) / static_cast<double>(expected);
    }
};

/// splitmix64, begun from the ratings themselves.
struct Draws {
    std::uint64_t state;
    explicit Draws(std::span<const RatedTwice> pairs) : state(0xcbf29ce484222325u) {
        for (const RatedTwice& pair : pairs) {
            state = (state ^ static_cast<std::uint64_t>(pair.first * 8 + pair.second)) * 0x100000001b3u;
        }
    }
    std::uint64_t next() {
        std::uint64_t z = (state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(((next() >> 32) * count) >> 32); }
};

}  // namespace

std::optional<double> quadratic_kappa(std::span<const RatedTwice> pairs) {
    Tally tally;
    for (const RatedTwice& pair : pairs) tally.add(pair);
    return tally.kappa();
}

std::optional<Interval> bootstrap_kappa(std::span<const RatedTwice> pairs) {
    const std::optional<double> whole_kappa = quadratic_kappa(pairs);
    if (!whole_kappa || pairs.size() < fewest_for_an_interval) return std::nullopt;
    Draws draws(pairs);
    std::vector<double> found;
    found.reserve(resamples);
    for (int i = 0; i < resamples; ++i) {
        Tally tally;
        for (std::size_t k = 0; k < pairs.size(); ++k) tally.add(pairs[draws.below(pairs.size())]);
        if (const auto kappa = tally.kappa()) found.push_back(*kappa);
    }
    if (found.empty()) return std::nullopt;
    std::sort(found.begin(), found.end());
    const std::size_t cut = found.size() / 40;  // 2.5 % at each end
    return Interval{std::min(found[cut], *whole_kappa),
                    std::max(found[found.size() - 1 - cut], *whole_kappa)};
}

Agreed agreed(std::span<const RatedTwice> pairs) {
    Agreed out;
    out.n = static_cast<int>(pairs.size());
    if (pairs.empty()) return out;
    int exact = 0, within = 0, difference = 0;
    for (const RatedTwice& pair : pairs) {
        exact += pair.first == pair.second;
        within += std::abs(pair.first - pair.second) <= 1;
        difference += pair.second - pair.first;
    }
    out.exact = static_cast<double>(exact) / out.n;
    out.within_one = static_cast<double>(within) / out.n;
    out.mean_difference = static_cast<double>(difference) / out.n;
    out.kappa = quadratic_kappa(pairs);
    out.interval = bootstrap_kappa(pairs);
    return out;
}

}  // namespace attune
