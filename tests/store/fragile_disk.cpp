#include "tests/store/fragile_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <set>
#include <utility>

namespace attune::store::test {
namespace {

// SQLite's view of one open file: its methods first, ours after.
struct Open : sqlite3_file {
    FragileDisk* disk;
    std::shared_ptr<DiskFile> file;
    std::string remove_on_close;
    bool
        name_is_new;  // as SQLite's own layer for unix: a journal's first synchronisation does its folder too
};

Open& open_file(sqlite3_file* file) { return *static_cast<Open*>(file); }
FragileDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FragileDisk*>(vfs->pAppData); }

int close_it(sqlite3_file* file) {
    Open& open = open_file(file);
    if (!open.remove_on_close.empty() && open.disk->operate()) open.disk->remove(open.remove_on_close);
    open.~Open();
    return SQLITE_OK;
}

int read_it(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
    const Open& open = open_file(file);
    if (open.disk->power_is_off()) return SQLITE_IOERR_READ;
    const std::string& bytes = open.file->seen;
    const auto wanted = static_cast<std::size_t>(count);
    const auto from = std::min(static_cast<std::size_t>(offset), bytes.size());
    const std::size_t there = std::min(wanted, bytes.size() - from);
    std::memcpy(into, bytes.data() + from, there);
    std::memset(static_cast<char*>(into) + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_it(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    Open& open = open_file(file);
    if (open.disk->power_is_off()) return SQLITE_IOERR_WRITE;
    if (!open.disk->has_room()) return SQLITE_FULL;
    const std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
    const auto place = static_cast<std::size_t>(offset);
    DiskFile& target = *open.file;
    if (target.seen.size() < place + bytes.size()) target.seen.resize(place + bytes.size());
    target.seen.replace(place, bytes.size(), bytes);
    target.unsafe.push_back({.cut = false, .offset = place, .bytes = bytes});
    return open.disk->operate() ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int cut_it(sqlite3_file* file, sqlite3_int64 size) {
    Open& open = open_file(file);
    if (open.disk->power_is_off()) return SQLITE_IOERR_TRUNCATE;
    open.file->seen.resize(static_cast<std::size_t>(size));
    open.file->unsafe.push_back({.cut = true, .offset = static_cast<std::size_t>(size)});
    return open.disk->operate() ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int synchronise_it(sqlite3_file* file, int) {
    Open& open = open_file(file);
    if (!open.disk->operate() || open.disk->synchronisation_fails()) return SQLITE_IOERR_FSYNC;
    open.disk->synchronise(*open.file);
    if (!std::exchange(open.name_is_new, false)) return SQLITE_OK;
    if (!open.disk->operate()) return SQLITE_IOERR_DIR_FSYNC;
    open.disk->synchronise_names();
    return SQLITE_OK;
}

int size_of_it(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(open_file(file).file->seen.size());
    return SQLITE_OK;
}

// One program at a time: locks are another test's matter.
int lock_it(sqlite3_file*, int) { return SQLITE_OK; }
int reserved(sqlite3_file*, int* answer) {
    *answer = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }

// What SQLite's own layers say of a disk.
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

// Version 1: without shared memory, which a store never needs.
const sqlite3_io_methods file_methods{
    1,       close_it, read_it,  write_it, cut_it,      synchronise_it,  size_of_it,
    lock_it, lock_it,  reserved, control,  sector_size, characteristics, nullptr,
    nullptr, nullptr,  nullptr,  nullptr,  nullptr};

int open_it(sqlite3_vfs* vfs, const char* name, sqlite3_file* place, int flags, int* out_flags) {
    FragileDisk& disk = disk_of(vfs);
    place->pMethods = nullptr;
    const std::string text = name == nullptr ? "nameless" : name;
    std::shared_ptr<DiskFile> file = disk.find(text);
    if (!file && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (!file) {
        if (!disk.operate()) return SQLITE_IOERR;
        file = disk.create(text);
    }
    const int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    Open* open = new (place) Open{};
    open->pMethods = &file_methods;
    open->disk = &disk;
    open->file = std::move(file);
    open->remove_on_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0 ? text : "";
    open->name_is_new = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & journals) != 0;
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
}

int remove_it(sqlite3_vfs* vfs, const char* name, int synchronise_folder) {
    FragileDisk& disk = disk_of(vfs);
    if (!disk.find(name)) return disk.power_is_off() ? SQLITE_IOERR_DELETE : SQLITE_IOERR_DELETE_NOENT;
    if (!disk.operate()) return SQLITE_IOERR_DELETE;
    disk.remove(name);
    if (synchronise_folder == 0) return SQLITE_OK;
    if (!disk.operate()) return SQLITE_IOERR_DIR_FSYNC;
    disk.synchronise_names();
    return SQLITE_OK;
}

int access_it(sqlite3_vfs* vfs, const char* name, int, int* answer) {
    const std::shared_ptr<DiskFile> file = disk_of(vfs).find(name);
    *answer = file != nullptr && !file->seen.empty() ? 1 : 0;  // as unix: an empty journal does not count
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* into) {
    sqlite3_snprintf(size, into, "%s", name);
    return SQLITE_OK;
}

int random_bytes(sqlite3_vfs* vfs, int count, char* into) {
    for (int i = 0; i < count; ++i) into[i] = static_cast<char>(disk_of(vfs).chance(256));
    return count;
}

int sleep_not(sqlite3_vfs*, int microseconds) { return microseconds; }

int day(sqlite3_vfs*, double* julian) {
    *julian = 2460000.5;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

std::unique_ptr<sqlite3_vfs> vfs_for(FragileDisk* disk, const char* name) {
    auto vfs = std::make_unique<sqlite3_vfs>();
    vfs->iVersion = 1;
    vfs->szOsFile = sizeof(Open);
    vfs->mxPathname = 1024;
    vfs->zName = name;
    vfs->pAppData = disk;
    vfs->xOpen = open_it;
    vfs->xDelete = remove_it;
    vfs->xAccess = access_it;
    vfs->xFullPathname = full_path;
    vfs->xRandomness = random_bytes;
    vfs->xSleep = sleep_not;
    vfs->xCurrentTime = day;
    vfs->xGetLastError = last_error;
    return vfs;
}

constexpr std::size_t sector = 512;

}  // namespace

FragileDisk::FragileDisk(std::uint32_t seed) : name_("fragile-disk"), chance_(seed) {
    vfs_ = vfs_for(this, name_.c_str());
    sqlite3_vfs_register(vfs_.get(), 0);
}

FragileDisk::~FragileDisk() { sqlite3_vfs_unregister(vfs_.get()); }

bool FragileDisk::operate() {
    if (off_) return false;
    off_ = ++operations_ >= power_cut_;
    return !off_;
}

bool FragileDisk::has_room() { return ++writes_ < full_at_; }

std::shared_ptr<DiskFile> FragileDisk::find(const std::string& name) const {
    const auto found = seen_.find(name);
    return found == seen_.end() ? nullptr : found->second;
}

std::shared_ptr<DiskFile> FragileDisk::create(const std::string& name) {
    return seen_[name] = std::make_shared<DiskFile>();
}

void FragileDisk::remove(const std::string& name) { seen_.erase(name); }

void FragileDisk::synchronise(DiskFile& file) const {
    if (lies_) return;
    file.safe = file.seen;
    file.unsafe.clear();
}

void FragileDisk::synchronise_names() {
    if (!lies_) safe_ = seen_;
}

void FragileDisk::power_on() {
    std::set<std::string> names;
    for (const Names* side : {&seen_, &safe_}) {
        for (const auto& [name, file] : *side) names.insert(name);
    }
    Names left;
    for (const std::string& name : names) {
        const Names& side = chance(2) == 0 ? seen_ : safe_;
        if (const auto found = side.find(name); found != side.end()) left.insert(*found);
    }
    for (const auto& [name, file] : left) settle(*file);
    seen_ = left;
    safe_ = left;
    off_ = false;
    power_cut_ = never;
}

// Of the unsafe changes nothing, everything, or any sectors have reached the disk.
void FragileDisk::settle(DiskFile& file) {
    constexpr std::uint32_t shares[] = {0, 100, 10, 50, 90};
    const std::uint32_t percent = shares[chance(5)];
    std::string bytes = file.safe;
    for (const DiskFile::Change& change : file.unsafe) {
        if (change.cut) {
            if (chance(100) < percent) bytes.resize(change.offset);
        } else {
            write_sectors(bytes, change, percent);
        }
    }
    if (bytes != file.seen) lost_changes_ += static_cast<long>(file.unsafe.size());
    file.seen = bytes;
    file.safe = std::move(bytes);
    file.unsafe.clear();
}

void FragileDisk::write_sectors(std::string& bytes, const DiskFile::Change& change, std::uint32_t percent) {
    const std::size_t end = change.offset + change.bytes.size();
    for (std::size_t at = change.offset; at < end;) {
        const std::size_t next = std::min(end, (at / sector + 1) * sector);
        if (chance(100) < percent) {
            // A hole left by what did not arrive holds whatever was there before on the disk.
            if (bytes.size() < next) bytes.resize(next, static_cast<char>(chance(256)));
            bytes.replace(at, next - at, change.bytes, at - change.offset, next - at);
        }
        at = next;
    }
}

}  // namespace attune::store::test
