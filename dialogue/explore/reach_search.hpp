// Breadth-first by moves over the states of a plan: what is first come to is come to by a shortest way.
// Ways without a move (`otherwise`) stay in the layer.
#pragma once

#include <algorithm>
#include <vector>

#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/reach_states.hpp"

namespace attune::finite {

/// Where a goal was first met.
struct Hit {
    std::uint32_t moves = none;
    std::uint32_t state = none;
    std::uint32_t option = none;  // taken there
};

template <class States>
class Search {
  public:
    static constexpr int width = States::width;

    /// Where no way hangs on the client, what is reached possibly is reached surely, and one search does for
    /// both.
    Search(const Plan& plan, std::size_t goals, Mode mode, const Limits& limits, std::size_t bytes,
           bool parents)
        : plan_(plan),
          mode_(mode),
          limits_(limits),
          states_(plan, bytes, parents),
          possible_{Mode::possibly, std::vector<Hit>(goals), {}},
          sure_{Mode::surely, std::vector<Hit>(goals), {}},
          stuck_(plan.beats.size()),
          stuck_at_(plan.beats.size(), none) {
        std::size_t most = 1;
        for (const BeatPlan& beat : plan.beats) most = std::max(most, beat.groups.size());
        digits_.resize(most);
        for (const BeatPlan& beat : plan.beats) seen_digits_.resize(seen_digits_.size() + beat.digits);
        calm_ = plan.strain_before_moves < 12 * whole;
    }

    /// False when the limits ended it.
    bool run() {
        if (mode_ == Mode::possibly) list_asks(possible_);
        if (mode_ == Mode::surely || !plan_.doubts) list_asks(sure_);
        std::vector<std::uint32_t> values(plan_.space->slots().size());
        for (std::uint32_t slot = 0; slot < values.size(); ++slot) values[slot] = plan_.space->start(slot);
        const BeatIndex start = plan_.scenario->start;
        if (const auto slot = plan_.space->slot_of(Slot::Of::visited, start.value)) values[*slot] = 1;
        states_.add_now(start.value, encode<width>(plan_.beats[start.value], values), none);
        for (bool more = true; more; more = states_.advance(), ++moves_) {
            const bool whole_layer = states_.each_now([&](std::uint32_t beat, const Key<width>& key,
                                                          std::uint32_t id) { return visit(beat, key, id); });
            if (!whole_layer || states_.full()) return false;
        }
        return true;
    }

    States& states() { return states_; }
    const States& states() const { return states_; }
    const std::vector<Hit>& possible() const { return possible_.hits; }
    const std::vector<Hit>& sure() const { return sure_.hits; }
    std::uint64_t visited() const { return visited_; }
    std::uint64_t steps() const { return steps_; }
    const std::vector<std::uint64_t>& stuck() const { return stuck_; }        // by beat: how many states
    const std::vector<std::uint32_t>& stuck_at() const { return stuck_at_; }  // by beat: the first
    const std::vector<std::uint8_t>& seen_digits() const { return seen_digits_; }

  private:
    /// The goals asked for in one mode, by beat those still to be met.
    struct Asked {
        Mode mode;
        std::vector<Hit> hits;
        std::vector<std::vector<std::uint32_t>> open;
    };

    void list_asks(Asked& asked) {
        asked.open.resize(plan_.beats.size());
        for (std::size_t beat = 0; beat < asked.open.size(); ++beat) {
            const auto& asks = plan_.beats[beat].asks;
            for (std::uint32_t i = 0; i < asks.size(); ++i) {
                const bool may = asked.mode == Mode::possibly ||
                                 (!asks[i].doubtful &&
                                  (asks[i].test.ceiling & static_cast<std::uint8_t>(Mode::surely)) != 0);
                if (may) asked.open[beat].push_back(i);
            }
        }
    }

    bool visit(std::uint32_t index, const Key<width>& key, std::uint32_t id) {
        if (++visited_ % 4096 == 0) {
            if (limits_.stop()) return false;
            if (visited_ % (1u << 20) == 0) limits_.report(progress());
        }
        const BeatPlan& beat = plan_.beats[index];
        std::uint32_t* const digits = digits_.data();
        decode<width>(beat, key, digits);
        for (std::size_t g = 0; g < beat.groups.size(); ++g) {
            seen_digits_[beat.digits_at + beat.groups[g].table + digits[g]] = 1;
        }
        for (Asked* asked : {&possible_, &sure_}) {
            if (!asked->open.empty() && !asked->open[index].empty()) ask(*asked, index, id);
        }
        if (beat.stuck && passes(plan_, *beat.stuck, digits, Mode::surely)) {
            if (stuck_[index]++ == 0) stuck_at_[index] = id;
        }
        for (const Way& way : beat.ways) {
            if (!follows(plan_, way, digits, mode_)) continue;
            ++steps_;
            if (way.beat == none) continue;
            const Key<width> to = states_.after(plan_, beat, way, digits);
            if (way.free) {
                states_.add_now(way.beat, to, id);
            } else {
                states_.add_next(way.beat, to, id);
            }
        }
        return !states_.full();
    }

    /// Goals still to be met, or to be met with fewer moves, from a state of this beat.
    void ask(Asked& asked, std::uint32_t index, std::uint32_t id) {
        std::vector<std::uint32_t>& open = asked.open[index];
        for (std::size_t i = 0; i < open.size();) {
            const Ask& a = plan_.beats[index].asks[open[i]];
            Hit& hit = asked.hits[a.goal];
            const std::uint32_t moves = moves_ + (a.option == none ? 0u : 1u);
            const bool too_late = asked.mode == Mode::surely && a.calm && (!calm_ || moves_ > 0);
            if (!too_late && hit.moves > moves && passes(plan_, a.test, digits_.data(), asked.mode)) {
                hit = {moves, id, a.option};
            }
            if (hit.moves <= moves || too_late) {
                open[i] = open.back();
                open.pop_back();
            } else {
                ++i;
            }
        }
    }

    double progress() const {
        return static_cast<double>(visited_) / static_cast<double>(std::max<std::uint64_t>(1, states_.ids()));
    }

    const Plan& plan_;
    Mode mode_;
    const Limits& limits_;
    States states_;
    std::uint32_t moves_ = 0;
    bool calm_ = true;
    Asked possible_, sure_;
    std::vector<std::uint64_t> stuck_;
    std::vector<std::uint32_t> stuck_at_;
    std::vector<std::uint8_t> seen_digits_;
    std::vector<std::uint32_t> digits_;
    std::uint64_t visited_ = 0, steps_ = 0;
};

}  // namespace attune::finite
