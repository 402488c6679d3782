// The power goes at any instant: nothing acknowledged is lost, and the file opens and passes its check.
#include <sqlite3.h>

#include <array>

#include "tests/store/fragile_disk.hpp"
#include "tests/store/ledger.hpp"
#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

std::string ask(const std::filesystem::path& folder, const FragileDisk& disk, const char* question) {
    const std::string file = (folder / "attune.db").string();
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, disk.name().c_str()) == SQLITE_OK);
    sqlite3_exec(db, "PRAGMA locking_mode = EXCLUSIVE", nullptr, nullptr, nullptr);
    std::string answer = "no answer";
    if (sqlite3_prepare_v2(db, question, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}

struct Losses {
    long cuts = 0;
    long while_opening = 0;
    long failed_promises = 0;  // something acknowledged missing, half a turn, or a file that does not open
    long changes = 0;
    long lost_writes = 0;
};

/// Works until the power goes, in opening or later.
void live(const std::filesystem::path& folder, const OpenOptions& options, FragileDisk& disk, Ledger& ledger,
          Losses& losses) {
    Result<Store> store = Store::open(folder, options);
    if (!store) ++losses.while_opening;
    while (store && !disk.power_is_off()) {
        if (const std::optional<Error> error = ledger.work(*store)) REQUIRE(disk.power_is_off());
    }
}

/// True when everything promised is there.
bool survived(const std::filesystem::path& folder, const OpenOptions& options, const FragileDisk& disk,
              Ledger& ledger) {
    {
        Result<Store> store = Store::open(folder, options);
        if (!store || !ledger.holds(*store)) return false;
    }
    return ask(folder, disk, "PRAGMA integrity_check") == "ok";
}

/// `lives` lives of `cuts` power cuts each; a life begins with an empty disk.
Losses lose_power(int lives, int cuts, Journal journal, bool lying = false) {
    Losses losses;
    for (int life = 0; life < lives; ++life) {
        const Scratch scratch;
        FragileDisk disk(static_cast<std::uint32_t>(life));
        Ledger ledger(static_cast<std::uint32_t>(1000 + life));
        const OpenOptions options{.journal = journal, .vfs = disk.name(), .checkpoint_pages = 12};
        for (int cut = 0; cut < cuts; ++cut, ++losses.cuts) {
            disk.lie(lying);
            disk.cut_power_in(1 + disk.chance(cut % 4 == 0 ? 30 : 400));
            live(scratch.path(), options, disk, ledger, losses);
            disk.power_on();
            disk.lie(false);
            if (survived(scratch.path(), options, disk, ledger)) continue;
            ++losses.failed_promises;
            break;
        }
        losses.changes += ledger.changes();
        losses.lost_writes += disk.lost_changes();
    }
    return losses;
}

}  // namespace

TEST_CASE("the power goes 200 times and nothing acknowledged is lost") {
    const Losses losses = lose_power(20, 10, Journal::write_ahead);
    CHECK(losses.failed_promises == 0);
    CHECK(losses.cuts == 200);
    CHECK(losses.changes > 1000);
    CHECK(losses.lost_writes > 100);
    CHECK(losses.while_opening > 5);
}

TEST_CASE("the power goes 7500 times and nothing acknowledged is lost", "[.long]") {
    CHECK(lose_power(500, 10, Journal::write_ahead).failed_promises == 0);
    CHECK(lose_power(250, 10, Journal::rollback).failed_promises == 0);
}

TEST_CASE("with a rollback journal the power goes 60 times and nothing acknowledged is lost") {
    const Losses losses = lose_power(6, 10, Journal::rollback);
    CHECK(losses.failed_promises == 0);
    CHECK(losses.cuts == 60);
    CHECK(losses.lost_writes > 30);
}

TEST_CASE("on a disk that lies about synchronising the same test sees the loss") {
    CHECK(lose_power(10, 2, Journal::write_ahead, true).failed_promises > 2);
    CHECK(lose_power(10, 2, Journal::rollback, true).failed_promises > 2);
}

TEST_CASE("the power goes at each step of a migration and the data is there, old or new") {
    const std::array<Migration, 2> next{
        schema_history().front(), Migration{2, "ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT '';"}};
    bool through = false;
    for (long step = 1; !through; ++step) {
        const Scratch scratch;
        FragileDisk disk(static_cast<std::uint32_t>(step));
        RunId id;
        {
            Store store = need(
                Store::open(scratch.path(), {.vfs = disk.name(), .migrations = schema_history().first(1)}));
            id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"kept"}));
        }
        disk.cut_power_in(step);
        through = Store::open(scratch.path(), {.vfs = disk.name(), .migrations = next}).ok() &&
                  !disk.power_is_off();
        disk.power_on();
        Store store = need(Store::open(scratch.path(), {.vfs = disk.name(), .migrations = next}));
        REQUIRE(need(store.lines(id)) == Lines{"kept"});
        REQUIRE(disk.find((scratch.path() / "attune.db.v1.bak").string()) != nullptr);
    }
}

namespace {

/// Cuts the power at the given step of a deletion; false when the deletion had fewer. Counts the cuts after
/// which the deletion stood and had to be finished.
bool cut_in_deletion(long step, long& to_be_finished) {
    const Scratch scratch;
    FragileDisk disk(static_cast<std::uint32_t>(step));
    const std::string mark = "the-words-nobody-else-says";
    std::vector<RunId> ids;
    Result<Deletion> deleted = Deletion{};
    bool cut = false;
    {
        Store store = need(Store::open(scratch.path(), {.vfs = disk.name()}));
        ids = woven_sessions(store, mark, 4, 60, 1);
        need(store.delete_run(ids[1]));
        disk.cut_power_in(step);
        deleted = store.delete_run(ids[2]);
        cut = disk.power_is_off();
    }
    disk.power_on();
    Store store = need(Store::open(scratch.path(), {.vfs = disk.name()}));
    CHECK(need(store.run(ids[0])).id == ids[0]);
    const bool gone = !store.run(ids[2]).ok();
    if (deleted) REQUIRE(gone);
    if (gone && !deleted) ++to_be_finished;
    for (const auto& [name, file] : disk.files()) {
        if (gone) REQUIRE_FALSE(has(file->seen, mark + "-2."));
    }
    store = need(Store::in_memory());  // closes the file
    REQUIRE(ask(scratch.path(), disk, "SELECT count(*) FROM task") == "0");
    if (gone) REQUIRE(ask(scratch.path(), disk, "PRAGMA freelist_count") == "0");
    return cut;
}

}  // namespace

TEST_CASE("the power goes at each step of a deletion and the next start finishes it") {
    long to_be_finished = 0;
    for (long step = 1; cut_in_deletion(step, to_be_finished); ++step) {
    }
    CHECK(to_be_finished > 5);
}
