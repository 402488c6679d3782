#include "dialogue/explore/walk.hpp"

#include <algorithm>

#include "dialogue/base/chance.hpp"
#include "dialogue/session/session.hpp"

namespace attune {
namespace {

constexpr std::size_t seeds_at_hand = 192;

/// Whether a chance falls as that draw did, whatever the share of withdrawals was.
bool falls_alike(const RuptureDraw& draw, int chance) {
    return draw.kind == Rupture::withdrawal ? chance <= draw.chance : chance >= draw.chance;
}

}  // namespace

Walker::Walker(const Scenario& scenario, std::uint64_t first_seed)
    : scenario_(scenario), engine_(scenario, OfferOrder::file), first_seed_(first_seed) {}

std::span<const Event> Walker::begin(Walk& walk, std::uint64_t seed) {
    events_.clear();
    walk.draws.clear();
    walk.state.keeps_past = false;
    engine_.begin(walk.state, seed, rules_version, events_);
    return noted(walk);
}

std::span<const Event> Walker::take(Walk& walk, OptionIndex option) {
    events_.clear();
    engine_.take(walk.state, option, 0, events_);
    return noted(walk);
}

std::span<const Event> Walker::noted(Walk& walk) {
    for (const Event& event : events_) {
        const auto* opened = std::get_if<RuptureOpened>(&event);
        if (!opened) continue;
        const int turn = walk.state.now.turns;
        walk.draws.push_back({turn, chance(walk.state.seed, "rupture", turn), opened->start.kind});
    }
    return events_;
}

std::optional<std::span<const Event>> Walker::take_other_kind(const Walk& before, OptionIndex option,
                                                              Walk& twin) {
    const auto opened = std::find_if(events_.begin(), events_.end(), [](const Event& event) {
        return std::holds_alternative<RuptureOpened>(event);
    });
    if (opened == events_.end()) return std::nullopt;
    const Rupture other = std::get<RuptureOpened>(*opened).start.kind == Rupture::withdrawal
                              ? Rupture::confrontation
                              : Rupture::withdrawal;
    const auto seed = seed_for(before.draws, before.state.now.turns + 1, other);
    if (!seed) return std::nullopt;
    twin = before;
    twin.state.seed = *seed;
    const std::span<const Event> events = take(twin, option);
    if (twin.draws.size() == before.draws.size() || twin.draws[before.draws.size()].kind != other) {
        return std::nullopt;
    }
    return events;
}

int Walker::chance_of(std::size_t seed, int turn) {
    const auto at = static_cast<std::size_t>(turn);
    if (chances_.size() <= at) chances_.resize(at + 1);
    std::vector<std::int16_t>& row = chances_[at];
    if (row.empty()) {
        for (std::size_t i = 0; i < seeds_at_hand; ++i) {
            row.push_back(static_cast<std::int16_t>(chance(first_seed_ + i, "rupture", turn)));
        }
    }
    return row[seed];
}

// The farthest out on the wanted side: 0…49 is always a withdrawal, 950…999 always a confrontation.
std::optional<std::uint64_t> Walker::seed_for(std::span<const RuptureDraw> past, int turn, Rupture kind) {
    std::optional<std::uint64_t> found;
    int best = 0;
    for (std::size_t i = 0; i < seeds_at_hand; ++i) {
        const bool alike = std::all_of(past.begin(), past.end(), [&](const RuptureDraw& draw) {
            return falls_alike(draw, chance_of(i, draw.turn));
        });
        if (!alike) continue;
        const int here = chance_of(i, turn);
        const int out = kind == Rupture::withdrawal ? 999 - here : here;
        if (found && out <= best) continue;
        best = out;
        found = first_seed_ + i;
    }
    return found;
}

bool replays(Walker& walker, Walk& walk, const Witness& witness) {
    walker.begin(walk, witness.seed);
    return std::all_of(witness.moves.begin(), witness.moves.end(), [&](OptionIndex move) {
        const std::vector<OptionIndex>& offered = walk.state.now.offered;
        if (std::find(offered.begin(), offered.end(), move) == offered.end()) return false;
        walker.take(walk, move);
        return true;
    });
}

}  // namespace attune
