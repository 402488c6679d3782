#include "dialogue/explore/cause.hpp"

#include <unordered_map>

namespace attune {

Causes::Causes(const Scenario& scenario, const Goals& goals) {
    for (std::size_t i = 0; i < goals.size(); ++i) needs_.push_back(i);
    const auto beat = [&](std::uint32_t i) { return goals.number(Question::beat_entered, i); };
    const auto option = [&](std::uint32_t i) { return goals.number(Question::option_offered, i); };
    const auto line = [&](std::uint32_t i) { return goals.number(Question::line_said, i); };
    const auto say = [&](LineRange lines, std::size_t needed) {
        for (std::uint32_t i = 0; i < lines.count; ++i) needs_[line(lines[i].value)] = needed;
    };

    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) say(scenario.beats[i].client, beat(i));
    for (std::uint32_t i = 0; i < scenario.endings.size(); ++i) {
        say(scenario.endings[i].client, goals.number(Question::ending_reached, i));
    }
    say(scenario.client.when_withdrawn, goals.number(Question::withdrawal));
    say(scenario.client.when_confronting, goals.number(Question::confrontation));
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        const Option& o = scenario.options[i];
        switch (o.place) {
            case OptionPlace::beat:
            case OptionPlace::silence:
                needs_[option(i)] = beat(o.home.value);
                break;
            case OptionPlace::repair_withdrawal:
                needs_[option(i)] = goals.number(Question::withdrawal);
                break;
            case OptionPlace::repair_confrontation:
                needs_[option(i)] = goals.number(Question::confrontation);
                break;
            case OptionPlace::typed:
                break;  // not searched
        }
        say(o.reply, option(i));
    }
    for (std::uint32_t i = 0; i < goals.sites().size(); ++i) {
        const Site& site = goals.sites()[i];
        std::size_t owner = 0;
        switch (site.of) {
            case Site::Of::line:
                owner = needs_[line(site.owner)];
                break;
            case Site::Of::option:
                owner = needs_[option(site.owner)];
                break;
            case Site::Of::branch:
                owner = option(site.owner);
                break;
            case Site::Of::otherwise:
                owner = beat(site.owner);
                break;
        }
        needs_[goals.number(Question::if_holds, i)] = owner;
        needs_[goals.number(Question::if_fails, i)] = owner;
        // A line that is never said, or an option never offered, because its `if` never holds: the `if` is
        // the cause.
        if (site.of == Site::Of::line) needs_[line(site.owner)] = goals.number(Question::if_holds, i);
        if (site.of == Site::Of::option) needs_[option(site.owner)] = goals.number(Question::if_holds, i);
    }
    for (std::uint32_t i = 0; i < scenario.wounds.size(); ++i) {
        needs_[goals.number(Question::corrective_moment, i)] = goals.number(Question::gates_passed, i);
    }
    needs_[goals.number(Question::withdrawal_repaired)] = goals.number(Question::withdrawal);
    needs_[goals.number(Question::confrontation_repaired)] = goals.number(Question::confrontation);
}

std::optional<std::size_t> Causes::needs(std::size_t goal) const {
    if (needs_[goal] == goal) return std::nullopt;
    return needs_[goal];
}

std::vector<Causes::Root> Causes::roots(const std::vector<bool>& unmet) const {
    std::vector<Root> roots;
    std::unordered_map<std::size_t, std::size_t> at;
    const auto root_of = [&](std::size_t goal) {
        while (needs_[goal] != goal && unmet[needs_[goal]]) goal = needs_[goal];
        return goal;
    };
    for (std::size_t i = 0; i < unmet.size(); ++i) {
        if (!unmet[i] || root_of(i) != i) continue;
        at.emplace(i, roots.size());
        roots.push_back({i, {}});
    }
    for (std::size_t i = 0; i < unmet.size(); ++i) {
        if (unmet[i] && root_of(i) != i) roots[at.at(root_of(i))].with_it.push_back(i);
    }
    return roots;
}

}  // namespace attune
