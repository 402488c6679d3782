// `attune-cli runs`: what is kept of somebody's sessions, as text: the list that the window calls Progress,
// a run's debrief or log, and deletion for good.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace attune::cli {

struct RunsOptions {
    std::optional<std::filesystem::path> data;  // the local data folder when absent
    std::string profile;                        // the guest when empty
    std::optional<std::int64_t> debrief;        // print this run's debrief
    std::optional<std::int64_t> save;           // write this run's log to `to`
    std::filesystem::path to;
    std::optional<std::int64_t> remove;  // delete this run for good
    bool erase_typed = false;            // erase what was typed in all sessions, for good
    bool remove_profile = false;         // delete the profile with all its runs for good
    bool sure = false;                   // do not ask before deleting
};

/// 0 done, 1 something could not be read, found or deleted.
int runs_command(const RunsOptions& options, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
