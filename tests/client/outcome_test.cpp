// The lean on the base rate, against the spot values of its design and the golden sessions.
#include "dialogue/client/outcome.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "dialogue/record/debrief_view.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"

using namespace attune;

namespace {

std::array<int, 4> per_cent_at(double z) {
    const auto bands = bands_of(z, 0);
    std::array<int, 4> rounded{};
    for (std::size_t i = 0; i < 4; ++i) rounded[i] = static_cast<int>(std::lround(100 * bands[i]));
    return rounded;
}

SessionSummary with_stance(double on, double alliance) {
    SessionSummary summary;
    summary.alliance = alliance;
    summary.stance_declared = true;
    summary.stance_share = on;
    return summary;
}

}  // namespace

TEST_CASE("the bands at five values of Z are those of the design") {
    CHECK(per_cent_at(-2) == std::array{5, 29, 42, 25});
    CHECK(per_cent_at(-1) == std::array{10, 39, 37, 14});
    CHECK(per_cent_at(0) == std::array{20, 46, 27, 6});
    CHECK(per_cent_at(1) == std::array{34, 46, 17, 3});
    CHECK(per_cent_at(2) == std::array{50, 39, 9, 1});
}

TEST_CASE("every golden session leans as far as its design says") {
    for (const nlohmann::json& session : test::golden()) {
        const Session run = test::played(session);
        const SessionSummary summary = summary_of(run.scenario(), run.events());
        CHECK(std::abs(z_of(summary) - session.at("Z").get<double>()) < 1e-6);
    }
}

TEST_CASE("what leans a session adds up to its Z, and every side keeps to its share") {
    for (const nlohmann::json& session : test::golden()) {
        const Session run = test::played(session);
        const SessionSummary summary = summary_of(run.scenario(), run.events());
        double sum = 0;
        for (const LeanPart& part : lean_parts(summary)) {
            CHECK(std::abs(part.amount) <= 2 * .39 / 1.310 + 1e-12);
            sum += part.amount;
        }
        CHECK(std::abs(sum - z_of(summary)) < 1e-12);
    }
}

TEST_CASE("with a weaker alliance moderate adherence leans best, and with a strong one it is irrelevant") {
    CHECK(std::abs(extra_of(with_stance(.6, 40)) - .050) < .0005);
    CHECK(std::abs(extra_of(with_stance(0, 40)) - -.100) < .0005);
    CHECK(std::abs(extra_of(with_stance(1, 40)) - -.017) < .0005);
    for (const double share : {0.0, .3, .6, 1.0}) CHECK(extra_of(with_stance(share, 75)) == 0);
    CHECK(extra_of(with_stance(.6, 60)) > 0);
    CHECK(extra_of(with_stance(.6, 60)) < extra_of(with_stance(.6, 50)));
}

TEST_CASE("where no approach is declared adherence counts for nothing") {
    SessionSummary summary = with_stance(0, 20);
    summary.stance_declared = false;
    CHECK(extra_of(summary) == 0);
}

TEST_CASE("of a hundred clients there are always a hundred") {
    for (double alliance = 0; alliance <= 100; alliance += 7) {
        for (double level = 1; level <= 5; level += .3) {
            SessionSummary summary;
            summary.alliance = alliance;
            summary.empathy = summary.regard = summary.collaboration = level;
            const Outcome outcome = outcome_of(summary);
            REQUIRE(std::accumulate(outcome.per_cent.begin(), outcome.per_cent.end(), 0) == 100);
            for (std::size_t i = 0; i < 4; ++i) {
                REQUIRE(std::abs(outcome.per_cent[i] - 100 * outcome.bands[i]) < 1);
            }
        }
    }
}

TEST_CASE("a mended tear costs nothing, an open one does, and one from outside that was mended helps") {
    SessionSummary calm;
    SessionSummary open = calm, mended = calm, from_outside = calm;
    open.ruptures = mended.ruptures = from_outside.ruptures = 1;
    open.rupture_open = open.rupture_by_trainee = mended.rupture_by_trainee = true;
    CHECK(z_of(open) < z_of(calm));
    CHECK(z_of(mended) == z_of(calm));
    CHECK(z_of(from_outside) > z_of(calm));
}

TEST_CASE("corrective moments lean better, what is feared and done leans worse") {
    SessionSummary none, one, two, three;
    one.corrective_moments = 1;
    two.corrective_moments = 2;
    three.corrective_moments = 3;
    CHECK(z_of(none) < z_of(one));
    CHECK(z_of(one) < z_of(two));
    CHECK(z_of(two) == z_of(three));
    SessionSummary feared = one;
    feared.re_enactments = 1;
    CHECK(z_of(feared) < z_of(one));
}
