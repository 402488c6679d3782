#include "dialogue/explore/population.hpp"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

const SimulationTally* tally_of(const std::vector<PlayedPolicy>& played, Policy policy) {
    const auto at =
        std::find_if(played.begin(), played.end(), [&](const PlayedPolicy& p) { return p.policy == policy; });
    return at == played.end() || at->tally.sessions == 0 ? nullptr : &at->tally;
}

double moments(const SimulationTally& tally) { return tally.per_session(tally.corrective_moments); }
double z(const SimulationTally& tally) { return tally.z.mean() / 10000; }
double alliance_at_end(const SimulationTally& tally) { return tally.alliance.mean() / 100; }

void judge_thoughtless(const std::vector<PlayedPolicy>& played, std::vector<Criterion>& into) {
    const SimulationTally* random = tally_of(played, Policy::random);
    const SimulationTally* expert = tally_of(played, Policy::expert);
    if (!expert) return;
    for (const Policy policy : thoughtless_policies()) {
        const SimulationTally* own = tally_of(played, policy);
        if (!own) continue;
        const double bound = share_of_moments * moments(*expert);
        into.push_back({Criterion::Of::corrective_moments, policy, Policy::expert, moments(*own), bound,
                        moments(*own) <= bound});
        if (!random) continue;
        // where an expert does no better than chance, there is no way to go, and nobody is kept off it
        const double way = z(*expert) - z(*random);
        const double gone = way > 0 ? (z(*own) - z(*random)) / way : 1;
        into.push_back(
            {Criterion::Of::way_in_z, policy, Policy::expert, gone, share_of_way, gone <= share_of_way});
    }
}

void judge_order(const std::vector<PlayedPolicy>& played, std::vector<Criterion>& into) {
    const auto levels = levelled_policies();
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const SimulationTally* worse = tally_of(played, levels[i]);
        const SimulationTally* better = tally_of(played, levels[i + 1]);
        if (!worse || !better) continue;
        into.push_back({Criterion::Of::order_by_z, levels[i], levels[i + 1], z(*worse), z(*better),
                        z(*worse) < z(*better)});
        into.push_back({Criterion::Of::order_by_alliance, levels[i], levels[i + 1], alliance_at_end(*worse),
                        alliance_at_end(*better), alliance_at_end(*worse) < alliance_at_end(*better)});
    }
}

/// Two decimals, without the C library's locale.
std::string decimal(double value) {
    const auto hundredths = static_cast<long long>(std::llround(std::abs(value) * 100));
    const std::string rest = std::to_string(hundredths % 100);
    return (value < 0 && hundredths != 0 ? "-" : "") + std::to_string(hundredths / 100) + "." +
           std::string(2 - rest.size(), '0') + rest;
}

std::string per_cent(double share) { return std::to_string(std::llround(100 * share)) + " %"; }

}  // namespace

std::vector<Criterion> criteria(const std::vector<PlayedPolicy>& played) {
    std::vector<Criterion> all;
    judge_thoughtless(played, all);
    judge_order(played, all);
    return all;
}

bool passed(const std::vector<Criterion>& criteria) {
    return std::all_of(criteria.begin(), criteria.end(), [](const Criterion& c) { return c.passed; });
}

std::string describe(const Criterion& c) {
    const std::string policy(name_of(c.policy)), against(name_of(c.against));
    switch (c.of) {
        case Criterion::Of::corrective_moments:
            return policy + " earns " + decimal(c.value) + " corrective moments in a session; a quarter of " +
                   against + "'s is " + decimal(c.bound);
        case Criterion::Of::way_in_z:
            return policy + " goes " + per_cent(c.value) + " of the way in Z from random to " + against +
                   "; " + per_cent(c.bound) + " is the most";
        case Criterion::Of::order_by_z:
            return policy + " has Z " + decimal(c.value) + ", " + against + " " + decimal(c.bound);
        case Criterion::Of::order_by_alliance:
            return policy + " ends with an alliance of " + decimal(c.value) + ", " + against + " with " +
                   decimal(c.bound);
    }
    return {};
}

std::vector<Beside> correlations(const SimulationTally& population) {
    return {{"alliance", population.alliance_outcome.r(), .278, "Flückiger 2018"},
            {"empathy", population.empathy_outcome.r(), .28, "Elliott 2018"},
            {"regard", population.regard_outcome.r(), .18, "Farber 2018"},
            {"repair", population.repair_outcome.r(), .29, "Eubanks 2018"}};
}

}  // namespace attune
