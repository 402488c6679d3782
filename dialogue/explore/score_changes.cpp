#include "dialogue/explore/score_changes.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/explore/simulate.hpp"

namespace attune {
namespace {

constexpr std::size_t scores = count_of<Score>();
constexpr std::array<double, scores> unit{100, 10000, 1};  // of the whole numbers a tally holds

using Sums = std::array<std::int64_t, scores>;

Sums sums_of(const SimulationTally& tally) {
    return {tally.alliance.sum, tally.z.sum, tally.corrective_moments};
}

/// Blocks of one policy in both versions, summed up.
struct Compared {
    Sums before{}, after{}, by{}, squares{};  // by: sums of the differences of blocks

    void add(const Sums& old_block, const Sums& new_block) {
        for (std::size_t i = 0; i < scores; ++i) {
            const std::int64_t difference = new_block[i] - old_block[i];
            before[i] += old_block[i];
            after[i] += new_block[i];
            by[i] += difference;
            squares[i] += difference * difference;
        }
    }

    /// Of the sum of the differences.
    double error(std::size_t score) const {
        constexpr auto n = static_cast<double>(blocks_of_sessions);
        const auto sum = static_cast<double>(by[score]);
        const double around_mean = static_cast<double>(squares[score]) - sum * sum / n;
        return std::sqrt(std::max(0.0, around_mean) * n / (n - 1));
    }

    bool moved(std::size_t score) const {
        return by[score] != 0 && std::abs(static_cast<double>(by[score])) > enough * error(score);
    }
};

bool compare(const Scenario& old_one, const Scenario& new_one, Policy policy, const Limits& limits,
             Compared& compared) {
    for (std::uint64_t block = 0; block < blocks_of_sessions; ++block) {
        if (limits.stop()) return false;
        const std::uint64_t seed = 1 + block * block_of_sessions;
        compared.add(sums_of(simulate(old_one, policy, seed, block_of_sessions)),
                     sums_of(simulate(new_one, policy, seed, block_of_sessions)));
    }
    return true;
}

}  // namespace

ScoreChanges score_changes(const Scenario& old_one, const Scenario& new_one, const Limits& limits) {
    ScoreChanges out;
    for (const Policy policy : compared_policies) {
        Compared compared;
        if (!compare(old_one, new_one, policy, limits, compared)) return {{}, false};
        for (std::size_t i = 0; i < scores; ++i) {
            if (!compared.moved(i)) continue;
            const double per = unit[i] * static_cast<double>(compared_sessions);
            out.moved.push_back({policy, static_cast<Score>(i), static_cast<double>(compared.before[i]) / per,
                                 static_cast<double>(compared.after[i]) / per, compared.error(i) / per});
        }
    }
    return out;
}

}  // namespace attune
