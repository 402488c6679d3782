#include "tools/cli/explore.hpp"

#include <array>
#include <ostream>

#include "tools/cli/explore_words.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/load_file.hpp"

namespace attune::cli {
namespace {

using Clock = std::chrono::steady_clock;

// How far into the budget each search may go; what one leaves over the next may use.
constexpr std::array<double, count_of<Search>()> share_until{.3, .5, .8, 1.0};

constexpr std::array<std::string_view, count_of<Search>()> doing{
    "looking at every state", "bounding the client's state", "looking for plays",
    "looking for the best play"};

class Watch {
  public:
    explicit Watch(const ExploreOptions& options) : options_(options), start_(Clock::now()) {}

    Limits limits(Search search) const {
        const auto number = static_cast<std::size_t>(search);
        const double from = number == 0 ? 0 : share_until[number - 1], until = share_until[number];
        Limits limits;
        limits.bytes = options_.budget.bytes;
        // Who asks for one answer waits for no best session.
        const bool idle = search == Search::best && options_.show.has_value();
        const auto end =
            idle ? start_
                 : start_ + std::chrono::duration_cast<Clock::duration>(options_.budget.time * until);
        const std::atomic<bool>* interrupted = options_.interrupted;
        limits.time_is_up = [end, interrupted] {
            return (interrupted != nullptr && interrupted->load()) || Clock::now() >= end;
        };
        if (options_.progress) {
            limits.progress = [this, from, until, number](double done) {
                options_.progress(from + (until - from) * done, doing[number]);
            };
        }
        return limits;
    }

  private:
    const ExploreOptions& options_;
    Clock::time_point start_;
};

std::string shows(const Goals& goals, const Scenario& scenario, std::size_t goal) {
    return in_words(goals, scenario, goals[goal]);
}

std::optional<std::size_t> goal_named(const Goals& goals, const Scenario& scenario, const std::string& key) {
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (key_of(goals, scenario, goals[i]) == key) return i;
    }
    return std::nullopt;
}

int print_one(const Explored& e, std::size_t goal, std::ostream& out, std::ostream& err) {
    const Answer& answer = e.found.answers[goal];
    if (!answer.witness) {
        err << "No play shows it: " << never_in_words(e, goal) << " (" << name_of(answer.how) << ").\n";
        return 1;
    }
    out << moves_text(e.scenario, *answer.witness, shows(e.goals, e.scenario, goal));
    return 0;
}

int no_such_question(const std::string& key, std::ostream& err) {
    err << "There is no question \"" << key
        << "\". They are written like beat-ID, ending-ID, option-BEAT.ID, "
        << "line-ID; the --format json output and the files of --witnesses name them all.\n";
    return 2;
}

bool write_all(const Explored& e, const std::filesystem::path& folder, std::ostream& err) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    for (std::size_t i = 0; i < e.goals.size(); ++i) {
        const auto& witness = e.found.answers[i].witness;
        if (!witness) continue;
        const auto path = folder / (key_of(e.goals, e.scenario, e.goals[i]) + ".moves");
        const Result<> written =
            write_file(path, moves_text(e.scenario, *witness, shows(e.goals, e.scenario, i)));
        if (written) continue;
        err << describe(written.error()) << '\n';
        return false;
    }
    return true;
}

}  // namespace

int explore_command(const ExploreOptions& options, std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto scenario = load_choices_or_explain(options.scenario, err, status);
    if (!scenario) return status;
    const Goals goals(*scenario);
    std::optional<std::size_t> one;
    if (options.show) {
        one = goal_named(goals, *scenario, *options.show);
        if (!one) return no_such_question(*options.show, err);
    }
    const Watch watch(options);
    const Exploration found =
        explore(*scenario, goals, options.seed, [&](Search search) { return watch.limits(search); });
    if (options.searched) options.searched();
    const Explored all = explored(*scenario, goals, found);
    if (one) return print_one(all, *one, out, err);
    if (options.witnesses && !write_all(all, *options.witnesses, err)) return 2;
    out << (options.json ? explore_json(all) : explore_text(all, options.all));
    if (options.interrupted != nullptr && options.interrupted->load()) {
        err << "Stopped; what stands here is what was known by then.\n";
    }
    return is_sound(all) ? 0 : 1;
}

}  // namespace attune::cli
