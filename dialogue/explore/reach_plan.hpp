// A scenario compiled for the exact search. A state of a beat is a number in mixed radix over the slots that
// are live there; neighbouring slots form groups, so that a move is a sum of one table entry for each group
// and a condition is a look-up by the same digits. Everything the engine decides on a state (engine.cpp) is
// spelled out here as ways (where a move leads) and asks (which goal it meets), each with its test.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/space.hpp"

namespace attune::finite {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// How sure a step must be: on some state of the client, or on every one.
enum class Mode : std::uint8_t { possibly = 1, surely = 2 };

/// A state of a beat.
template <int W>
using Key = std::array<std::uint64_t, W>;

struct Group {
    std::uint32_t first = 0, count = 0;  // of the beat's live slots
    std::uint32_t size = 1;              // values
    std::uint32_t word = 0;              // of the key
    bool last = false;                   // of its word
    std::uint32_t table = 0;             // where its digits begin in a way's table
};

/// All parts must pass. Each is a table of Mode bits, entered by a sum over the groups it reads.
struct Test {
    std::uint32_t first = 0, count = 0;
    std::uint8_t ceiling = 3;  // Mode bits that some state may have
    bool hangs = false;        // on the client's state, for some state
};
struct Reader {
    std::uint32_t group = 0, offsets = 0;
};
struct Part {
    std::uint32_t readers = 0, count = 0;
    std::uint32_t passes = 0;
    std::uint32_t slow = none;  // too large for a table: judged state by state
};

struct Way {
    Test test;
    OptionIndex option;         // meaningless when free
    bool free = false;          // by `otherwise`: no move
    bool doubtful = false;      // hangs on the client's state in any case
    std::uint32_t beat = none;  // or an ending
    std::uint32_t tables = 0;
    std::uint32_t constant = 0;  // words of the key
};

struct Ask {
    Test test;
    std::uint32_t goal = 0;
    std::uint32_t option = none;  // met by taking it
    bool calm = false;            // sure only while no rupture can be open
    bool doubtful = false;        // never sure
};

struct BeatPlan {
    std::vector<std::uint32_t> live;     // slots
    std::vector<std::uint64_t> strides;  // by live slot, within its word
    std::vector<std::uint32_t> words;    // by live slot
    std::vector<Group> groups;
    std::uint32_t digits = 0;     // entries of one way's tables
    std::uint32_t digits_at = 0;  // of the first, among all beats
    std::optional<std::uint64_t> states;
    std::vector<Way> ways;
    std::vector<Ask> asks;
    std::optional<Test> stuck;  // nothing to say and no `otherwise`
};

/// What an option does to a slot: its value after, by its value before.
struct SlotChange {
    std::uint32_t slot = 0;
    std::vector<std::uint32_t> after;
};
using Changes = std::vector<SlotChange>;

/// A condition, a once-mark that must not be set, or both; wanted true or false.
struct Clause {
    const Condition* when = nullptr;
    std::uint32_t mark = none;  // slot
    bool wanted = true;
    const Changes* after = nullptr;  // judged on the state after these
};

struct SlowClauses {
    std::uint32_t beat = 0;
    std::vector<Clause> clauses;
};

struct Plan {
    const Scenario* scenario = nullptr;
    const Space* space = nullptr;
    int words = 1;        // of a key
    bool doubts = false;  // some way hangs on the client's state
    Milli strain_before_moves = 0;
    std::vector<BeatPlan> beats;
    std::vector<Changes> changes;  // by option
    std::vector<Part> parts;
    std::vector<Reader> readers;
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint8_t> passes;
    std::vector<SlowClauses> slow;
    std::vector<std::uint64_t> tables, constants;
    std::size_t bytes() const;
};

/// Nothing when the tables alone would need more than these bytes.
std::optional<Plan> plan_of(const Scenario& scenario, const Goals& goals, const Space& space,
                            std::size_t bytes);

/// The smallest number of words a key needs; nothing when it cannot be kept at all.
int words_needed(const Space& space, std::size_t beats);
void lay_out(Plan& plan, std::uint32_t largest_group);

bool slow_passes(const Plan& plan, const SlowClauses& slow, const std::uint32_t* digits, Mode mode);

inline bool passes(const Plan& plan, const Test& test, const std::uint32_t* digits, Mode mode) {
    for (std::uint32_t i = 0; i < test.count; ++i) {
        const Part& part = plan.parts[test.first + i];
        if (part.slow != none) {
            if (!slow_passes(plan, plan.slow[part.slow], digits, mode)) return false;
            continue;
        }
        std::uint32_t at = part.passes;
        for (std::uint32_t r = 0; r < part.count; ++r) {
            const Reader& reader = plan.readers[part.readers + r];
            at += plan.offsets[reader.offsets + digits[reader.group]];
        }
        if ((plan.passes[at] & static_cast<std::uint8_t>(mode)) == 0) return false;
    }
    return true;
}

template <int W>
void decode(const BeatPlan& beat, const Key<W>& key, std::uint32_t* digits) {
    std::uint32_t word = none;
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < beat.groups.size(); ++i) {
        const Group& group = beat.groups[i];
        if (group.word != word) rest = key[word = group.word];
        if (group.last) {
            digits[i] = static_cast<std::uint32_t>(rest);
        } else if (rest <= 0xFFFFFFFFu) {
            const auto narrow = static_cast<std::uint32_t>(rest);
            digits[i] = narrow % group.size;
            rest = narrow / group.size;
        } else {
            digits[i] = static_cast<std::uint32_t>(rest % group.size);
            rest /= group.size;
        }
    }
}

template <int W>
Key<W> after(const Plan& plan, const BeatPlan& beat, const Way& way, const std::uint32_t* digits) {
    Key<W> key;
    for (std::size_t w = 0; w < W; ++w) {
        key[w] = w < static_cast<std::size_t>(plan.words) ? plan.constants[way.constant + w] : 0;
    }
    for (std::size_t i = 0; i < beat.groups.size(); ++i) {
        const Group& group = beat.groups[i];
        key[W == 1 ? 0 : group.word] += plan.tables[way.tables + group.table + digits[i]];
    }
    return key;
}

inline bool follows(const Plan& plan, const Way& way, const std::uint32_t* digits, Mode mode) {
    if (way.doubtful && mode == Mode::surely) return false;
    return way.test.count == 0 || passes(plan, way.test, digits, mode);
}

/// Each live slot's value, counted from its low.
void values_of(const Plan& plan, std::uint32_t beat, const std::uint32_t* digits,
               std::vector<std::uint32_t>& values);

/// A state with these values of all slots.
template <int W>
Key<W> encode(const BeatPlan& beat, const std::vector<std::uint32_t>& values) {
    Key<W> key{};
    for (std::size_t i = 0; i < beat.live.size(); ++i) {
        key[beat.words[i]] += beat.strides[i] * values[beat.live[i]];
    }
    return key;
}

}  // namespace attune::finite
