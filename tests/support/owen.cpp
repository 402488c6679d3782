#include "tests/support/owen.hpp"

#include <fstream>
#include <sstream>

#include "dialogue/scenario/load.hpp"
#include "tests/support/catch.hpp"

namespace attune::test {

std::string source_text(std::string_view path) {
    std::ifstream file(std::string(ATTUNE_SOURCE_DIR "/") + std::string(path), std::ios::binary);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

std::shared_ptr<const Scenario> scenario_at(std::string_view path) {
    const Loaded loaded = load_scenario(source_text(path), path);
    for (const Problem& problem : loaded.problems) UNSCOPED_INFO(describe(problem));
    REQUIRE(loaded.scenario);
    return loaded.scenario;
}

std::shared_ptr<const Scenario> owen() { return scenario_at("tests/transcripts/owen-mornings.json"); }

void take(Session& session, std::string_view option, std::int64_t ms) {
    INFO("taking " << option << " at " << session.scenario()[session.now().beat].id);
    const auto offered = session.offered(option);
    REQUIRE(offered);
    REQUIRE(session.take(ChooseOption{*offered, ms}).ok());
}

Session after(std::shared_ptr<const Scenario> scenario, std::uint64_t seed,
              std::initializer_list<std::string_view> options) {
    Session session = Session::start(std::move(scenario), seed);
    for (const std::string_view option : options) take(session, option);
    return session;
}

}  // namespace attune::test
