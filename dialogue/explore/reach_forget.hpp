// Marks (visits and choices) that a state can do without. A mark once made stays, so an `if` that fails by it
// fails for good, and what stands behind it is never come to again: what only that would read is forgotten,
// and states that differ in nothing else are one. This sees further than Space, which forgets by beats alone.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "dialogue/explore/judge.hpp"
#include "dialogue/explore/reach_plan.hpp"

namespace attune::finite {

class Forgetting {
  public:
    explicit Forgetting(const Plan& plan);

    /// The state without the marks that nothing after it can read.
    template <int W>
    Key<W> settled(std::uint32_t beat, Key<W> key) {
        const std::vector<Mark>& marks = marks_[beat];
        std::uint64_t made = 0;
        for (const Mark& mark : marks) {
            if ((key[mark.word] / mark.stride & 1) != 0) made |= std::uint64_t{1} << mark.number;
        }
        if (made == 0) return key;
        const std::uint64_t kept = read_after(beat, made);
        for (const Mark& mark : marks) {
            const std::uint64_t bit = std::uint64_t{1} << mark.number;
            if ((made & bit) != 0 && (kept & bit) == 0) key[mark.word] -= mark.stride;
        }
        return key;
    }

    std::size_t bytes() const { return known_.size() * 48; }

  private:
    struct Mark {
        std::uint32_t number = 0;  // a bit of `made`
        std::uint32_t word = 0;    // of the key
        std::uint64_t stride = 1;  // within it
    };
    struct Known {
        std::size_t operator()(const std::pair<std::uint32_t, std::uint64_t>& at) const {
            std::uint64_t x = at.second + at.first * 0x9E3779B97F4A7C15u;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
            return static_cast<std::size_t>(x ^ (x >> 31));
        }
    };

    /// The marks that some `if` may still read, those made being so.
    std::uint64_t read_after(std::uint32_t beat, std::uint64_t made);
    std::uint64_t walked(std::uint32_t beat);
    void look(BeatIndex beat);
    void look(const Option& option, std::uint32_t index);
    void look(const std::vector<Branch>& branches);
    void look(LineRange lines);
    Verdict ask(const Condition& condition);

    const Scenario& scenario_;
    std::vector<std::vector<Mark>> marks_;               // by beat
    std::vector<std::uint32_t> of_visited_, of_chosen_;  // its number, or none
    std::vector<Extent> variables_, visited_, chosen_;
    KnownFacts facts_;
    std::unordered_map<std::pair<std::uint32_t, std::uint64_t>, std::uint64_t, Known> known_;

    // one walk
    std::uint64_t read_ = 0;
    std::vector<std::uint32_t> waiting_;
    std::vector<bool> seen_;
};

}  // namespace attune::finite
