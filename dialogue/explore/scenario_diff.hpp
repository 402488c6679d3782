// What differs between two versions of a scenario, thing by thing and by the author's ids: what was added,
// removed, moved to another place, and which of its members changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

struct Edit {
    enum class Kind : std::uint8_t { added, removed, moved, changed };
    Kind kind = Kind::changed;
    std::string of;      // "option"
    std::string id;      // "coat.form"; the new one where it moved
    std::string member;  // of changed: "text", "empathy", "goto"
    std::string before;  // the value, the text of what was removed, or the old id
    std::string after;
    friend bool operator==(const Edit&, const Edit&) = default;
};
template <>
struct Names<Edit::Kind> {
    static constexpr auto table = std::to_array<std::string_view>({"added", "removed", "moved", "changed"});
};

/// In the order of the new one; what is gone comes last. An option that is gone from one beat and
/// new at another with the same id and text has moved, and so has a line of the same id.
std::vector<Edit> edits(const Scenario& old_one, const Scenario& new_one);

/// One text with both in it, word by word: "I [-said-]{+heard+} so".
std::string marked(std::string_view before, std::string_view after);

/// A scenario as named members of named things: what edits() compares.
struct Thing {
    std::string of, id;
    std::string within;  // the beat or place it stands in; "" at the top
    std::string text;    // what says what it is
    std::vector<std::pair<std::string, std::string>> members;
    std::vector<std::string> order;  // ids of what stands in it
};
std::vector<Thing> things_of(const Scenario& scenario);

}  // namespace attune
