#include "tests/record/debrief_fixture.hpp"

#include "tests/support/catch.hpp"

namespace attune::test {

Session played_by(std::shared_ptr<const Scenario> scenario, const std::vector<std::string>& moves,
                  std::uint64_t seed) {
    Session session = Session::start(std::move(scenario), seed);
    std::int64_t ms = 0;
    for (const std::string& move : moves) {
        INFO(move);
        const auto option = session.offered(move);
        REQUIRE(option);
        REQUIRE(session.take(ChooseOption{*option, ms += 40'000}).ok());
    }
    return session;
}

Session played_anyhow(std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::size_t habit) {
    Session session = Session::start(std::move(scenario), seed);
    for (std::size_t turn = 0; !session.over() && turn < 40; ++turn) {
        const std::vector<OptionIndex>& offered = session.now().offered;
        REQUIRE(session.take(ChooseOption{offered[(habit + turn) % offered.size()]}).ok());
    }
    return session;
}

DebriefView debrief_of(const Session& session) { return debrief_view(session.scenario(), session.events()); }

Session with_every_text(const Session& session, const std::string& text) {
    auto scenario = std::make_shared<Scenario>(session.scenario());
    scenario->title = scenario->summary = scenario->setting = scenario->language = text;
    scenario->client.name = scenario->client.presenting = scenario->client.expectation = text;
    for (Line& line : scenario->lines) line.text = line.delivery = line.note = text;
    for (Option& option : scenario->options) {
        option.text = option.why = option.inner = option.heard_as = option.fear = text;
    }
    for (Wound& wound : scenario->wounds) wound.text = text;
    for (Ending& ending : scenario->endings) ending.summary = text;
    scenario->supervisor.questions = {text};
    for (Duty& duty : scenario->duties) duty.missed = duty.then = text;
    return Session::resume(scenario, session.events());
}

}  // namespace attune::test
