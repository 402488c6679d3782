#include "dialogue/store/store.hpp"

#include "dialogue/store/files.hpp"
#include "dialogue/store/held.hpp"
#include "dialogue/store/opening.hpp"

namespace attune::store {
namespace fs = std::filesystem;
namespace {

bool has_data(const fs::path& folder) {
    std::error_code failed;
    return fs::exists(data_file(folder), failed);
}

Error nothing_to_set_aside(const fs::path& folder) {
    return {.what = shown(data_file(folder)) + " is sound or not there.",
            .safe = "Nothing was changed.",
            .hint = "There is nothing to set aside."};
}

/// No error when the file is damaged; otherwise why it stays where it is.
Result<> may_be_set_aside(const fs::path& folder, const OpenOptions& options) {
    if (!has_data(folder)) return nothing_to_set_aside(folder);
    Opening opening(folder, options);
    const Result<> looked = opening.look();
    if (looked) return nothing_to_set_aside(folder);
    if (!opening.damaged()) return looked;  // in use, unreadable, newer
    return Nothing{};
}

}  // namespace

Store::Store(std::unique_ptr<Held> held) : held_(std::move(held)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const fs::path& folder, const OpenOptions& options) {
    Opening opening(folder, options);
    if (const Result<> done = opening.all(); !done) return done.error();
    auto held = std::make_unique<Held>();
    held->folder = folder;
    held->vfs = options.vfs;
    held->version = options.migrations.back().to;
    held->db = opening.take_connection();
    held->notice = opening.notice();
    // A failure keeps the task on the list, and the data can be used meanwhile.
    if (held->scrub_is_due()) static_cast<void>(held->scrub());
    return Store(std::move(held));
}

Result<Store> Store::in_memory() {
    const fs::path nowhere;
    const OpenOptions options;
    Opening opening(nowhere, options);
    if (const Result<> done = opening.all_in_memory(); !done) return done.error();
    auto held = std::make_unique<Held>();
    held->version = options.migrations.back().to;
    held->db = opening.take_connection();
    return Store(std::move(held));
}

const fs::path& Store::folder() const { return held_->folder; }
const std::string& Store::notice() const { return held_->notice; }

bool is_damaged(const fs::path& folder, const OpenOptions& options) {
    return may_be_set_aside(folder, options).ok();
}

Result<fs::path> set_aside(const fs::path& folder, const OpenOptions& options) {
    if (const Result<> allowed = may_be_set_aside(folder, options); !allowed) return allowed.error();
    const fs::path aside = free_name_aside(folder, options.now_ms);
    for (const char* part : {"-wal", "-journal", ""}) {
        const fs::path file = data_file(folder).concat(part);
        std::error_code failed;
        if (!fs::exists(file, failed)) continue;
        fs::rename(file, fs::path(aside).concat(part), failed);
        if (failed) return explain("set the damaged file aside", SQLITE_READONLY, "", folder);
    }
    return aside;
}

}  // namespace attune::store
