#include "dialogue/session/moves_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

TEST_CASE("a moves file names options, silence, rewinds and ratings, with times and comments") {
    const auto moves = parse_moves(
        "\xEF\xBB\xBF# the night\r\nlog @1500\r\n\nsilence # a while\nrewind\nrate 4 3 2 @9\n", "m");
    REQUIRE(moves.ok());
    REQUIRE(moves->size() == 4);
    CHECK((*moves)[0].line == 2);
    CHECK((*moves)[0].ms == 1500);
    CHECK(std::get<SayOption>((*moves)[0].what).id == "log");
    CHECK(std::get<SayOption>((*moves)[1].what).id == "silence");
    CHECK(std::holds_alternative<StepBack>((*moves)[2].what));
    CHECK(std::get<RateSelf>((*moves)[3].what).corrective == 2);
}

TEST_CASE("a bad line of a moves file is named with its number") {
    for (const char* text : {"log nights", "rate 1 2", "rate a b c", "log @soon", "@5", "log @-1"}) {
        const auto moves = parse_moves(std::string("log\n") + text, "list.moves");
        INFO(text);
        REQUIRE_FALSE(moves.ok());
        CHECK(moves.error().what.find("list.moves:2:") == 0);
    }
}

TEST_CASE("a move that is not on offer is refused with what is") {
    const Session session = Session::start(test::owen(), 7);
    const auto moves = parse_moves("singr", "list.moves").value();
    const auto move = move_of(moves[0], session, "list.moves");
    REQUIRE_FALSE(move.ok());
    CHECK(move.error().hint.find("singer") != std::string::npos);
}
