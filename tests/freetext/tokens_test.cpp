#include "dialogue/freetext/tokens.hpp"
#include "tests/support/catch.hpp"

using namespace attune;

namespace {

std::string joined(std::string_view text) {
    std::string out;
    for (const TypedToken& token : tokens_in(text).all) out += (out.empty() ? "" : " ") + token.text;
    return out;
}

}  // namespace

TEST_CASE("careless typing and careful typing come to the same words") {
    CHECK(joined("I don't know") == "i do not know");
    CHECK(joined("i dont know") == "i do not know");
    CHECK(joined("I don’t know") == "i do not know");
    CHECK(joined("youre gonna be ok") == joined("You're going to be okay"));
    CHECK(joined("cant, wont, shouldve") == "can not , will not , should have");
    CHECK(joined("soooo sorryyyy") == "soo sorryy");
    CHECK(joined("Meera's 14") == "meera 's <n>");
}

TEST_CASE("a sentence keeps its mark, and a clause ends at a comma or a but") {
    const Tokens tokens = tokens_in("That must be hard, but at least you have him. Right?");
    CHECK(tokens.sentences.size() == 2);
    CHECK(tokens.clauses.size() == 3);
    CHECK(tokens.all.back().text == "?");
    CHECK(tokens.words() == 11);
}

TEST_CASE("what is negated is marked, no further than its clause") {
    const Tokens tokens = tokens_in("I'm not saying it was you, you stayed.");
    const auto negated = [&](std::string_view word) {
        for (const TypedToken& token : tokens.all) {
            if (token.text == word && token.negated) return true;
        }
        return false;
    };
    CHECK(negated("saying"));
    CHECK_FALSE(negated("stayed"));
}

TEST_CASE("a token knows where it stood in what was typed") {
    const std::string text = "You  kept going";
    const Tokens tokens = tokens_in(text);
    CHECK(text.substr(tokens.all[1].from, tokens.all[1].to - tokens.all[1].from) == "kept");
}
