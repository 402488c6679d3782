// Every message says what happened, what is safe and what to do, and nothing was changed.
#include <algorithm>

#include "dialogue/store/data_dir.hpp"
#include "tests/store/scratch.hpp"

#if !defined(_WIN32)
#include <unistd.h>
#endif

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

void says_all_three(const Error& error) {
    for (const std::string* sentence : {&error.what, &error.safe, &error.hint}) {
        REQUIRE_FALSE(sentence->empty());
        CHECK(sentence->back() == '.');
        CHECK(sentence->find('!') == std::string::npos);
    }
}

RunId begun_session(const fs::path& folder, std::size_t lines = 1) {
    Store store = need(Store::open(folder, {}));
    const RunId id = need(store.begin_run(start_of(need(store.guest(1)).id, 1), Lines{"a"}));
    for (std::size_t i = 1; i < lines; ++i) need(store.append(id, Lines{std::string(3000, 'b')}, 2));
    return id;
}

#if !defined(_WIN32)
/// Root may write everywhere; nobody may not.
class AsNobody {
  public:
    AsNobody() : root_(geteuid() == 0) {
        if (root_) REQUIRE(seteuid(65534) == 0);
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    ~AsNobody() {
        if (root_ && seteuid(0) != 0) std::abort();
    }

  private:
    bool root_;
};
#endif

}  // namespace

TEST_CASE("a folder that cannot be made is named") {
    Scratch scratch;
    write_bytes(scratch.path() / "a file", "x");
    for (const char* below : {"a file", "a file/data"}) {
        const Error error = refusal(Store::open(scratch.path() / below, {}));
        says_all_three(error);
        CHECK(has(error.what, "could not be made"));
        CHECK(has(error.what, "a file"));
        CHECK(has(error.hint, "--data"));
    }
    CHECK(bytes_of(scratch.path() / "a file") == "x");
}

TEST_CASE("a second copy on the same data is told so, and the first goes on") {
    Scratch scratch;
    Store first = need(Store::open(scratch.path(), {}));
    const RunId id = need(first.begin_run(start_of(need(first.guest(1)).id, 1), Lines{"a"}));
    const Error error = refusal(Store::open(scratch.path(), {}));
    says_all_three(error);
    CHECK(has(error.what, "Another copy of Attune is running"));
    CHECK(has(error.hint, "Close the other copy"));
    CHECK_FALSE(is_damaged(scratch.path(), {}));
    CHECK(has(refusal(set_aside(scratch.path(), {})).what, "Another copy"));
    need(first.append(id, Lines{"b"}, 2));
    CHECK(need(first.lines(id)) == Lines{"a", "b"});
}

TEST_CASE("a second copy is kept out of a new folder and of one with a rollback journal too") {
    for (const Journal journal : {Journal::write_ahead, Journal::rollback}) {
        Scratch scratch;
        Store first = need(Store::open(scratch.path(), {.journal = journal}));
        CHECK(has(refusal(Store::open(scratch.path(), {.journal = journal})).what, "Another copy"));
    }
}

TEST_CASE("when the first copy is closed the second may begin") {
    Scratch scratch;
    {
        Store first = need(Store::open(scratch.path(), {}));
        Store moved = std::move(first);
        CHECK_FALSE(Store::open(scratch.path(), {}).ok());
    }
    CHECK(Store::open(scratch.path(), {}).ok());
}

#if !defined(_WIN32)
TEST_CASE("a folder that may only be read is named, with and without data in it") {
    Scratch scratch;
    const fs::path empty = scratch.path() / "empty";
    const fs::path used = scratch.path() / "used";
    fs::create_directory(empty);
    begun_session(used);
    for (const fs::path& folder : {empty, used}) {
        fs::permissions(folder, fs::perms(0555));
        for (const auto& entry : fs::directory_iterator(folder))
            fs::permissions(entry.path(), fs::perms(0444));
        const AsNobody nobody;
        const Error error = refusal(Store::open(folder, {}));
        says_all_three(error);
        CHECK(has(error.what, "cannot be written"));
        CHECK(has(error.what, folder.string()));
        CHECK(has(error.hint, "--data"));
    }
    fs::permissions(used, fs::perms(0755));
    fs::permissions(empty, fs::perms(0755));
}

TEST_CASE("a file that may be written in a folder that may not is no use either") {
    Scratch scratch;
    const fs::path folder = scratch.path() / "data";
    begun_session(folder);
    fs::permissions(folder, fs::perms(0555));
    fs::permissions(folder / "attune.db", fs::perms(0666));
    {
        const AsNobody nobody;
        const Error error = refusal(Store::open(folder, {}));
        says_all_three(error);
        CHECK(has(error.what, "cannot be written"));
    }
    fs::permissions(folder, fs::perms(0755));
    CHECK(Store::open(folder, {}).ok());
}

