// The debrief as a pure function of the events: what comes first, what is shown with what, what adds up.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "dialogue/record/export_table.hpp"
#include "tests/record/debrief_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"

using namespace attune;
using namespace attune::test;

namespace {

/// The golden sessions, and Owen's scene played in many ways.
std::vector<Session> many_sessions() {
    std::vector<Session> sessions;
    for (const nlohmann::json& session : golden()) sessions.push_back(played(session));
    const auto scenario = owen();
    for (std::size_t habit = 0; habit < 5; ++habit) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            sessions.push_back(played_anyhow(scenario, seed, habit));
        }
    }
    return sessions;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool any_contains(const std::vector<std::string>& sentences, const std::string& part) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const std::string& sentence) { return contains(sentence, part); });
}

const DimensionView& dimension(const DebriefView& view, const std::string& name) {
    const auto found = std::find_if(view.dimensions.begin(), view.dimensions.end(),
                                    [&](const DimensionView& d) { return d.name == name; });
    REQUIRE(found != view.dimensions.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "the printed parts of every change sum to the printed total, and every turn goes on from the last") {
    for (const Session& session : many_sessions()) {
        std::array<std::optional<int>, count_of<Quantity>()> last;
        for (const TurnView& turn : debrief_of(session).turn_list) {
            REQUIRE(!turn.changes.empty());
            for (const PrintedChange& change : turn.changes) {
                int sum = 0;
                for (const PrintedPart& part : change.parts) sum += part.tenths;
                REQUIRE(sum == change.tenths);
                REQUIRE(change.before_tenths + change.tenths == change.after_tenths);
                auto& before = last[static_cast<std::size_t>(change.quantity)];
                if (before) REQUIRE(*before == change.before_tenths);
                before = change.after_tenths;
            }
        }
    }
}

TEST_CASE(
    "every alternative was on offer at that moment, was not what was said, and would have served better") {
    int found = 0;
    for (const Session& session : many_sessions()) {
        const DebriefView view = debrief_of(session);
        for (const TurnView& turn : view.turn_list) {
            REQUIRE(turn.alternatives.size() <= 2);
            const Moment& before = session.state().past[static_cast<std::size_t>(turn.number) - 1];
            int moved = 0;
            for (const PrintedChange& change : turn.changes) {
                const bool counts = change.quantity == Quantity::bond || change.quantity == Quantity::task ||
                                    change.quantity == Quantity::safety;
                if (counts) moved += change.tenths;
            }
            for (const AlternativeView& other : turn.alternatives) {
                ++found;
                CHECK(other.id != turn.option_id);
                const bool offered =
                    std::any_of(before.offered.begin(), before.offered.end(), [&](OptionIndex option) {
                        const Option& candidate = session.scenario()[option];
                        return other.id ==
                               (candidate.place == OptionPlace::silence ? "silence" : candidate.id);
                    });
                REQUIRE(offered);
                // away from a wound it is the sum of bond, task and safety alone; half a tenth is rounding
                const int would = other.bond_tenths + other.task_tenths + other.safety_tenths;
                if (!turn.wound) REQUIRE(would >= moved - 3);
            }
        }
    }
    CHECK(found > 50);
}

TEST_CASE("on a wound what would have opened the gates is named before what would have gained more") {
    const auto scenario = owen();
    bool seen = false;
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const DebriefView view = debrief_of(played_by(scenario, {"log", "asking", "respite"}, seed));
        const TurnView& turn = view.turn_list.back();
        REQUIRE(turn.wound == "night");
        REQUIRE(!turn.alternatives.empty());
        CHECK(turn.alternatives.front().id == "look");
        seen = true;
    }
    CHECK(seen);
}

TEST_CASE("a mean never stands without its lowest and highest") {
    for (const Session& session : many_sessions()) {
        const DebriefView view = debrief_of(session);
        REQUIRE(view.dimensions.size() == 4);
        for (const DimensionView& d : view.dimensions) {
            if (!contains(d.words, "mean")) continue;
            CHECK(contains(d.words, "lowest"));
            CHECK(contains(d.words, "highest"));
            CHECK(d.lowest <= d.mean);
            CHECK(d.mean <= d.highest);
            CHECK(d.lowest >= 1);
            CHECK(d.lowest_turn >= 1);
            CHECK(d.highest_turn <= view.turns);
        }
    }
}

TEST_CASE("any level 1 is listed by its turn, never hidden in a mean") {
    const DebriefView view = debrief_of(played_by(owen(), {"log", "admire"}));
    REQUIRE(view.level_one_turns == std::vector<int>{2});
    const DebriefView none = debrief_of(played_by(owen(), {"log", "asking"}));
    CHECK(none.level_one_turns.empty());
}

TEST_CASE("the debrief is a pure function of scenario and events") {
    for (const Session& session : many_sessions()) {
        REQUIRE(debrief_json(debrief_of(session)) == debrief_json(debrief_of(session)));
    }
}

