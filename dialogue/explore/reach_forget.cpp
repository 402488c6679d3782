#include "dialogue/explore/reach_forget.hpp"

#include <algorithm>

namespace attune::finite {
namespace {

constexpr std::size_t most_marks = 64;
constexpr std::size_t most_known = 1u << 18;  // beyond that it is worked out each time

}  // namespace

Forgetting::Forgetting(const Plan& plan)
    : scenario_(*plan.scenario),
      marks_(plan.beats.size()),
      of_visited_(scenario_.beats.size(), none),
      of_chosen_(scenario_.options.size(), none),
      visited_(scenario_.beats.size(), {0, 1}),
      chosen_(scenario_.options.size(), {0, 1}) {
    for (const Variable& variable : scenario_.variables) variables_.push_back({variable.low, variable.high});
    facts_.variables = variables_;
    facts_.visited = visited_;
    facts_.chosen = chosen_;
    set_any_client(facts_, scenario_);
    const auto slots = plan.space->slots();
    std::vector<std::uint32_t> number(slots.size(), none);
    std::uint32_t marks = 0;
    for (std::size_t slot = 0; slot < slots.size() && marks < most_marks; ++slot) {
        if (slots[slot].of == Slot::Of::visited) of_visited_[slots[slot].index] = marks;
        if (slots[slot].of == Slot::Of::chosen) of_chosen_[slots[slot].index] = marks;
        const bool is_mark = slots[slot].of == Slot::Of::visited || slots[slot].of == Slot::Of::chosen;
        if (is_mark) number[slot] = marks++;
    }
    for (std::size_t b = 0; b < plan.beats.size(); ++b) {
        const BeatPlan& beat = plan.beats[b];
        for (std::size_t i = 0; i < beat.live.size(); ++i) {
            if (number[beat.live[i]] == none) continue;
            marks_[b].push_back({number[beat.live[i]], beat.words[i], beat.strides[i]});
        }
    }
    seen_.resize(scenario_.beats.size());
}

std::uint64_t Forgetting::read_after(std::uint32_t beat, std::uint64_t made) {
    const std::pair at(beat, made);
    const auto known = known_.find(at);
    if (known != known_.end()) return known->second;
    const auto set = [&](const std::vector<std::uint32_t>& numbers, std::vector<Extent>& marks) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const bool is_made = numbers[i] != none && (made >> numbers[i] & 1) != 0;
            marks[i] = {is_made ? 1 : 0, 1};
        }
    };
    set(of_visited_, visited_);
    set(of_chosen_, chosen_);
    const std::uint64_t kept = walked(beat);
    if (known_.size() < most_known) known_.emplace(at, kept);
    return kept;
}

/// Every beat that can still be come to.
std::uint64_t Forgetting::walked(std::uint32_t beat) {
    read_ = 0;
    std::fill(seen_.begin(), seen_.end(), false);
    waiting_.assign(1, beat);
    seen_[beat] = true;
    while (!waiting_.empty()) {
        const std::uint32_t next = waiting_.back();
        waiting_.pop_back();
        look(BeatIndex{next});
    }
    return read_;
}

void Forgetting::look(BeatIndex index) {
    const Beat& beat = scenario_[index];
    look(beat.client);
    look(beat.otherwise);
    each_option(scenario_, beat, [&](OptionIndex option) { look(scenario_[option], option.value); });
}

void Forgetting::look(const Option& option, std::uint32_t index) {
    if (option.once && of_chosen_[index] != none) {
        read_ |= std::uint64_t{1} << of_chosen_[index];
        if (chosen_[index].low == 1) return;
    }
    if (ask(option.when) == Verdict::no) return;
    look(option.reply);
    look(option.branches);
}

void Forgetting::look(const std::vector<Branch>& branches) {
    for (const Branch& branch : branches) {
        const Verdict verdict = ask(branch.when);
        if (verdict == Verdict::no) continue;
        if (const auto* beat = std::get_if<BeatIndex>(&branch.to)) {
            if (!seen_[beat->value]) waiting_.push_back(beat->value);
            seen_[beat->value] = true;
        } else {
            look(scenario_[std::get<EndingIndex>(branch.to)].client);
        }
        if (verdict == Verdict::yes) return;
    }
}

void Forgetting::look(LineRange lines) {
    for (std::uint32_t i = 0; i < lines.count; ++i) ask(scenario_[lines[i]].when);
}

Verdict Forgetting::ask(const Condition& condition) {
    each_read(condition, [&](Slot::Of of, std::uint32_t index) {
        const std::uint32_t number = of == Slot::Of::visited  ? of_visited_[index]
                                     : of == Slot::Of::chosen ? of_chosen_[index]
                                                              : none;
        if (number != none) read_ |= std::uint64_t{1} << number;
    });
    return judged(condition, facts_);
}

}  // namespace attune::finite
