// How long 10,000 sessions of the first client by the mixed population take, on two threads and, in the same
// run, on one; the figures must be the same.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "tools/cli/load_file.hpp"
#include "tools/cli/simulate.hpp"

#include <iostream>

using namespace attune;

namespace {

struct Timed {
    double seconds = 0;
    cli::SimulatePlan plan;
    std::vector<PlayedPolicy> played;
};

Timed timed(const Scenario& scenario, unsigned threads) {
    Timed run;
    run.plan.policies = {Policy::population};
    run.plan.runs = 1667;  // of each of the six: 10,002 sessions
    run.plan.threads = threads;
    const auto start = std::chrono::steady_clock::now();
    run.played = cli::play_all(scenario, run.plan);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return run;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string path = argc > 1 ? argv[1] : ATTUNE_SOURCE_DIR "/assets/scenarios/halina-verbatim.json";
    int status = 0;
    const auto scenario = cli::load_or_explain(path, std::cerr, status);
    if (!scenario) return status;
    for (int repeat = 0; repeat < 5; ++repeat) {
        const Timed two = timed(*scenario, 2), one = timed(*scenario, 1);
        const SimulationTally& tally = two.played[0].tally;
        if (!(tally == one.played[0].tally)) {
            std::fprintf(stderr, "one thread and two do not agree\n");
            return 1;
        }
        const double moves = static_cast<double>(tally.moves);
        std::printf(
            "%lld sessions, %lld moves: two threads %.2f s (%.0f moves a second), one %.2f s (%.0f)\n",
            static_cast<long long>(tally.sessions), static_cast<long long>(tally.moves), two.seconds,
            moves / two.seconds, one.seconds, moves / one.seconds);
    }
    return 0;
}
