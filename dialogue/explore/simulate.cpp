#include "dialogue/explore/simulate.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/explore/option_key.hpp"
#include "dialogue/session/engine.hpp"
#include "dialogue/session/session.hpp"
#include "dialogue/session/tally.hpp"

namespace attune {
namespace {

std::int64_t scaled(double value, double by) { return static_cast<std::int64_t>(std::llround(value * by)); }

void count_passage(std::vector<Passage>& passages, Target to, std::uint64_t times) {
    const auto at = std::lower_bound(passages.begin(), passages.end(), to,
                                     [](const Passage& passage, const Target& t) { return passage.to < t; });
    if (at != passages.end() && at->to == to) {
        at->times += times;
    } else {
        passages.insert(at, Passage{to, times});
    }
}

template <class Numbers>
void add_all(Numbers& into, const Numbers& from) {
    for (std::size_t i = 0; i < into.size(); ++i) into[i] += from[i];
}

void merge_passages(Passages& into, const Passages& from) {
    for (std::size_t i = 0; i < into.size(); ++i) {
        for (const Passage& passage : from[i]) count_passage(into[i], passage.to, passage.times);
    }
}

/// Plays one session after another in the same room.
class Play {
  public:
    Play(const Scenario& scenario, SimulationTally& tally)
        : scenario_(scenario),
          tally_(tally),
          chooser_(scenario),
          shown_(scenario, OfferOrder::shown),
          file_(scenario, OfferOrder::file) {
        state_.keeps_past = false;
    }

    void session(Policy policy, std::uint64_t seed) {
        if (policy == Policy::population) policy = member_of_population(seed);
        Generator generator{mixed(seed) ^ mixed(static_cast<std::uint64_t>(policy) + 1)};
        Engine& engine = order_for(policy) == OfferOrder::shown ? shown_ : file_;
        count_ = {};
        events_.clear();
        engine.begin(state_, seed, rules_version, events_);
        count_.open(events_);
        follow(std::nullopt, state_.now.beat);
        while (!state_.now.offered.empty() && count_.moves < longest_session) {
            const OptionIndex option = chooser_.choose(policy, state_.now, seed, generator);
            const BeatIndex at = state_.now.beat;
            before_ = state_.now.client;
            events_.clear();
            engine.take(state_, option, 0, events_);
            count_.add(scenario_, before_, option, events_);
            ++tally_.taken[option.value];
            follow(option, at);
        }
        close(near_normal(generator));
    }

  private:
    /// Where the move led, and through which beats. A repair option leads nowhere: its beat passes on.
    void follow(std::optional<OptionIndex> option, BeatIndex at) {
        std::optional<BeatIndex> last;
        if (option && !at_a_beat(scenario_[*option])) last = at;
        for (const Event& event : events_) {
            if (const auto* entered = std::get_if<BeatEntered>(&event)) {
                ++tally_.entered[entered->beat.value];
                passed(option, last, entered->beat);
                last = entered->beat;
            } else if (const auto* ending = std::get_if<EndingReached>(&event)) {
                passed(option, last, ending->ending);
            } else if (const auto* repair = std::get_if<RepairJudged>(&event)) {
                tally_.mended += repair->progress.mended;
            }
        }
    }

    void passed(std::optional<OptionIndex> option, std::optional<BeatIndex> last, Target to) {
        if (last) {
            count_passage(tally_.beats[last->value], to, 1);
        } else if (option) {
            count_passage(tally_.options[option->value], to, 1);
        }
    }

    void close(int luck) {
        const Moment& now = state_.now;
        const SessionSummary summary = count_.summary(scenario_, now.client);
        for (std::size_t b = 0; b < now.visited.size(); ++b) tally_.visited[b] += now.visited[b] != 0;
        ++tally_.sessions;
        tally_.moves += count_.moves;
        tally_.unfinished += !now.ending;
        if (now.ending) ++tally_.endings[now.ending->value];
        tally_.empathy += count_.empathy;
        tally_.regard += count_.regard;
        tally_.collaboration += count_.collaboration;
        tally_.in_touch += count_.in_touch;
        const int moments = summary.corrective_moments;
        tally_.corrective_moments += moments;
        ++tally_.with_corrective[static_cast<std::size_t>(std::min(moments, 3))];
        tally_.re_enactments += summary.re_enactments;
        tally_.ruptured += summary.ruptures > 0;
        tally_.only_scripted += summary.ruptures > 0 && !summary.rupture_by_trainee;
        tally_.repaired += summary.ruptures > 0 && !summary.rupture_open;
        tally_.duty_missed += std::any_of(now.duties.begin(), now.duties.end(), [](const DutyState& duty) {
            return duty.outcome == DutyOutcome::missed;
        });
        draw_outcome(summary, luck);
    }

