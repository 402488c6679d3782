#include "dialogue/explore/option_worth.hpp"

#include <algorithm>

namespace attune {
namespace {

// model.md §3; the client's own copy stands in client/respond.cpp.
constexpr Milli value_of(std::uint8_t level) {
    constexpr Milli values[] = {0, -1500, -600, 200, 700, 1000};
    return level <= 5 ? values[level] : 0;
}

Contest contest_at(const Scenario& scenario, BeatIndex beat) {
    Contest out{beat, {}, 0};
    const OptionRange range = scenario[beat].options;
    Milli highest = -2000, lowest = 2000;
    for (std::uint32_t i = 0; i < range.count; ++i) {
        const Milli worth = worth_of(scenario[range[i]].levels);
        out.options.push_back(Candidate{range[i], worth, false});
        highest = std::max(highest, worth);
        lowest = std::min(lowest, worth);
    }
    if (highest <= lowest) return out;
    for (Candidate& one : out.options) {
        one.best = one.worth == highest;
        if (one.best) ++out.best;
    }
    return out;
}

}  // namespace

Milli worth_of(const Levels& levels) {
    const Milli three = value_of(levels.empathy) + value_of(levels.regard) + value_of(levels.collaboration);
    if (levels.corrective == 0) return divide_rounded(three, 3);
    return divide_rounded(three + value_of(levels.corrective), 4);
}

std::vector<Contest> contests_of(const Scenario& scenario) {
    std::vector<Contest> out;
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        Contest one = contest_at(scenario, BeatIndex{i});
        if (one.best > 0) out.push_back(std::move(one));
    }
    return out;
}

}  // namespace attune
