// What a trainee learns of their own reading: foreseen, felt, taken again, from the other chair, and to
// another.
#include <algorithm>

#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/record/two_people.hpp"
#include "dialogue/session/feeling_moment.hpp"
#include "dialogue/session/moves_file.hpp"
#include "tests/record/debrief_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Session begun() { return Session::start(owen(), 7); }

void say_something(Session& session) {
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// A session in which each answer is foreseen as `direction`.
Session foreseeing(Direction direction) {
    Session session = begun();
    while (!session.over()) {
        REQUIRE(session.take(Foresee{direction}).ok());
        REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    }
    return session;
}

}  // namespace

TEST_CASE("what was foreseen and felt stands on the log, and the session replays from it byte for byte") {
    Session session = begun();
    REQUIRE(session.take(Foresee{Direction::further}).ok());
    say_something(session);
    REQUIRE(session.take(NoteFeeling{Feeling::wanting_to_be_liked}).ok());
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    const std::vector<std::string> lines = log_lines(session);
    const auto read = read_log(std::span<const std::string>(lines));
    REQUIRE(read.ok());
    CHECK(read->events == session.events());
    CHECK(replay(*read).ok());
    CHECK(joined_lines(lines).find("\"foresees\":\"further\"") != std::string::npos);
    CHECK(joined_lines(lines).find("\"feels\":\"wanting-to-be-liked\"") != std::string::npos);
}

TEST_CASE("noting what one foresees and feels moves nothing in the client") {
    Session plain = begun(), noted = begun();
    say_something(plain);
    REQUIRE(noted.take(Foresee{Direction::closer}).ok());
    say_something(noted);
    REQUIRE(noted.take(NoteFeeling{Feeling::bored}).ok());
    CHECK(plain.now() == noted.now());
}

TEST_CASE("how well a person was read is said beside what one answer each time would have come to") {
    const DebriefView closer = debrief_of(foreseeing(Direction::closer));
    const DebriefView further = debrief_of(foreseeing(Direction::further));
    REQUIRE(closer.reading.moves.size() == static_cast<std::size_t>(closer.turns));
    const auto came = [](const DebriefView& view, std::string_view word) {
        return std::count_if(view.reading.moves.begin(), view.reading.moves.end(),
                             [&](const ForesightView& move) { return move.came == word; });
    };
    CHECK(closer.reading.right == came(closer, "closer"));
    CHECK(further.reading.right == came(further, "further"));
    CHECK(closer.reading.words.find("each time would have been right") != std::string::npos);
    CHECK(debrief_of(begun()).reading.words.empty());
}

TEST_CASE("a feeling is laid beside what was done next, and what was taken back takes its notes along") {
    Session session = begun();
    say_something(session);
    REQUIRE(session.take(NoteFeeling{Feeling::pulled_to_fix}).ok());
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    DebriefView view = debrief_of(session);
    REQUIRE(view.noted.size() == 1);
    CHECK(view.noted[0].turn == 2);
    CHECK(view.noted[0].feeling == "pulled to fix");
    CHECK(view.noted[0].your_words == view.turn_list[1].your_words);
    REQUIRE(session.take(Rewind{1}).ok());
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    view = debrief_of(session);
    CHECK(view.noted.empty());
}

TEST_CASE(
    "the trainee is asked what is happening in them at four moments at most, each after the client spoke") {
    Session session = begun();
    int asked = 0;
    CHECK_FALSE(is_feeling_moment(session));
    while (!session.over()) {
        REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
        if (!is_feeling_moment(session)) continue;
        ++asked;
        CHECK(session.scenario()[session.now().beat].wound.has_value());
        REQUIRE(session.take(NoteFeeling{Feeling::moved}).ok());
        CHECK_FALSE(is_feeling_moment(session));
    }
    CHECK(asked >= 1);
    CHECK(asked <= most_feeling_moments);
}

TEST_CASE("stepping back from a moment not noted leaves it, and taking it again asks again") {
    Session session = begun();
    while (!session.over() && !is_feeling_moment(session)) {
        REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    }
    REQUIRE(is_feeling_moment(session));
    const int turns = session.now().turns;
    REQUIRE(session.take(Rewind{turns - 1}).ok());
    CHECK_FALSE(is_feeling_moment(session));
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    CHECK(is_feeling_moment(session));
    REQUIRE(session.take(NoteFeeling{Feeling::afraid}).ok());
    REQUIRE(session.take(ChooseOption{session.now().offered.front()}).ok());
    REQUIRE(session.take(Rewind{turns}).ok());
    CHECK(is_feeling_moment(session));
}

TEST_CASE("the hour is read a second time from the client's chair, by what they thought") {
    const Session session = played_by(owen(), asking_plainly);
    const DebriefView view = debrief_of(session);
    REQUIRE(view.chair.size() == view.turn_list.size());
    const std::string text = joined_lines(chair_in_words(view));
    for (const TurnView& turn : view.turn_list) {
        CHECK(text.find(turn.inner) != std::string::npos);
        CHECK(text.find("They said: “" + turn.your_words) != std::string::npos);
    }
}

TEST_CASE("a moment taken again stands beside the first time") {
    Session session = begun();
    const std::vector<OptionIndex> offered = session.now().offered;
    REQUIRE(session.take(ChooseOption{offered.front()}).ok());
    CHECK(debrief_of(session).retakes.empty());
    REQUIRE(session.take(Rewind{0}).ok());
    REQUIRE(session.take(ChooseOption{offered.back()}).ok());
    const DebriefView view = debrief_of(session);
    REQUIRE(view.retakes.size() == 1);
    CHECK(view.retakes[0].turn == 1);
    CHECK(view.retakes[0].then.your_words == session.scenario()[offered.front()].text);
    CHECK(view.retakes[0].now.your_words == view.turn_list[0].your_words);
    CHECK(joined_lines(debrief_in_words(view)).find("The first time, you: ") != std::string::npos);
}

TEST_CASE("the same words do the reverse to somebody whose needs are the other way round") {
    auto other = std::make_shared<Scenario>(*owen());
    other->id = "somebody-else";
    other->client.name = "Somebody";
    for (Milli& need : other->client.needs) need = need < 0 ? 1000 : -1000;
    const std::vector<std::shared_ptr<const Scenario>> library{owen(), other};
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Session session = played_anyhow(owen(), seed, seed);
        const auto view = two_people(session.scenario(), session.events(), library);
        if (!view) continue;
        ++found;
        CHECK(view->here != view->there);
        CHECK((view->here_tenths > 0) == (view->there_tenths < 0));
        CHECK(!view->needs.empty());
    }
    CHECK(found > 0);
    CHECK_FALSE(
        two_people(*owen(), played_by(owen(), asking_plainly).events(), std::vector{owen()}).has_value());
}

TEST_CASE("a moves file may say what is foreseen and what is felt") {
    const auto moves = parse_moves("foresee closer\nnights\nfeel moved @5\n", "x.moves");
    REQUIRE(moves.ok());
    CHECK(std::get<Foresee>((*moves)[0].what).direction == Direction::closer);
    CHECK(std::get<NoteFeeling>((*moves)[2].what).feeling == Feeling::moved);
    CHECK_FALSE(parse_moves("foresee better\n", "x.moves").ok());
    CHECK_FALSE(parse_moves("feel nothing\n", "x.moves").ok());
}
