// `attune-cli diff`: what differs between two versions of a scenario: things and texts by id, what became
// reachable or unreachable, which `if` became always or never true, and which scores moved.
#pragma once

#include <iosfwd>
#include <string>

#include "tools/cli/budget.hpp"
#include "tools/cli/check.hpp"

namespace attune::cli {

/// Like diff(1): 0 the same, 1 different, 2 a file could not be read or has errors.
/// JSON: {"old", "new", "edits": [{kind, of, id, member, before, after}], "reach_compared",
/// "reached": [{goal, new, before, after}], "ifs": [{id, new, before, after}], "scores_compared", "sessions",
/// "scores": [{policy, score, before, after, standard_error}]}.
/// The time is given twice: to both searches together, and to all sessions.
int diff_command(const std::string& old_file, const std::string& new_file, Format format,
                 const Budget& budget, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
