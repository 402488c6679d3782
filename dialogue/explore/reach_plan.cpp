#include "dialogue/explore/reach_plan.hpp"

#include <algorithm>

namespace attune::finite {
namespace {

constexpr std::uint64_t full_word = std::uint64_t{1} << 62;

bool one_word(const Space& space, std::size_t beats) {
    for (std::uint32_t beat = 0; beat < beats; ++beat) {
        const auto states = space.states({beat});
        if (!states || *states > full_word) return false;
    }
    return true;
}

/// Slots put into words one after the other, each word as full as it goes.
std::vector<std::uint32_t> word_of_slots(const Space& space) {
    std::vector<std::uint32_t> words;
    std::uint64_t product = 1;
    std::uint32_t word = 0;
    for (const Slot& slot : space.slots()) {
        if (product > full_word / slot.size) {
            ++word;
            product = 1;
        }
        product *= slot.size;
        words.push_back(word);
    }
    return words;
}

void lay_out_beat(BeatPlan& plan, const Space& space, BeatIndex beat, const std::vector<std::uint32_t>& words,
                  std::uint32_t largest_group) {
    std::uint64_t stride = 1;
    for (std::uint32_t slot = 0; slot < space.slots().size(); ++slot) {
        if (!space.live(beat, slot)) continue;
        const std::uint32_t word = words.empty() ? 0 : words[slot];
        const std::uint32_t size = space.slots()[slot].size;
        const bool new_word = plan.words.empty() || plan.words.back() != word;
        if (new_word) stride = 1;
        if (new_word || plan.groups.back().size > largest_group / size) {
            if (new_word && !plan.groups.empty()) plan.groups.back().last = true;
            plan.groups.push_back({static_cast<std::uint32_t>(plan.live.size()), 0, 1, word, false, 0});
        }
        plan.live.push_back(slot);
        plan.words.push_back(word);
        plan.strides.push_back(stride);
        stride *= size;
        Group& group = plan.groups.back();
        ++group.count;
        group.size *= size;
    }
    if (!plan.groups.empty()) plan.groups.back().last = true;
    for (Group& group : plan.groups) {
        group.table = plan.digits;
        plan.digits += group.size;
    }
    plan.states = space.states(beat);
}

}  // namespace

int words_needed(const Space& space, std::size_t beats) {
    if (one_word(space, beats)) return 1;
    return static_cast<int>(word_of_slots(space).back()) + 1;
}

void lay_out(Plan& plan, std::uint32_t largest_group) {
    const std::vector<std::uint32_t> words =
        plan.words == 1 ? std::vector<std::uint32_t>{} : word_of_slots(*plan.space);
    std::uint32_t at = 0;
    for (std::uint32_t beat = 0; beat < plan.beats.size(); ++beat) {
        plan.beats[beat] = {};
        lay_out_beat(plan.beats[beat], *plan.space, {beat}, words, largest_group);
        plan.beats[beat].digits_at = at;
        at += plan.beats[beat].digits;
    }
}

std::size_t Plan::bytes() const {
    return tables.size() * sizeof(std::uint64_t) + offsets.size() * sizeof(std::uint32_t) + passes.size() +
           parts.size() * sizeof(Part) + readers.size() * sizeof(Reader);
}

void values_of(const Plan& plan, std::uint32_t index, const std::uint32_t* digits,
               std::vector<std::uint32_t>& values) {
    const BeatPlan& beat = plan.beats[index];
    values.resize(plan.space->slots().size());
    for (std::uint32_t slot = 0; slot < values.size(); ++slot) values[slot] = plan.space->start(slot);
    for (std::size_t g = 0; g < beat.groups.size(); ++g) {
        std::uint32_t rest = digits[g];
        for (std::uint32_t i = 0; i < beat.groups[g].count; ++i) {
            const std::uint32_t slot = beat.live[beat.groups[g].first + i];
            values[slot] = rest % plan.space->slots()[slot].size;
            rest /= plan.space->slots()[slot].size;
        }
    }
}

}  // namespace attune::finite
