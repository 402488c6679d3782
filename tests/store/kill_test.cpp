// kill -9 at any instant: a child process plays and acknowledges each turn on a pipe after the commit; half
// of the children are killed while they are inside a transaction. Nothing acknowledged is lost, every file
// opens and passes its check. Needs fork, so not on Windows.
#if !defined(_WIN32)
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "tests/store/pausing_vfs.hpp"
#include "tests/store/scratch.hpp"

// Freed memory that the sanitizer holds back is copied with every fork: a little of it is enough here.
extern "C" const char* __asan_default_options() { return "quarantine_size_mb=8"; }

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

constexpr char ready = 'r';         // the store is open
constexpr char acknowledged = 'a';  // append has returned
constexpr char inside = 'i';        // between the first write of a transaction and its end

/// Turn n of a session always has the same lines, so that what is found can be held against it.
Lines lines_of_turn(std::uint32_t turn) {
    std::mt19937 chance(turn);
    Lines lines;
    for (std::uint32_t i = 0; i < 1 + chance() % 6; ++i) {
        lines.push_back("{\"turn\":" + std::to_string(turn) + ",\"text\":\"" +
                        std::string(chance() % 700, static_cast<char>('a' + chance() % 26)) + "\"}");
    }
    return lines;
}

Lines lines_of_turns(std::uint32_t turns) {
    Lines lines;
    for (std::uint32_t turn = 0; turn < turns; ++turn) {
        for (std::string& line : lines_of_turn(turn)) lines.push_back(std::move(line));
    }
    return lines;
}

void tell(int pipe_end, char what) {
    if (write(pipe_end, &what, 1) != 1) _exit(3);
}

/// The child: resumes the open session and plays until it is killed. `pause_at`: in that many writes and
/// synchronisations of the log within transactions it says so and waits to be killed; 0 for never.
[[noreturn]] void play(const std::filesystem::path& folder, RunId id, int pipe_end, long pause_at) {
    const PausingVfs vfs([pipe_end] {
        tell(pipe_end, inside);
        for (;;) pause();
    });
    Result<Store> store = Store::open(folder, {.vfs = vfs.name(), .checkpoint_pages = 40});
    if (!store) _exit(1);
    const Result<Run> run = store->run(id);
    if (!run) _exit(1);
    vfs.pause_in(pause_at);
    tell(pipe_end, ready);
    for (auto turn = static_cast<std::uint32_t>(run->turns);; ++turn) {
        vfs.in_transaction(true);
        if (!store->append(id, lines_of_turn(turn), turn)) _exit(2);
        vfs.in_transaction(false);
        tell(pipe_end, acknowledged);
    }
}

struct Killing {
    long acknowledged = 0;
    bool inside = false;
    bool by_signal = false;
};

/// Reads what the child says until it says `last` or the pipe ends.
void listen(int pipe_end, char last, Killing& killing) {
    char said = 0;
    while (read(pipe_end, &said, 1) == 1) {
        killing.acknowledged += said == acknowledged;
        killing.inside = killing.inside || said == inside;
        if (said == last) return;
    }
}

/// `pause_at` above 0: kills the child when it says that it is inside a transaction; otherwise after the
/// delay, wherever it is: opening, recovering, playing.
Killing play_and_kill(const std::filesystem::path& folder, RunId id, long pause_at,
                      std::chrono::microseconds delay) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        play(folder, id, ends[1], pause_at);
    }
    close(ends[1]);
    Killing killing;
    if (pause_at > 0) {
        listen(ends[0], inside, killing);
    } else {
        std::this_thread::sleep_for(delay);
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    listen(ends[0], 0, killing);  // what it had acknowledged before
    close(ends[0]);
    killing.by_signal = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return killing;
}

std::string full_check(const std::filesystem::path& file) {
    sqlite3* db = nullptr;
    sqlite3_stmt* check = nullptr;
    REQUIRE(sqlite3_open(file.string().c_str(), &db) == SQLITE_OK);
    std::string finding = "no answer";
    if (sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &check, nullptr) == SQLITE_OK &&
        sqlite3_step(check) == SQLITE_ROW) {
        finding = reinterpret_cast<const char*>(sqlite3_column_text(check, 0));
    }
    sqlite3_finalize(check);
    sqlite3_close(db);
    return finding;
}

/// What the store has after the kill, held against what was acknowledged before.
std::uint32_t turns_kept(const std::filesystem::path& folder, RunId id, long promised) {
    std::uint32_t turns = 0;
    {
        Store store = need(Store::open(folder, {}));
        const std::vector<Run> open = need(store.resumable(need(store.guest(1)).id));
        REQUIRE(open.size() == 1);
        REQUIRE(open.front().id == id);
        REQUIRE(open.front().turns >= promised);
        REQUIRE(open.front().turns <= promised + 1);  // the last may have been saved and not yet acknowledged
        turns = static_cast<std::uint32_t>(open.front().turns);
        REQUIRE(need(store.lines(id)) == lines_of_turns(turns));
    }
    REQUIRE(full_check(folder / "attune.db") == "ok");
    return turns;
}

/// One session, killed again and again: every second time inside a transaction.
struct Tally {
    int kills = 0;
    int inside = 0;
    long turns = 0;
};

void kill_one_session(int kills, std::uint32_t seed, Tally& tally) {
    const Scratch scratch(quick_folder());
    std::mt19937 chance(seed);
    RunId id;
    {
        Store store = need(Store::open(scratch.path(), {}));
        id = need(store.begin_run(start_of(need(store.guest(1)).id, seed), {}));
    }
    std::uint32_t turns = 0;
    for (int i = 0; i < kills; ++i) {
        const long pause_at = i % 2 == 0 ? 1 + static_cast<long>(chance() % 40) : 0;
        const std::chrono::microseconds delay(chance() % 16'000);
        const Killing killing = play_and_kill(scratch.path(), id, pause_at, delay);
        REQUIRE(killing.by_signal);
        REQUIRE(killing.inside == (pause_at > 0));
        turns = turns_kept(scratch.path(), id, turns + killing.acknowledged);
        tally.inside += killing.inside;
        ++tally.kills;
    }
    tally.turns += turns;
}

Tally kill_sessions(int sessions, int kills_each) {
    Tally tally;
    for (int i = 0; i < sessions; ++i) kill_one_session(kills_each, static_cast<std::uint32_t>(i), tally);
    return tally;
}

}  // namespace

TEST_CASE("killed 200 times, half of them inside a transaction, no acknowledged turn is lost") {
    const Tally tally = kill_sessions(20, 10);
    CHECK(tally.kills == 200);
    CHECK(tally.inside == 100);
    CHECK(tally.turns > 200);
}

TEST_CASE("killed 1000 times, half of them inside a transaction, no acknowledged turn is lost", "[.long]") {
    const Tally tally = kill_sessions(50, 20);
    CHECK(tally.kills == 1000);
    CHECK(tally.inside == 500);
    CHECK(tally.turns > 1000);
}
#endif
