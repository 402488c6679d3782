#include "dialogue/explore/reach.hpp"

#include <algorithm>

#include "dialogue/explore/reach_derive.hpp"
#include "dialogue/explore/reach_farms.hpp"
#include "dialogue/explore/reach_search.hpp"
#include "dialogue/explore/reach_traps.hpp"
#include "dialogue/explore/reach_witness.hpp"

namespace attune {
namespace finite {
namespace {

void set_extents(const Plan& plan, const std::vector<std::uint8_t>& seen_digits, Reach& into) {
    const Scenario& scenario = *plan.scenario;
    std::vector<Extent> declared;
    for (const Variable& v : scenario.variables) declared.push_back({v.low, v.high});
    into.variables.assign(scenario.beats.size(), declared);
    for (std::size_t b = 0; b < plan.beats.size(); ++b) {
        const BeatPlan& beat = plan.beats[b];
        for (const Group& group : beat.groups) {
            std::uint32_t below = 1;
            for (std::uint32_t i = 0; i < group.count; ++i) {
                const Slot& slot = plan.space->slots()[beat.live[group.first + i]];
                std::uint32_t low = slot.size, high = 0;
                for (std::uint32_t digit = 0; digit < group.size; ++digit) {
                    if (seen_digits[beat.digits_at + group.table + digit] == 0) continue;
                    low = std::min(low, digit / below % slot.size);
                    high = std::max(high, digit / below % slot.size);
                }
                below *= slot.size;
                if (slot.of != Slot::Of::variable || low > high) continue;
                into.variables[b][slot.index] = {slot.low + static_cast<std::int32_t>(low),
                                                 slot.low + static_cast<std::int32_t>(high)};
            }
        }
    }
}

void set_goals(const std::vector<Hit>& possible, const std::vector<Hit>* certain, Reach& into) {
    for (std::size_t goal = 0; goal < into.goals.size(); ++goal) {
        into.fewest_moves[goal] = possible[goal].moves;
        into.goals[goal] = possible[goal].moves == none ? Reached::never : Reached::if_client;
        if (certain != nullptr && (*certain)[goal].moves != none) into.goals[goal] = Reached::certain;
    }
}

template <class States>
void set_witnesses(const Plan& plan, const Search<States>& certain, Reach& into) {
    into.traced = certain.states().has_parents();
    if (!into.traced) return;
    Witnesses<States> witnesses(plan, certain.states());
    for (std::size_t goal = 0; goal < into.goals.size(); ++goal) {
        const Hit& hit = certain.sure()[goal];
        if (hit.moves != none) into.witness[goal] = witnesses.of(hit);
    }
}

template <class States>
void finish(const Plan& plan, const Search<States>& possible, const Search<States>& certain,
            const Limits& limits, Reach& into) {
    set_witnesses(plan, certain, into);
    into.bytes += static_cast<std::size_t>(possible.states().ids() / 8);
    if (!into.complete) return;
    into.complete = Traps<States>(plan, possible, certain, limits).find(into) &&
                    Farms<States>(plan, possible, certain, limits).find(into);
}

/// What the states of a search may take: all of the room, or half where it is done twice.
struct Room {
    std::size_t bytes = 0;
    bool parents = true;
};

/// Searches twice where anything hangs on the client: by all ways, then by the sure ones alone. Else once.
template <class States>
void search(const Plan& plan, const Limits& limits, const Room& room, Reach& into) {
    const std::size_t goals = into.goals.size();
    const std::size_t share = plan.doubts ? room.bytes / 2 : room.bytes;
    Search<States> possible(plan, goals, Mode::possibly, limits, share, room.parents && !plan.doubts);
    into.complete = possible.run();
    into.states = possible.visited();
    into.steps = possible.steps();
    into.bytes = plan.bytes() + possible.states().bytes();
    set_extents(plan, possible.seen_digits(), into);
    set_goals(possible.possible(), plan.doubts ? nullptr : &possible.sure(), into);
    if (!into.complete) return;
    possible.states().sort(plan.beats.size());
    if (!plan.doubts) return finish(plan, possible, possible, limits, into);
    Search<States> certain(plan, goals, Mode::surely, limits, share, room.parents);
    into.complete = certain.run();
    into.bytes += certain.states().bytes();
    set_goals(possible.possible(), &certain.sure(), into);
    certain.states().sort(plan.beats.size());
    finish(plan, possible, certain, limits, into);
}

void choose_and_search(const Plan& plan, const Limits& limits, bool hashed, Reach& into) {
    const std::size_t room = limits.bytes - std::min(limits.bytes, plan.bytes());
    const std::uint64_t total = DenseStates::total(plan);
    const std::size_t runs = plan.doubts ? 2 : 1;
    const bool fits =
        !hashed && total < none && DenseStates::bytes_for(total, false) * runs + total / 8 <= room;
    const bool parents =
        limits.witnesses && fits &&
        DenseStates::bytes_for(total, false) * (runs - 1) + DenseStates::bytes_for(total, true) + total / 8 <=
            room;
    into.dense = fits;
    if (fits) return search<DenseStates>(plan, limits, {room, parents}, into);
    if (plan.words == 1) return search<HashedStates<1>>(plan, limits, {room, limits.witnesses}, into);
    if (plan.words <= 4) return search<HashedStates<4>>(plan, limits, {room, limits.witnesses}, into);
    if (plan.words <= 32) return search<HashedStates<32>>(plan, limits, {room, limits.witnesses}, into);
    into.complete = false;
}

Reach searched(const Scenario& scenario, const Goals& goals, const Space& space, const Limits& limits,
               bool hashed) {
    Reach into;
    into.goals.assign(goals.size(), Reached::never);
    into.witness.resize(goals.size());
    into.fewest_moves.assign(goals.size(), Reach::no_moves);
    const auto plan = plan_of(scenario, goals, space, limits.bytes);
    if (!plan) {
        into.complete = false;
        return into;
    }
    choose_and_search(*plan, limits, hashed, into);
    derive(*plan, goals, into);
    return into;
}

}  // namespace

Reach reach_hashed(const Scenario& scenario, const Goals& goals, const Space& space, const Limits& limits) {
    return searched(scenario, goals, space, limits, true);
}

}  // namespace finite

Reach reach(const Scenario& scenario, const Goals& goals, const Space& space, const Limits& limits) {
    return finite::searched(scenario, goals, space, limits, false);
}

}  // namespace attune
