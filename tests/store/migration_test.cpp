// An older file is brought up to date after a backup; a newer one is refused.
#include <sqlite3.h>

#include <array>

#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

// A version of the test's own on top of the first real one: a column more, and a value moved into it.
const OpenOptions as_version_1{.migrations = schema_history().first(1)};
const std::array<Migration, 2> with_next{schema_history().front(),
                                         Migration{2,
                                                   "ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT '';"
                                                   "UPDATE run SET note = 'was ' || feedback;"}};
const std::array<Migration, 2> failing{schema_history().front(),
                                       Migration{2, "UPDATE run SET note = 1; DROP TABLE nowhere;"}};

RunId file_of_version_1(const std::filesystem::path& folder) {
    Store store = need(Store::open(folder, as_version_1));
    return need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"kept"}));
}

std::string ask(const std::filesystem::path& file, const char* sql) {
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_open(file.string().c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK);
    std::string answer;
    if (sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}

}  // namespace

TEST_CASE("the versions follow each other without a gap") {
    int expected = 1;
    for (const Migration& migration : schema_history()) CHECK(migration.to == expected++);
}

TEST_CASE("a new file has its mark and its version") {
    Scratch scratch;
    file_of_version_1(scratch.path());
    CHECK(ask(scratch.path() / "attune.db", "PRAGMA user_version") == "1");
    CHECK(ask(scratch.path() / "attune.db", "PRAGMA application_id") == std::to_string(0x4174746e));
    CHECK(ask(scratch.path() / "attune.db", "PRAGMA journal_mode") == "wal");
}

TEST_CASE("an older file is brought up to date, and kept beside it as it was") {
    Scratch scratch;
    const RunId id = file_of_version_1(scratch.path());
    {
        Store store = need(Store::open(scratch.path(), {.migrations = with_next}));
        CHECK(need(store.lines(id)) == Lines{"kept"});
        CHECK(has(store.notice(), "attune.db.v1.bak"));
        CHECK_FALSE(has(store.notice(), "!"));
    }
    CHECK(ask(scratch.path() / "attune.db", "PRAGMA user_version") == "2");
    CHECK(ask(scratch.path() / "attune.db", "SELECT note FROM run") == "was full");
    const std::filesystem::path backup = scratch.path() / "attune.db.v1.bak";
    CHECK(ask(backup, "PRAGMA user_version") == "1");
    CHECK(ask(backup, "PRAGMA integrity_check") == "ok");
    CHECK(ask(backup, "SELECT text FROM line") == "kept");
    CHECK(need(Store::open(scratch.path(), {.migrations = with_next})).notice().empty());
}

TEST_CASE("a migration that fails changes nothing, and the backup is there") {
    Scratch scratch;
    const RunId id = file_of_version_1(scratch.path());
    const Error error = refusal(Store::open(scratch.path(), {.migrations = failing}));
    CHECK(has(error.what, "bring the saved data up to date"));
    CHECK_FALSE(error.safe.empty());
    CHECK_FALSE(error.hint.empty());
    CHECK(std::filesystem::exists(scratch.path() / "attune.db.v1.bak"));
    Store store = need(Store::open(scratch.path(), as_version_1));
    CHECK(need(store.lines(id)) == Lines{"kept"});
}

TEST_CASE("a backup left unfinished by an earlier try is replaced") {
    Scratch scratch;
    file_of_version_1(scratch.path());
    write_bytes(scratch.path() / "attune.db.v1.bak", "half of something that is no database");
    write_bytes(scratch.path() / "attune.db.v1.bak-journal", "and its journal");
    need(Store::open(scratch.path(), {.migrations = with_next}));
    CHECK(ask(scratch.path() / "attune.db.v1.bak", "SELECT text FROM line") == "kept");
}

TEST_CASE("a newer file is refused and not changed") {
    Scratch scratch;
    file_of_version_1(scratch.path());
    need(Store::open(scratch.path(), {.migrations = with_next}));
    const std::string before = bytes_of(scratch.path() / "attune.db");
    const Error error = refusal(Store::open(scratch.path(), as_version_1));
    CHECK(has(error.what, "newer Attune"));
    CHECK(has(error.what, "version 2"));
    CHECK(has(error.safe, "not changed"));
    CHECK(has(error.hint, "--data"));
    CHECK(bytes_of(scratch.path() / "attune.db") == before);
    CHECK_FALSE(is_damaged(scratch.path(), {}));
}

TEST_CASE("a deletion for good takes the text out of the backups as well") {
    Scratch scratch;
    const RunId id = file_of_version_1(scratch.path());
    Store store = need(Store::open(scratch.path(), {.migrations = with_next}));
    REQUIRE(std::filesystem::exists(scratch.path() / "attune.db.v1.bak"));
    need(store.delete_run(id));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "attune.db.v1.bak"));
    CHECK(files_with(scratch.path(), "kept").empty());
}

TEST_CASE("a file from before the practice room opens, keeps its sessions and takes up practice") {
    Scratch scratch;
    const RunId id = file_of_version_1(scratch.path());
    Store store = need(Store::open(scratch.path(), {}));
    CHECK(has(store.notice(), "attune.db.v1.bak"));
    CHECK(need(store.lines(id)) == Lines{"kept"});
    const ProfileId guest = need(store.guest(2)).id;
    CHECK(need(store.practice(guest)).empty());
    need(store.add_practice(guest, practised(1, "keys"), 2));
    CHECK(need(store.practice(guest)).size() == 1);
}
