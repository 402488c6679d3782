// A text into a file, whole or with an error; folders on the way are made.
#pragma once

#include <filesystem>
#include <string>

#include "dialogue/base/result.hpp"

namespace attune::game {

Result<> write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace attune::game
