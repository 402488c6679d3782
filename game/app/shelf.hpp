// The scenarios at hand, one an entry, broken ones with their problems: what is wrong with one does not touch
// the others.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/scenario/load.hpp"

namespace attune::game {

struct Shelved {
    std::string file;                          // its name
    std::shared_ptr<const Scenario> scenario;  // null when broken
    std::vector<Problem> problems;
};

/// All `*.json` of a folder by name; an Error when there is no such folder.
Result<std::vector<Shelved>> read_shelf(const std::filesystem::path& folder);

/// An Error when the file cannot be read; what is wrong inside it is among the problems.
Result<Shelved> read_scenario(const std::filesystem::path& file);

Result<std::string> read_text(const std::filesystem::path& file, std::uintmax_t most_bytes);

}  // namespace attune::game
