// Deleting for good. secure_delete overwrites what is freed, but SQLite also moves rows from page to page and
// leaves stale copies in the gaps; older versions of a page stand in the write-ahead log, and whole copies in
// the backups. So: rebuild the file, fold in and cut the log, remove the backups.
#include "dialogue/store/files.hpp"
#include "dialogue/store/held.hpp"

namespace attune::store {
namespace {

constexpr const char* note_task = "INSERT OR IGNORE INTO task(name) VALUES ('scrub')";
constexpr const char* clear_task = "DELETE FROM task WHERE name = 'scrub'";

bool fold_in_log(Connection& db) {
    Statement checkpoint = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    const bool kept_out = checkpoint.step() && checkpoint.integer(0) != 0;
    return checkpoint.run() && !kept_out;
}

Error traces_left(Error error) {
    error.what = "The deletion is done, but traces of the text may still be in the file. " + error.what;
    error.hint += " The next start of Attune removes the traces.";
    return error;
}

}  // namespace

bool Store::Held::scrub_is_due() { return db->integer("SELECT count(*) FROM task WHERE name = 'scrub'") > 0; }

Result<Deletion> Store::Held::scrub() {
    const char* doing = "remove the traces of what was deleted";
    if (!db->execute("VACUUM") || !fold_in_log(*db)) return traces_left(failed(doing));
    if (folder.empty()) return Deletion{};
    for (int version_before = 1; version_before < version; ++version_before) {
        if (remove_database(backup_file(folder, version_before), vfs)) continue;
        return traces_left(explain(doing, SQLITE_IOERR_DELETE, "deleting a backup", folder));
    }
    if (!db->execute(clear_task)) return traces_left(failed(doing));
    return Deletion{files_set_aside(folder)};
}

Result<Deletion> Store::Held::scrub_after(Transaction& deletion, std::string_view doing) {
    if (!db->execute(note_task) || !deletion.commit()) return failed(doing);
    return scrub();
}

}  // namespace attune::store
