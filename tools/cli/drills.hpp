// The drills at hand for the command line: where they lie, and what is in them.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/drills/load_drill.hpp"

namespace attune::cli {

/// The one given, else `drills` in the folder assets.
Result<std::filesystem::path> drills_folder(const std::optional<std::filesystem::path>& given);

/// Every *.json of a folder, by name; or the one file that is named.
Result<std::vector<DrillFile>> read_drills(const std::filesystem::path& folder_or_file);

}  // namespace attune::cli
