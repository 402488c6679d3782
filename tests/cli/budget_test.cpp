// A budget as it is written on the command line.
#include "tools/cli/budget.hpp"

#include "tests/support/catch.hpp"

using namespace attune::cli;
using namespace std::chrono_literals;

TEST_CASE("a budget is a time, a size of memory, or both") {
    CHECK(parse_budget("30s").value() == Budget{30s, std::size_t{256} << 20});
    CHECK(parse_budget("2m,1G").value() == Budget{2min, std::size_t{1} << 30});
    CHECK(parse_budget("64M,500ms").value() == Budget{500ms, std::size_t{64} << 20});
}

TEST_CASE("what is no budget is refused and says how one is written") {
    for (const char* text : {"", "30", "s", "0s", "-3s", "1.5m", "2h", "30s,", "99999999999999999999s"}) {
        const auto budget = parse_budget(text);
        REQUIRE_FALSE(budget.ok());
        CHECK(budget.error().hint.find("256M") != std::string::npos);
    }
}
