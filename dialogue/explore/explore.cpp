#include "dialogue/explore/explore.hpp"

#include "dialogue/explore/space.hpp"

namespace attune {
namespace {

bool is_impossible(std::size_t goal, const Reach& reach, const Bounds& bounds) {
    return (reach.complete && reach.goals[goal] == Reached::never) ||
           (bounds.complete && bounds.impossible[goal]);
}

const std::optional<Witness>& shorter(const std::optional<Witness>& a, const std::optional<Witness>& b) {
    if (!a) return b;
    return b && b->moves.size() < a->moves.size() ? b : a;
}

}  // namespace

Answer answer_to(std::size_t goal, const Reach& reach, const Bounds& bounds, const Sought& sought) {
    Answer answer;
    answer.witness = shorter(reach.witness[goal], sought.witness[goal]);
    answer.can = answer.witness.has_value() || reach.goals[goal] == Reached::certain;
    if (answer.can) {
        answer.how = reach.goals[goal] == Reached::certain ? How::exact : How::proven;
        answer.shortest = reach.complete && answer.witness && !reach.fewest_moves.empty() &&
                          answer.witness->moves.size() <= reach.fewest_moves[goal];
    } else if (reach.complete && reach.goals[goal] == Reached::never) {
        answer.how = How::exact;
    } else if (bounds.complete && bounds.impossible[goal]) {
        answer.how = How::proven;
    } else {
        answer.how = How::sampled;
        answer.samples = sought.random_plays;
    }
    return answer;
}

Exploration explore(const Scenario& scenario, const Goals& goals, std::uint64_t seed,
                    const LimitsOf& limits) {
    Exploration found;
    const Space space(scenario);
    found.reach = reach(scenario, goals, space, limits(Search::reach));
    found.bounds = bounds(scenario, goals, space, found.reach, limits(Search::bounds));

    SeekPlan plan;
    plan.seed = seed;
    plan.wanted.resize(goals.size());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        plan.wanted[i] = !is_impossible(i, found.reach, found.bounds);
    }
    found.sought = seek(scenario, goals, plan, limits(Search::seek));
    found.best = best(scenario, BestPlan{.seed = seed}, limits(Search::best));
    for (std::size_t i = 0; i < goals.size(); ++i) {
        found.answers.push_back(answer_to(i, found.reach, found.bounds, found.sought));
    }
    return found;
}

}  // namespace attune
