#include "dialogue/explore/seek.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "dialogue/explore/cell.hpp"
#include "dialogue/explore/cell_table.hpp"
#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/manner.hpp"
#include "dialogue/explore/nearness.hpp"
#include "dialogue/explore/walk.hpp"
#include "dialogue/explore/witness_book.hpp"

namespace attune {
namespace {

/// A kind of state, and a play that leads there.
struct Place {
    Walk walk;
    std::vector<OptionIndex> moves;
    bool tried = false;  // every move once
};

/// Places that differ only in detail.
struct Group {
    std::vector<std::uint32_t> places;
    std::size_t tried = 0;
    std::uint32_t picked = 0;
    BeatIndex beat;
};

/// More of a group than this teach nothing new and only take memory.
constexpr std::size_t most_of_a_group = 256;

std::size_t bytes_of(const Scenario& scenario) {
    return sizeof(Place) + scenario.beats.size() + scenario.options.size() + 4 * scenario.variables.size() +
           sizeof(DutyState) * scenario.duties.size() + 2 * scenario.wounds.size() + 512;
}

class Search {
  public:
    Search(const Scenario& scenario, const Goals& goals, const SeekPlan& plan, const Limits& limits)
        : scenario_(scenario),
          goals_(goals),
          plan_(plan),
          limits_(limits),
          book_(scenario, goals, plan.wanted),
          near_(scenario, goals),
          cells_(scenario),
          walker_(scenario, plan.seed),
          most_places_(std::max<std::size_t>(16, limits.bytes / bytes_of(scenario))) {
        sought_.random_hits.resize(goals.size());
    }

    Sought run() {
        play_at_random();
        if (plan_.directed_moves > 0 && sought_.complete) {
            until_ = sought_.moves + plan_.directed_moves;
            spread();
            try_on();
            shorten();
        }
        limits_.report(1);
        sought_.witness = book_.witnesses();
        sought_.cells = places_.size();
        return std::move(sought_);
    }

  private:
    bool longest(const Walk& walk) const { return walk.state.now.turns >= plan_.longest; }

    bool stopped() {
        if (sought_.complete && sought_.moves >= ask_at_) {
            ask_at_ = sought_.moves + 2048;
            sought_.complete = !limits_.stop();
        }
        return !sought_.complete;
    }

    void play_at_random() {
        std::vector<std::uint64_t> last(goals_.size());  // the play that met it last, from 1
        for (std::uint64_t i = 0; i < plan_.random_plays && book_.open() > 0; ++i) {
            if (limits_.stop()) {
                sought_.complete = false;
                return;
            }
            Generator generator{mixed(plan_.seed) + i};
            play_one(plan_.seed + i, generator, [&](std::size_t goal) {
                if (last[goal] != i + 1) ++sought_.random_hits[goal];
                last[goal] = i + 1;
            });
            ++sought_.random_plays;
            if (i % 64 == 0)
                limits_.report(0.2 * static_cast<double>(i) / static_cast<double>(plan_.random_plays));
        }
    }

    template <class Hit>
    void play_one(std::uint64_t seed, Generator& generator, const Hit& hit) {
        path_.clear();
        const auto read = [&](const SessionState& before, std::span<const Event> events) {
            book_.add(before, events, seed, path_);
            for (const std::size_t goal : book_.last_met()) hit(goal);
        };
        fresh_ = {};
        read(fresh_, walker_.begin(here_, seed));
        while (!here_.over() && !longest(here_)) {
            before_ = here_;
            const std::vector<OptionIndex>& offered = here_.state.now.offered;
            path_.push_back(offered[generator.below(offered.size())]);
            read(before_.state, walker_.take(here_, path_.back()));
            ++sought_.moves;
        }
    }

    // ---- every move once from every kind of place, the shortest ways first, a few of each group at a time
    void spread() {
        read_and_keep_start();
        const std::uint64_t until = until_ - plan_.directed_moves / 2;
        for (std::size_t quota = 4; quota <= (std::size_t{1} << 30); quota *= 4) {
            if (quota > 16 && book_.open() == 0) return;
            const std::size_t tried = tried_;
            for (std::size_t depth = 0; depth < by_depth_.size(); ++depth) {
                if (!spread_at(depth, quota, until)) return;
            }
            if (tried == tried_) return;
        }
    }