    void draw_outcome(const SessionSummary& summary, int luck) {
        const double z = z_of(summary), extra = extra_of(summary);
        const std::int64_t alliance = scaled(summary.alliance, 100);
        tally_.alliance.add(alliance);
        tally_.z.add(scaled(z, 10000));
        const std::array<double, 4> bands = bands_of(z, extra);
        for (std::size_t i = 0; i < bands.size(); ++i) tally_.bands[i] += scaled(bands[i], 1e6);
        const double y = drawn_outcome(z, extra, luck / 1000.0);
        ++tally_.drawn[band_of(y)];
        const std::int64_t drawn = scaled(y, 1000);
        tally_.alliance_outcome.add(alliance, drawn);
        tally_.empathy_outcome.add(scaled(summary.empathy, 1000), drawn);
        tally_.regard_outcome.add(scaled(summary.regard, 1000), drawn);
        if (summary.ruptures > 0) tally_.repair_outcome.add(!summary.rupture_open, drawn);
    }

    const Scenario& scenario_;
    SimulationTally& tally_;
    Chooser chooser_;
    Engine shown_, file_;
    SessionState state_;
    ClientState before_;
    std::vector<Event> events_;
    Tally count_;
};

}  // namespace

void Distribution::add(std::int64_t value) {
    ++n;
    sum += value;
    squares += value * value;
    const std::int64_t bin = (value - low) / width;
    ++bins[static_cast<std::size_t>(clamped(bin, 0, std::ssize(bins) - 1))];
}

void Distribution::merge(const Distribution& other) {
    n += other.n;
    sum += other.sum;
    squares += other.squares;
    add_all(bins, other.bins);
}

double Distribution::mean() const { return n == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(n); }

double Distribution::sd() const {
    if (n < 2) return 0;
    const double mean_square = static_cast<double>(squares) / static_cast<double>(n);
    const double variance = std::max(0.0, mean_square - mean() * mean());
    return std::sqrt(variance * static_cast<double>(n) / static_cast<double>(n - 1));
}

double Distribution::quantile(double share) const {
    const double wanted = share * static_cast<double>(n);
    double seen = 0;
    std::size_t bin = 0;
    for (; bin + 1 < bins.size(); ++bin) {
        seen += bins[bin];
        if (seen >= wanted) break;
    }
    return static_cast<double>(low) + (static_cast<double>(bin) + .5) * width;
}

void Pairs::add(std::int64_t a, std::int64_t b) {
    ++n;
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
}

void Pairs::merge(const Pairs& other) {
    n += other.n;
    x += other.x;
    y += other.y;
    xx += other.xx;
    yy += other.yy;
    xy += other.xy;
}

std::optional<double> Pairs::r() const {
    const double count = static_cast<double>(n), dx = static_cast<double>(x), dy = static_cast<double>(y);
    const double spread_x = count * static_cast<double>(xx) - dx * dx;
    const double spread_y = count * static_cast<double>(yy) - dy * dy;
    if (n < 2 || spread_x <= 0 || spread_y <= 0) return std::nullopt;
    return (count * static_cast<double>(xy) - dx * dy) / std::sqrt(spread_x * spread_y);
}

SimulationTally::SimulationTally(const Scenario& scenario)
    : endings(scenario.endings.size()),
      entered(scenario.beats.size()),
      visited(scenario.beats.size()),
      taken(scenario.options.size()),
      options(scenario.options.size()),
      beats(scenario.beats.size()) {
    alliance.bins.resize(1001);
    alliance.width = 10;
    z.bins.resize(600);
    z.low = -30000;
    z.width = 100;
}

void SimulationTally::merge(const SimulationTally& other) {
    sessions += other.sessions;
    moves += other.moves;
    unfinished += other.unfinished;
    alliance.merge(other.alliance);
    z.merge(other.z);
    empathy += other.empathy;
    regard += other.regard;
    collaboration += other.collaboration;
    in_touch += other.in_touch;
    corrective_moments += other.corrective_moments;
    re_enactments += other.re_enactments;
    mended += other.mended;
    add_all(with_corrective, other.with_corrective);
    ruptured += other.ruptured;
    only_scripted += other.only_scripted;
    repaired += other.repaired;
    duty_missed += other.duty_missed;
    add_all(endings, other.endings);
    add_all(bands, other.bands);
    add_all(drawn, other.drawn);
    alliance_outcome.merge(other.alliance_outcome);
    empathy_outcome.merge(other.empathy_outcome);
    regard_outcome.merge(other.regard_outcome);
    repair_outcome.merge(other.repair_outcome);
    add_all(entered, other.entered);
    add_all(visited, other.visited);
    add_all(taken, other.taken);
    merge_passages(options, other.options);
    merge_passages(beats, other.beats);
}

double SimulationTally::per_session(std::int64_t count) const {
    return sessions == 0 ? 0 : static_cast<double>(count) / static_cast<double>(sessions);
}

double SimulationTally::per_move(std::int64_t sum) const {
    return moves == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(moves);
}

SimulationTally simulate(const Scenario& scenario, Policy policy, std::uint64_t first_seed,
                         std::uint64_t count, const Limits& limits) {
    SimulationTally tally(scenario);
    Play play(scenario, tally);
    for (std::uint64_t i = 0; i < count && !limits.stop(); ++i) play.session(policy, first_seed + i);
    return tally;
}

}  // namespace attune
