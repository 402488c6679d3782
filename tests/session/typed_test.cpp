#include "tests/support/typed.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/session/moves_file.hpp"
#include "dialogue/session/session.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Typed recognised(TypedSkill skill, int empathy, int regard, int collaboration) {
    Typed typed;
    typed.basis = TypedBasis::recognised;
    typed.skill = skill;
    typed.empathy = static_cast<std::uint8_t>(empathy);
    typed.regard = static_cast<std::uint8_t>(regard);
    typed.collaboration = static_cast<std::uint8_t>(collaboration);
    typed.sure = 870;
    return typed;
}

Session sitting() { return Session::start(scenario_with_typing(), 7); }

Milli bond_after(const Session& session) { return session.now().client.bond; }

}  // namespace

TEST_CASE("a recognised reply is heard by its own levels, and goes on along the option") {
    Session typed = sitting(), chosen = sitting();
    const OptionIndex option = *typed.offered("boots");
    REQUIRE(chosen.take(ChooseOption{option}).ok());
    REQUIRE(typed.take(ChooseOption{option, 0, recognised(TypedSkill::complex_reflection, 5, 5, 5)}).ok());
    CHECK(typed.now().beat == chosen.now().beat);
    CHECK(bond_after(typed) != bond_after(chosen));
}

TEST_CASE("a declared reply is heard as the option it was declared to be") {
    Session typed = sitting(), chosen = sitting();
    const OptionIndex option = *typed.offered("boots");
    REQUIRE(chosen.take(ChooseOption{option}).ok());
    REQUIRE(typed.take(ChooseOption{option, 0, Typed{}}).ok());
    CHECK(typed.now() == chosen.now());
}

TEST_CASE("a reply close to no option is answered in general, and the beat goes on") {
    Session session = sitting();
    const BeatIndex beat = session.now().beat;
    const OptionIndex answer = *session.typed_answer("typed_question");
    REQUIRE(session.take(ChooseOption{answer, 0, recognised(TypedSkill::open_question, 4, 4, 4)}).ok());
    CHECK(session.now().beat == beat);
    CHECK_FALSE(session.now().offered.empty());
    const auto said = [&] {
        std::vector<std::string> ids;
        for (const Event& event : session.events()) {
            if (const auto* line = std::get_if<Said>(&event))
                ids.push_back(session.scenario()[line->line].id);
        }
        return ids.back();
    };
    const std::string first = said();
    REQUIRE(session.take(ChooseOption{answer, 0, recognised(TypedSkill::open_question, 4, 4, 4)}).ok());
    CHECK(said() != first);
}

TEST_CASE("nothing is typed where the author did not allow it, nor with levels nobody could give") {
    Session session = sitting();
    const OptionIndex option = *session.offered("boots");
    CHECK_FALSE(session.take(ChooseOption{option, 0, recognised(TypedSkill::advice, 6, 3, 3)}).ok());
    CHECK_FALSE(session.take(ChooseOption{option, 0, recognised(TypedSkill::advice, 0, 3, 3)}).ok());
    CHECK_FALSE(session.take(ChooseOption{*session.typed_answer("typed_question")}).ok());
    REQUIRE(session.take(ChooseOption{option}).ok());
    const OptionIndex next = session.now().offered.front();
    CHECK_FALSE(session.take(ChooseOption{next, 0, recognised(TypedSkill::advice, 3, 3, 3)}).ok());
}

TEST_CASE("the log keeps a typed reply's rating, and replays it byte for byte") {
    Session session = sitting();
    Typed typed = recognised(TypedSkill::validation, 4, 5, 3);
    typed.model = {1, 2, 3, 4, 5, 6, 7, 0xAB};
    REQUIRE(session.take(ChooseOption{*session.typed_answer("typed_support"), 5, typed}).ok());
    REQUIRE(session.take(ChooseOption{*session.offered("boots"), 9, Typed{}}).ok());
    const std::vector<std::string> lines = log_lines(session);
    CHECK(
        lines[2].find(R"("typed":{"basis":"recognised","skill":"validation","levels":[4,5,3],"sure":870,)") !=
        std::string::npos);
    const Result<ReadLog> read = read_log(lines);
    REQUIRE(read.ok());
    CHECK(read->events == session.events());
    CHECK(replay(*read).ok());

    std::vector<std::string> changed = lines;
    changed[2].replace(changed[2].find("[4,5,3]"), 7, "[5,5,3]");
    CHECK_FALSE(read_log(changed).ok());
}

TEST_CASE("a moves file can hold typed replies") {
    const auto moves = parse_moves("typed typed_support validation 4 4 3\ntyped boots\n", "m");
    REQUIRE(moves.ok());
    Session session = sitting();
    for (const MoveLine& line : *moves) {
        const Result<Move> move = move_of(line, session, "m");
        REQUIRE(move.ok());
        REQUIRE(session.take(*move).ok());
    }
    CHECK(session.now().turns == 2);
    CHECK_FALSE(parse_moves("typed boots praise 4 4 3\n", "m").ok());
    CHECK_FALSE(parse_moves("typed boots validation 4\n", "m").ok());
}
