// A finding of the linter: something a sound scenario may contain and its author hardly means. Numbered like
// the loader's problems, with an L: 1xx ways through, 2xx the client model, 3xx what gives the best option
// away, 4xx the words. Documented in assets/findings.md, each with an example in tests/lint/ that raises it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dialogue/explore/finding_code.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// What a finding is about; its place in the file is looked up from this.
struct Subject {
    enum class Of : std::uint8_t { scenario, client, variable, wound, duty, beat, option, line, ending };
    Of of = Of::scenario;
    std::uint32_t index = 0;
    std::string key;  // a member of it to point at: "text", "levels/empathy", "goto/1/if"; empty: the whole
    friend bool operator==(const Subject&, const Subject&) = default;
};

struct Finding {
    FindingCode code{};
    Subject at;
    std::string what;
    std::string hint;
    friend bool operator==(const Finding&, const Finding&) = default;
};

// Each looks for one kind of thing and adds what it found; lint.hpp sorts. A finding that only follows from
// another is not added but counted in the text of the other ("and with it 4 options and 9 lines").
void find_ways(const Scenario& scenario, const Limits& limits, std::vector<Finding>& into);  // 1xx
void find_model(const Scenario& scenario, std::vector<Finding>& into);                       // 2xx
void find_give_aways(const Scenario& scenario, std::vector<Finding>& into);                  // 3xx
void find_prose(const Scenario& scenario, std::vector<Finding>& into);                       // 4xx
void find_typed(const Scenario& scenario, std::vector<Finding>& into);                       // 5xx

/// For find_ways: a search so small that a check stays quick.
Limits quick_limits();

}  // namespace attune