TEST_CASE("the new folder can be looked into by its owner alone") {
    Scratch scratch;
    need(Store::open(scratch.path() / "mine", {}));
    CHECK((fs::status(scratch.path() / "mine").permissions() & fs::perms(0777)) == fs::perms(0700));
}
#endif

TEST_CASE("a file that is no database is left as it is, and can be set aside") {
    Scratch scratch;
    const std::string letter = std::string(3000, 'l') + "etter";
    write_bytes(scratch.path() / "attune.db", letter);
    const Error error = refusal(Store::open(scratch.path(), {}));
    says_all_three(error);
    CHECK(has(error.what, "damaged or not a database"));
    CHECK(has(error.hint, "Set it aside"));
    CHECK(bytes_of(scratch.path() / "attune.db") == letter);
    CHECK(is_damaged(scratch.path(), {}));
    const fs::path aside = need(set_aside(scratch.path(), {.now_ms = 1234}));
    CHECK(aside == scratch.path() / "attune.db.damaged-1234");
    CHECK(bytes_of(aside) == letter);
    CHECK(Store::open(scratch.path(), {}).ok());
}

TEST_CASE("a damaged database is noticed on open, left as it is, and can be set aside") {
    Scratch scratch;
    begun_session(scratch.path(), 60);
    std::string bytes = bytes_of(scratch.path() / "attune.db");
    REQUIRE(bytes.size() > 60000);
    std::fill(bytes.begin() + 4096, bytes.begin() + 40000, '\x5a');
    write_bytes(scratch.path() / "attune.db", bytes);
    says_all_three(refusal(Store::open(scratch.path(), {})));
    CHECK(bytes_of(scratch.path() / "attune.db") == bytes);
    CHECK(is_damaged(scratch.path(), {}));
    CHECK(bytes_of(need(set_aside(scratch.path(), {.now_ms = 5}))) == bytes);
    Store store = need(Store::open(scratch.path(), {}));
    CHECK(need(store.profiles()).empty());
}

TEST_CASE("a database cut short is noticed") {
    Scratch scratch;
    begun_session(scratch.path(), 60);
    fs::resize_file(scratch.path() / "attune.db", 20000);
    says_all_three(refusal(Store::open(scratch.path(), {})));
    CHECK(is_damaged(scratch.path(), {}));
}

TEST_CASE("nothing damaged is overwritten when a second file is set aside in the same moment") {
    Scratch scratch;
    for (const char* text : {"first of these is no database", "second of these is no database"}) {
        write_bytes(scratch.path() / "attune.db", text);
        need(set_aside(scratch.path(), {.now_ms = 7}));
    }
    CHECK(has(bytes_of(scratch.path() / "attune.db.damaged-7"), "first"));
    CHECK(has(bytes_of(scratch.path() / "attune.db.damaged-8"), "second"));
}

TEST_CASE("a sound or missing file is not set aside") {
    Scratch scratch;
    CHECK_FALSE(is_damaged(scratch.path(), {}));
    says_all_three(refusal(set_aside(scratch.path(), {})));
    CHECK(fs::is_empty(scratch.path()));
    const RunId id = begun_session(scratch.path());
    says_all_three(refusal(set_aside(scratch.path(), {})));
    CHECK(need(need(Store::open(scratch.path(), {})).lines(id)) == Lines{"a"});
}

TEST_CASE("a database of another program is refused and not changed") {
    Scratch scratch;
    begun_session(scratch.path());
    std::string bytes = bytes_of(scratch.path() / "attune.db");
    bytes[68] = 'Z';  // the application id
    write_bytes(scratch.path() / "attune.db", bytes);
    const Error error = refusal(Store::open(scratch.path(), {}));
    says_all_three(error);
    CHECK(has(error.what, "another program"));
    CHECK(bytes_of(scratch.path() / "attune.db") == bytes);
    CHECK_FALSE(is_damaged(scratch.path(), {}));
}

TEST_CASE("network shares are known by their number") {
    CHECK(shared_over_network(0x6969));
    CHECK(shared_over_network(0xff534d42));
    CHECK_FALSE(shared_over_network(0xef53));
    CHECK_FALSE(on_network_share("/no such folder"));
}

#if defined(__linux__)
namespace {

class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        value == nullptr ? unsetenv(name) : setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }

  private:
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("the data lies in the local data folder of the user") {
    const Variable home("HOME", "/home/mira");
    {
        const Variable data("XDG_DATA_HOME", nullptr);
        CHECK(need(default_data_dir()) == "/home/mira/.local/share/attune");
    }
    {
        const Variable data("XDG_DATA_HOME", "/data");
        CHECK(need(default_data_dir()) == "/data/attune");
    }
    const Variable data("XDG_DATA_HOME", "relative/is/ignored");
    CHECK(need(default_data_dir()) == "/home/mira/.local/share/attune");
    const Variable no_home("HOME", nullptr);
    says_all_three(refusal(default_data_dir()));
}
#endif
