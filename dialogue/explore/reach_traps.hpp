// States from which no session comes to an end: found backward from the endings, beat after beat until
// nothing changes. A state where nothing can be said counts as an end here: it is a trap of its own kind, and
// what only leads to it is not named again.
#pragma once

#include <algorithm>
#include <deque>
#include <vector>

#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/reach_search.hpp"
#include "dialogue/explore/reach_witness.hpp"

namespace attune::finite {

/// By beat, each beat once: where a way leads, where it comes from.
struct BeatGraph {
    std::vector<std::vector<std::uint32_t>> to, from;
    explicit BeatGraph(const Plan& plan);
    /// Every beat, those that lead on to others after them.
    std::vector<std::uint32_t> backward(std::uint32_t start) const;
};

template <class States>
class Traps {
  public:
    Traps(const Plan& plan, const Search<States>& possible, const Search<States>& certain,
          const Limits& limits)
        : plan_(plan), possible_(possible), certain_(certain), patience_(limits), graph_(plan) {
        std::size_t most = 1;
        for (const BeatPlan& beat : plan.beats) most = std::max(most, beat.groups.size());
        digits_.resize(most);
    }

    /// False when the limits ended it.
    bool find(Reach& into) {
        add_stuck(into);
        ends_.resize(static_cast<std::size_t>(possible_.states().ids()));
        if (!mark_ends()) return false;
        count_endless();
        if (std::any_of(endless_.begin(), endless_.end(), [](std::uint64_t n) { return n > 0; })) {
            find_entries();
            add_endless(into);
        }
        return true;
    }

  private:
    void add(Reach& into, Trap::Kind kind, std::uint32_t beat, std::uint64_t states, std::uint32_t sure) {
        Trap trap{kind, {beat}, states, Reached::if_client, {}};
        if (sure != none) {
            trap.reached = Reached::certain;
            if (certain_.states().has_parents()) trap.witness = Witnesses(plan_, certain_.states()).to(sure);
        }
        into.traps.push_back(std::move(trap));
    }
    void add_stuck(Reach& into) {
        for (std::uint32_t beat = 0; beat < plan_.beats.size(); ++beat) {
            const std::uint64_t states = possible_.stuck()[beat];
            if (states > 0) add(into, Trap::Kind::nothing_to_say, beat, states, certain_.stuck_at()[beat]);
        }
    }

    bool mark_ends() {
        std::vector<bool> waiting(plan_.beats.size(), true);
        std::deque<std::uint32_t> queue;
        for (const std::uint32_t beat : graph_.backward(plan_.scenario->start.value)) queue.push_back(beat);
        while (!queue.empty()) {
            const std::uint32_t beat = queue.front();
            queue.pop_front();
            waiting[beat] = false;
            const bool grew = mark(beat);
            if (patience_.ends(0)) return false;
            if (!grew) continue;
            for (const std::uint32_t before : graph_.from[beat]) {
                if (!waiting[before]) queue.push_back(before);
                waiting[before] = true;
            }
        }
        return true;
    }
    /// Whether more states of the beat are now known to come to an end.
    bool mark(std::uint32_t beat) {
        bool grew = false;
        possible_.states().each(beat, [&](const Key<States::width>& key, std::uint32_t id) {
            if (patience_.ends()) return false;
            if (ends_[id] || !comes_to_an_end(beat, key)) return true;
            ends_[id] = true;
            return grew = true;
        });
        return grew;
    }
    bool comes_to_an_end(std::uint32_t index, const Key<States::width>& key) {
        const BeatPlan& beat = plan_.beats[index];
        decode<States::width>(beat, key, digits_.data());
        for (const Way& way : beat.ways) {
            if (!follows(plan_, way, digits_.data(), Mode::possibly)) continue;
            if (way.beat == none) return true;
            const auto to = possible_.states().after(plan_, beat, way, digits_.data());
            if (ends_[possible_.states().find(way.beat, to)]) return true;
        }
        return beat.stuck && passes(plan_, *beat.stuck, digits_.data(), Mode::surely);
    }

    void count_endless() {
        endless_.assign(plan_.beats.size(), 0);
        for (std::uint32_t beat = 0; beat < plan_.beats.size(); ++beat) {
            possible_.states().each(beat, [&](const auto&, std::uint32_t id) {
                if (!ends_[id]) ++endless_[beat];
                return true;
            });
        }
    }
    /// Beats where a play passes from states that can come to an end to states that cannot.
    void find_entries() {
        entered_.assign(plan_.beats.size(), false);
        // A play that could never end from the first: every state is endless, the first among them.
        const std::uint32_t start = plan_.scenario->start.value;
        entered_[start] = std::none_of(ends_.begin(), ends_.end(), [](bool ends) { return ends; });
        for (std::uint32_t index = 0; index < plan_.beats.size(); ++index) {
            const auto& to = graph_.to[index];
            const bool near =
                std::any_of(to.begin(), to.end(), [&](auto beat) { return endless_[beat] > 0; });
            const BeatPlan& beat = plan_.beats[index];
            possible_.states().each(index, [&](const Key<States::width>& key, std::uint32_t id) {
                if (!ends_[id] || !near) return near;
                decode<States::width>(beat, key, digits_.data());
                for (const Way& way : beat.ways) {
                    if (way.beat == none || endless_[way.beat] == 0) continue;
                    if (!follows(plan_, way, digits_.data(), Mode::possibly)) continue;
                    const auto next = possible_.states().after(plan_, beat, way, digits_.data());
                    if (!ends_[possible_.states().find(way.beat, next)]) entered_[way.beat] = true;
                }
                return true;
            });
        }
    }
    /// One trap for each part of the graph without an end: where it is come to first.
    void add_endless(Reach& into) {
        std::vector<std::uint32_t> order = graph_.backward(plan_.scenario->start.value);
        std::reverse(order.begin(), order.end());
        std::vector<bool> told(plan_.beats.size());
        for (const std::uint32_t entry : order) {
            if (!entered_[entry] || told[entry]) continue;
            add(into, Trap::Kind::no_way_out, entry, endless_[entry], surely_endless(entry));
            std::vector<std::uint32_t> ahead{entry};
            while (!ahead.empty()) {
                const std::uint32_t beat = ahead.back();
                ahead.pop_back();
                if (told[beat]) continue;
                told[beat] = true;
                for (const std::uint32_t to : graph_.to[beat]) {
                    if (endless_[to] > 0) ahead.push_back(to);
                }
            }
        }
    }
    std::uint32_t surely_endless(std::uint32_t beat) const {
        std::uint32_t found = none;
        certain_.states().each(beat, [&](const Key<States::width>& key, std::uint32_t id) {
            if (ends_[possible_.states().find(beat, key)]) return true;
            found = id;
            return false;
        });
        return found;
    }

    const Plan& plan_;
    const Search<States>& possible_;
    const Search<States>& certain_;
    Patience patience_;
    BeatGraph graph_;
    std::vector<std::uint32_t> digits_;
    std::vector<bool> ends_;              // by state
    std::vector<std::uint64_t> endless_;  // by beat: states that never come to an end
    std::vector<bool> entered_;
};

}  // namespace attune::finite
