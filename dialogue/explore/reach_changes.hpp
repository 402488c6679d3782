// What an edit opened or closed: which beats, endings, options, lines and moments of the client can be
// reached in the new version and could not in the old, or the other way round. Goals are matched by key.
#pragma once

#include <string>
#include <vector>

#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/reach.hpp"

namespace attune {

struct ReachChange {
    std::string key;      // key_of: "option-coat.form"
    bool is_new = false;  // not in the old version; then it is here because nothing reaches it
    Reached before = Reached::never;
    Reached after = Reached::never;
    friend bool operator==(const ReachChange&, const ReachChange&) = default;
};

/// What an `if` can be where it is looked at.
enum class Sides : std::uint8_t { not_looked_at, always, never, both };

struct IfChange {
    std::string id;       // id_of its site: "coat.form", "coat.form goto 2"
    bool is_new = false;  // not in the old version
    Sides before = Sides::both;
    Sides after = Sides::both;
    friend bool operator==(const IfChange&, const IfChange&) = default;
};

struct ReachChanges {
    std::vector<ReachChange> changes;
    std::vector<IfChange> ifs;  // that became always or never true, or no longer are
    bool complete = true;       // false: one of the searches was ended by the limits, and nothing is said
};

/// What stands in a beat that opened or closed as a whole is not named again.
ReachChanges reach_changes(const Scenario& old_one, const Scenario& new_one, const Limits& limits);

/// "can be reached", "can be reached if the client's state allows it", "cannot be reached"
std::string_view in_words(Reached reached);
/// "always holds", "never holds", "may hold or not", "is not looked at"
std::string_view in_words(Sides sides);

}  // namespace attune
