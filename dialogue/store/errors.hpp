// What went wrong with the data, in the program's words: what happened, what is safe, what to do.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "dialogue/base/result.hpp"

namespace attune::store {

/// A path as the user would type it, in UTF-8.
std::string shown(const std::filesystem::path& path);

/// An SQLite code met while doing something: `doing` completes "Could not …" ("save this turn").
Error explain(std::string_view doing, int code, const char* message, const std::filesystem::path& folder);

Error no_folder(const std::filesystem::path& folder, const std::string& reason);
Error newer_file(const std::filesystem::path& file, long long version, long long known);
Error foreign_file(const std::filesystem::path& file);
Error damaged_file(const std::filesystem::path& file, const std::string& finding);
Error no_such(const char* thing);  // "session" or "profile", deleted meanwhile

}  // namespace attune::store
