// `attune-cli replay`: recomputes a session from its moves and says whether its log holds.
#pragma once

#include <filesystem>
#include <iosfwd>

namespace attune::cli {

/// 0 the log holds, 1 it does not or cannot be read.
int replay_command(const std::filesystem::path& log, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
