// What the store keeps and gives back.
#include "dialogue/store/store.hpp"

#include <limits>

#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

TEST_CASE("a session is given back line by line after the program has been closed") {
    Scratch scratch;
    RunId id;
    {
        Store store = need(Store::open(scratch.path() / "new" / "folder", {}));
        const Profile profile = need(store.find_or_create_profile("Mira", 10));
        id = need(store.begin_run(start_of(profile.id, 7), Lines{"{\"start\":1}"}));
        need(store.append(id, Lines{"{\"a\":1}", "{\"b\":2}"}, 2000));
        need(store.append(id, Lines{"{\"c\":3}"}, 3000));
    }
    Store store = need(Store::open(scratch.path() / "new" / "folder", {}));
    CHECK(need(store.lines(id)) == Lines{"{\"start\":1}", "{\"a\":1}", "{\"b\":2}", "{\"c\":3}"});
    const Run run = need(store.run(id));
    CHECK(run.turns == 2);
    CHECK(run.updated_ms == 3000);
    CHECK(run.state == RunState::open);
    CHECK(run.start == start_of(run.start.profile, 7));
}

TEST_CASE("any text is kept byte for byte") {
    Scratch scratch;
    const Lines strange{"",
                        "%n%s##%d\\",
                        "Grüße, Ærøskøbing, 静かに, 🫂 e\xcc\x81",
                        std::string("a\0b", 3),
                        "'; DROP TABLE line; --",
                        "\xff\xfe not UTF-8",
                        "\xef\xbb\xbfwith a mark\r\n",
                        std::string(1 << 20, 'x') + "end"};
    RunId id;
    {
        Store store = need(Store::open(scratch.path(), {}));
        const Profile guest = need(store.guest(1));
        id = need(store.begin_run(start_of(guest.id, 1), {}));
        need(store.append(id, strange, 2));
    }
    Store store = need(Store::open(scratch.path(), {}));
    CHECK(need(store.lines(id)) == strange);
}

TEST_CASE("a seed of sixty-four bits is kept whole") {
    Store store = need(Store::in_memory());
    const Profile guest = need(store.guest(1));
    const std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    const RunId id = need(store.begin_run(start_of(guest.id, largest), {}));
    CHECK(need(store.run(id)).start.seed == largest);
}

TEST_CASE("open sessions are offered for resuming, the newest first, and ended ones are not") {
    Store store = need(Store::in_memory());
    const Profile mira = need(store.find_or_create_profile("Mira", 1));
    const Profile other = need(store.find_or_create_profile("Jonas", 1));
    const RunId first = need(store.begin_run(start_of(mira.id, 1, 100), {}));
    const RunId second = need(store.begin_run(start_of(mira.id, 2, 200), {}));
    const RunId left = need(store.begin_run(start_of(mira.id, 3, 300), {}));
    const RunId finished = need(store.begin_run(start_of(mira.id, 4, 400), {}));
    need(store.begin_run(start_of(other.id, 5, 500), {}));
    need(store.finish(left, RunState::left, "{}", 310));
    need(store.finish(finished, RunState::finished, "{\"alliance\":61}", 410));
    need(store.append(first, Lines{"x"}, 600));

    const std::vector<Run> open = need(store.resumable(mira.id));
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == first);
    CHECK(open[1].id == second);
    const std::vector<Run> all = need(store.runs(mira.id));
    REQUIRE(all.size() == 4);
    CHECK(all[1].id == finished);
    CHECK(all[1].state == RunState::finished);
    CHECK(all[1].summary == "{\"alliance\":61}");
    CHECK(all[2].state == RunState::left);
}

TEST_CASE("a self-rating may still be written after the end") {
    Store store = need(Store::in_memory());
    const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
    need(store.finish(id, RunState::finished, "{}", 2));
    need(store.append(id, Lines{"rated"}, 3));
    need(store.finish(id, RunState::finished, "{\"self\":4}", 4));
    CHECK(need(store.lines(id)) == Lines{"a", "rated"});
    CHECK(need(store.run(id)).summary == "{\"self\":4}");
}

TEST_CASE("a turn is kept whole or not at all") {
    Store store = need(Store::in_memory());
    const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
    const RunId nobody{id.value + 1};
    CHECK(has(refusal(store.append(nobody, Lines{"b"}, 2)).what, "session"));
    CHECK(has(refusal(store.begin_run(start_of({99}, 1), Lines{"c"})).what, "profile"));
    CHECK(has(refusal(store.finish(nobody, RunState::left, "", 2)).what, "session"));
    CHECK(has(refusal(store.lines(nobody)).what, "session"));
    CHECK(has(refusal(store.run(nobody)).what, "session"));
    CHECK(need(store.lines(id)) == Lines{"a"});
    CHECK(need(store.run(id)).turns == 0);
}

TEST_CASE("a profile is found again by its name, whatever the blanks around it and the case") {
    Store store = need(Store::in_memory());
    const Profile made = need(store.find_or_create_profile("  Mira K. ", 10));
    CHECK(made.name == "Mira K.");
    CHECK(made.created_ms == 10);
    CHECK_FALSE(made.guest);
    CHECK(need(store.find_or_create_profile("mira k.", 99)) == made);
    CHECK(need(store.find_profile("MIRA K.")).value() == made);
    CHECK_FALSE(need(store.find_profile("Jonas")).has_value());
    CHECK(need(store.profile(made.id)) == made);
}

