#include "dialogue/explore/beam.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace attune {
namespace {

// A missed duty outweighs every difference in Z (at most some 7), a corrective moment every one without.
constexpr double duty_weight = 1000;
constexpr double moment_weight = 50;

bool duty_missed(const Moment& moment) {
    return std::any_of(moment.duties.begin(), moment.duties.end(),
                       [](const DutyState& duty) { return duty.outcome == DutyOutcome::missed; });
}

}  // namespace

Worth worth_of(Wish wish, const Scenario& scenario, const Carried& carried) {
    const Moment& now = carried.walk.state.now;
    Worth worth;
    worth.z = z_of(carried.tally.summary(scenario, now.client));
    worth.corrective_moments = now.client.corrective_moments;
    worth.duty_missed = duty_missed(now);
    if (wish == Wish::worst) {
        worth.worth = -worth.z;
        return worth;
    }
    worth.worth = worth.z - (worth.duty_missed ? duty_weight : 0);
    if (wish == Wish::most_moments) worth.worth += moment_weight * worth.corrective_moments;
    return worth;
}

Carried BeamSearch::start(std::uint64_t seed) {
    Carried carried;
    carried.tally.open(walker_.begin(carried.walk, seed));
    return carried;
}

void BeamSearch::add(std::vector<Carried>& into, const Carried& from, OptionIndex option, const Walk& walk,
                     std::span<const Event> events) {
    into.push_back({walk, from.tally, from.moves});
    into.back().tally.add(*scenario_, from.walk.state.now.client, option, events);
    into.back().moves.push_back(option);
}

std::vector<Carried> BeamSearch::after(const Carried& from, OptionIndex option) {
    std::vector<Carried> both;
    here_ = from.walk;
    const std::span<const Event> events = walker_.take(here_, option);
    add(both, from, option, here_, events);
    if (const auto other = walker_.take_other_kind(from.walk, option, twin_)) {
        add(both, from, option, twin_, *other);
    }
    return both;
}

Beam BeamSearch::run(std::vector<Carried> from, const BeamPlan& plan, bool keep_carried) {
    Beam beam;
    for (Carried& carried : from) {
        if (!carried.walk.state.now.ending) continue;
        const Worth worth = worth_of(plan.wish, *scenario_, carried);
        if (beam.found && worth.worth <= beam.found->worth.worth) continue;
        beam.found = Ended{worth, {carried.walk.state.seed, carried.moves}};
    }
    std::vector<Candidate> next;
    while (!from.empty()) {
        next.clear();
        for (const Carried& carried : from) {
            if (limits_->stop()) {
                beam.complete = false;
                return beam;
            }
            if (!carried.walk.over() && carried.walk.state.now.turns < plan.longest) {
                carry_on(carried, plan, next, beam);
            }
        }
        if (keep_carried) std::move(from.begin(), from.end(), std::back_inserter(beam.carried));
        from = select(next, plan.width);
    }
    return beam;
}

void BeamSearch::carry_on(const Carried& from, const BeamPlan& plan, std::vector<Candidate>& into,
                          Beam& beam) {
    for (const OptionIndex option : from.walk.state.now.offered) {
        for (Carried& carried : after(from, option)) {
            const Worth worth = worth_of(plan.wish, *scenario_, carried);
            const Moment& now = carried.walk.state.now;
            if (!now.ending) {
                into.push_back({std::move(carried), worth.worth, 0});
                into.back().cell = cells_.ready(into.back().carried.walk.state.now);
            } else if (!beam.found || worth.worth > beam.found->worth.worth) {
                beam.found = Ended{worth, {carried.walk.state.seed, carried.moves}};
            }
        }
    }
}

std::vector<Carried> BeamSearch::select(std::vector<Candidate>& candidates, std::size_t width) {
    std::vector<Carried> selected;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; });
    const std::size_t by_worth = std::min(candidates.size(), width / 2);
    // how many of its cell stand before it
    std::unordered_map<std::uint64_t, std::size_t> of_cell;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // rank in its cell, place by worth
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        order.emplace_back(of_cell[candidates[i].cell]++, i);
    }
    std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(by_worth), order.end());
    for (std::size_t i = 0; i < std::min(order.size(), width); ++i) {
        selected.push_back(std::move(candidates[order[i].second].carried));
    }
    return selected;
}

}  // namespace attune
