#include "dialogue/record/words.hpp"

#include "dialogue/record/overlay_view.hpp"
#include "dialogue/record/session_view.hpp"
#include "dialogue/record/spoken.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using test::after;
using test::owen;

TEST_CASE("printed parts sum to the printed total on every turn of every path tried") {
    const auto scenario = owen();
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Session session = Session::start(scenario, seed);
        while (!session.over()) {
            const auto& offered = session.now().offered;
            REQUIRE(session.take(ChooseOption{offered[(seed + offered.size()) % offered.size()]}).ok());
            for (const PrintedChange& change : overlay_view(session).changes) {
                int sum = 0;
                for (const PrintedPart& part : change.parts) {
                    sum += part.tenths;
                    CHECK_FALSE(part.words.empty());
                }
                REQUIRE(sum == change.tenths);
                REQUIRE(change.after_tenths - change.before_tenths == change.tenths);
            }
        }
    }
}

TEST_CASE("points are signed and carry one decimal") {
    CHECK(signed_points(42) == "+4.2");
    CHECK(signed_points(-6) == "−0.6");
    CHECK(signed_points(0) == "0.0");
}

TEST_CASE("the scale runs from 1.0 to 5.0, weak below 3.0 and strong from 4.0") {
    CHECK(shown_scale(0) == "1.0");
    CHECK(shown_scale(100'000) == "5.0");
    CHECK(shown_scale(52'500) == "3.1");
    CHECK(alliance_word(48'700) == "weak");
    CHECK(shown_scale(48'700) == "2.9");
    CHECK(alliance_word(50'000) == "in between");
    CHECK(alliance_word(75'000) == "strong");
}

TEST_CASE("every gesture and every cause has words, with the client's pronouns") {
    ClientProfile client;
    client.name = "Sam";
    for (const char* pronouns : {"she/her", "he/him", "they/them", ""}) {
        client.pronouns = pronouns;
        for (std::size_t i = 1; i < count_of<Gesture>(); ++i) {
            CHECK_FALSE(label_of(static_cast<Gesture>(i), client).empty());
        }
    }
    CHECK(subject_of(client) == "they");
    for (std::size_t i = 0; i < count_of<Cause>(); ++i) {
        for (const int amount : {-1500, 1500}) {
            Change change;
            change.add(static_cast<Cause>(i), amount);
            change.after = amount;
            CHECK_FALSE(printed(change, nullptr, client).parts.front().words.empty());
        }
    }
}

TEST_CASE("the body tells withdrawal from confrontation without a number") {
    BodyView body;
    const auto scenario = owen();
    const std::string calm = body_in_words(body, scenario->client);
    body.rupture = Rupture::withdrawal;
    const std::string away = body_in_words(body, scenario->client);
    body.rupture = Rupture::confrontation;
    const std::string against = body_in_words(body, scenario->client);
    CHECK(away.find("turned a little away") != std::string::npos);
    CHECK(against.find("straight at you") != std::string::npos);
    CHECK(calm != away);
    for (const std::string& words : {calm, away, against}) {
        CHECK(words.find_first_of("0123456789") == std::string::npos);
    }
}

TEST_CASE("the session view shows the answer to the last move and what can be said next") {
    const Session session = after(owen(), 7, {"singer"});
    const SessionView view = session_view(session);
    CHECK(view.turn == 1);
    CHECK(view.your_words.find("quite a singer") != std::string::npos);
    REQUIRE_FALSE(view.lines.empty());
    CHECK(view.lines.front().text == "Is.");
    REQUIRE(view.options.size() >= 4);
    for (std::size_t i = 0; i < view.options.size(); ++i) {
        CHECK(view.options[i].key == (view.options[i].silence ? 0 : static_cast<int>(i) + 1));
    }
}

TEST_CASE("after a rewind the view is that of the turn which stands") {
    Session session = after(owen(), 7, {"singer"});
    const SessionView then = session_view(session);
    test::take(session, "own");
    REQUIRE(session.take(Rewind{1}).ok());
    const SessionView now = session_view(session);
    CHECK(now.your_words == then.your_words);
    REQUIRE(now.lines.size() == then.lines.size());
    CHECK(now.lines.front().id == then.lines.front().id);
    CHECK(overlay_in_words(overlay_view(session)) ==
          overlay_in_words(overlay_view(after(owen(), 7, {"singer"}))));
}

TEST_CASE("gates are shown on a wound and only there") {
    CHECK(overlay_view(Session::start(owen(), 7)).gates.empty());
    const OverlayView view = overlay_view(after(owen(), 7, {"log"}));
    REQUIRE(view.gates.size() == 4);
    CHECK(view.gates[2].state == GateView::State::waiting);
}

TEST_CASE("a line is told with the gesture, the way it is said and where it breaks off") {
    ClientProfile client;
    client.pronouns = "she/her";
    Line line;
    line.text = "I thought";
    line.delivery = "to the sleeve";
    line.cut = true;
    line.gesture = Gesture::look_down;
    CHECK(line_in_words(spoken(line, client), client) == "She looks down. (to the sleeve) \"I thought—\"");
    line.note = "Her keys are in her hand.";
    line.text.clear();
    CHECK(line_in_words(spoken(line, client), client) == "Her keys are in her hand.");
}
