#include "dialogue/store/files.hpp"

#include <sqlite3.h>

#include "dialogue/store/errors.hpp"

#if !defined(_WIN32)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace attune::store {
namespace fs = std::filesystem;
namespace {

// A new folder's name is on the disk only after its parent has been synchronised.
void synchronise([[maybe_unused]] const fs::path& folder) {
#if !defined(_WIN32)
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

// Gone already is gone.
bool remove_file(const fs::path& file, const std::string& vfs) {
    sqlite3_vfs* layer = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    const int code = layer == nullptr ? SQLITE_ERROR : layer->xDelete(layer, shown(file).c_str(), 1);
    return code == SQLITE_OK || code == SQLITE_IOERR_DELETE_NOENT;
}

}  // namespace

fs::path data_file(const fs::path& folder) { return folder / "attune.db"; }

fs::path backup_file(const fs::path& folder, int version) {
    return folder / ("attune.db.v" + std::to_string(version) + ".bak");
}

fs::path free_name_aside(const fs::path& folder, std::int64_t number) {
    for (;; ++number) {
        const fs::path name = data_file(folder).concat(".damaged-" + std::to_string(number));
        std::error_code failed;
        if (!fs::exists(name, failed)) return name;
    }
}

std::vector<fs::path> files_set_aside(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (shown(it->path().filename()).starts_with("attune.db.damaged-")) found.push_back(it->path());
    }
    return found;
}

std::error_code make_folders(const fs::path& folder) {
    std::error_code failed;
    if (fs::is_directory(folder, failed)) return {};
    if (const fs::path parent = folder.parent_path(); !parent.empty() && parent != folder) {
        if (const std::error_code above = make_folders(parent)) return above;
    }
    if (!fs::create_directory(folder, failed)) return failed;
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, ignored);
    synchronise(folder.parent_path());
    return {};
}

bool remove_database(const fs::path& file, const std::string& vfs) {
    bool gone = true;
    for (const char* part : {"-journal", "-wal", ""})
        gone = remove_file(fs::path(file).concat(part), vfs) && gone;
    return gone;
}

}  // namespace attune::store
