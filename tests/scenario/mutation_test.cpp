// The fuzzer's short sister: the small client changed a little, 300 times, always in the same way.
#include "dialogue/scenario/plain_text.hpp"
#include "tests/scenario/random.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

std::string mutated(std::string text, Random& random) {
    for (std::size_t times = 1 + random.below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = random.below(text.size());
        const std::size_t length = random.below(200);
        switch (random.below(6)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(random.below(text.size()), text.substr(at, length));
                break;
            case 4:
                text.resize(at);
                break;
            default: {
                const std::vector<std::string> words = {"null", "-1e9",    "[",       "}",
                                                        "\"\"", "\"if\":", "\\u0000", "true,"};
                text.insert(at, random.pick(words));
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a scenario changed at random loads or is refused, and always says why") {
    Random random(2024);
    const std::string text = owen();
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string changed = mutated(text, random);
        const Loaded found = load_scenario(changed, "changed.json");
        INFO(i);
        REQUIRE((found.scenario != nullptr || has_error(found.problems)));
        for (const Problem& problem : found.problems) {
            REQUIRE_FALSE(first_invalid_utf8(describe(problem)));
        }
        refused += found.scenario == nullptr;
    }
    CHECK(refused > 100);
    CHECK(refused < 300);
}
