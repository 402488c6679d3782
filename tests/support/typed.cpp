#include "tests/support/typed.hpp"

#include <nlohmann/json.hpp>

#include "dialogue/scenario/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

namespace attune::test {

std::shared_ptr<const Scenario> scenario_with_typing() {
    const auto patch =
        nlohmann::json::parse(source_text("tests/lint/L501-a-free-beat-without-exemplars.json"));
    const auto file = nlohmann::json::parse(source_text("tests/lint/sound.json")).patch(patch.at("patch"));
    const std::string text = file.dump(1);
    const Loaded loaded = load_scenario(text, "typed");
    REQUIRE(loaded.scenario);
    return loaded.scenario;
}

}  // namespace attune::test
