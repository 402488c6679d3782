#include "dialogue/explore/manner.hpp"

namespace attune {
namespace {

int warmth(const Option& option) {
    return 2 * option.levels.empathy + 2 * option.levels.regard + option.levels.collaboration;
}

int mending(const Option& option) {
    const bool explains =
        option.skills.has_any(set_of(Skill::persuade, Skill::confront, Skill::give_information));
    const bool owns = option.repair.has(RepairStep::own);
    return warmth(option) + (option.repair.empty() ? 0 : 20) + (owns ? 20 : 0) - (explains ? 40 : 0) -
           4 * option.push;
}

int healing(const Option& option, const Scenario& scenario, const ClientState& client) {
    const bool wounded = option.levels.corrective > 0;
    if (!wounded) return warmth(option) + (client.arousal < scenario.client.touch() ? 3 * option.push : 0);
    const bool in_touch = client.arousal >= scenario.client.touch() && client.experiencing >= 3;
    return warmth(option) + (in_touch ? 10 * option.levels.corrective : 10 * option.push);
}

int nearing(OptionIndex option, const Nearness& near, const Aim& aim, const Moment& now) {
    if (aim.move == option) return 1;
    if (aim.distances.empty()) return 0;
    return -static_cast<int>(near.after(option, now.beat, aim.distances));
}

int value_of(Manner manner, OptionIndex index, const Scenario& scenario, const Nearness& near, const Aim& aim,
             const Moment& now) {
    const Option& option = scenario[index];
    const bool open = now.client.rupture != Rupture::none;
    const int harm = -warmth(option) - 5 * (option.levels.corrective == 1);
    switch (manner) {
        case Manner::any:
            return 0;
        case Manner::deepening:
            return option.push;
        case Manner::soothing:
            return -option.push;
        case Manner::warm:
            return warmth(option);
        case Manner::harmful:
            return harm;
        case Manner::tearing:
            return open ? 0 : harm;
        case Manner::mending:
            return open ? mending(option) : harm;
        case Manner::healing:
            return healing(option, scenario, now.client);
        case Manner::nearing:
            break;
    }
    return nearing(index, near, aim, now);
}

}  // namespace

OptionIndex chosen_by(Manner manner, const Scenario& scenario, const Nearness& near, const Aim& aim,
                      const Moment& now, Generator& generator) {
    const std::vector<OptionIndex>& offered = now.offered;
    if (manner == Manner::any || generator.one_in(5)) return offered[generator.below(offered.size())];
    OptionIndex best = offered.front();
    int value = 0;
    std::size_t alike = 0;
    for (const OptionIndex option : offered) {
        const int here = value_of(manner, option, scenario, near, aim, now);
        if (alike > 0 && here < value) continue;
        if (alike == 0 || here > value) alike = 0;
        value = here;
        if (generator.below(++alike) == 0) best = option;
    }
    return best;
}

}  // namespace attune
