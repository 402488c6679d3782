// The figures of the card, held: what the rater that ships does with replies its makers had not written.
#include "tools/cli/evaluate_typed.hpp"

#include "tests/freetext/kit.hpp"

using namespace attune;
using namespace attune::test;

namespace {

const cli::TypedEvaluation& evaluation() {
    static const auto found =
        cli::evaluate_typed(shipped_rater(), std::string(ATTUNE_SOURCE_DIR) + "/tests/freetext",
                            std::string(ATTUNE_SOURCE_DIR) + "/assets/scenarios");
    REQUIRE(found.ok());
    return *found;
}

}  // namespace

TEST_CASE("nine in ten hard cases are withstood") {
    CHECK(evaluation().adversarial == 204);
    CHECK(evaluation().withstood * 10 >= evaluation().adversarial * 9);
}

TEST_CASE("at most one in a hundred decent replies is stopped by a gate") {
    CHECK(evaluation().clean == 500);
    CHECK(evaluation().clean_stopped * 100 <= evaluation().clean);
}

TEST_CASE("a crisis in the first person always gets its card") {
    for (const auto& [family, counts] : evaluation().families) {
        if (family == "crisis") CHECK(counts.first >= counts.second - 1);
    }
}

TEST_CASE("a paraphrase goes on along its option four times in five, and nearly always along the first or second") {
    CHECK(evaluation().routed == 270);
    CHECK(evaluation().routed_first * 5 >= evaluation().routed * 4);
    CHECK(evaluation().routed_second * 100 >= evaluation().routed * 92);
}
