// Conditions judged on ranges: sound, and sharp where nothing depends on anything.
#include "dialogue/explore/judge.hpp"
#include "dialogue/scenario/expression.hpp"
#include "tests/support/catch.hpp"

using namespace attune;

namespace {

const std::vector<Variable> variables{
    {.name = "slips", .kind = Variable::Kind::number, .low = 0, .high = 5, .start = 0, .words = {}},
    {.name = "told", .kind = Variable::Kind::truth, .low = 0, .high = 1, .start = 0, .words = {}}};

Condition compiled(std::string_view text) {
    const auto result = compile_condition(text, ExpressionNames{variables, {}});
    REQUIRE(std::holds_alternative<Condition>(result));
    return std::get<Condition>(result);
}

KnownFacts known(const std::vector<Extent>& values, Extent bond) {
    KnownFacts facts;
    facts.variables = values;
    facts.asked[static_cast<std::size_t>(Asked::bond)] = bond;
    return facts;
}

}  // namespace

TEST_CASE("a condition on what is known exactly is decided") {
    const std::vector<Extent> values{{3, 3}, {1, 1}};
    CHECK(judged(compiled("slips = 3 and told"), known(values, {50, 50})) == Verdict::yes);
    CHECK(judged(compiled("slips > 3 or not told"), known(values, {50, 50})) == Verdict::no);
}

TEST_CASE("a condition on a range is decided where the whole range lies on one side") {
    const std::vector<Extent> values{{2, 4}, {0, 1}};
    CHECK(judged(compiled("slips >= 2"), known(values, {0, 100})) == Verdict::yes);
    CHECK(judged(compiled("slips > 4"), known(values, {0, 100})) == Verdict::no);
    CHECK(judged(compiled("slips = 3"), known(values, {0, 100})) == Verdict::maybe);
    CHECK(judged(compiled("bond >= 50 and slips > 4"), known(values, {0, 100})) == Verdict::no);
    CHECK(judged(compiled("bond >= 50 or slips < 5"), known(values, {0, 100})) == Verdict::yes);
}

TEST_CASE("what is judged on ranges is never contradicted by a state within them") {
    const char* texts[] = {"slips < 3 and told",        "not (slips = 2 or told)",
                           "bond > 40 or slips != 1",   "told and not (bond <= 60)",
                           "slips >= 1 and slips <= 3", "not told or bond < 55",
                           "slips = 0 or slips = 5",    "(told or bond > 30) and told"};
    for (const char* text : texts) {
        const Condition condition = compiled(text);
        for (std::int32_t low = 0; low <= 5; ++low) {
            for (std::int32_t high = low; high <= 5; ++high) {
                const std::vector<Extent> values{{low, high}, {0, 1}};
                const Verdict verdict = judged(condition, known(values, {35, 65}));
                for (std::int32_t slips = low; slips <= high; ++slips) {
                    for (std::int32_t told = 0; told <= 1; ++told) {
                        for (const std::int32_t bond : {35, 40, 41, 54, 55, 60, 61, 65}) {
                            const std::vector<std::int32_t> exact{slips, told};
                            Facts facts;
                            facts.variables = exact;
                            facts.asked[static_cast<std::size_t>(Asked::bond)] = bond;
                            if (holds(condition, facts)) {
                                CHECK(verdict != Verdict::no);
                            } else {
                                CHECK(verdict != Verdict::yes);
                            }
                        }
                    }
                }
            }
        }
    }
}