TEST_CASE("there is always one guest, under no other name") {
    Store store = need(Store::in_memory());
    const Profile guest = need(store.guest(5));
    CHECK(guest.guest);
    CHECK(guest.name == "Guest");
    CHECK(need(store.guest(6)) == guest);
    CHECK(need(store.find_or_create_profile(" GUEST", 7)) == guest);
    const Profile mira = need(store.find_or_create_profile("Mira", 8));
    CHECK(need(store.profiles()) == std::vector<Profile>{mira, guest});
    CHECK(has(refusal(store.rename_profile(guest.id, "Mira")).what, "guest"));
    CHECK(has(refusal(store.rename_profile(mira.id, "guest")).what, "guest"));
    need(store.delete_profile(guest.id));
    CHECK(need(store.guest(9)).id != guest.id);
}

TEST_CASE("a profile can be renamed, but not to a name that is taken") {
    Store store = need(Store::in_memory());
    const Profile mira = need(store.find_or_create_profile("Mira", 1));
    need(store.find_or_create_profile("Jonas", 1));
    need(store.rename_profile(mira.id, "Code 17"));
    CHECK(need(store.profile(mira.id)).name == "Code 17");
    need(store.rename_profile(mira.id, "CODE 17"));
    CHECK(has(refusal(store.rename_profile(mira.id, "jonas")).what, "name"));
    CHECK(has(refusal(store.rename_profile({77}, "Nobody")).what, "profile"));
}

TEST_CASE("a name that cannot be shown is refused, any other is taken as it stands") {
    Store store = need(Store::in_memory());
    const std::string longest(64, 'n');
    for (const std::string& bad :
         {std::string(), std::string(" \t\n "), std::string("a\nb"), std::string("a\0b", 3),
          std::string("\xff"), std::string("a\xc3"), std::string("\xc0\xaf"), std::string("\xed\xa0\x80"),
          std::string("\xc2\x85x"), std::string("\xe2\x80\xaegpj"), longest + "n"}) {
        CHECK_FALSE(store.find_or_create_profile(bad, 1).ok());
    }
    for (const std::string& good : {std::string("%n%s##"), std::string("Ærø 静 🫂"), longest}) {
        CHECK(need(store.find_or_create_profile(good, 1)).name == good);
    }
}

TEST_CASE("settings are kept for the machine and for each profile apart") {
    Scratch scratch;
    ProfileId mira;
    {
        Store store = need(Store::open(scratch.path(), {}));
        mira = need(store.find_or_create_profile("Mira", 1)).id;
        need(store.set_setting(std::nullopt, "text-size", "100"));
        need(store.set_setting(std::nullopt, "text-size", "150"));
        need(store.set_setting(mira, "text-size", "200"));
        need(store.set_setting(mira, "empty", ""));
        need(store.set_setting(mira, "gone", "x"));
        need(store.remove_setting(mira, "gone"));
    }
    Store store = need(Store::open(scratch.path(), {}));
    CHECK(need(store.setting(std::nullopt, "text-size")).value() == "150");
    CHECK(need(store.setting(mira, "text-size")).value() == "200");
    CHECK(need(store.setting(mira, "empty")).value().empty());
    CHECK_FALSE(need(store.setting(mira, "gone")).has_value());
    CHECK_FALSE(need(store.setting(std::nullopt, "empty")).has_value());
    CHECK(has(refusal(store.set_setting(ProfileId{99}, "text-size", "1")).what, "profile"));
    need(store.delete_profile(mira));
    CHECK_FALSE(need(store.setting(mira, "text-size")).has_value());
    CHECK(need(store.setting(std::nullopt, "text-size")).value() == "150");
}

TEST_CASE("a store in memory works and leaves nothing behind") {
    Store store = need(Store::in_memory());
    CHECK(store.folder().empty());
    CHECK(store.notice().empty());
    const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
    CHECK(need(store.delete_run(id)).copies_left.empty());
    CHECK_FALSE(store.run(id).ok());
}

TEST_CASE("on a network share a rollback journal does the same work without a write-ahead log") {
    Scratch scratch;
    const OpenOptions options{.journal = Journal::rollback};
    RunId id;
    {
        Store store = need(Store::open(scratch.path(), options));
        id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
        need(store.append(id, Lines{"b"}, 2));
        CHECK_FALSE(std::filesystem::exists(scratch.path() / "attune.db-wal"));
        // It is cut after each transaction: what was deleted must not stand in it.
        CHECK(bytes_of(scratch.path() / "attune.db-journal").empty());
    }
    {
        Store store = need(Store::open(scratch.path(), {}));
        CHECK(need(store.lines(id)) == Lines{"a", "b"});
        need(store.append(id, Lines{"c"}, 3));
        CHECK(std::filesystem::exists(scratch.path() / "attune.db-wal"));
    }
    Store store = need(Store::open(scratch.path(), options));
    CHECK(need(store.lines(id)) == Lines{"a", "b", "c"});
}
