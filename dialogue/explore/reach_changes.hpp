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

struct ReachChanges {
    std::vector<ReachChange> changes;
    bool complete = true;  // false: one of the searches was ended by the limits, and nothing is said
};

/// What stands in a beat that opened or closed as a whole is not named again.
ReachChanges reach_changes(const Scenario& old_one, const Scenario& new_one, const Limits& limits);

/// "can be reached", "can be reached if the client's state allows it", "cannot be reached"
std::string_view in_words(Reached reached);

}  // namespace attune
