#include "dialogue/store/data_dir.hpp"

#include <cstdlib>
#include <string>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif defined(__linux__)
#include <sys/vfs.h>
#elif defined(__APPLE__)
#include <sys/mount.h>
#include <sys/param.h>
#endif

namespace attune::store {
namespace fs = std::filesystem;
namespace {

// An absolute path from the environment, or an empty one: the XDG rules say to ignore a relative one.
fs::path from_environment(const char* name) {
#if defined(_WIN32)
    const std::wstring wide(name, name + std::string(name).size());
    const wchar_t* value = _wgetenv(wide.c_str());
#else
    const char* value = std::getenv(name);
#endif
    fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

Error no_home(const char* name) {
    return {.what = std::string("No folder for the data is known: ") + name + " is not set.",
            .safe = "Nothing was changed.",
            .hint = "Say where the data should lie with --data and a folder."};
}

}  // namespace

Result<fs::path> default_data_dir() {
#if defined(_WIN32)
    const fs::path local = from_environment("LOCALAPPDATA");
    if (local.empty()) return no_home("LOCALAPPDATA");
    return local / "Attune";
#elif defined(__APPLE__)
    const fs::path home = from_environment("HOME");
    if (home.empty()) return no_home("HOME");
    return home / "Library" / "Application Support" / "Attune";
#else
    if (const fs::path data = from_environment("XDG_DATA_HOME"); !data.empty()) return data / "attune";
    const fs::path home = from_environment("HOME");
    if (home.empty()) return no_home("HOME");
    return home / ".local" / "share" / "attune";
#endif
}

bool shared_over_network(std::uint64_t filesystem_type) {
    switch (filesystem_type) {
        case 0x6969:      // NFS
        case 0x517b:      // SMB
        case 0xff534d42:  // CIFS
        case 0xfe534d42:  // SMB2
        case 0x01021997:  // 9P, also Windows drives seen from WSL
        case 0x65735546:  // FUSE: sshfs and the like
        case 0x5346414f:  // AFS
        case 0x73757245:  // Coda
        case 0x564c:      // NCP
        case 0x00c36400:  // Ceph
        case 0x01161970:  // GFS2
        case 0x7461636f:  // OCFS2
        case 0x0bd00bd0:  // Lustre
        case 0x786f4256:  // VirtualBox shared folders
            return true;
        default:
            return false;
    }
}

bool on_network_share([[maybe_unused]] const fs::path& folder) {
#if defined(_WIN32)
    std::error_code failed;
    const fs::path root = fs::absolute(folder, failed).root_path();
    return GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
#elif defined(__linux__)
    struct statfs found {};
    if (statfs(folder.c_str(), &found) != 0) return false;
    return shared_over_network(static_cast<std::uint32_t>(found.f_type));
#elif defined(__APPLE__)
    struct statfs found {};
    return statfs(folder.c_str(), &found) == 0 && (found.f_flags & MNT_LOCAL) == 0;
#else
    return false;
#endif
}

}  // namespace attune::store
