// `attune-cli diff`: what differs between two versions of a scenario: things and texts by id, and what
// became reachable or unreachable.
#pragma once

#include <iosfwd>
#include <string>

#include "tools/cli/check.hpp"

namespace attune::cli {

/// Like diff(1): 0 the same, 1 different, 2 a file could not be read or has errors.
/// JSON: {"old", "new", "edits": [{kind, of, id, member, before, after}], "reach_compared",
/// "reached": [{goal, new, before, after}]}.
int diff_command(const std::string& old_file, const std::string& new_file, Format format, std::ostream& out,
                 std::ostream& err);

}  // namespace attune::cli
