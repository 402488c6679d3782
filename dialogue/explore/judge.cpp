#include "dialogue/explore/judge.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "dialogue/base/check.hpp"

namespace attune {
namespace {

// A truth is a number too: 0…0 no, 1…1 yes, 0…1 either.
constexpr Extent no{0, 0}, yes{1, 1}, either{0, 1};

Extent operand(const Term& term, const KnownFacts& facts) {
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
            return {term.value, term.value};
    }
}

Extent equal(Extent a, Extent b) {
    if (a.high < b.low || b.high < a.low) return no;
    return a.low == a.high && a == b ? yes : either;
}

Extent less(Extent a, Extent b) {
    if (a.high < b.low) return yes;
    return a.low >= b.high ? no : either;
}

Extent negated(Extent truth) { return {truth.high == 0 ? 1 : 0, truth.low == 0 ? 1 : 0}; }

Extent as_truth(Extent a) {
    if (a.low == 0 && a.high == 0) return no;
    return a.contains(0) ? either : yes;
}

Extent combined(Term::Kind kind, Extent a, Extent b) {
    switch (kind) {
        case Term::Kind::equal:
            return equal(a, b);
        case Term::Kind::not_equal:
            return negated(equal(a, b));
        case Term::Kind::less:
            return less(a, b);
        case Term::Kind::less_equal:
            return negated(less(b, a));
        case Term::Kind::greater:
            return less(b, a);
        case Term::Kind::greater_equal:
            return negated(less(a, b));
        default:
            break;
    }
    const Extent left = as_truth(a), right = as_truth(b);
    if (kind == Term::Kind::logical_and) {
        return {left.low != 0 && right.low != 0, left.high != 0 && right.high != 0};
    }
    return {left.low != 0 || right.low != 0, left.high != 0 || right.high != 0};
}

}  // namespace

Verdict judged(const Condition& condition, const KnownFacts& facts) {
    if (condition.always()) return Verdict::yes;
    constexpr std::size_t deepest = 512;  // as deep as holds() may go
    // Bytes, not extents: nothing is set to zero before every question.
    alignas(Extent) std::array<std::byte, deepest * sizeof(Extent)> room;
    auto* const stack = reinterpret_cast<Extent*>(room.data());
    std::size_t height = 0;
    for (const Term& term : condition.terms) {
        if (term.kind <= Term::Kind::chosen) {
            ATTUNE_CHECK(height < deepest, "a condition deeper than its text allows");
            stack[height++] = operand(term, facts);
        } else if (term.kind == Term::Kind::logical_not) {
            stack[height - 1] = negated(as_truth(stack[height - 1]));
        } else {
            --height;
            stack[height - 1] = combined(term.kind, stack[height - 1], stack[height]);
        }
    }
    ATTUNE_CHECK(height == 1, "a condition that was not compiled whole");
    const Extent result = as_truth(stack[0]);
    if (result.low != 0) return Verdict::yes;
    return result.high == 0 ? Verdict::no : Verdict::maybe;
}

void set_any_client(KnownFacts& facts, const Scenario& scenario) {
    const auto set = [&](Asked asked, Extent extent) {
        facts.asked[static_cast<std::size_t>(asked)] = extent;
    };
    for (const Asked asked :
         {Asked::bond, Asked::task, Asked::goal, Asked::alliance, Asked::safety, Asked::arousal}) {
        set(asked, {0, 100});
    }
    constexpr std::int32_t far = std::numeric_limits<std::int32_t>::max();
    set(Asked::experiencing, {1, 7});
    set(Asked::rupture, {0, 2});
    // A mended re-enactment counts without being held to one for each wound.
    set(Asked::corrective_moments, {0, scenario.wounds.empty() ? 0 : far});
    set(Asked::uptake_pending, {0, scenario.wounds.empty() ? 0 : 1});
    set(Asked::turns, {0, far});
}

bool stays_in_rupture(const Condition& condition, const Scenario& scenario) {
    if (!condition.mentions_rupture) return false;
    std::vector<Extent> variables;
    for (const Variable& variable : scenario.variables) variables.push_back({variable.low, variable.high});
    const std::vector<Extent> visited(scenario.beats.size(), {0, 1}), chosen(scenario.options.size(), {0, 1});
    KnownFacts facts;
    facts.variables = variables;
    facts.visited = visited;
    facts.chosen = chosen;
    set_any_client(facts, scenario);
    for (const Rupture kind : {Rupture::none, Rupture::withdrawal, Rupture::confrontation}) {
        const auto which = static_cast<std::int32_t>(kind);
        facts.asked[static_cast<std::size_t>(Asked::rupture)] = {which, which};
        if (judged(condition, facts) != Verdict::yes) return false;
    }
    return true;
}

}  // namespace attune
