#include "dialogue/freetext/typed_words.hpp"
#include "tests/freetext/kit.hpp"

using namespace attune;
using namespace attune::test;

TEST_CASE("plain instances of each skill are recognised") {
    const std::string said = "My mum died in May and I still set two places at the table.";
    const std::vector<std::pair<std::string, TypedSkill>> cases{
        {"What is it like to sit down across from that plate?", TypedSkill::open_question},
        {"Do you live on your own now?", TypedSkill::closed_question},
        {"It makes sense that your hands still do it, after all those years.", TypedSkill::validation},
        {"I'm so sorry, that's terribly sad.", TypedSkill::sympathy},
        {"Why don't you put one of the plates away?", TypedSkill::advice},
        {"I lost my own mum, and I did the same.", TypedSkill::self_disclosure},
        {"At least she didn't suffer.", TypedSkill::minimising},
        {"It's up to you how long you set that place, there's no rush.", TypedSkill::autonomy},
        {"We have ten minutes left, so let's stay with the table.", TypedSkill::structure},
    };
    for (const auto& [text, skill] : cases) {
        CAPTURE(text);
        const TypedRating rating = rated(text, said);
        CHECK(name_of(rating.skill) == name_of(skill));
    }
    const TypedRating reflected =
        rated("It's as if putting her plate away would mean she's really gone.", said);
    CHECK(group_of(reflected.skill) == TypedGroup::reflection);
}

TEST_CASE("the worst clause decides the regard") {
    const TypedRating kind = rated("You're worn out, and you keep getting up.");
    const TypedRating shrunk = rated("You're worn out, and you keep getting up, but at least you've got your health.");
    CHECK(shrunk.regard < kind.regard);
    CHECK(shrunk.regard <= 2);
}

TEST_CASE("a rating says which words moved it, at most three for and two against, and never as proof") {
    const TypedRating rating = rated("At least you still have your sister, so it could be worse.");
    CHECK_FALSE(rating.towards.empty());
    CHECK(rating.towards.size() <= 3);
    CHECK(rating.against.size() <= 2);
    const std::vector<std::string> words = typed_words(rating);
    const auto says = [&](std::string_view part) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& line) { return line.find(part) != std::string::npos; });
    };
    CHECK(says("What moved this rating"));
    CHECK(says("'At least' often shrinks what the client feels"));
    CHECK_FALSE(says("because"));
}

TEST_CASE("which of the two reflections it is, is a leaning") {
    const TypedRating rating = rated("You're holding everyone up, and there's nobody under you.");
    REQUIRE(group_of(rating.skill) == TypedGroup::reflection);
    CHECK(rating.sure >= rating.shares[static_cast<std::size_t>(rating.skill)]);
    CHECK(typed_words(rating).front().find("leans to") != std::string::npos);
}

TEST_CASE("the same reply is rated the same, always") {
    const TypedRating one = rated("What would you want from tonight?"),
                      other = rated("What would you want from tonight?");
    CHECK(one.shares == other.shares);
    CHECK(one.towards == other.towards);
}
