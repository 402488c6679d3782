// The states an exact search has come to, layer by layer: one layer holds all states first reached with so
// many moves. Two ways to keep them, with one interface: a bitmap for each beat, or a hash set.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "dialogue/explore/reach_forget.hpp"
#include "dialogue/explore/reach_plan.hpp"

namespace attune::finite {

/// Three bits a state, and its parent where there is room. Fits when every beat's states do.
class DenseStates {
  public:
    static constexpr int width = 1;
    using Id = std::uint32_t;

    static std::uint64_t total(const Plan& plan) {
        std::uint64_t sum = 0;
        for (const BeatPlan& beat : plan.beats) {
            if (!beat.states || *beat.states > none || plan.words != 1) return ~std::uint64_t{0};
            sum += (*beat.states + 63) / 64 * 64;
        }
        return sum;
    }
    static std::size_t bytes_for(std::uint64_t total, bool parents) {
        return static_cast<std::size_t>(total / 64 * sizeof(Cell) + (parents ? total * sizeof(Id) : 0));
    }

    DenseStates(const Plan& plan, std::size_t bytes, bool parents);

    std::size_t bytes() const { return bytes_for(cells_.size() * 64, !parents_.empty()); }
    bool full() const { return false; }
    bool has_parents() const { return !parents_.empty(); }
    Id parent(Id id) const { return parents_[id]; }

    void add_next(std::uint32_t beat, const Key<1>& key, Id parent) {
        const std::uint64_t at = begin_[beat] + key[0];
        Cell& cell = cells_[at / 64];
        const std::uint64_t bit = std::uint64_t{1} << (at % 64);
        if (((cell.seen | cell.next) & bit) != 0) return;
        cell.next |= bit;
        spans_[beat].next.add(at / 64);
        if (!parents_.empty()) parents_[at] = parent;
    }
    void add_now(std::uint32_t beat, const Key<1>& key, Id parent) {
        const std::uint64_t at = begin_[beat] + key[0];
        Cell& cell = cells_[at / 64];
        const std::uint64_t bit = std::uint64_t{1} << (at % 64);
        if ((cell.seen & bit) != 0) return;
        cell.seen |= bit;
        cell.now |= bit;
        spans_[beat].now.add(at / 64);
        if (!spans_[beat].queued) queue_.push_back(beat);
        spans_[beat].queued = true;
        if (!parents_.empty()) parents_[at] = parent;
    }

    /// What was added for the next layer becomes this one; false when that is nothing.
    bool advance();

    /// Visits every state of this layer, those added to it meanwhile too, until `visit` says stop.
    template <class Visit>
    bool each_now(Visit&& visit) {
        while (!queue_.empty()) {
            const std::uint32_t beat = queue_.back();
            queue_.pop_back();
            spans_[beat].queued = false;
            Span span = spans_[beat].now;
            spans_[beat].now = {};
            for (std::uint64_t word = span.low; word < span.high; ++word) {
                std::uint64_t bits = cells_[word].now;
                cells_[word].now = 0;
                for (; bits != 0; bits &= bits - 1) {
                    const std::uint64_t at = word * 64 + static_cast<std::uint64_t>(std::countr_zero(bits));
                    if (!visit(beat, Key<1>{at - begin_[beat]}, static_cast<Id>(at))) return false;
                }
            }
        }
        return true;
    }

    Id find(std::uint32_t beat, const Key<1>& key) const {
        const std::uint64_t at = begin_[beat] + key[0];
        return (cells_[at / 64].seen >> (at % 64) & 1) != 0 ? static_cast<Id>(at) : none;
    }
    std::uint64_t ids() const { return cells_.size() * 64; }  // every id is below
    std::uint32_t beat_of(Id id) const {
        const auto after = std::upper_bound(begin_.begin(), begin_.end(), std::uint64_t{id});
        return static_cast<std::uint32_t>(after - begin_.begin() - 1);
    }
    Key<1> key_of(Id id) const { return {id - begin_[beat_of(id)]}; }

    /// Every state of a beat, until `visit` says stop.
    template <class Visit>
    void each(std::uint32_t beat, Visit&& visit) const {
        for (std::uint64_t word = begin_[beat] / 64; word < begin_[beat + 1] / 64; ++word) {
            for (std::uint64_t bits = cells_[word].seen; bits != 0; bits &= bits - 1) {
                const std::uint64_t at = word * 64 + static_cast<std::uint64_t>(std::countr_zero(bits));
                if (!visit(Key<1>{at - begin_[beat]}, static_cast<Id>(at))) return;
            }
        }
    }
    void sort(std::size_t) {}
    /// Where the way leads from these digits.
    Key<1> after(const Plan& plan, const BeatPlan& beat, const Way& way, const std::uint32_t* digits) const {
        return finite::after<1>(plan, beat, way, digits);
    }

  private:
    struct Cell {
        std::uint64_t seen = 0, next = 0, now = 0;
    };
    struct Span {
        std::uint64_t low = ~std::uint64_t{0}, high = 0;
        void add(std::uint64_t word) {
            low = std::min(low, word);
            high = std::max(high, word + 1);
        }
    };
    struct Spans {
        Span next, now;
        bool queued = false;
    };

    std::vector<std::uint64_t> begin_;  // by beat and one beyond, whole words
    std::vector<Cell> cells_;
    std::vector<Spans> spans_;
    std::vector<std::uint32_t> queue_;  // beats with states in this layer
    std::vector<Id> parents_;
};

/// Numbered as they are come to; open addressing over the numbers.
template <int W>
class HashedStates {
  public:
    static constexpr int width = W;
    using Id = std::uint32_t;

