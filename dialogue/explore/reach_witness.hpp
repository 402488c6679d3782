// The moves by which a state was come to, followed back from parent to parent.
#pragma once

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/reach_search.hpp"

namespace attune::finite {

template <class States>
class Witnesses {
  public:
    Witnesses(const Plan& plan, const States& states) : plan_(plan), states_(states) {
        std::size_t most = 1;
        for (const BeatPlan& beat : plan.beats) most = std::max(most, beat.groups.size());
        digits_.resize(most);
    }

    Witness of(const Hit& hit) {
        Witness witness = to(hit.state);
        if (hit.option != none) witness.moves.push_back({hit.option});
        return witness;
    }
    Witness to(std::uint32_t state) {
        Witness witness{1, {}};
        for (std::uint32_t at = state; states_.parent(at) != none; at = states_.parent(at)) {
            const std::uint32_t option = step(states_.parent(at), at);
            if (option != none) witness.moves.push_back({option});
        }
        std::reverse(witness.moves.begin(), witness.moves.end());
        return witness;
    }

  private:
    /// The option that leads from one to the other for sure; none when it takes no move.
    std::uint32_t step(std::uint32_t from, std::uint32_t to) {
        const auto [known, fresh] = steps_.try_emplace(to, none);
        if (!fresh) return known->second;
        const std::uint32_t index = states_.beat_of(from), target = states_.beat_of(to);
        const BeatPlan& beat = plan_.beats[index];
        const auto key = states_.key_of(to);
        decode<States::width>(beat, states_.key_of(from), digits_.data());
        // A way without a move is the shorter one where both lead there.
        std::uint32_t option = none;
        for (const Way& way : beat.ways) {
            if (way.beat != target || !follows(plan_, way, digits_.data(), Mode::surely)) continue;
            if (states_.after(plan_, beat, way, digits_.data()) != key) continue;
            option = way.free ? none : way.option.value;
            if (way.free) break;
        }
        return known->second = option;
    }

    const Plan& plan_;
    const States& states_;
    std::vector<std::uint32_t> digits_;
    std::unordered_map<std::uint32_t, std::uint32_t> steps_;  // to a state, from its parent
};

}  // namespace attune::finite
