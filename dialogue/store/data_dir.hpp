// Where the data lies when nobody says otherwise: the local data folder of this user on this machine, not the
// one that roams with a Windows profile (a database torn apart by a synchronisation is a lost session).
#pragma once

#include <cstdint>
#include <filesystem>

#include "dialogue/base/result.hpp"

namespace attune::store {

/// Windows %LOCALAPPDATA%\Attune · macOS ~/Library/Application Support/Attune · elsewhere
/// $XDG_DATA_HOME/attune or ~/.local/share/attune. An error when the environment names no such place. The
/// folder is not made here.
Result<std::filesystem::path> default_data_dir();

/// A network share, as far as the system tells (NFS, SMB, AFP, 9p, FUSE's sshfs); false where it does not
/// tell.
bool on_network_share(const std::filesystem::path& folder);

/// Linux's number for a kind of file system (statfs f_type): whether others may write to it over a network.
bool shared_over_network(std::uint64_t filesystem_type);

}  // namespace attune::store
