// Any bytes at all as a condition and as an effect: compiled or refused, and what compiles can be judged.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "dialogue/base/check.hpp"
#include "dialogue/scenario/expression.hpp"

using namespace attune;

namespace {

const std::vector<Variable> variables = {
    {"doors", Variable::Kind::number, -3, 3, 0, {}},
    {"mood", Variable::Kind::word, 0, 1, 0, {"calm", "wary"}},
    {"told", Variable::Kind::truth, 0, 1, 0, {}},
};
const std::vector<NamedBeat> beats = {{"bath", 0, {"ask", "wait"}}, {"three-am", 2, {"then"}}};
const ExpressionNames names{variables, beats};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::array<std::int32_t, 3> values{1, 1, 1};
    const std::array<std::uint8_t, 2> visited{1, 0};
    const std::array<std::uint8_t, 3> chosen{0, 1, 0};
    const auto condition = compile_condition(text, names);
    if (const auto* problem = std::get_if<ExpressionProblem>(&condition)) {
        ATTUNE_CHECK(problem->at <= size, "a place outside the text");
    } else {
        static_cast<void>(holds(std::get<Condition>(condition), Facts{values, visited, chosen}));
    }
    const auto effect = compile_effect(text, names);
    if (const auto* found = std::get_if<Effect>(&effect)) {
        ATTUNE_CHECK(found->variable.value < variables.size(), "an effect on nothing");
    }
    return 0;
}
