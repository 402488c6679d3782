#include "dialogue/explore/witness_book.hpp"

#include <algorithm>
#include <limits>

#include "dialogue/base/overloaded.hpp"
#include "dialogue/explore/coverage.hpp"

namespace attune {

WitnessBook::WitnessBook(const Scenario& scenario, const Goals& goals, std::vector<bool> wanted)
    : scenario_(&scenario), goals_(&goals), wanted_(std::move(wanted)), witness_(goals.size()) {
    wanted_.resize(goals.size(), wanted_.empty());
    open_ = static_cast<std::size_t>(std::count(wanted_.begin(), wanted_.end(), true));
    goals_at_.resize(elsewhere() + 1);
    longest_.resize(goals_at_.size());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        place_.push_back(place_of(goals[i]));
        goals_at_[place_.back()].push_back(i);
    }
    for (std::size_t place = 0; place < goals_at_.size(); ++place) measure(place);
}

std::size_t WitnessBook::place_of(const Goal& goal) const {
    switch (goal.question) {
        case Question::beat_entered:
            return at_beat(goal.index);
        case Question::ending_reached:
            return at_ending(goal.index);
        case Question::option_offered:
            return place_of_option({goal.index});
        case Question::line_said:
            return place_of_line({goal.index});
        case Question::if_holds:
        case Question::if_fails: {
            const Site& site = goals_->sites()[goal.index];
            if (site.of == Site::Of::line) return place_of_line({site.owner});
            if (site.of == Site::Of::option) return place_of_option({site.owner});
            return site.of == Site::Of::branch ? site.owner : at_beat(site.owner);
        }
        default:
            return elsewhere();
    }
}

std::size_t WitnessBook::place_of_option(OptionIndex index) const {
    const Option& option = (*scenario_)[index];
    const bool repair =
        option.place == OptionPlace::repair_withdrawal || option.place == OptionPlace::repair_confrontation;
    return repair ? in_rupture() : at_beat(option.home.value);
}

std::size_t WitnessBook::place_of_line(LineIndex line) const {
    for (std::uint32_t i = 0; i < scenario_->beats.size(); ++i) {
        if (scenario_->beats[i].client.contains(line)) return at_beat(i);
    }
    for (std::uint32_t i = 0; i < scenario_->options.size(); ++i) {
        if (scenario_->options[i].reply.contains(line)) return i;
    }
    for (std::uint32_t i = 0; i < scenario_->endings.size(); ++i) {
        if (scenario_->endings[i].client.contains(line)) return at_ending(i);
    }
    return in_rupture();
}

void WitnessBook::measure(std::size_t place) {
    std::size_t longest = 0;
    for (const std::size_t goal : goals_at_[place]) {
        if (!wanted_[goal]) continue;
        const std::size_t moves =
            witness_[goal] ? witness_[goal]->moves.size() : std::numeric_limits<std::size_t>::max();
        longest = std::max(longest, moves);
    }
    longest_[place] = longest;
}

bool WitnessBook::may_add(const SessionState& after, std::span<const Event> events, std::size_t moves) const {
    const auto longer = [&](std::size_t place) { return longest_[place] > moves; };
    const bool open = after.now.client.rupture != Rupture::none;
    const auto new_in =
        overloaded{[&](const MoveMade& e) { return longer(e.option.value); },
                   [&](const BeatEntered& e) { return longer(at_beat(e.beat.value)); },
                   [&](const EndingReached& e) { return longer(at_ending(e.ending.value)); },
                   [&](const SaidInRupture&) { return longer(in_rupture()); },
                   [&](const Offered&) {
                       return longer(at_beat(after.now.beat.value)) || (open && longer(in_rupture()));
                   },
                   [&](const UptakeDecided& e) { return e.uptake.taken_in && longer(elsewhere()); },
                   [&](const GatesJudged& e) { return e.gates.passed() && longer(elsewhere()); },
                   [&](const WoundTouched&) { return longer(elsewhere()); },
                   [&](const RepairJudged& e) { return e.progress.repaired && longer(elsewhere()); },
                   [&](const RuptureOpened&) { return longer(elsewhere()); },
                   [&](const DutyDecided&) { return longer(elsewhere()); },
                   [](const auto&) { return false; }};
    return std::any_of(events.begin(), events.end(),
                       [&](const Event& event) { return std::visit(new_in, event); });
}

void WitnessBook::add(const SessionState& before, std::span<const Event> events, std::uint64_t seed,
                      std::span<const OptionIndex> moves) {
    met_.clear();
    scratch_ = before;
    scratch_.seed = seed;
    cover_on(*scenario_, *goals_, scratch_, events, met_);
    for (const std::size_t goal : met_) {
        std::optional<Witness>& known = witness_[goal];
        if (known && known->moves.size() <= moves.size()) continue;
        if (!known && wanted_[goal]) --open_;
        known = Witness{seed, {moves.begin(), moves.end()}};
        measure(place_[goal]);
    }
}

}  // namespace attune
