// Deleted for good: the text is in no file of the folder afterwards.
#include <numeric>
#include <random>
#include <utility>

#include "tests/store/scratch.hpp"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const std::string mark = "the-words-nobody-else-says";

RunId session_with(Store& store, ProfileId profile, const std::string& text, std::uint32_t seed) {
    std::mt19937 chance(seed);
    RunStart start = start_of(profile, seed);
    start.scenario_title = text + " title";
    const RunId id = need(store.begin_run(start, Lines{text}));
    for (int turn = 0; turn < 12; ++turn) {
        Lines lines;
        for (std::uint32_t i = 0; i < 1 + chance() % 5; ++i)
            lines.push_back(std::string(chance() % 6000, '.') + text);
        need(store.append(id, lines, 2000 + turn));
    }
    need(store.finish(id, RunState::finished, "{\"note\":\"" + text + "\"}", 5000));
    return id;
}

}  // namespace

TEST_CASE("a deleted session's text is in no file of the folder, while it is open and after") {
    for (const Journal journal : {Journal::write_ahead, Journal::rollback}) {
        Scratch scratch;
        const OpenOptions options{.journal = journal};
        RunId kept;
        {
            Store store = need(Store::open(scratch.path(), options));
            const Profile mira = need(store.find_or_create_profile("Mira", 1));
            const RunId before = session_with(store, mira.id, "others", 1);
            const RunId id = session_with(store, mira.id, mark, 2);
            kept = session_with(store, mira.id, "others", 3);
            need(store.delete_run(before));
            REQUIRE_FALSE(files_with(scratch.path(), mark).empty());
            CHECK(need(store.delete_run(id)).copies_left.empty());
            CHECK_FALSE(store.run(id).ok());
            CHECK(has(refusal(store.delete_run(id)).what, "session"));
        }
        CHECK(files_with(scratch.path(), mark).empty());
        Store store = need(Store::open(scratch.path(), options));
        CHECK(need(store.run(kept)).turns == 12);
    }
}

namespace {

/// The sessions of whose text a trace was found after their deletion, in an order of chance.
std::vector<std::size_t> traces_after_deleting_all(std::uint32_t seed) {
    const Scratch scratch(quick_folder());
    Store store = need(Store::open(scratch.path(), {}));
    const std::vector<RunId> runs = woven_sessions(store, mark, 12, 300, seed);
    std::vector<std::size_t> order(runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 chance(seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[chance() % i]);
    std::vector<std::size_t> traces;
    for (const std::size_t chosen : order) {
        const std::string text = mark + "-" + std::to_string(chosen) + ".";
        REQUIRE_FALSE(files_with(scratch.path(), text).empty());
        need(store.delete_run(runs[chosen]));
        if (!files_with(scratch.path(), text).empty()) traces.push_back(chosen);
    }
    return traces;
}

}  // namespace

// SQLite moves rows that share a page when their neighbours go, and leaves stale copies of them; with these
// seeds traces stay unless the file is rebuilt.
TEST_CASE("many sessions written in turn and deleted in any order leave no trace") {
    for (const std::uint32_t seed : {2u, 5u, 13u}) CHECK(traces_after_deleting_all(seed).empty());
}

TEST_CASE("a deleted profile takes its sessions, its settings and its name along") {
    Scratch scratch;
    Store store = need(Store::open(scratch.path(), {}));
    const Profile mira = need(store.find_or_create_profile("Mira", 1));
    const Profile gone = need(store.find_or_create_profile(mark, 1));
    const RunId kept = session_with(store, mira.id, "others", 1);
    const RunId run = session_with(store, gone.id, mark, 2);
    need(store.set_setting(gone.id, "last-place", mark));
    need(store.delete_profile(gone.id));
    CHECK(files_with(scratch.path(), mark).empty());
    CHECK_FALSE(store.run(run).ok());
    CHECK(need(store.runs(gone.id)).empty());
    CHECK(need(store.run(kept)).turns == 12);
    CHECK(need(store.profiles()).size() == 1);
    CHECK(has(refusal(store.delete_profile(gone.id)).what, "profile"));
}

TEST_CASE("the id of what was deleted is never given again") {
    Scratch scratch;
    Store store = need(Store::open(scratch.path(), {}));
    const Profile first = need(store.find_or_create_profile("First", 1));
    const RunId run = need(store.begin_run(start_of(first.id, 1), {}));
    need(store.delete_run(run));
    need(store.delete_profile(first.id));
    const Profile second = need(store.find_or_create_profile("Second", 1));
    CHECK(second.id > first.id);
    CHECK(need(store.begin_run(start_of(second.id, 1), {})) > run);
}

TEST_CASE("a deletion names the damaged files set aside that may still hold the text") {
    Scratch scratch;
    write_bytes(scratch.path() / "attune.db", std::string(5000, '?'));
    const std::filesystem::path aside = need(set_aside(scratch.path(), {.now_ms = 42}));
    Store store = need(Store::open(scratch.path(), {}));
    const RunId run = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{mark}));
    CHECK(need(store.delete_run(run)).copies_left == std::vector<std::filesystem::path>{aside});
}
