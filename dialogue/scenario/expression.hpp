// Compiles what stands in `if` and in `effects` (see condition.hpp for what comes out). `not` binds tightest,
// then comparisons, then `and`, then `or`. Truth values stand alone, numbers are compared with numbers, a
// word variable and `rupture` only by = and != and only with their own words.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialogue/scenario/condition.hpp"
#include "dialogue/scenario/problem_code.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// A beat as conditions may name it, with its options and silences in the order of the scenario's table.
struct NamedBeat {
    std::string_view id;
    std::uint32_t first_option = 0;
    std::vector<std::string_view> options;
};

struct ExpressionNames {
    std::span<const Variable> variables;  // sorted by name
    std::span<const NamedBeat> beats;     // sorted by id
};

struct ExpressionProblem {
    ProblemCode code = ProblemCode::expression_syntax;
    std::size_t at = 0;  // byte in the expression
    std::string what;
    std::string hint;  // the text with a caret under the place, and a suggestion
};

std::variant<Condition, ExpressionProblem> compile_condition(std::string_view text,
                                                             const ExpressionNames& names);
std::variant<Effect, ExpressionProblem> compile_effect(std::string_view text, const ExpressionNames& names);

/// Names no variable and no word of a variable may take: the client's state, its words, the operators.
std::span<const std::string_view> reserved_names();

/// The beat's place in `names.beats`, or nothing.
std::optional<std::uint32_t> find_beat(const ExpressionNames& names, std::string_view id);

}  // namespace attune