    HashedStates(const Plan& plan, std::size_t bytes, bool parents)
        : most_bytes_(bytes), parents_wanted_(parents), forgetting_(plan) {
        grow(1024);
    }

    std::size_t bytes() const { return peak_; }
    bool full() const { return full_; }
    bool has_parents() const { return parents_wanted_; }
    Id parent(Id id) const { return parents_[id]; }

    void add_next(std::uint32_t beat, const Key<W>& key, Id parent) {
        const auto [id, fresh] = add(beat, key);
        if (!fresh) return;
        if (parents_wanted_) parents_[id] = parent;
        next_.push_back(id);
    }
    void add_now(std::uint32_t beat, const Key<W>& key, Id parent) {
        const Id id = add(beat, key).id;
        if (full_ || reached_[id]) return;
        reached_[id] = true;
        if (parents_wanted_) parents_[id] = parent;
        now_.push_back(id);
    }
    bool advance() {
        now_.clear();
        for (const Id id : next_) {
            if (reached_[id]) continue;
            reached_[id] = true;
            now_.push_back(id);
        }
        next_.clear();
        return !now_.empty();
    }
    template <class Visit>
    bool each_now(Visit&& visit) {
        for (std::size_t i = 0; i < now_.size(); ++i) {
            const Id id = now_[i];
            const State state = states_[id];
            if (!visit(state.beat, state.key, id)) return false;
        }
        now_.clear();
        return true;
    }

    Id find(std::uint32_t beat, const Key<W>& key) const {
        const Id id = table_[place(beat, key)];
        return id == none || !reached_[id] ? none : id;
    }
    std::uint64_t ids() const { return states_.size(); }
    std::uint32_t beat_of(Id id) const { return states_[id].beat; }
    Key<W> key_of(Id id) const { return states_[id].key; }

    template <class Visit>
    void each(std::uint32_t beat, Visit&& visit) const {
        for (std::uint64_t i = begin_[beat]; i < begin_[beat + 1]; ++i) {
            if (!visit(states_[by_beat_[i]].key, by_beat_[i])) return;
        }
    }
    /// Before each(): puts the states of a beat together. Nothing may be added after it.
    void sort(std::size_t beats) {
        begin_.assign(beats + 1, 0);
        for (const State& state : states_) ++begin_[state.beat + 1];
        for (std::size_t i = 0; i < beats; ++i) begin_[i + 1] += begin_[i];
        by_beat_.resize(states_.size());
        std::vector<std::uint64_t> at = begin_;
        for (Id id = 0; id < states_.size(); ++id) by_beat_[at[states_[id].beat]++] = id;
    }

    /// Where the way leads from these digits, without the marks that nothing reads any more.
    Key<W> after(const Plan& plan, const BeatPlan& beat, const Way& way, const std::uint32_t* digits) const {
        const Key<W> key = finite::after<W>(plan, beat, way, digits);
        return way.beat == none ? key : forgetting_.settled<W>(way.beat, key);
    }

  private:
    struct State {
        Key<W> key;
        std::uint32_t beat = 0;
    };
    struct Added {
        Id id = 0;
        bool fresh = false;
    };

    static std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return x ^ (x >> 31);
    }
    std::size_t place(std::uint32_t beat, const Key<W>& key) const {
        std::uint64_t hash = beat * 0x9E3779B97F4A7C15u;
        for (const std::uint64_t word : key) hash = mixed(hash ^ word);
        std::size_t at = hash & (table_.size() - 1);
        while (table_[at] != none) {
            const State& state = states_[table_[at]];
            if (state.beat == beat && state.key == key) break;
            at = (at + 1) & (table_.size() - 1);
        }
        return at;
    }
    Added add(std::uint32_t beat, const Key<W>& key) {
        std::size_t at = place(beat, key);
        if (table_[at] != none) return {table_[at], false};
        if (states_.size() * 8 >= table_.size() * 5) {
            if (!grow(table_.size() * 2)) return {};
            at = place(beat, key);
        }
        const auto id = static_cast<Id>(states_.size());
        table_[at] = id;
        states_.push_back({key, beat});
        reached_.push_back(false);
        if (parents_wanted_) parents_.push_back(none);
        return {id, true};
    }
    /// Room for five eighths of `size` states; what is there is put in anew.
    bool grow(std::size_t size) {
        const std::size_t room = size / 8 * 5 + 1;
        // A list of a layer and the order by beat may hold every state once more.
        const std::size_t one = sizeof(State) + 3 * sizeof(Id) + 1;
        const std::size_t needed =
            room * one + size * sizeof(Id) + states_.size() * sizeof(State) + forgetting_.bytes();
        if (needed > most_bytes_ || size > none) {
            full_ = true;
            return false;
        }
        peak_ = std::max(peak_, needed);
        states_.reserve(room);
        reached_.reserve(room);
        if (parents_wanted_) parents_.reserve(room);
        table_.assign(size, none);
        for (Id id = 0; id < states_.size(); ++id) table_[place(states_[id].beat, states_[id].key)] = id;
        return true;
    }

    std::size_t most_bytes_, peak_ = 0;
    bool parents_wanted_;
    bool full_ = false;
    std::vector<State> states_;
    std::vector<bool> reached_;
    std::vector<Id> parents_, table_, now_, next_, by_beat_;
    std::vector<std::uint64_t> begin_;
    mutable Forgetting forgetting_;  // what it works out it keeps
};

}  // namespace attune::finite
