// A scenario for a command that needs a sound one: read and loaded, or refused with the same numbered list
// that `check` prints.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "dialogue/scenario/scenario.hpp"

namespace attune::cli {

/// Null: `err` says why, and `status` is 2 for a file that cannot be read, 1 for one with errors.
std::shared_ptr<const Scenario> load_or_explain(const std::string& path, std::ostream& err, int& status);
/// Without its answers to typed replies: for what searches and rates options.
std::shared_ptr<const Scenario> load_choices_or_explain(const std::string& path, std::ostream& err,
                                                        int& status);

}  // namespace attune::cli
