// The disk is full at any write: a message, nothing acknowledged lost, and the store works once there is
// room.
#include "tests/store/fragile_disk.hpp"
#include "tests/store/ledger.hpp"
#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

void says_the_disk_is_full(const Error& error) {
    INFO(describe(error));
    REQUIRE(has(error.what, "is full"));
    REQUIRE(has(error.safe, "Everything saved before is safe"));
    REQUIRE(has(error.hint, "Make room"));
}

/// A store on a disk that may be full already; makes room when it cannot be opened.
Store open_making_room(const std::filesystem::path& folder, const OpenOptions& options, FragileDisk& disk,
                       long& messages) {
    Result<Store> store = Store::open(folder, options);
    if (store) return *std::move(store);
    says_the_disk_is_full(store.error());
    ++messages;
    disk.make_room();
    return need(Store::open(folder, options));
}

/// Works for fifty changes; after the message nothing is lost, and with room the same change goes
/// through.
void work_making_room(Store& store, FragileDisk& disk, Ledger& ledger, Journal journal, long& messages) {
    const long changes = 50;
    for (long change = 0; change < changes; ++change) {
        const std::optional<Error> error = ledger.work(store);
        if (!error) continue;
        says_the_disk_is_full(*error);
        ++messages;
        const bool deleted = has(error->what, "deletion is done");  // all but removing the traces
        // With a rollback journal what was half done must be taken back first, and that is a write too.
        if (journal == Journal::write_ahead) REQUIRE((content_of(store) == ledger.acknowledged()) != deleted);
        disk.make_room();
        REQUIRE(ledger.holds(store));
    }
}

void fill_and_work(Journal journal, long write) {
    const Scratch scratch;
    FragileDisk disk(static_cast<std::uint32_t>(write));
    Ledger ledger(static_cast<std::uint32_t>(write));
    const OpenOptions options{.journal = journal, .vfs = disk.name(), .checkpoint_pages = 12};
    long messages = 0;
    disk.fill_in(write);
    {
        Store store = open_making_room(scratch.path(), options, disk, messages);
        work_making_room(store, disk, ledger, journal, messages);
        REQUIRE(messages == 1);
        REQUIRE(ledger.changes() >= 48);
        REQUIRE(ledger.holds(store));
    }
    Store again = need(Store::open(scratch.path(), options));
    REQUIRE(ledger.holds(again));
}

}  // namespace

TEST_CASE("the disk is full at each of 100 writes and nothing is lost") {
    for (long write = 1; write <= 100; ++write) fill_and_work(Journal::write_ahead, write);
}

TEST_CASE("with a rollback journal the disk is full at every fifth of 100 writes and nothing is lost") {
    for (long write = 1; write <= 100; write += 5) fill_and_work(Journal::rollback, write);
}

TEST_CASE("a session on a full disk can still be read") {
    const Scratch scratch;
    FragileDisk disk(1);
    RunId id;
    {
        Store store = need(Store::open(scratch.path(), {.vfs = disk.name()}));
        id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
    }
    disk.fill_in(1);
    Store store = need(Store::open(scratch.path(), {.vfs = disk.name()}));
    CHECK(need(store.lines(id)) == Lines{"a"});
    CHECK_FALSE(store.append(id, Lines{"b"}, 2).ok());
    disk.make_room();
    need(store.append(id, Lines{"b"}, 2));
    CHECK(need(store.lines(id)) == Lines{"a", "b"});
}

TEST_CASE("a turn the disk could not confirm is said to be unsaved, and stands once when tried again") {
    for (const Journal journal : {Journal::write_ahead, Journal::rollback}) {
        for (long failing = 1; failing <= (journal == Journal::write_ahead ? 1 : 3); ++failing) {
            const Scratch scratch;
            FragileDisk disk(1);
            const OpenOptions options{.journal = journal, .vfs = disk.name()};
            Store store = need(Store::open(scratch.path(), options));
            const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
            need(store.append(id, Lines{"b"}, 2));
            disk.fail_synchronisation_in(failing);
            const Error error = refusal(store.append(id, Lines{"c", "d"}, 3));
            INFO(describe(error));
            REQUIRE(has(error.what, "Could not save this turn"));
            REQUIRE(has(error.what, "reported an error"));
            REQUIRE(has(error.safe, "Everything saved before is safe"));
            REQUIRE(need(store.lines(id)) == Lines{"a", "b"});
            need(store.append(id, Lines{"c", "d"}, 4));
            REQUIRE(need(store.lines(id)) == Lines{"a", "b", "c", "d"});
        }
    }
}
