#include "dialogue/scenario/condition.hpp"

#include "dialogue/base/check.hpp"

namespace attune {
namespace {

std::int32_t operand(const Term& term, const Facts& facts) {
    const auto at = static_cast<std::size_t>(term.value);
    switch (term.kind) {
        case Term::Kind::variable:
            return facts.variables[at];
        case Term::Kind::asked:
            return facts.asked[at];
        case Term::Kind::visited:
            return facts.visited[at];
        case Term::Kind::chosen:
            return facts.chosen[at];
        default:
            return term.value;
    }
}

bool combined(Term::Kind kind, std::int32_t a, std::int32_t b) {
    switch (kind) {
        case Term::Kind::equal:
            return a == b;
        case Term::Kind::not_equal:
            return a != b;
        case Term::Kind::less:
            return a < b;
        case Term::Kind::less_equal:
            return a <= b;
        case Term::Kind::greater:
            return a > b;
        case Term::Kind::greater_equal:
            return a >= b;
        case Term::Kind::logical_and:
            return a != 0 && b != 0;
        default:
            return a != 0 || b != 0;
    }
}

}  // namespace

bool holds(const Condition& condition, const Facts& facts) {
    if (condition.always()) return true;
    // An expression of 1 KiB has fewer than 512 operands.
    std::int32_t stack[512];
    std::size_t height = 0;
    for (const Term& term : condition.terms) {
        if (term.kind <= Term::Kind::chosen) {
            ATTUNE_CHECK(height < 512, "a condition deeper than its text allows");
            stack[height++] = operand(term, facts);
        } else if (term.kind == Term::Kind::logical_not) {
            stack[height - 1] = stack[height - 1] == 0;
        } else {
            --height;
            stack[height - 1] = combined(term.kind, stack[height - 1], stack[height]);
        }
    }
    ATTUNE_CHECK(height == 1, "a condition that was not compiled whole");
    return stack[0] != 0;
}

}  // namespace attune
