// `attune-cli debrief`: what happened in a session and why, read from its log: as text, or written to files.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace attune::cli {

/// Without a file to write, prints the whole debrief. 0 done, 1 the log cannot be read or a file not written.
int debrief_command(const std::filesystem::path& log, const std::optional<std::string>& html,
                    const std::optional<std::string>& csv, const std::optional<std::string>& json,
                    std::ostream& out, std::ostream& err);

/// The same hour from the client's chair.
int chair_command(const std::filesystem::path& log, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
