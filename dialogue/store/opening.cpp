#include "dialogue/store/opening.hpp"

#include "dialogue/store/data_dir.hpp"
#include "dialogue/store/errors.hpp"
#include "dialogue/store/files.hpp"

namespace attune::store {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t application_id = 0x4174746e;  // "Attn", in the file's header

// A closing connection must not write into a file it has refused.
void leave_as_it_is(Connection& db, bool leave) {
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

bool set_habits(Connection& db) {
    return db.execute(
        "PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;"
        "PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;");
}

std::string statement(const char* pragma, std::int64_t value) {
    return std::string("PRAGMA ") + pragma + " = " + std::to_string(value);
}

// The whole file, page by page, in one go: we hold the lock, nobody writes meanwhile.
bool copy_whole(Connection& from, Connection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) return to.note_failure();
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK || to.note_failure();
}

}  // namespace

Result<> Opening::all() {
    using Step = Result<> (Opening::*)();
    for (const Step step : {&Opening::make_folder, &Opening::look, &Opening::choose_journal,
                            &Opening::back_up, &Opening::migrate, &Opening::settle}) {
        if (Result<> done = (this->*step)(); !done) return done;
    }
    return Nothing{};
}

Result<> Opening::look() {
    using Step = Result<> (Opening::*)();
    for (const Step step :
         {&Opening::connect, &Opening::lock, &Opening::identify, &Opening::check_structure}) {
        if (Result<> done = (this->*step)(); !done) return done;
    }
    return Nothing{};
}

Result<> Opening::all_in_memory() {
    db_ = Connection::open(":memory:", "");
    if (!set_habits(*db_)) return failed();
    if (Result<> done = migrate(); !done) return done;
    return settle();
}

Result<> Opening::make_folder() {
    if (const std::error_code reason = make_folders(folder_)) return no_folder(folder_, reason.message());
    return Nothing{};
}

Result<> Opening::connect() {
    db_ = Connection::open(shown(data_file(folder_)), options_.vfs);
    if (db_->code() != SQLITE_OK) return failed();
    leave_as_it_is(*db_, true);
    if (sqlite3_db_readonly(db_->handle(), "main") == 1) {
        return explain("open the saved data", SQLITE_READONLY, "", folder_);
    }
    return Nothing{};
}

// In this mode SQLite keeps the lock from the first use until it is closed, which keeps a second copy out on
// every system, dies with the process, and needs no memory shared between processes beside the write-ahead
// log.
Result<> Opening::lock() {
    sqlite3_busy_timeout(db_->handle(), 500);  // a copy that is just closing
    if (!db_->execute("PRAGMA locking_mode = EXCLUSIVE")) return failed();
    if (!db_->execute("BEGIN EXCLUSIVE; COMMIT")) return failed();
    if (!set_habits(*db_)) return failed();
    return Nothing{};
}

Result<> Opening::identify() {
    const Result<std::int64_t> mark = number("PRAGMA application_id");
    if (!mark) return mark.error();
    const Result<std::int64_t> version = number("PRAGMA user_version");
    if (!version) return version.error();
    const Result<std::int64_t> tables = number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tables.error();
    if (*mark == 0 && *version == 0 && *tables == 0) return Nothing{};  // new
    if (*mark != application_id || *version < 1) return foreign_file(data_file(folder_));
    if (*version > newest()) return newer_file(data_file(folder_), *version, newest());
    version_ = static_cast<int>(*version);
    return Nothing{};
}

Result<> Opening::check_structure() {
    Statement check = db_->prepare("PRAGMA quick_check(1)");
    const bool answered = check.step();
    const std::string finding = answered ? check.text(0) : std::string();
    if (!check.run()) return failed();
    if (finding == "ok") return Nothing{};
    damaged_ = true;
    return damaged_file(data_file(folder_), finding);
}

Result<> Opening::choose_journal() {
    const bool rollback = options_.journal == Journal::rollback ||
                          (options_.journal == Journal::by_place && on_network_share(folder_));
    // TRUNCATE, since in exclusive mode DELETE would leave the journal, and deleted text in it, lying there.
    const char* wanted = rollback ? "PRAGMA journal_mode = TRUNCATE" : "PRAGMA journal_mode = WAL";
    Statement choose = db_->prepare(wanted);
    if (!choose.run()) return failed();
    return Nothing{};
}

Result<> Opening::back_up() {
    if (version_ == 0 || version_ == newest()) return Nothing{};
    const fs::path backup = backup_file(folder_, version_);
    const char* doing = "make a backup before bringing the saved data up to date";
    // One left by an earlier try may be half done; the data is still as it was then, so nothing is lost with
    // it.
    if (!remove_database(backup, options_.vfs)) return explain(doing, SQLITE_READONLY, "", folder_);
    const std::unique_ptr<Connection> copy = Connection::open(shown(backup), options_.vfs);
    copy->execute("PRAGMA locking_mode = EXCLUSIVE");
    if (copy->code() != SQLITE_OK || !copy_whole(*db_, *copy)) {
        return explain(doing, copy->code(), copy->message(), folder_);
    }
    if (copy->text("PRAGMA quick_check(1)") != "ok") {
        return explain(doing, SQLITE_IOERR, "the backup does not read back", folder_);
    }
    notice_ = "The saved data was brought up to date; as it was before, it is kept in " + shown(backup) + ".";
    return Nothing{};
}

Result<> Opening::migrate() {
    if (version_ == newest()) return Nothing{};
    const char* doing = "bring the saved data up to date";
    db_->execute("PRAGMA foreign_keys = OFF");  // tables may be rebuilt; what results is checked below
    Transaction transaction(*db_, "BEGIN EXCLUSIVE");
    if (!transaction.begun()) return failed(doing);
    for (const Migration& migration : options_.migrations) {
        if (migration.to > version_ && !db_->execute(migration.sql)) return failed(doing);
    }
    Statement dangling = db_->prepare("PRAGMA foreign_key_check");
    if (dangling.step())
        return explain(doing, SQLITE_CONSTRAINT, "a row would lose what it belongs to", folder_);
    if (!db_->execute(statement("application_id", application_id).c_str())) return failed(doing);
    if (!db_->execute(statement("user_version", newest()).c_str())) return failed(doing);
    if (!transaction.commit()) return failed(doing);
    return Nothing{};
}

Result<> Opening::settle() {
    if (!db_->execute("PRAGMA foreign_keys = ON")) return failed();
    sqlite3_wal_autocheckpoint(db_->handle(), options_.checkpoint_pages);
    sqlite3_db_config(db_->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    leave_as_it_is(*db_, false);
    db_->execute(
        "PRAGMA wal_checkpoint(TRUNCATE)");  // no matter if it fails: a full disk can be read all the same
    return Nothing{};
}

Result<std::int64_t> Opening::number(std::string_view sql) {
    Statement statement = db_->prepare(sql);
    if (!statement.step()) return failed();
    return statement.integer(0);
}

Error Opening::failed(std::string_view doing) {
    const int kind = db_->code() & 0xff;
    damaged_ = kind == SQLITE_NOTADB || kind == SQLITE_CORRUPT;
    return explain(doing, db_->code(), db_->message(), folder_);
}

}  // namespace attune::store
