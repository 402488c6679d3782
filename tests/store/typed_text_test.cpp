// What was typed can be erased, and then it is in no file; the log stays.
#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const TypedText reply{"0123456789abcdef", "grains of salt", "the words only this trainee typed"};

}  // namespace

TEST_CASE("what was typed is kept beside its session, by the hash in the log") {
    Scratch scratch;
    Store store = need(Store::open(scratch.path(), {}));
    const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a line"}));
    need(store.keep_typed(id, reply));
    need(store.keep_typed(id, reply));
    CHECK(need(store.typed(id)) == std::vector<TypedText>{reply});
    CHECK(has(refusal(store.keep_typed(RunId{99}, reply)).what, "session"));
}

TEST_CASE("erased, it is in no file of the folder, and the session is what it was") {
    Scratch scratch;
    {
        Store store = need(Store::open(scratch.path(), {}));
        const Profile mira = need(store.find_or_create_profile("Mira", 1));
        const RunId id = need(store.begin_run(start_of(mira.id, 1), Lines{"a line"}));
        const RunId other = need(store.begin_run(start_of(mira.id, 2), Lines{"another line"}));
        need(store.keep_typed(id, reply));
        need(store.keep_typed(other, {"fedcba9876543210", "salt", "the words of another hour"}));
        REQUIRE_FALSE(files_with(scratch.path(), reply.text).empty());
        need(store.erase_typed(id));
        CHECK(need(store.typed(id)).empty());
        CHECK(need(store.lines(id)) == Lines{"a line"});
        CHECK(need(store.typed(other)).size() == 1);
        need(store.erase_all_typed(mira.id));
        CHECK(need(store.typed(other)).empty());
    }
    CHECK(files_with(scratch.path(), reply.text).empty());
    CHECK(files_with(scratch.path(), reply.salt).empty());
    CHECK(files_with(scratch.path(), "another hour").empty());
}

TEST_CASE("a deleted session takes what was typed along") {
    Scratch scratch;
    {
        Store store = need(Store::open(scratch.path(), {}));
        const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a line"}));
        need(store.keep_typed(id, reply));
        need(store.delete_run(id));
    }
    CHECK(files_with(scratch.path(), reply.text).empty());
}

TEST_CASE("a store of the version before can keep typed replies once it is opened") {
    Scratch scratch;
    RunId id;
    {
        Store old = need(Store::open(scratch.path(), {.migrations = schema_history().first(2)}));
        id = need(old.begin_run(start_of(need(old.guest(1)).id, 1), Lines{"a line"}));
    }
    Store store = need(Store::open(scratch.path(), {}));
    need(store.keep_typed(id, reply));
    CHECK(need(store.typed(id)).size() == 1);
}
