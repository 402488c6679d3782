#include "tools/cli/simulate.hpp"

#include <algorithm>
#include <mutex>
#include <ostream>
#include <thread>

#include "tools/cli/load_file.hpp"
#include "tools/cli/simulate_format.hpp"

namespace attune::cli {
namespace {

constexpr std::uint64_t batch = 100;  // sessions

/// Some seeds in a row of one policy.
struct Batch {
    std::size_t policy = 0;
    std::uint64_t first = 0, count = 0;
};

std::vector<Policy> wanted(const SimulatePlan& plan) {
    if (!plan.policies.empty()) return plan.policies;
    const auto all = all_policies();
    std::vector<Policy> policies(all.begin(), all.end());
    policies.push_back(Policy::population);
    return policies;
}

// Every policy in turn, batch by batch, so that what is known when it is stopped is known of all of them.
std::vector<Batch> batches(const std::vector<Policy>& policies, const SimulatePlan& plan) {
    std::vector<Batch> all;
    const std::uint64_t rounds = (plan.runs + batch - 1) / batch;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const std::uint64_t from = round * batch, count = std::min(batch, plan.runs - from);
        for (std::size_t policy = 0; policy < policies.size(); ++policy) {
            const std::uint64_t times =
                policies[policy] == Policy::population ? levelled_policies().size() : 1;
            for (std::uint64_t part = 0; part < times; ++part) {
                all.push_back({policy, plan.seed + from * times + part * count, count});
            }
        }
    }
    return all;
}

/// Hands the batches out one by one and puts their tallies together in order.
class Workers {
  public:
    Workers(const Scenario& scenario, const SimulatePlan& plan)
        : scenario_(scenario), plan_(plan), policies_(wanted(plan)), batches_(batches(policies_, plan)) {
        for (const Policy policy : policies_) played_.push_back({policy, SimulationTally(scenario)});
        limits_.time_is_up = plan.stop;
    }

    std::vector<PlayedPolicy> run() {
        const std::size_t most = std::max<std::size_t>(1, batches_.size());
        std::size_t threads = plan_.threads > 0 ? plan_.threads : std::thread::hardware_concurrency();
        threads = std::clamp<std::size_t>(threads, 1, most);
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
        for (std::thread& other : others) other.join();
        return std::move(played_);
    }

  private:
    // Tallies are sums of whole numbers: the order in which they are merged does not show.
    void work() {
        for (std::size_t i = next_++; i < batches_.size() && !limits_.stop(); i = next_++) {
            const Batch& own = batches_[i];
            const SimulationTally tally =
                simulate(scenario_, policies_[own.policy], own.first, own.count, limits_);
            const std::lock_guard<std::mutex> lock(merging_);
            played_[own.policy].tally.merge(tally);
            ++merged_;
            if (plan_.progress)
                plan_.progress(static_cast<double>(merged_) / static_cast<double>(batches_.size()));
        }
    }

    const Scenario& scenario_;
    const SimulatePlan& plan_;
    std::vector<Policy> policies_;
    std::vector<Batch> batches_;
    std::vector<PlayedPolicy> played_;
    Limits limits_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex merging_;
    std::size_t merged_ = 0;
};

bool all_played(const std::vector<PlayedPolicy>& played, std::uint64_t runs) {
    return std::all_of(played.begin(), played.end(), [&](const PlayedPolicy& p) {
        const std::uint64_t times = p.policy == Policy::population ? levelled_policies().size() : 1;
        return static_cast<std::uint64_t>(p.tally.sessions) == runs * times;
    });
}

}  // namespace

std::vector<PlayedPolicy> play_all(const Scenario& scenario, const SimulatePlan& plan) {
    return Workers(scenario, plan).run();
}

int simulate_file(const std::string& path, const SimulatePlan& plan, std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto scenario = load_choices_or_explain(path, err, status);
    if (!scenario) return status;
    SimulationReport report{path, plan.runs, plan.seed, false, play_all(*scenario, plan)};
    if (plan.progress) plan.progress(1);
    report.stopped = !all_played(report.played, plan.runs);
    plan.json ? write_json(*scenario, report, out) : write_text(*scenario, report, out);
    return passed(criteria(report.played)) ? 0 : 1;
}

}  // namespace attune::cli