TEST_CASE("a duty passed over comes first, is offered again, and no outcome is drawn") {
    const Session session = played_by(owen(), passing_over);
    REQUIRE(session.over());
    const DebriefView view = debrief_of(session);
    REQUIRE(view.duties.size() == 1);
    CHECK(view.duties.front().outcome == DutyOutcome::missed);
    CHECK(contains(view.duties.front().words, "He was not asked what he meant"));
    CHECK_FALSE(view.outcome.drawn);
    CHECK(view.outcome.per_cent == std::array<int, 4>{});
    REQUIRE(!view.try_again.empty());
    CHECK(view.try_again.front().turn == view.duties.front().moment_turn + 1);

    // taken again from there, with the question asked, it is met and an outcome is drawn
    Session again = session;
    REQUIRE(again.take(Rewind{view.duties.front().moment_turn}).ok());
    for (const char* move : {"ask", "stay", "smaller"}) {
        if (const auto option = again.offered(move)) REQUIRE(again.take(ChooseOption{*option}).ok());
    }
    while (!again.over()) REQUIRE(again.take(ChooseOption{again.now().offered.front()}).ok());
    const DebriefView after = debrief_of(again);
    CHECK(after.rewinds == 1);
    if (after.duties.front().outcome != DutyOutcome::missed) CHECK(after.outcome.drawn);
}

TEST_CASE("a duty met is a line in the debrief and leaves the outcome alone") {
    const DebriefView view = debrief_of(played_by(owen(), asking_plainly));
    REQUIRE(view.duties.size() == 1);
    CHECK(view.duties.front().outcome == DutyOutcome::met);
    CHECK(contains(view.duties.front().words, "turn 3"));
    CHECK(view.outcome.drawn);
    int sum = 0;
    for (const int share : view.outcome.per_cent) sum += share;
    CHECK(sum == 100);
    CHECK(view.outcome.base == std::array{22, 43, 27, 8});
    CHECK(contains(view.outcome.sentence, "of 100 different clients"));
}

TEST_CASE("the outcome says how a hundred clients might fare, never that this one recovered") {
    for (const Session& session : many_sessions()) {
        const DebriefView view = debrief_of(session);
        CHECK_FALSE(contains(view.outcome.words + view.outcome.sentence, "recovered"));
        if (!view.outcome.drawn) CHECK(view.outcome.sentence.empty());
        if (view.outcome.drawn) {
            const bool in_words = view.outcome.words == "leans better" ||
                                  view.outcome.words == "near the base" ||
                                  view.outcome.words == "leans worse; most of it is not decided here";
            CHECK(in_words);
        }
    }
}

