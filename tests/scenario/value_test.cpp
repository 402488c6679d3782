// Decimals, nearest words and the names of things.
#include "dialogue/scenario/decimal.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/plain_text.hpp"
#include "tests/support/catch.hpp"

using namespace attune;

TEST_CASE("a decimal of up to three places becomes thousandths exactly") {
    const auto exact = [](std::string_view text) {
        const Decimal decimal = to_thousandths(text);
        REQUIRE(decimal.fit == Decimal::Fit::exact);
        return decimal.thousandths;
    };
    CHECK(exact("0") == 0);
    CHECK(exact("-0.0") == 0);
    CHECK(exact("0.4") == 400);
    CHECK(exact("-0.125") == -125);
    CHECK(exact("16.65") == 16650);
    CHECK(exact("1.2000000000000000000000000") == 1200);
    CHECK(exact("12e-1") == 1200);
    CHECK(exact("1.5E+2") == 150000);
    CHECK(exact("0e999999999999") == 0);
    CHECK(exact("1000000000") == 1000000000000);
}

TEST_CASE("a decimal that cannot be held says whether it is too fine or too large") {
    for (const std::string_view text : {"0.0001", "0.1234", "1e-4", "1e-99999999999999999999"}) {
        CHECK(to_thousandths(text).fit == Decimal::Fit::too_fine);
    }
    for (const std::string_view text : {"1000000001", "1e10", "-1e10", "1e99999999999999999999"}) {
        CHECK(to_thousandths(text).fit == Decimal::Fit::too_large);
    }
}

TEST_CASE("a decimal written and read again is the same number") {
    for (Milli value : {Milli{0}, Milli{1}, Milli{-1}, Milli{10}, Milli{999}, Milli{-1000}, Milli{123456}}) {
        CHECK(to_thousandths(to_decimal(value)).thousandths == value);
    }
    CHECK(to_decimal(400) == "0.4");
    CHECK(to_decimal(-2000) == "-2");
    CHECK(to_decimal(-50) == "-0.05");
}

TEST_CASE("a slip of the finger finds its word, and another word does not") {
    const std::vector<std::string_view> words = {"empathy", "regard", "collaboration", "corrective"};
    CHECK(nearest("empahty", words) == "empathy");
    CHECK(nearest("regrad", words) == "regard");
    CHECK(nearest("colaboration", words) == "collaboration");
    CHECK(nearest("warmth", words).empty());
    CHECK(nearest(std::string(100'000, 'e'), words).empty());
    CHECK(did_you_mean("regrad", words) == "Did you mean \"regard\"?");
    CHECK(one_of(words) == "empathy, regard, collaboration or corrective");
}

TEST_CASE("a stranger's text is shown short and without controls") {
    CHECK(quoted("a\nb") == "\"a b\"");
    const std::string shown = quoted(std::string(59, 'x') + "€€");
    CHECK(shown == "\"" + std::string(59, 'x') + "…\"");
    CHECK_FALSE(first_invalid_utf8(shown));
    CHECK(count_words("  to the\tsleeve ") == 3);
    CHECK(count_characters("ä€😀") == 3);
}
