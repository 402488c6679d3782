#include "dialogue/explore/slots.hpp"

#include <algorithm>

namespace attune {
namespace {

bool asks_first_visit(const Beat& beat) { return beat.wound || beat.strain > 0; }

template <class Visit>
void each_target(const std::vector<Branch>& branches, const Visit& visit) {
    for (const Branch& branch : branches) visit(branch.to);
}

template <class Visit>
void each_target(const Scenario& scenario, const Beat& beat, const Visit& visit) {
    for (const OptionRange range : {beat.options, beat.silences}) {
        for (std::uint32_t i = 0; i < range.count; ++i) each_target(scenario[range[i]].branches, visit);
    }
    each_target(beat.otherwise, visit);
}

/// The largest number a condition about the turns could compare them with.
std::int32_t largest_number(const Condition& condition) {
    std::int32_t largest = 0;
    for (const Term& term : condition.terms) {
        if (term.kind == Term::Kind::number) largest = std::max(largest, term.value);
    }
    return std::min(largest, 1'000'000'000);
}

}  // namespace

std::vector<std::vector<BeatIndex>> ways_on(const Scenario& scenario) {
    std::vector<std::vector<BeatIndex>> ways(scenario.beats.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        each_target(scenario, scenario.beats[i], [&](const Target& target) {
            if (const auto* beat = std::get_if<BeatIndex>(&target)) ways[i].push_back(*beat);
        });
        std::sort(ways[i].begin(), ways[i].end());
        ways[i].erase(std::unique(ways[i].begin(), ways[i].end()), ways[i].end());
    }
    return ways;
}

Slots::Slots(const Scenario& scenario)
    : variable_(scenario.variables.size(), none),
      visited_(scenario.beats.size(), none),
      chosen_(scenario.options.size(), none) {
    gather(scenario);
    follow(scenario);
}

std::uint32_t Slots::slot_for(std::uint32_t& known, const Slot& slot) {
    if (known == none) {
        known = static_cast<std::uint32_t>(all_.size());
        all_.push_back(slot);
    }
    return known;
}

void Slots::gather(const Scenario& scenario) {
    std::vector<bool> ignored;
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        if (asks_first_visit(scenario.beats[i])) slot_for(visited_[i], {Slot::Of::visited, i, 0, 2});
        read_beat(scenario, scenario.beats[i], ignored);
    }
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) read_option(scenario, {i}, ignored);
    for (const Ending& ending : scenario.endings) read_lines(scenario, ending.client, ignored);
}

// Marks what the condition reads, where it is asked to (`into` has room once all slots are known).
void Slots::read(const Scenario& scenario, const Condition& condition, std::vector<bool>& into) {
    for (const Term& term : condition.terms) {
        const auto index = static_cast<std::uint32_t>(term.value);
        std::uint32_t slot = none;
        if (term.kind == Term::Kind::variable) {
            const Variable& v = scenario.variables[index];
            slot = slot_for(variable_[index], {Slot::Of::variable, index, v.low,
                                               static_cast<std::uint32_t>(std::int64_t{v.high} - v.low + 1)});
        } else if (term.kind == Term::Kind::visited) {
            slot = slot_for(visited_[index], {Slot::Of::visited, index, 0, 2});
        } else if (term.kind == Term::Kind::chosen) {
            slot = slot_for(chosen_[index], {Slot::Of::chosen, index, 0, 2});
        } else if (term.kind == Term::Kind::asked && static_cast<Asked>(term.value) == Asked::turns) {
            slot = slot_for(turns_, {Slot::Of::turns, 0, 0, 2});
            // one more stands for all beyond
            const auto size = static_cast<std::uint32_t>(largest_number(condition)) + 2;
            all_[slot].size = std::max(all_[slot].size, size);
        }
        if (slot < into.size()) into[slot] = true;
    }
}

void Slots::read_lines(const Scenario& scenario, LineRange lines, std::vector<bool>& into) {
    for (std::uint32_t i = 0; i < lines.count; ++i) read(scenario, scenario[lines[i]].when, into);
}

void Slots::read_branches(const Scenario& scenario, const std::vector<Branch>& branches,
                          std::vector<bool>& into) {
    for (const Branch& branch : branches) {
        read(scenario, branch.when, into);
        if (const auto* ending = std::get_if<EndingIndex>(&branch.to)) {
            read_lines(scenario, scenario[*ending].client, into);
        }
    }
}

void Slots::read_option(const Scenario& scenario, OptionIndex index, std::vector<bool>& into) {
    const Option& option = scenario[index];
    read(scenario, option.when, into);
    read_lines(scenario, option.reply, into);
    read_branches(scenario, option.branches, into);
    if (!option.once) return;
    const std::uint32_t slot = slot_for(chosen_[index.value], {Slot::Of::chosen, index.value, 0, 2});
    if (slot < into.size()) into[slot] = true;
}

void Slots::read_beat(const Scenario& scenario, const Beat& beat, std::vector<bool>& into) {
    read_lines(scenario, beat.client, into);
    read_branches(scenario, beat.otherwise, into);
    for (const OptionRange range : {beat.options, beat.silences}) {
        for (std::uint32_t i = 0; i < range.count; ++i) read_option(scenario, range[i], into);
    }
}

// What a beat reads, and what is read wherever it may lead. Nothing is taken for overwritten on the way.
void Slots::follow(const Scenario& scenario) {
    live_.assign(scenario.beats.size(), std::vector<bool>(all_.size(), false));
    std::vector<bool> anywhere(all_.size(), false);
    for (const OptionRange range :
         {scenario.client.repair_withdrawal, scenario.client.repair_confrontation}) {
        for (std::uint32_t i = 0; i < range.count; ++i) read_option(scenario, range[i], anywhere);
    }
    const auto ways = ways_on(scenario);
    std::vector<std::vector<std::uint32_t>> from(scenario.beats.size());
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        live_[i] = anywhere;
        read_beat(scenario, scenario.beats[i], live_[i]);
        for (const BeatIndex next : ways[i]) {
            if (asks_first_visit(scenario[next])) live_[i][visited_[next.value]] = true;
            from[next.value].push_back(i);
        }
    }
    std::vector<std::uint32_t> changed(scenario.beats.size());
    for (std::uint32_t i = 0; i < changed.size(); ++i) changed[i] = i;
    while (!changed.empty()) {
        const std::uint32_t at = changed.back();
        changed.pop_back();
        for (const std::uint32_t before : from[at]) {
            bool grew = false;
            for (std::size_t s = 0; s < all_.size(); ++s) {
                if (!live_[at][s] || live_[before][s]) continue;
                live_[before][s] = grew = true;
            }
            if (grew) changed.push_back(before);
        }
    }
}

}  // namespace attune