    bool spread_at(std::size_t depth, std::size_t quota, std::uint64_t until) {
        std::vector<std::uint32_t> left;
        // trying one may lengthen other lists, never this one
        const std::vector<std::uint32_t> now = std::exchange(by_depth_[depth], {});
        for (const std::uint32_t place : now) {
            if (places_[place].tried || places_[place].moves.size() != depth) continue;
            Group& group = groups_[group_of(places_[place].walk)];
            if (group.tried >= quota) {
                left.push_back(place);
                continue;
            }
            ++group.tried;
            try_every_move(place);
            if (stopped() || sought_.moves >= until) return false;
        }
        by_depth_[depth].insert(by_depth_[depth].end(), left.begin(), left.end());
        return true;
    }

    void try_every_move(std::uint32_t place) {
        ++tried_;
        places_[place].tried = true;
        if (longest(places_[place].walk)) return;
        before_ = places_[place].walk;
        path_ = places_[place].moves;
        path_.emplace_back();
        for (const OptionIndex option : before_.state.now.offered) {
            here_ = before_;
            path_.back() = option;
            went(walker_.take(here_, option));
            if (const auto events = walker_.take_other_kind(before_, option, twin_)) {
                std::swap(here_, twin_);
                went(*events);
            }
        }
    }

    /// After a move from before_ to here_ along path_.
    void went(std::span<const Event> events) {
        ++sought_.moves;
        if (book_.may_add(here_.state, events, path_.size())) {
            book_.add(before_.state, events, here_.state.seed, path_);
        }
        if (!here_.over()) keep();
        if ((sought_.moves & 65535) == 0) {
            limits_.report(0.2 + 0.75 * std::min(1.0, static_cast<double>(sought_.moves) /
                                                          static_cast<double>(plan_.directed_moves)));
        }
    }

    void read_and_keep_start() {
        path_.clear();
        fresh_ = {};
        book_.add(fresh_, walker_.begin(here_, plan_.seed), plan_.seed, path_);
        if (!here_.over()) keep();
    }

    void keep() {
        const std::uint64_t cell = cells_.fine(here_.state.now);
        const auto moves = static_cast<std::uint32_t>(path_.size());
        if (CellTable::Entry* known = place_of_.find(cell)) {
            if (known->moves <= moves || places_[known->place].tried) return;
            known->moves = moves;
            places_[known->place].walk = here_;
            places_[known->place].moves = path_;
            return wait(known->place);
        }
        // Before a group is made: each holds a place to go on from.
        if (places_.size() >= most_places_) return;
        Group& group = groups_[group_of(here_)];
        if (group.places.size() >= most_of_a_group) return;
        const auto number = static_cast<std::uint32_t>(places_.size());
        place_of_.add(cell, number, moves);
        places_.push_back({here_, path_, false});
        group.beat = here_.state.now.beat;
        group.places.push_back(number);
        wait(number);
    }

    void wait(std::uint32_t place) {
        if (by_depth_.size() <= path_.size()) by_depth_.resize(path_.size() + 1);
        by_depth_[path_.size()].push_back(place);
    }

    std::uint32_t group_of(const Walk& walk) {
        const auto [at, is_new] = group_number_.try_emplace(cells_.coarse(walk.state.now),
                                                            static_cast<std::uint32_t>(groups_.size()));
        if (is_new) groups_.push_back({});
        return at->second;
    }

    // ---- from rare places near what is open, in some manner, to the end
    void try_on() {
        Generator generator{mixed(plan_.seed ^ 0x5EEC)};
        std::size_t open = 0;
        while (book_.open() > 0 && sought_.moves < until_ && !stopped()) {
            if (places_.empty()) return;
            if (open != book_.open()) list_open();
            open = book_.open();
            const std::uint32_t place = pick(generator);
            const auto manner = static_cast<Manner>(generator.below(manners));
            aim_ = {};
            if (manner == Manner::nearing) aim_at(open_goals_[generator.below(open_goals_.size())]);
            try_from(place, manner, generator);
        }
    }

    void list_open() {
        open_goals_.clear();
        std::vector<BeatIndex> beats;
        for (std::size_t i = 0; i < goals_.size(); ++i) {
            if (!book_.is_open(i)) continue;
            open_goals_.push_back(i);
            beats.insert(beats.end(), near_.places(i).begin(), near_.places(i).end());
        }
        to_open_ = near_.distances(beats);
    }

