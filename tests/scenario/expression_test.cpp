// Conditions and effects: what they mean, what they refuse, and that the shortest way through the terms gives
// what the text says.
#include <array>

#include "dialogue/scenario/expression.hpp"
#include "tests/scenario/random.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using attune::test::Random;

namespace {

const std::vector<Variable> variables = {
    {"doors", Variable::Kind::number, -3, 3, 0, {}},
    {"mood", Variable::Kind::word, 0, 2, 0, {"calm", "wary", "cold"}},
    {"sure", Variable::Kind::truth, 0, 1, 0, {}},
    {"told", Variable::Kind::truth, 0, 1, 0, {}},
};
const std::vector<NamedBeat> beats = {
    {"3", 0, {"one"}},
    {"car", 1, {"hour", "wait"}},
    {"three-am", 3, {"then"}},
};
const ExpressionNames names{variables, beats};

// doors, mood, sure, told
struct World {
    std::array<std::int32_t, 4> values{0, 0, 0, 0};
    std::array<std::uint8_t, 3> visited{0, 0, 0};
    std::array<std::uint8_t, 4> chosen{0, 0, 0, 0};
    std::array<std::int32_t, 11> asked{45, 45, 45, 45, 40, 40, 2, 0, 0, 0, 3};

    Facts facts() const {
        Facts facts{values, visited, chosen};
        std::copy(asked.begin(), asked.end(), facts.asked);
        return facts;
    }
};

Condition compiled(std::string_view text) {
    auto result = compile_condition(text, names);
    INFO(text);
    if (const auto* problem = std::get_if<ExpressionProblem>(&result))
        FAIL(problem->what << "\n" << problem->hint);
    return std::get<Condition>(result);
}

bool holds_in(std::string_view text, const World& world = {}) { return holds(compiled(text), world.facts()); }

ExpressionProblem refused(std::string_view text) {
    auto result = compile_condition(text, names);
    INFO(text);
    REQUIRE(std::holds_alternative<ExpressionProblem>(result));
    return std::get<ExpressionProblem>(result);
}

ExpressionProblem refused_effect(std::string_view text) {
    auto result = compile_effect(text, names);
    INFO(text);
    REQUIRE(std::holds_alternative<ExpressionProblem>(result));
    return std::get<ExpressionProblem>(result);
}

Effect effect(std::string_view text) {
    auto result = compile_effect(text, names);
    INFO(text);
    if (const auto* problem = std::get_if<ExpressionProblem>(&result))
        FAIL(problem->what << "\n" << problem->hint);
    return std::get<Effect>(result);
}

}  // namespace

TEST_CASE("not binds tightest, then comparisons, then and, then or") {
    World told;
    told.values[3] = 1;
    CHECK(holds_in("told or sure and sure", told));
    CHECK_FALSE(holds_in("(told or sure) and sure", told));
    CHECK(holds_in("not sure and told", told));
    CHECK_FALSE(holds_in("not (sure or told)", told));
    CHECK(holds_in("not not told", told));
    CHECK(holds_in("told and bond > 44 or sure and bond < 1", told));
    CHECK(refused("not bond = 45").code == ProblemCode::expression_types);
    CHECK(holds_in("not (bond = 44)"));
}

TEST_CASE("numbers are compared with numbers, on either side") {
    World world;
    world.values[0] = -2;
    CHECK(holds_in("doors = -2", world));
    CHECK(holds_in("-2 = doors", world));
    CHECK(holds_in("doors < turns", world));
    CHECK(holds_in("bond >= 45 and bond <= 45 and bond != 44"));
    CHECK_FALSE(holds_in("bond > 45"));
    CHECK(holds_in("experiencing = 2 and corrective_moments = 0"));
}

TEST_CASE("a word variable and the rupture are asked for by their own words") {
    World world;
    world.values[1] = 1;
    world.asked[static_cast<std::size_t>(Asked::rupture)] = static_cast<std::int32_t>(Rupture::withdrawal);
    CHECK(holds_in("mood = wary", world));
    CHECK(holds_in("cold != mood", world));
    CHECK(holds_in("rupture = withdrawal", world));
    CHECK(holds_in("rupture != none", world));
    CHECK(compiled("rupture = none").mentions_rupture);
    CHECK_FALSE(compiled("mood = calm").mentions_rupture);
}

