#include "dialogue/explore/reach_states.hpp"

namespace attune::finite {

DenseStates::DenseStates(const Plan& plan, std::size_t, bool parents) {
    std::uint64_t at = 0;
    for (const BeatPlan& beat : plan.beats) {
        begin_.push_back(at);
        at += (*beat.states + 63) / 64 * 64;
    }
    begin_.push_back(at);
    cells_.resize(static_cast<std::size_t>(at / 64));
    spans_.resize(plan.beats.size());
    if (parents) parents_.assign(static_cast<std::size_t>(at), none);
}

bool DenseStates::advance() {
    for (std::uint32_t beat = 0; beat < spans_.size(); ++beat) {
        Spans& spans = spans_[beat];
        if (spans.next.high == 0) continue;
        std::uint64_t any = 0;
        for (std::uint64_t word = spans.next.low; word < spans.next.high; ++word) {
            Cell& cell = cells_[word];
            cell.now = cell.next & ~cell.seen;
            cell.seen |= cell.next;
            cell.next = 0;
            any |= cell.now;
        }
        if (any != 0) {
            spans.now = spans.next;
            spans.queued = true;
            queue_.push_back(beat);
        }
        spans.next = {};
    }
    return !queue_.empty();
}

}  // namespace attune::finite
