// Any bytes at all as a scenario: loaded or refused with a problem, never a crash; what loads has a canonical
// form that loads to the same.
#include <cstddef>
#include <cstdint>

#include "dialogue/base/check.hpp"
#include "dialogue/scenario/load.hpp"
#include "dialogue/scenario/plain_text.hpp"

using namespace attune;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Loaded found = load_scenario(text, "fuzz.json");
    ATTUNE_CHECK((found.scenario == nullptr) == has_error(found.problems), "refused without a reason");
    for (const Problem& problem : found.problems) {
        ATTUNE_CHECK(!first_invalid_utf8(describe(problem)), "a problem that is not UTF-8");
    }
    if (found.scenario == nullptr) return 0;
    const Loaded again = load_scenario(found.scenario->canonical, "canonical.json");
    ATTUNE_CHECK(again.scenario != nullptr, "a canonical form that does not load");
    ATTUNE_CHECK(again.scenario->canonical == found.scenario->canonical, "a canonical form of another form");
    ATTUNE_CHECK(again.scenario->options == found.scenario->options, "options changed by the canonical form");
    return 0;
}
