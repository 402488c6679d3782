#include "dialogue/freetext/typed_reply.hpp"
#include "tests/freetext/kit.hpp"
#include "tests/support/owen.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Session on_the_bath() {
    const auto owen = scenario_at("assets/scenarios/owen-look-to.json");
    // Wherever the seed leads: sessions are searched for one that stands at the beat.
    for (std::uint64_t seed = 1; seed < 200; ++seed) {
        Session session = Session::start(owen, seed);
        while (!session.over() && session.now().turns < 12) {
            if ((*owen)[session.now().beat].id == "bath") return session;
            const auto& offered = session.now().offered;
            REQUIRE(
                session
                    .take(ChooseOption{
                        offered[(seed * 7 + static_cast<std::size_t>(session.now().turns)) % offered.size()]})
                    .ok());
        }
    }
    FAIL("no session came to the bath");
    return Session::start(owen, 1);
}

}  // namespace

TEST_CASE("every scenario has two beats at which one can type, a wound beat among them") {
    for (const char* id : {"anand-item-four", "callum-second-box", "esme-whole-of-it", "halina-verbatim",
                           "owen-look-to", "rita-let-ring"}) {
        CAPTURE(id);
        const auto scenario = scenario_at("assets/scenarios/" + std::string(id) + ".json");
        int free = 0, wounds = 0;
        for (const Beat& beat : scenario->beats) {
            free += beat.free;
            wounds += beat.free && beat.wound.has_value();
        }
        CHECK(free >= 2);
        CHECK(wounds >= 1);
    }
}

TEST_CASE("asking Owen plainly, in one's own words, goes on along the option that asks, and meets the duty") {
    Session session = on_the_bath();
    const std::string text = "Owen, are you thinking of killing yourself?";
    const TypedReply reply = reply_in(session, shipped_rater(), text);
    REQUIRE(reply.way == TypedReply::Way::said);
    CHECK(session.scenario()[reply.option].id == "one_of_us");
    REQUIRE(session.take(move_for(reply, reply.option, shipped_rater(), "salt", text, 5)).ok());
    const auto& made = [&]() -> const MoveMade& {
        for (auto event = session.events().rbegin();; ++event) {
            if (const auto* move = std::get_if<MoveMade>(&*event)) return *move;
        }
    }();
    REQUIRE(made.typed.has_value());
    CHECK(made.typed->basis == TypedBasis::recognised);
    CHECK(made.typed->model == shipped_rater().model().name());
    CHECK(session.now().duties[0].outcome == DutyOutcome::met);
}

TEST_CASE("what is close to no option is answered in general, not sent down a wrong branch") {
    Session session = on_the_bath();
    const TypedReply reply =
        reply_in(session, shipped_rater(), "What did you use to ring on practice nights?");
    REQUIRE(reply.way == TypedReply::Way::said);
    CHECK(reply.in_general);
    CHECK(session.scenario()[reply.option].id == "typed_question");
}

TEST_CASE("the same text with another salt has another hash, and the hash says nothing of the text") {
    Session session = on_the_bath();
    const std::string text = "Owen, are you thinking of killing yourself?";
    const TypedReply reply = reply_in(session, shipped_rater(), text);
    const ChooseOption one = move_for(reply, reply.option, shipped_rater(), "salt", text, 5);
    const ChooseOption other = move_for(reply, reply.option, shipped_rater(), "pepper", text, 5);
    CHECK(one.typed->text != other.typed->text);
}
