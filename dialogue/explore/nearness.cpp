#include "dialogue/explore/nearness.hpp"

#include "dialogue/explore/option_key.hpp"

#include <algorithm>
#include <deque>

namespace attune {
namespace {

std::vector<BeatIndex> entered_by(const std::vector<Branch>& branches) {
    std::vector<BeatIndex> beats;
    for (const Branch& branch : branches) {
        if (const auto* beat = std::get_if<BeatIndex>(&branch.to)) beats.push_back(*beat);
    }
    return beats;
}

bool ends_in(const std::vector<Branch>& branches, EndingIndex ending) {
    return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) {
        const auto* end = std::get_if<EndingIndex>(&branch.to);
        return end && *end == ending;
    });
}

}  // namespace

Nearness::Nearness(const Scenario& scenario, const Goals& goals)
    : scenario_(&scenario), before_(scenario.beats.size()), places_(goals.size()), move_(goals.size()) {
    for (const Option& option : scenario.options) {
        if (!at_a_beat(option)) continue;
        for (const BeatIndex beat : entered_by(option.branches)) before_[beat.value].push_back(option.home);
    }
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        for (const BeatIndex beat : entered_by(scenario.beats[i].otherwise)) {
            before_[beat.value].push_back({i});
        }
    }
    for (std::size_t i = 0; i < goals.size(); ++i) place(scenario, goals, i);
}

void Nearness::place(const Scenario& scenario, const Goals& goals, std::size_t number) {
    const Goal& goal = goals[number];
    std::vector<BeatIndex>& places = places_[number];
    switch (goal.question) {
        case Question::beat_entered:
            places.push_back({goal.index});
            break;
        case Question::ending_reached:
            return place_ending(scenario, {goal.index}, number);
        case Question::option_offered:
            if (at_a_beat(scenario.options[goal.index])) places.push_back(scenario.options[goal.index].home);
            break;
        case Question::line_said:
            return place_line(scenario, {goal.index}, number);
        case Question::if_holds:
        case Question::if_fails: {
            const Site& site = goals.sites()[goal.index];
            if (site.of == Site::Of::line) return place_line(scenario, {site.owner}, number);
            if (site.of == Site::Of::otherwise) return places.push_back({site.owner});
            if (site.of == Site::Of::branch) move_[number] = OptionIndex{site.owner};
            return place_option(scenario, {site.owner}, number);
        }
        case Question::gates_passed:
        case Question::corrective_moment:
        case Question::re_enacted:
            for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
                if (scenario.beats[i].wound == WoundIndex{goal.index}) places.push_back({i});
            }
            break;
        case Question::duty_met:
        case Question::duty_met_poorly: {
            const Duty& duty = scenario.duties[goal.index];
            const bool met = goal.question == Question::duty_met;
            for (const OptionIndex option : met ? duty.met_by : duty.met_poorly_by) {
                place_option(scenario, option, number);
                move_[number] = option;
            }
            break;
        }
        default:
            break;
    }
}

void Nearness::place_option(const Scenario& scenario, OptionIndex option, std::size_t goal) {
    if (at_a_beat(scenario[option])) places_[goal].push_back(scenario[option].home);
}

void Nearness::place_line(const Scenario& scenario, LineIndex line, std::size_t goal) {
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        if (scenario.beats[i].client.contains(line)) return places_[goal].push_back({i});
    }
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        if (!scenario.options[i].reply.contains(line)) continue;
        move_[goal] = OptionIndex{i};
        return place_option(scenario, {i}, goal);
    }
    for (std::uint32_t i = 0; i < scenario.endings.size(); ++i) {
        if (scenario.endings[i].client.contains(line)) return place_ending(scenario, {i}, goal);
    }
}

void Nearness::place_ending(const Scenario& scenario, EndingIndex ending, std::size_t goal) {
    for (const Option& option : scenario.options) {
        if (at_a_beat(option) && ends_in(option.branches, ending)) places_[goal].push_back(option.home);
    }
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        if (ends_in(scenario.beats[i].otherwise, ending)) places_[goal].push_back({i});
    }
}

std::vector<std::uint32_t> Nearness::distances(std::span<const BeatIndex> to) const {
    std::vector<std::uint32_t> distance(before_.size(), far);
    std::deque<BeatIndex> queue;
    const auto reach = [&](BeatIndex beat, std::uint32_t moves) {
        if (distance[beat.value] != far) return;
        distance[beat.value] = moves;
        queue.push_back(beat);
    };
    for (const BeatIndex beat : to) reach(beat, 0);
    for (; !queue.empty(); queue.pop_front()) {
        const std::uint32_t here = distance[queue.front().value];
        for (const BeatIndex beat : before_[queue.front().value]) reach(beat, here + 1);
    }
    return distance;
}

std::uint32_t Nearness::after(OptionIndex option, BeatIndex at,
                              std::span<const std::uint32_t> distances) const {
    const std::vector<Branch>& branches = (*scenario_)[option].branches;
    if (branches.empty()) return distances[at.value];
    std::uint32_t nearest = far;
    for (const BeatIndex beat : entered_by(branches)) nearest = std::min(nearest, distances[beat.value]);
    return nearest;
}

}  // namespace attune
