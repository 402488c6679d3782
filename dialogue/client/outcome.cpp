#include "dialogue/client/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attune {
namespace {

constexpr double relationship_share = .39;  // ρ: the relationship explains 10–15 % of variance [D]
constexpr std::array<double, 3> cuts = {.772, -.385, -1.405};  // 22/43/27/8 at the base

double two_sided(double z) { return std::clamp(z, -2.0, 2.0); }
double of_levels(double mean) { return two_sided((mean - 3) / .7); }

// Best with about a quarter of the moves in contact with the pain; none and most of them are worse.
double of_touch(double share) {
    const double off = (share - .25) / .25;
    return .25 * std::clamp(1 - off * off, -1.0, 1.0);
}

double of_corrective(const SessionSummary& s) {
    return two_sided(-.5 + 1.25 * std::min(s.corrective_moments, 2) - s.re_enactments +
                     of_touch(s.touch_share));
}

double of_rupture(const SessionSummary& s) {
    if (s.ruptures == 0) return 0;
    if (s.rupture_open) return -1.5;
    return s.rupture_by_trainee ? 0 : 1;
}

double normal_below(double x) { return .5 * std::erfc(-x / std::sqrt(2.0)); }

std::array<int, 4> whole_per_cent(const std::array<double, 4>& bands) {
    std::array<int, 4> whole{};
    std::array<double, 4> rest{};
    int sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double exact = 100 * bands[i];
        whole[i] = static_cast<int>(std::floor(exact));
        rest[i] = exact - whole[i];
        sum += whole[i];
    }
    std::array<std::size_t, 4> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t i = 0; sum < 100; ++i, ++sum) ++whole[order[i % 4]];
    return whole;
}

}  // namespace

std::array<LeanPart, 6> lean_parts(const SessionSummary& s) {
    // 1.310: the spread of the weighted sum when the six correlate by half
    const auto part = [](const char* name, double weight, double z) {
        return LeanPart{name, weight * z / 1.310};
    };
    return {part("the alliance at the end", .28, two_sided((s.alliance - 55) / 15)),
            part("empathy", .28, of_levels(s.empathy)),
            part("regard", .18, of_levels(s.regard)),
            part("collaboration", .29, of_levels(s.collaboration)),
            part("corrective moments", .39, of_corrective(s)),
            part("rupture and repair", .29, of_rupture(s))};
}

double z_of(const SessionSummary& s) {
    double sum = 0;
    for (const LeanPart& part : lean_parts(s)) sum += part.amount;
    return sum;
}

double extra_of(const SessionSummary& s) {
    if (!s.stance_declared) return 0;
    const double weight = std::clamp((75 - s.alliance) / 25, 0.0, 1.0);
    const double off = (s.stance_share - .6) / .6;
    return .15 * weight * (std::max(0.0, 1 - off * off) - 2.0 / 3.0);
}

std::array<double, 4> bands_of(double z, double extra) {
    const double mean = relationship_share * z + extra;
    const double spread = std::sqrt(1 - relationship_share * relationship_share);
    std::array<double, 4> bands{};
    double above = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const double up_to_here = normal_below((mean - cuts[i]) / spread);
        bands[i] = up_to_here - above;
        above = up_to_here;
    }
    bands[3] = 1 - above;
    return bands;
}

double drawn_outcome(double z, double extra, double luck) {
    return relationship_share * z + extra + std::sqrt(1 - relationship_share * relationship_share) * luck;
}

std::size_t band_of(double y) {
    return static_cast<std::size_t>(
        std::count_if(cuts.begin(), cuts.end(), [&](double cut) { return y <= cut; }));
}

Outcome outcome_of(const SessionSummary& summary) {
    Outcome outcome;
    outcome.z = z_of(summary);
    outcome.extra = extra_of(summary);
    outcome.bands = bands_of(outcome.z, outcome.extra);
    outcome.per_cent = whole_per_cent(outcome.bands);
    return outcome;
}

}  // namespace attune
