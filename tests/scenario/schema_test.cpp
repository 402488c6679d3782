// The closed lists of the schema are the program's own, word for word; comments stay in the tree.
#include <nlohmann/json.hpp>

#include "dialogue/scenario/findings.hpp"
#include "dialogue/scenario/tree.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

template <class Enum>
void same_words(const nlohmann::json& schema, const char* list) {
    std::vector<std::string> words;
    for (const std::string_view word : Names<Enum>::table) {
        if (!word.empty()) words.emplace_back(word);
    }
    INFO(list);
    CHECK(schema["$defs"][list]["enum"] == nlohmann::json(words));
}

}  // namespace

TEST_CASE("the closed lists of the schema are those of the program") {
    const auto schema = nlohmann::json::parse(file_text("assets/scenario.schema.json"));
    same_words<Skill>(schema, "skill");
    same_words<RepairStep>(schema, "repair_step");
    same_words<Stance>(schema, "stance");
    same_words<Gesture>(schema, "gesture");
    same_words<Marker>(schema, "marker");
    same_words<Approach>(schema, "approach");
    same_words<Difficulty>(schema, "difficulty");
    same_words<Build>(schema, "build");
    same_words<Hair>(schema, "hair");
    same_words<Skin>(schema, "skin");
    same_words<Clothes>(schema, "clothes");
}

TEST_CASE("comments stay in the tree and places are bytes of the text") {
    const std::string_view text = R"({"//": "why", "a": [1, {"b\u0063": "x\ny"}]})";
    Findings findings(text, "test.json");
    Tree tree;
    REQUIRE(read_tree(text, findings, tree));
    const ValueId comment = tree.find(tree.root(), "//");
    REQUIRE(comment != no_value);
    CHECK(tree[comment].text == "why");
    const ValueId list = tree.find(tree.root(), "a");
    REQUIRE(tree[list].count == 2);
    const ValueId deep = tree[ValueId{list.value + 2}].first;
    CHECK(tree[deep].key == "bc");
    CHECK(tree[deep].text == "x\ny");
    CHECK(text.substr(tree[deep].at, 6) == "\"x\\ny\"");
    CHECK(tree.pointer(deep) == "/a/1/bc");
}
