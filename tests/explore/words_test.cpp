// Words, slips and chance: what the linter's rules about wording stand on.
#include "dialogue/explore/binomial.hpp"
#include "dialogue/explore/option_worth.hpp"
#include "dialogue/explore/text_slips.hpp"
#include "dialogue/explore/text_words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

TEST_CASE("words keep their apostrophes, hyphens and Polish letters") {
    const auto words = words_of("Zażółć isn\xE2\x80\x99t well-known \xE2\x80\x94 'one' two.");
    REQUIRE(words.size() == 5);
    CHECK(words[0] == "Zażółć");
    CHECK(bare_word(words[1]) == "isn't");
    CHECK(words[2] == "well-known");
    CHECK(words[3] == "one");
}

TEST_CASE("a word twice in a row is a slip, a stutter is not") {
    CHECK(doubled_word_in("You said the the shed.").has_value());
    CHECK(doubled_word_in("I I went.").has_value());
    for (const char* speech : {"I, I went.", "No\xE2\x80\x94no more.", "He had had enough.",
                               "It was. Was it?", "Duran Duran played.", "The other others."}) {
        INFO(speech);
        CHECK_FALSE(doubled_word_in(speech).has_value());
    }
}

TEST_CASE("spaces are counted, and abbreviations, numbers and French left alone") {
    CHECK(spacing_slip_in("Two  spaces.", true)->what == "two spaces");
    CHECK(spacing_slip_in("At the end. ", true)->what == "a space at the end");
    CHECK(spacing_slip_in("Who , me?", true)->what == "a space before punctuation");
    CHECK(spacing_slip_in("It stopped.Then it went.", true)->what == "no space after punctuation");
    CHECK(spacing_slip_in("Vraiment ?", true).has_value());
    CHECK_FALSE(spacing_slip_in("Vraiment ?", false).has_value());
    for (const char* fine : {"In the U.S.A. it is 3.5, e.g. now.", "And ... then", "S, E, D."}) {
        INFO(fine);
        CHECK_FALSE(spacing_slip_in(fine, true).has_value());
    }
}

TEST_CASE("a quote that is opened wants closing; an apostrophe does not") {
    CHECK(unbalanced_in("\xE2\x80\x9CNot closed.").has_value());
    CHECK(unbalanced_in("(not closed").has_value());
    CHECK(unbalanced_in("a \"quote").has_value());
    CHECK_FALSE(unbalanced_in("'Alleges', and it isn't the sisters' word.").has_value());
    CHECK_FALSE(unbalanced_in("\xE2\x80\x9EPolski\xE2\x80\x9D cytat").has_value());
}

TEST_CASE("a gesture among the words is seen, a quoted transcript is not one") {
    CHECK(stage_direction_in("*nods* Go on.").has_value());
    CHECK(stage_direction_in("Go on. (sighs)").has_value());
    CHECK_FALSE(stage_direction_in("(Laughter.) We put it in brackets.").has_value());
}

TEST_CASE("chance adds up over beats of different size") {
    const std::vector<Chances> beats{{0.75, 0.25}, {0.5, 0.5}};
    const Surprise both = surprise(beats, 2);
    CHECK(both.expected == Approx(0.75));
    CHECK(both.p_many == Approx(0.125));
    CHECK(both.p_few == Approx(1));
    CHECK(drawn_chances(4, 2, 1) == Chances{0.5, 0.5});
    CHECK(any_chances(4, 1, 2)[1] == Approx(0.5));
    CHECK(sign_test(8, 8).p_many == Approx(1.0 / 256));
    const std::vector<Chances> many(400, Chances{0.5, 0.5});  // by the curve: 2 standard deviations
    CHECK(surprise(many, 220).p_many == Approx(0.0256).margin(0.001));
}

TEST_CASE("ranks that rise together correlate with 1") {
    const std::vector<double> a{1, 2, 3, 4}, b{10, 20, 20, 40}, down{4, 3, 2, 1};
    CHECK(rank_correlation(a, a).r == Approx(1));
    CHECK(rank_correlation(a, down).r == Approx(-1));
    CHECK(rank_correlation(a, b).r == Approx(0.9487).margin(0.001));
}

TEST_CASE("worth follows the model's values, with corrective where there is one") {
    CHECK(worth_of(Levels{3, 3, 3, 0, 0}) == 200);
    CHECK(worth_of(Levels{5, 5, 5, 0, 1}) == 375);
    for (const Contest& contest : contests_of(*test::owen())) {
        CHECK(contest.best > 0);
        CHECK(contest.best < contest.options.size());
    }
}

TEST_CASE("a plain line reads at a low grade, an office letter at a high one") {
    CHECK(readability_of("The cat sat on the mat. It was late.").grade() < 3);
    CHECK(readability_of("Occupational responsibilities necessitate considerable flexibility.").grade() > 15);
    CHECK(count_syllables("walked") == 1);
    CHECK(count_syllables("wanted") == 2);
    CHECK(count_syllables("table") == 2);
    CHECK(longest_breath("One two three. Four five; six \xE2\x80\x94 seven.") == 3);
}
