// Files for the command line: reading whole, writing whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "dialogue/base/result.hpp"

namespace attune::cli {

Result<std::string> read_file(const std::filesystem::path& path);

/// Beside it first, then renamed over it: an older file is never half overwritten.
Result<> write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace attune::cli
