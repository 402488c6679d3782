#include "tests/store/pausing_vfs.hpp"

#include <sqlite3.h>

#include <string_view>
#include <utility>

namespace attune::store::test {

struct PausingVfs::State {
    std::string name = "pausing";
    std::function<void()> stop;
    sqlite3_vfs* system = nullptr;
    sqlite3_vfs vfs{};
    sqlite3_io_methods methods{};
    const sqlite3_io_methods* system_methods = nullptr;
    long steps_left = 0;
    bool inside = false;
    bool unsynchronised = false;

    // Before the step and not after: with the last write of a transaction kept back it must be undone, and
    // with its synchronisation kept back it may stand.
    void step() {
        if (inside && steps_left > 0 && --steps_left == 0) stop();
    }
};

namespace {

// SQLite hands its files to functions without a context; one such layer at a time.
PausingVfs::State* current = nullptr;

int write_log(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    current->step();
    current->unsynchronised = true;
    return current->system_methods->xWrite(file, from, count, offset);
}

// The one before a checkpoint comes after the commit's, with nothing written between: no step in a
// transaction.
int synchronise_log(sqlite3_file* file, int flags) {
    if (std::exchange(current->unsynchronised, false)) current->step();
    return current->system_methods->xSync(file, flags);
}

// Opens the file as the system does; the log's methods are then exchanged for copies with two of ours.
int open_it(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int code = current->system->xOpen(current->system, name, file, flags, out_flags);
    if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0) return code;
    current->system_methods = file->pMethods;
    current->methods = *file->pMethods;
    current->methods.xWrite = write_log;
    current->methods.xSync = synchronise_log;
    file->pMethods = &current->methods;
    return code;
}

}  // namespace

PausingVfs::PausingVfs(std::function<void()> stop) : state_(std::make_unique<State>()) {
    state_->stop = std::move(stop);
    state_->system = sqlite3_vfs_find(nullptr);
    state_->vfs = *state_->system;
    state_->vfs.pNext = nullptr;
    state_->vfs.zName = state_->name.c_str();
    state_->vfs.xOpen = open_it;
    current = state_.get();
    sqlite3_vfs_register(&state_->vfs, 0);
}

PausingVfs::~PausingVfs() { sqlite3_vfs_unregister(&state_->vfs); }

const std::string& PausingVfs::name() const { return state_->name; }
void PausingVfs::pause_in(long steps) const { state_->steps_left = steps; }
void PausingVfs::in_transaction(bool inside) const { state_->inside = inside; }

}  // namespace attune::store::test
