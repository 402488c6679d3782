#include "dialogue/record/event_log.hpp"

#include <random>

#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using test::after;
using test::owen;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

Session eventful() {
    Session session = after(owen(), 7, {"singer", "flood", "admire", "silence"});
    REQUIRE(session.take(Rewind{2}).ok());
    for (const char* option : {"asking", "look", "stay", "plain"}) test::take(session, option, 1234);
    REQUIRE(session.take(RateSelf{4, 4, 2}).ok());
    return session;
}

}  // namespace

TEST_CASE("a log written as the session went equals one written afterwards") {
    const auto scenario = owen();
    Session session = Session::start(scenario, 11);
    LogWriter writer(session);
    std::vector<std::string> lines = writer.first_lines();
    const auto keep = [&](const Move& move) { lines.push_back(writer.add(session, *session.take(move))); };
    keep(ChooseOption{*session.offered("singer"), 10});
    keep(ChooseOption{*session.offered("explain"), 20});
    keep(Rewind{1});
    keep(ChooseOption{*session.offered("own"), 30});
    keep(RateSelf{3, 3, 3});
    keep(Leave{40});
    CHECK(lines == log_lines(session));
}

TEST_CASE("a log read again holds the same events, and playing its moves again gives the same bytes") {
    const Session session = eventful();
    const auto log = read_log(joined(log_lines(session)));
    REQUIRE(log.ok());
    CHECK(log->events == session.events());
    CHECK(fold(log->events, *log->scenario) == session.state());
    CHECK(replay(*log).ok());
}

TEST_CASE("a session goes on from its log as if it had never stopped") {
    const Session whole = after(owen(), 7, {"log", "asking", "look", "stay"});
    Session half = after(owen(), 7, {"log", "asking"});
    auto log = read_log(log_lines(half));
    REQUIRE(log.ok());
    Session resumed = Session::resume(log->scenario, log->events);
    LogWriter writer(resumed, log->lines.back());
    std::vector<std::string> lines = log->lines;
    for (const char* id : {"look", "stay"}) {
        const auto events = resumed.take(ChooseOption{*resumed.offered(id)});
        lines.push_back(writer.add(resumed, *events));
    }
    CHECK(resumed.state() == whole.state());
    CHECK(lines == log_lines(whole));
}

TEST_CASE("any byte changed anywhere in a log is found") {
    const std::string text = joined(log_lines(eventful()));
    std::mt19937 random(3);
    for (int i = 0; i < 400; ++i) {
        std::string changed = text;
        const std::size_t at = random() % text.size();
        changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 7));
        INFO("byte " << at);
        const auto log = read_log(changed);
        REQUIRE((!log.ok() || !replay(*log).ok() || joined(log->lines) == text));
    }
}

TEST_CASE("a line left out, doubled or moved is found, and so is a log cut in the middle of a line") {
    const std::vector<std::string> lines = log_lines(eventful());
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        std::vector<std::string> without = lines, doubled = lines, swapped = lines;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
        std::swap(swapped[i], swapped[i + 1]);
        CHECK_FALSE(read_log(without).ok());
        CHECK_FALSE(read_log(doubled).ok());
        CHECK_FALSE(read_log(swapped).ok());
    }
    const std::string text = joined(lines);
    CHECK_FALSE(read_log(text.substr(0, text.size() - 40)).ok());
}

TEST_CASE("what is no log at all is refused with a sentence") {
    for (const std::string text : {"", "\n\n", "hello", "{}", "[[[[", R"({"attune_log":1})"}) {
        const auto log = read_log(text);
        INFO(text);
        REQUIRE_FALSE(log.ok());
        CHECK_FALSE(log.error().hint.empty());
    }
}

TEST_CASE("a session's log stays under a megabyte") {
    CHECK(joined(log_lines(eventful())).size() < 1024 * 1024);
}
