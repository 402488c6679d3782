// The progress bar, and Ctrl+C.
#include "tools/cli/progress_bar.hpp"

#include <csignal>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tools/cli/interrupt.hpp"

using namespace attune::cli;

TEST_CASE("a progress bar leaves an empty line behind") {
    std::ostringstream to;
    {
        ProgressBar bar(to, true);
        bar.show(.5, "simulating");
        CHECK(to.str().find("50 % simulating") != std::string::npos);
    }
    const std::string last = to.str().substr(to.str().find_last_of('\r', to.str().size() - 2));
    CHECK(last.find_first_not_of("\r ") == std::string::npos);
}

TEST_CASE("nothing is written where there is no terminal") {
    std::ostringstream to;
    {
        ProgressBar bar(to, false);
        bar.show(.5, "simulating");
    }
    CHECK(to.str().empty());
}

TEST_CASE("the first Ctrl+C is noted and does not end the program") {
    const Interrupt interrupt;
    CHECK_FALSE(interrupt.pressed());
    std::raise(SIGINT);
    CHECK(interrupt.pressed());
}