TEST_CASE("leaving is never scored: no outcome is drawn and the reason is said") {
    Session session = played_by(owen(), {"log", "asking", "ask", "stay"});
    REQUIRE(session.take(Leave{200'000}).ok());
    const DebriefView view = debrief_of(session);
    CHECK(view.left);
    CHECK(view.ms == 200'000);
    CHECK_FALSE(view.outcome.drawn);
    CHECK(contains(view.outcome.words, "Leaving is never scored"));
}

TEST_CASE("a session without a move yet has a debrief that says little and draws nothing") {
    const DebriefView view = debrief_of(Session::start(owen(), 3));
    CHECK(view.turns == 0);
    CHECK(view.turn_list.empty());
    CHECK(view.try_again.empty());
    CHECK_FALSE(view.outcome.drawn);
    CHECK(dimension(view, "Empathy").words == "No move was made.");
}

TEST_CASE("what a rewind took back is not in the debrief, and the debrief says that turns were taken again") {
    Session session = played_by(owen(), {"nurse", "illness"});
    REQUIRE(session.take(Rewind{0}).ok());
    for (const char* move : {"log", "asking"}) {
        REQUIRE(session.take(ChooseOption{*session.offered(move)}).ok());
    }
    const DebriefView view = debrief_of(session);
    CHECK(view.rewinds == 1);
    REQUIRE(view.turns == 2);
    CHECK(view.turn_list[0].option_id == "log");
    CHECK(view.turn_list[1].option_id == "asking");
    CHECK(dimension(view, "Empathy").lowest == 4);
    const DebriefView straight = debrief_of(played_by(owen(), {"log", "asking"}));
    CHECK(straight.turn_list[1].bond == view.turn_list[1].bond);
}

TEST_CASE("a different response before the client is in touch with the pain says which gate was closed") {
    const DebriefView view = debrief_of(played_by(owen(), {"log", "asking", "look"}));
    const auto moment = std::find_if(view.correctives.begin(), view.correctives.end(),
                                     [](const CorrectiveView& c) { return c.turn == 3; });
    REQUIRE(moment != view.correctives.end());
    CHECK(moment->gates.different);
    CHECK_FALSE(moment->gates.passed());
    CHECK(contains(moment->words, "The moment was met differently, but"));
    CHECK(contains(moment->words, "depth was 2 and 3 is needed"));
    CHECK(contains(moment->words, "safety was 45.8 and 50 is needed"));
    CHECK(any_contains(view.turn_list[2].happened, "depth was 2 and 3 is needed"));
    CHECK(view.corrective_moments == 0);
}

TEST_CASE("of every wound that was touched the debrief shows how near it came") {
    for (const nlohmann::json& session : golden()) {
        const Session run = played(session);
        const DebriefView view = debrief_of(run);
        for (const TurnView& turn : view.turn_list) {
            if (!turn.wound) continue;
            const bool shown = std::any_of(view.correctives.begin(), view.correctives.end(),
                                           [&](const CorrectiveView& c) { return c.wound == *turn.wound; });
            CHECK(shown);
        }
    }
}

TEST_CASE("corrective moments in the debrief are those the golden sessions count") {
    for (const nlohmann::json& session : golden()) {
        const DebriefView view = debrief_of(played(session));
        const int expected = session.at("turns").back().at("after").at("corrective_moments");
        CHECK(view.corrective_moments == expected);
        const auto taken =
            std::count_if(view.correctives.begin(), view.correctives.end(),
                          [](const CorrectiveView& c) { return c.mended || c.taken_in.value_or(false); });
        CHECK(taken == expected);
    }
}

TEST_CASE("every rupture says what opened it, and what mended it or that it stayed open") {
    int mended = 0, open = 0;
    for (const nlohmann::json& session : golden()) {
        const DebriefView view = debrief_of(played(session));
        int opened = 0;
        for (const nlohmann::json& turn : session.at("turns")) {
            for (const std::string& fact : turn.at("events").get<std::vector<std::string>>()) {
                opened += fact.rfind("rupture ", 0) == 0;
            }
        }
        CHECK(static_cast<int>(view.ruptures.size()) >= opened);
        for (const RuptureView& rupture : view.ruptures) {
            CHECK(!rupture.words.empty());
            const bool words_say =
                contains(rupture.words, rupture.repaired_turn ? "It was mended on turn" : "still open");
            CHECK(words_say);
            (rupture.repaired_turn ? mended : open) += 1;
            if (rupture.repaired_turn) CHECK(*rupture.repaired_turn > rupture.opened_turn);
        }
    }
    CHECK(mended > 0);
    CHECK(open > 0);
}

TEST_CASE("your own rating stands beside what was found") {
    Session session = played_by(owen(), asking_plainly);
    CHECK_FALSE(debrief_of(session).self_rated);
    REQUIRE(session.take(RateSelf{5, 2, 1}).ok());
    const DebriefView view = debrief_of(session);
    CHECK(view.self_rated);
    CHECK(dimension(view, "Empathy").yours == 5);
    CHECK(contains(dimension(view, "Empathy").words, "You said 5, above it"));
    CHECK(contains(dimension(view, "Regard").words, "You said 2, below it"));
    CHECK(dimension(view, "Corrective moment").yours == 1);
    CHECK_FALSE(dimension(view, "Collaboration").yours);
}

TEST_CASE("there are at most three moments to try again, each another turn, the largest loss among them") {
    for (const Session& session : many_sessions()) {
        const DebriefView view = debrief_of(session);
        CHECK(view.try_again.size() <= 3);
        std::vector<int> turns;
        for (const TryAgainView& moment : view.try_again) {
            CHECK(moment.turn >= 1);
            CHECK(moment.turn <= view.turns);
            CHECK(!moment.words.empty());
            turns.push_back(moment.turn);
        }
        std::sort(turns.begin(), turns.end());
        CHECK(std::adjacent_find(turns.begin(), turns.end()) == turns.end());
    }
}

TEST_CASE("reflections and questions are counted beside a reference that is no pass mark") {
    const DebriefView view = debrief_of(played_by(owen(), {"nights", "asking", "ask"}));
    CHECK(view.reflections == 2);
    CHECK(view.complex_reflections == 1);
    CHECK(view.questions == 2);
    CHECK(contains(view.skills_words, "never a pass mark"));
}

TEST_CASE("what the client said before a move is what they answered to the one before") {
    const DebriefView view = debrief_of(played_by(owen(), asking_plainly));
    REQUIRE(view.turn_list.size() == 5);
    CHECK(view.turn_list[0].heard.front().id == "tuesday.1");
    for (std::size_t i = 1; i < view.turn_list.size(); ++i) {
        const auto& before = view.turn_list[i - 1].reply;
        const auto& heard = view.turn_list[i].heard;
        REQUIRE(heard.size() == before.size());
        for (std::size_t k = 0; k < heard.size(); ++k) CHECK(heard[k].id == before[k].id);
    }
    CHECK(view.turn_list.back().reply.back().id == "safety.1");
}