TEST_CASE("what was entered and what was said can be asked for") {
    World world;
    world.visited = {1, 0, 1};
    world.chosen = {0, 0, 1, 0};
    CHECK(holds_in("visited(3) and visited(three-am) and not visited(car)", world));
    CHECK(holds_in("chosen(car.wait) and not chosen(three-am.then)", world));
}

TEST_CASE("the client's state is read under the names authors know") {
    World world;
    for (std::size_t i = 0; i < world.asked.size(); ++i) world.asked[i] = static_cast<std::int32_t>(10 + i);
    CHECK(holds_in("bond = 10 and task = 11 and goal = 12 and alliance = 13 and safety = 14", world));
    CHECK(holds_in("arousal = 15 and experiencing = 16 and corrective_moments = 18 and turns = 20", world));
    CHECK(holds_in("uptake_pending", world));
}

TEST_CASE("a misspelt name is shown under a caret with the nearest one") {
    const ExpressionProblem problem = refused("told and suer");
    CHECK(problem.code == ProblemCode::expression_unknown_name);
    CHECK(problem.at == 9);
    CHECK(problem.hint == "told and suer\n         ^\nDid you mean \"sure\"?");
    CHECK(refused("visited(cat)").hint == "visited(cat)\n        ^\nDid you mean \"car\"?");
    CHECK(refused("chosen(car.houre)").hint == "chosen(car.houre)\n       ^\nDid you mean \"hour\"?");
    CHECK(refused("mood = clam").hint == "mood = clam\n       ^\nDid you mean \"calm\"?");
    CHECK(refused("moud = calm").code == ProblemCode::expression_unknown_name);
}

TEST_CASE("a caret counts characters and a long text is cut around it") {
    CHECK(refused("told ä").hint == "told ä\n     ^");
    std::string text;
    for (int i = 0; i < 20; ++i) text += "told and ";
    const std::string hint = refused(text + "suer").hint;
    CHECK(hint.size() < 150);
    CHECK(hint.find("suer") != std::string::npos);
}

TEST_CASE("kinds that do not fit are refused") {
    for (const std::string_view text :
         {"doors", "mood", "rupture", "told = sure", "told = true", "told > 0", "mood < calm", "mood = none",
          "rupture = calm", "rupture = 1", "mood = 1", "mood = mood", "doors = told", "not doors",
          "told and doors", "true", "bond = 1000001", "uptake_pending = 1", "visited(car) = 1"}) {
        INFO(text);
        CHECK(refused(text).code == ProblemCode::expression_types);
    }
}

TEST_CASE("what is no condition is refused") {
    for (
        const std::string_view text :
        {"",         " ",         "and",           "told and",      "told or or sure", "(told",     "told)",
         "()",       "told sure", "1 < doors < 3", "doors + 1 > 2", "told && sure",    "told == 1", "visited",
         "visited(", "visited()", "visited(car",   "chosen(car)",   "doors =",         "= 1",       "told;",
         "\"told\"", "not"}) {
        INFO(text);
        CHECK(refused(text).code == ProblemCode::expression_syntax);
    }
}

TEST_CASE("a condition has at most a kibibyte and thirty-two levels") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "told" + std::string(depth, ')');
    };
    CHECK(holds_in("not " + nested(31)));
    CHECK(refused(nested(33)).code == ProblemCode::expression_too_deep);
    CHECK(refused(nested(5000)).code == ProblemCode::expression_too_long);
    std::string nots;
    for (int i = 0; i < 40; ++i) nots += "not ";
    CHECK(refused(nots + "told").code == ProblemCode::expression_too_deep);
    std::string wide = "told";
    while (wide.size() + 8 <= 1024) wide += " or told";
    CHECK_FALSE(holds_in(wide));
    std::string numbers = "1=1";
    while (numbers.size() + 8 <= 1024) numbers += " and 1=1";
    CHECK(holds_in(numbers));
}

