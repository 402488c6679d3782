#include "dialogue/explore/space.hpp"

#include <algorithm>
#include <variant>

namespace attune {
namespace {

/// Beyond this, turns are not counted one by one: a condition that asks further is judged "it depends".
constexpr std::int32_t most_turns = 4096;

bool compares(Term::Kind kind) { return kind >= Term::Kind::equal && kind <= Term::Kind::greater_equal; }

std::int32_t largest(const Scenario& scenario, const Term& term) {
    if (term.kind == Term::Kind::number) return term.value;
    if (term.kind == Term::Kind::variable)
        return scenario.variables[static_cast<std::size_t>(term.value)].high;
    return 100;
}

/// The largest number this condition compares the turns with; −1 when it does not read them.
std::int32_t turns_compared(const Scenario& scenario, const Condition& condition) {
    std::int32_t found = -1;
    const auto is_turns = [](const Term& term) {
        return term.kind == Term::Kind::asked && term.value == static_cast<int>(Asked::turns);
    };
    const auto& terms = condition.terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (is_turns(terms[i])) found = std::max(found, 0);
        if (!compares(terms[i].kind) || i < 2) continue;
        if (is_turns(terms[i - 1])) found = std::max(found, largest(scenario, terms[i - 2]));
        if (is_turns(terms[i - 2])) found = std::max(found, largest(scenario, terms[i - 1]));
    }
    return std::min(found, most_turns);
}

template <class Visit>
void each_condition(const Scenario& scenario, Visit&& visit) {
    for (const Line& line : scenario.lines) visit(line.when);
    for (const Option& option : scenario.options) {
        visit(option.when);
        for (const Branch& branch : option.branches) visit(branch.when);
    }
    for (const Beat& beat : scenario.beats) {
        for (const Branch& branch : beat.otherwise) visit(branch.when);
    }
}

}  // namespace

Space::Space(const Scenario& scenario) {
    find_slots(scenario);
    find_live(scenario);
}

void Space::add(Slot slot, std::uint32_t start) {
    slots_.push_back(slot);
    start_.push_back(start);
}

void Space::find_slots(const Scenario& scenario) {
    of_variable_.assign(scenario.variables.size(), none);
    of_visited_.assign(scenario.beats.size(), none);
    of_chosen_.assign(scenario.options.size(), none);
    std::int32_t turns = -1;
    each_condition(scenario, [&](const Condition& condition) {
        turns = std::max(turns, turns_compared(scenario, condition));
        each_read(condition, [&](Slot::Of of, std::uint32_t index) {
            if (of == Slot::Of::variable) of_variable_[index] = 0;
            if (of == Slot::Of::visited) of_visited_[index] = 0;
            if (of == Slot::Of::chosen) of_chosen_[index] = 0;
        });
    });
    const auto next = [&] { return static_cast<std::uint32_t>(slots_.size()); };
    for (std::uint32_t i = 0; i < of_variable_.size(); ++i) {
        if (of_variable_[i] == none) continue;
        of_variable_[i] = next();
        const Variable& v = scenario.variables[i];
        const auto size = static_cast<std::uint32_t>(std::int64_t{v.high} - v.low + 1);
        add({Slot::Of::variable, i, v.low, size}, static_cast<std::uint32_t>(v.start - v.low));
    }
    for (std::uint32_t i = 0; i < of_visited_.size(); ++i) {
        if (of_visited_[i] == none) continue;
        of_visited_[i] = next();
        add({Slot::Of::visited, i, 0, 2}, 0);
    }
    for (std::uint32_t i = 0; i < of_chosen_.size(); ++i) {
        if (of_chosen_[i] == none && !scenario.options[i].once) continue;
        of_chosen_[i] = next();
        add({Slot::Of::chosen, i, 0, 2}, 0);
    }
    if (turns < 0) return;
    of_turns_ = next();
    add({Slot::Of::turns, 0, 0, static_cast<std::uint32_t>(turns) + 2}, 0);
}

std::optional<std::uint32_t> Space::slot_of(Slot::Of of, std::uint32_t index) const {
    std::uint32_t slot = of_turns_;
    if (of == Slot::Of::variable) slot = of_variable_[index];
    if (of == Slot::Of::visited) slot = of_visited_[index];
    if (of == Slot::Of::chosen) slot = of_chosen_[index];
    return slot == none ? std::nullopt : std::optional(slot);
}

namespace {

/// One bit a slot.
using Bits = std::vector<std::uint64_t>;

void set(Bits& bits, std::uint32_t slot) { bits[slot / 64] |= std::uint64_t{1} << (slot % 64); }
void clear(Bits& bits, std::uint32_t slot) { bits[slot / 64] &= ~(std::uint64_t{1} << (slot % 64)); }
bool add_all(Bits& bits, const Bits& more) {
    bool grew = false;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        grew = grew || (more[i] & ~bits[i]) != 0;
        bits[i] |= more[i];
    }
    return grew;
}

/// What may still be read from each beat on, and what may have been changed by then, each to a fixpoint.
class Liveness {
  public:
    Liveness(const Scenario& scenario, const Space& space)
        : scenario_(scenario),
          space_(space),
          none_((space.slots().size() + 63) / 64),
          read_(scenario.beats.size(), none_),
          changed_(scenario.beats.size(), none_) {}

