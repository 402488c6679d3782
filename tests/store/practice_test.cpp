// What was practised is kept at once, in order, for its own profile, and goes with it.
#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

TEST_CASE("a moment practised is there after the store is opened anew, as it was") {
    Scratch scratch;
    PracticeEvent first = practised(20'000, "keys");
    const PracticeEvent second = practised(20'001, "late", Showing::another_way);
    ProfileId guest;
    {
        Store store = need(Store::open(scratch.path(), {}));
        guest = need(store.guest(1)).id;
        const PracticeId id = need(store.add_practice(guest, first, 5));
        need(store.set_ease(id, Ease::too_hard));
        need(store.add_practice(guest, second, 6));
    }
    first.ease = Ease::too_hard;
    Store store = need(Store::open(scratch.path(), {}));
    CHECK(need(store.practice(guest)) == std::vector<PracticeEvent>{first, second});
}

TEST_CASE("practice belongs to one profile, and to one there is") {
    Store store = need(Store::in_memory());
    const ProfileId mira = need(store.find_or_create_profile("Mira", 1)).id;
    const ProfileId guest = need(store.guest(1)).id;
    need(store.add_practice(mira, practised(1, "keys"), 1));
    CHECK(need(store.practice(guest)).empty());
    CHECK(has(refusal(store.add_practice(ProfileId{99}, practised(1, "keys"), 1)).what, "profile"));
    CHECK(has(refusal(store.set_ease(PracticeId{99}, Ease::right)).what, "moment"));
}

TEST_CASE("deleting practice, or its profile, leaves no trace in the files") {
    Scratch scratch;
    const std::string mark = "the-moment-nobody-else-has";
    Store store = need(Store::open(scratch.path(), {}));
    const ProfileId mira = need(store.find_or_create_profile("Mira", 1)).id;
    const ProfileId guest = need(store.guest(1)).id;
    for (int i = 0; i < 40; ++i) need(store.add_practice(i % 2 == 0 ? mira : guest, practised(i, mark), i));
    REQUIRE_FALSE(files_with(scratch.path(), mark).empty());
    need(store.delete_practice(guest));
    CHECK(need(store.practice(guest)).empty());
    CHECK(need(store.practice(mira)).size() == 20);
    need(store.delete_profile(mira));
    CHECK(files_with(scratch.path(), mark).empty());
}