TEST_CASE("an effect sets, raises or lowers a variable") {
    CHECK(effect("told = true") == Effect{"told = true", {3}, Effect::Kind::set, 1});
    CHECK(effect("told=false").value == 0);
    CHECK(effect("doors = -3") == Effect{"doors = -3", {0}, Effect::Kind::set, -3});
    CHECK(effect("doors +2") == Effect{"doors +2", {0}, Effect::Kind::add, 2});
    CHECK(effect("doors -2") == Effect{"doors -2", {0}, Effect::Kind::subtract, 2});
    CHECK(effect("doors + 2").kind == Effect::Kind::add);
    CHECK(effect("doors - 2") == Effect{"doors - 2", {0}, Effect::Kind::subtract, 2});
    CHECK(effect("mood = cold").value == 2);
}

TEST_CASE("an effect that is none is refused") {
    for (const std::string_view text : {"", "told", "1 = 2", "doors +", "doors - -2", "doors + -2",
                                        "doors +x", "told = true true", "doors = 1 + 1", "= 1"}) {
        INFO(text);
        CHECK(refused_effect(text).code == ProblemCode::expression_syntax);
    }
    for (const std::string_view text :
         {"told = 1", "told +1", "doors = calm", "doors = 9999999", "mood = none"}) {
        INFO(text);
        CHECK(refused_effect(text).code == ProblemCode::expression_types);
    }
    CHECK(refused_effect("bond +10").code == ProblemCode::effect_not_allowed);
    CHECK(refused_effect("rupture = none").code == ProblemCode::effect_not_allowed);
    CHECK(refused_effect("dors +1").hint == "dors +1\n^\nDid you mean \"doors\"?");
}

namespace {

// A condition grown at random together with its truth, by rules independent of the parser.
struct Grown {
    std::string text;
    bool truth;
};

Grown leaf(Random& random, const World& world) {
    switch (random.below(4)) {
        case 0:
            return {"told", world.values[3] != 0};
        case 1:
            return {"sure", world.values[2] != 0};
        case 2: {
            const int n = static_cast<int>(random.below(7)) - 3;
            return {"doors >= " + std::to_string(n), world.values[0] >= n};
        }
        default: {
            const std::size_t word = random.below(3);
            return {"mood != " + variables[1].words[word],
                    world.values[1] != static_cast<std::int32_t>(word)};
        }
    }
}

Grown grow(Random& random, const World& world, int depth) {
    if (depth == 0) return leaf(random, world);
    const Grown a = grow(random, world, depth - 1);
    const Grown b = grow(random, world, depth - 1);
    switch (random.below(3)) {
        case 0:
            return {"(" + a.text + ") and (" + b.text + ")", a.truth && b.truth};
        case 1:
            return {"(" + a.text + " or " + b.text + ")", a.truth || b.truth};
        default:
            return {"not (" + a.text + ")", !a.truth};
    }
}

}  // namespace

TEST_CASE("conditions grown at random hold exactly when their parts say so") {
    Random random(17);
    for (int i = 0; i < 2000; ++i) {
        World world;
        world.values = {
            static_cast<std::int32_t>(random.below(7)) - 3, static_cast<std::int32_t>(random.below(3)),
            static_cast<std::int32_t>(random.below(2)), static_cast<std::int32_t>(random.below(2))};
        const Grown grown = grow(random, world, static_cast<int>(random.below(4)));
        INFO(grown.text);
        REQUIRE(grown.text.size() <= 1024);
        CHECK(holds_in(grown.text, world) == grown.truth);
    }
}

TEST_CASE("any run of the language's signs is either compiled or refused with a caret inside the text") {
    const std::vector<std::string_view> parts = {
        "told", "doors", "mood", "calm", "bond", "rupture", "none", "and", "or",           "not",
        "(",    ")",     "=",    "!=",   "<",    ">=",      "3",    "-1",  "visited(car)", "chosen(car.hour)",
        "x",    "+",     "ä",    "\t"};
    Random random(23);
    int sound = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::size_t n = 1 + random.below(8); n > 0; --n) text += std::string(random.pick(parts)) + " ";
        auto result = compile_condition(text, names);
        INFO(text);
        if (const auto* problem = std::get_if<ExpressionProblem>(&result)) {
            CHECK(problem->at <= text.size());
            CHECK(problem->hint.find('^') != std::string::npos);
        } else {
            ++sound;
            holds(std::get<Condition>(result), World{}.facts());
        }
    }
    CHECK(sound > 50);
}