    void run() {
        for (bool grew = true; grew;) {
            grew = false;
            for (std::uint32_t beat = static_cast<std::uint32_t>(read_.size()); beat-- > 0;) {
                grew = add_all(read_[beat], read_from({beat})) || grew;
            }
        }
        if (auto slot = space_.slot_of(Slot::Of::visited, scenario_.start.value)) {
            set(changed_[scenario_.start.value], *slot);
        }
        for (bool grew = true; grew;) {
            grew = false;
            for (std::uint32_t beat = 0; beat < changed_.size(); ++beat) grew = pass_on({beat}) || grew;
        }
    }

    std::uint64_t word(std::size_t beat, std::size_t i) const { return read_[beat][i] & changed_[beat][i]; }

  private:
    void read(Bits& bits, const Condition& condition) const {
        each_read(condition,
                  [&](Slot::Of of, std::uint32_t index) { set(bits, *space_.slot_of(of, index)); });
    }
    void read_lines(Bits& bits, LineRange lines) const {
        for (std::uint32_t i = 0; i < lines.count; ++i) read(bits, scenario_[lines[i]].when);
    }
    void forget(Bits& bits, Slot::Of of, std::uint32_t index) const {
        if (const auto slot = space_.slot_of(of, index)) clear(bits, *slot);
    }
    void read_branches(Bits& bits, const std::vector<Branch>& branches) const {
        for (const Branch& branch : branches) {
            read(bits, branch.when);
            if (const auto* beat = std::get_if<BeatIndex>(&branch.to)) {
                Bits there = read_[beat->value];
                forget(there, Slot::Of::visited, beat->value);
                add_all(bits, there);
            } else {
                read_lines(bits, scenario_[std::get<EndingIndex>(branch.to)].client);
            }
        }
    }
    Bits read_by(const Option& option, OptionIndex index, BeatIndex beat) const {
        Bits bits = option.branches.empty() ? read_[beat.value] : none_;
        read_lines(bits, option.reply);
        read_branches(bits, option.branches);
        for (const Effect& effect : option.effects) {
            if (effect.kind == Effect::Kind::set) forget(bits, Slot::Of::variable, effect.variable.value);
        }
        forget(bits, Slot::Of::chosen, index.value);
        read(bits, option.when);
        if (option.once) set(bits, *space_.slot_of(Slot::Of::chosen, index.value));
        return bits;
    }
    Bits read_from(BeatIndex index) const {
        const Beat& beat = scenario_[index];
        Bits bits = none_;
        read_lines(bits, beat.client);
        read_branches(bits, beat.otherwise);
        each_option(scenario_, beat,
                    [&](OptionIndex option) { add_all(bits, read_by(scenario_[option], option, index)); });
        return bits;
    }

    bool pass_to(const std::vector<Branch>& branches, const Bits& bits) {
        bool grew = false;
        for (const Branch& branch : branches) {
            const auto* beat = std::get_if<BeatIndex>(&branch.to);
            if (beat == nullptr) continue;
            grew = add_all(changed_[beat->value], bits) || grew;
            Bits entered = none_;
            if (const auto slot = space_.slot_of(Slot::Of::visited, beat->value)) set(entered, *slot);
            grew = add_all(changed_[beat->value], entered) || grew;
        }
        return grew;
    }
    bool pass_on(BeatIndex index) {
        const Beat& beat = scenario_[index];
        bool grew = pass_to(beat.otherwise, changed_[index.value]);
        each_option(scenario_, beat, [&](OptionIndex taken) {
            const Option& option = scenario_[taken];
            Bits bits = changed_[index.value];
            const auto change = [&](Slot::Of of, std::uint32_t of_what) {
                if (const auto slot = space_.slot_of(of, of_what)) set(bits, *slot);
            };
            change(Slot::Of::chosen, taken.value);
            change(Slot::Of::turns, 0);
            for (const Effect& effect : option.effects) change(Slot::Of::variable, effect.variable.value);
            if (option.branches.empty()) grew = add_all(changed_[index.value], bits) || grew;
            grew = pass_to(option.branches, bits) || grew;
        });
        return grew;
    }

    const Scenario& scenario_;
    const Space& space_;
    Bits none_;
    std::vector<Bits> read_, changed_;
};

}  // namespace

void Space::find_live(const Scenario& scenario) {
    words_ = (slots_.size() + 63) / 64;
    Liveness liveness(scenario, *this);
    liveness.run();
    live_.reserve(words_ * scenario.beats.size());
    for (std::size_t beat = 0; beat < scenario.beats.size(); ++beat) {
        for (std::size_t i = 0; i < words_; ++i) live_.push_back(liveness.word(beat, i));
    }
}

bool Space::live(BeatIndex beat, std::uint32_t slot) const {
    return (live_[beat.value * words_ + slot / 64] >> (slot % 64) & 1) != 0;
}

std::optional<std::uint64_t> Space::states(BeatIndex beat) const {
    constexpr std::uint64_t most = std::uint64_t{1} << 63;
    std::uint64_t product = 1;
    for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
        if (!live(beat, slot)) continue;
        if (product > most / slots_[slot].size) return std::nullopt;
        product *= slots_[slot].size;
    }
    return product;
}

}  // namespace attune