    void aim_at(std::size_t goal) {
        aim_.distances = near_.distances(near_.places(goal));
        aim_.move = near_.move(goal);
    }

    std::uint32_t pick(Generator& generator) {
        std::size_t best = 0;
        std::uint64_t least = ~std::uint64_t{0};
        for (int i = 0; i < 6; ++i) {
            const std::size_t at = generator.below(groups_.size());
            const std::uint64_t cost =
                std::uint64_t{groups_[at].picked + 1} * (1 + to_open_[groups_[at].beat.value]);
            if (cost >= least) continue;
            least = cost;
            best = at;
        }
        ++groups_[best].picked;
        const std::vector<std::uint32_t>& places = groups_[best].places;
        return places[generator.below(places.size())];
    }

    void try_from(std::uint32_t place, Manner manner, Generator& generator) {
        here_ = places_[place].walk;
        path_ = places_[place].moves;
        ++sought_.moves;  // going back is not free, so that a place without moves cannot hold the search up
        while (!here_.over() && !longest(here_)) {
            before_ = here_;
            const OptionIndex option =
                chosen_by(manner, scenario_, near_, aim_, before_.state.now, generator);
            path_.push_back(option);
            std::span<const Event> events = walker_.take(here_, option);
            if (here_.draws.size() > before_.draws.size() && generator.one_in(2)) {
                if (const auto other = walker_.take_other_kind(before_, option, twin_)) {
                    std::swap(here_, twin_);
                    events = *other;
                } else {
                    here_ = before_;
                    events = walker_.take(here_, option);
                }
            }
            went(events);
        }
    }

    // ---- the same without one move of it
    void shorten() {
        std::set<std::vector<OptionIndex>> seen;
        for (bool shorter = true; shorter && !stopped();) {
            shorter = false;
            std::map<std::vector<OptionIndex>, std::uint64_t> plays;
            for (const auto& witness : book_.witnesses()) {
                if (witness && witness->moves.size() > 1) plays.try_emplace(witness->moves, witness->seed);
            }
            for (const auto& [moves, seed] : plays) {
                if (!seen.insert(moves).second) continue;
                shorter = true;
                for (std::size_t i = 0; i < moves.size(); ++i) play_without(moves, i, seed);
            }
        }
    }

    void play_without(const std::vector<OptionIndex>& moves, std::size_t left_out, std::uint64_t seed) {
        path_.clear();
        walker_.begin(here_, seed);
        for (std::size_t i = 0; i < moves.size(); ++i) {
            if (i == left_out) continue;
            const std::vector<OptionIndex>& offered = here_.state.now.offered;
            if (std::find(offered.begin(), offered.end(), moves[i]) == offered.end()) return;
            before_ = here_;
            path_.push_back(moves[i]);
            const std::span<const Event> events = walker_.take(here_, moves[i]);
            ++sought_.moves;
            if (book_.may_add(here_.state, events, path_.size())) {
                book_.add(before_.state, events, seed, path_);
            }
        }
    }

    const Scenario& scenario_;
    const Goals& goals_;
    const SeekPlan& plan_;
    const Limits& limits_;
    WitnessBook book_;
    Nearness near_;
    Cells cells_;
    Walker walker_;
    std::size_t most_places_;
    Sought sought_;

    std::deque<Place> places_;
    CellTable place_of_;  // by fine cell
    std::vector<Group> groups_;
    std::unordered_map<std::uint64_t, std::uint32_t> group_number_;  // by coarse cell
    std::vector<std::vector<std::uint32_t>> by_depth_;               // places not tried yet, by moves
    std::size_t tried_ = 0;
    std::uint64_t until_ = 0;   // moves; then the directed search ends
    std::uint64_t ask_at_ = 0;  // moves; then the caller is asked whether time is up

    std::vector<std::size_t> open_goals_;
    std::vector<std::uint32_t> to_open_;  // by beat
    Aim aim_;

    // the play under way; kept here to be reused
    SessionState fresh_;
    Walk before_, here_, twin_;
    std::vector<OptionIndex> path_;
};

}  // namespace

Sought seek(const Scenario& scenario, const Goals& goals, const SeekPlan& plan, const Limits& limits) {
    return Search(scenario, goals, plan, limits).run();
}

}  // namespace attune
