// The files of a data folder by name, and what is done to them outside of SQLite; private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace attune::store {

/// `attune.db`, and the copy kept of it before it was brought up from `version`.
std::filesystem::path data_file(const std::filesystem::path& folder);
std::filesystem::path backup_file(const std::filesystem::path& folder, int version);

/// A name for a damaged file that is not taken: `attune.db.damaged-<number>`, or a number a little larger.
std::filesystem::path free_name_aside(const std::filesystem::path& folder, std::int64_t number);
std::vector<std::filesystem::path> files_set_aside(const std::filesystem::path& folder);

/// Makes what is missing of the path, one folder after the other, each name safe on the disk; only the owner
/// may look into the last.
std::error_code make_folders(const std::filesystem::path& folder);

/// A database with its journals, through SQLite's file layer, so that the tests' power cuts reach it. True
/// when it is gone, or was not there.
bool remove_database(const std::filesystem::path& file, const std::string& vfs);

}  // namespace attune::store
