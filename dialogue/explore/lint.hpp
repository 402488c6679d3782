// The linter: what a scenario that loads may contain and its author hardly means, as numbered problems with
// file, line and pointer. Runs every finder of this room (finding.hpp) and puts what they found into the
// file's order. Documented in assets/findings.md.
#pragma once

#include <string_view>
#include <vector>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/scenario/load.hpp"

namespace attune {

/// `text` and `file` as they were given to load_scenario. Nothing is found in a scenario that was refused.
/// `limits` are those of the search through its ways; small ones keep the check quick.
std::vector<Problem> lint_scenario(const Loaded& loaded, std::string_view text, std::string_view file,
                                   const Limits& limits = quick_limits());

}  // namespace attune
