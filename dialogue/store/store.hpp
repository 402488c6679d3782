// The store: profiles, runs with their event log lines, and settings, in one SQLite file `attune.db` in a
// folder given from outside. What a function has returned without an error survives kill -9 and power loss.
// One program at a time: the file stays locked while a Store is open. Every error says what is safe. Not
// thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/drills/practice_event.hpp"
#include "dialogue/store/migration.hpp"
#include "dialogue/store/run.hpp"

namespace attune::store {

/// How a transaction is kept until it is whole: a write-ahead log, or, on network shares, a rollback journal.
enum class Journal { by_place, write_ahead, rollback };

struct OpenOptions {
    std::int64_t now_ms = 0;  // unix milliseconds; names a file set aside
    Journal journal = Journal::by_place;
    std::string vfs{};            // SQLite's file layer, for the tests; empty: the system's
    int checkpoint_pages = 1000;  // the write-ahead log is folded into the file about every so many pages
    std::span<const Migration> migrations = schema_history();
};

/// What "deleted for good" could not reach: damaged files set aside earlier, which may hold the text as well.
struct Deletion {
    std::vector<std::filesystem::path> copies_left;
};

class Store {
  public:
    /// Makes the folder when missing. Refuses, changing nothing: a folder that cannot be written, a second
    /// copy on the same data, a newer file, a file that is no database of Attune's, a damaged one (see
    /// set_aside). An older file is brought up to date after a backup beside it, `attune.db.v1.bak`.
    static Result<Store> open(const std::filesystem::path& folder, const OpenOptions& options);

    /// Keeps nothing after it is closed: for a session when the data folder cannot be used.
    static Result<Store> in_memory();

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// The folder it lies in; empty when in memory.
    const std::filesystem::path& folder() const;
    /// "" or one sentence to show once: the file was brought up to date and where the backup is.
    const std::string& notice() const;

    // Profiles. A name is 1 to 64 characters without control characters; blanks around it do not count, nor
    // does the case of a to z. "guest" is the guest.
    Result<std::vector<Profile>> profiles();  // by name, the guest last
    Result<Profile> profile(ProfileId id);
    Result<std::optional<Profile>> find_profile(std::string_view name);
    Result<Profile> find_or_create_profile(std::string_view name, std::int64_t now_ms);
    Result<Profile> guest(std::int64_t now_ms);  // found or made
    Result<> rename_profile(ProfileId id, std::string_view name);
    Result<Deletion> delete_profile(ProfileId id);  // with its runs, practice and settings, for good

    // Runs. Each call is one transaction; it returns without an error only after the commit is on the disk.
    Result<RunId> begin_run(const RunStart& start, std::span<const std::string> lines);
    Result<> append(RunId id, std::span<const std::string> lines, std::int64_t now_ms);  // one turn
    /// May come again, to add to the summary; never with `open`. Lines may be appended after it too.
    Result<> finish(RunId id, RunState state, std::string_view summary, std::int64_t now_ms);
    Result<Run> run(RunId id);
    Result<std::vector<std::string>> lines(RunId id);       // in the order they were given, byte for byte
    Result<std::vector<Run>> runs(ProfileId profile);       // the newest first
    Result<std::vector<Run>> resumable(ProfileId profile);  // the open ones, the newest first
    Result<Deletion> delete_run(RunId id);  // for good: the text is gone from the folder's files

    // Practice: one event for each moment answered, kept as soon as it is; how hard it was comes after.
    Result<PracticeId> add_practice(ProfileId profile, const PracticeEvent& event, std::int64_t now_ms);
    Result<> set_ease(PracticeId id, Ease ease);
    Result<std::vector<PracticeEvent>> practice(ProfileId profile);  // the oldest first
    Result<Deletion> delete_practice(ProfileId profile);             // all of it, for good

    // What was typed in a run. The log names it by hash; erased, the log stays whole and says no more.
    Result<> keep_typed(RunId id, const TypedText& typed);
    Result<std::vector<TypedText>> typed(RunId id);       // in the order they were kept
    Result<Deletion> erase_typed(RunId id);               // for good
    Result<Deletion> erase_all_typed(ProfileId profile);  // of all its runs, for good

    // Settings: key to text, of one profile or (none) of this machine.
    Result<std::optional<std::string>> setting(std::optional<ProfileId> profile, std::string_view key);
    Result<> set_setting(std::optional<ProfileId> profile, std::string_view key, std::string_view value);
    Result<> remove_setting(std::optional<ProfileId> profile, std::string_view key);

  private:
    struct Held;
    explicit Store(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

/// Whether the folder's file is damaged or no database at all, so that set_aside may be offered.
bool is_damaged(const std::filesystem::path& folder, const OpenOptions& options);

/// Renames a damaged file, as it is and with what belongs to it, to `attune.db.damaged-<now_ms>`; the next
/// open begins a new one. Refuses while another copy runs and when the file is sound. Gives the new name.
Result<std::filesystem::path> set_aside(const std::filesystem::path& folder, const OpenOptions& options);

}  // namespace attune::store
