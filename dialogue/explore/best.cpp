#include "dialogue/explore/best.hpp"

#include <algorithm>
#include <iterator>

#include "dialogue/explore/beam.hpp"
#include "dialogue/explore/generator.hpp"

namespace attune {
namespace {

void take(const Scenario& scenario, Walker& walker, Carried& carried, OptionIndex option) {
    const ClientState before = carried.walk.state.now.client;
    carried.tally.add(scenario, before, option, walker.take(carried.walk, option));
    carried.moves.push_back(option);
}

Carried carried_by(const Scenario& scenario, const Witness& play) {
    Walker walker(scenario, play.seed);
    Carried carried;
    carried.tally.open(walker.begin(carried.walk, play.seed));
    for (const OptionIndex option : play.moves) take(scenario, walker, carried, option);
    return carried;
}

/// Where options are judged, and which.
struct Stand {
    Carried at;
    std::vector<OptionIndex> options;  // to report; the others on offer are tried too
};

class BestSearch {
  public:
    BestSearch(const Scenario& scenario, const BestPlan& plan, const Limits& limits)
        : scenario_(scenario), plan_(plan), limits_(limits), search_(scenario, plan.seed, limits) {}

    Best run() {
        play_at_random();
        limits_.report(0.1);
        Beam main = beam(Wish::best);
        consider(best_, main.found);
        consider(worst_, beam(Wish::worst).found);
        Beam moments = beam(Wish::most_moments);
        consider(moments_, moments.found);
        limits_.report(0.3);
        std::move(moments.carried.begin(), moments.carried.end(), std::back_inserter(main.carried));
        std::move(random_.begin(), random_.end(), std::back_inserter(main.carried));
        weigh(stands(main.carried));
        report();
        limits_.report(1);
        return std::move(result_);
    }

  private:
    static void consider(std::optional<Ended>& known, const std::optional<Ended>& found) {
        if (found && (!known || found->worth.worth > known->worth.worth)) known = found;
    }

    Beam beam(Wish wish) {
        std::vector<Carried> from;
        from.push_back(search_.start(plan_.seed));
        Beam found = search_.run(std::move(from), {wish, plan_.beam, plan_.longest}, wish != Wish::worst);
        result_.complete = result_.complete && found.complete;
        return found;
    }

    // ---- plays at random: the typical session, and a few more places to judge options in
    void play_at_random() {
        std::vector<Ended> ended;
        for (std::uint64_t i = 0; i < plan_.typical; ++i) {
            if (limits_.stop()) {
                result_.complete = false;
                break;
            }
            Generator generator{mixed(plan_.seed ^ 0xB357) + i};
            play_one(plan_.seed + i, generator, ended);
        }
        std::sort(ended.begin(), ended.end(),
                  [](const Ended& a, const Ended& b) { return a.worth.z < b.worth.z; });
        if (!ended.empty()) result_.typical = figures_of(scenario_, ended[ended.size() / 2].play);
    }

    void play_one(std::uint64_t seed, Generator& generator, std::vector<Ended>& ended) {
        Walker walker(scenario_, plan_.seed);
        Carried here;
        here.tally.open(walker.begin(here.walk, seed));
        while (!here.walk.over() && here.walk.state.now.turns < plan_.longest) {
            const std::vector<OptionIndex>& offered = here.walk.state.now.offered;
            if (offers_new(offered)) random_.push_back(here);
            take(scenario_, walker, here, offered[generator.below(offered.size())]);
        }
        if (!here.walk.state.now.ending) return;
        const Witness play{seed, here.moves};
        ended.push_back({worth_of(Wish::best, scenario_, here), play});
        for (auto [known, wish] : {std::pair{&best_, Wish::best}, std::pair{&worst_, Wish::worst},
                                   std::pair{&moments_, Wish::most_moments}}) {
            consider(*known, Ended{worth_of(wish, scenario_, here), play});
        }
    }

    bool offers_new(const std::vector<OptionIndex>& offered) {
        seen_.resize(scenario_.options.size());
        bool is_new = false;
        for (const OptionIndex option : offered) {
            is_new = is_new || !seen_[option.value];
            seen_[option.value] = true;
        }
        return is_new;
    }

    // ---- where each option is judged
    /// First one state for each beat, then, for options it did not offer, others.
    std::vector<Stand> stands(std::vector<Carried>& places) const {
        std::vector<double> worth;
        for (const Carried& place : places) worth.push_back(worth_of(Wish::best, scenario_, place).worth);
        std::vector<std::size_t> order(places.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const auto key = [&](std::size_t i) { return std::pair{!on_the_best(places[i]), -worth[i]}; };
            return key(a) < key(b);
        });
        std::vector<Stand> found;
        std::vector<bool> beat_stood(scenario_.beats.size()), judged(scenario_.options.size());
        for (const bool beats_only : {true, false}) {
            for (const std::size_t i : order) {
                const Moment& now = places[i].walk.state.now;
                if (beats_only && beat_stood[now.beat.value]) continue;
                Stand stand;
                for (const OptionIndex option : now.offered) {
                    if (!judged[option.value]) stand.options.push_back(option);
                    judged[option.value] = true;
                }
                beat_stood[now.beat.value] = true;
                if (stand.options.empty()) continue;
                stand.at = places[i];
                found.push_back(std::move(stand));
            }
        }
        return found;
    }

    bool on_the_best(const Carried& place) const {
        if (!best_ || best_->play.moves.size() < place.moves.size()) return false;
        return std::equal(place.moves.begin(), place.moves.end(), best_->play.moves.begin());
    }

    // ---- what each gives away
    void weigh(const std::vector<Stand>& stands) {
        std::size_t done = 0;
        for (const Stand& stand : stands) {
            weigh(stand);
            limits_.report(0.3 + 0.7 * static_cast<double>(++done) / static_cast<double>(stands.size()));
        }
        std::sort(result_.regrets.begin(), result_.regrets.end(),
                  [](const Regret& a, const Regret& b) { return a.option.value < b.option.value; });
    }

    void weigh(const Stand& stand) {
        const std::vector<OptionIndex>& offered = stand.at.walk.state.now.offered;
        // the more is still to come, the more a narrow search loses on the way
        const std::size_t width =
            std::max(plan_.regret_beam, 8 * plan_.regret_beam / (1 + stand.at.moves.size()));
        std::vector<std::optional<Ended>> ends;
        std::optional<Ended> top;
        for (const OptionIndex option : offered) {
            const Beam found =
                search_.run(search_.after(stand.at, option), {Wish::best, width, plan_.longest});
            result_.complete = result_.complete && found.complete;
            ends.push_back(found.found);
            if (on_the_best(stand.at) && best_->play.moves.size() > stand.at.moves.size() &&
                best_->play.moves[stand.at.moves.size()] == option) {
                consider(ends.back(), best_);
            }
            consider(top, ends.back());
        }
        for (std::size_t i = 0; i < offered.size(); ++i) {
            if (!ends[i]) continue;
            consider(best_, ends[i]);
            const bool reported =
                std::find(stand.options.begin(), stand.options.end(), offered[i]) != stand.options.end();
            if (reported) add_regret(stand, offered[i], *ends[i], top->worth);
        }
    }

    void add_regret(const Stand& stand, OptionIndex option, const Ended& end, const Worth& top) {
        Regret regret;
        regret.option = option;
        regret.beat = stand.at.walk.state.now.beat;
        regret.regret = std::max(0.0, top.z - end.worth.z);
        regret.costs_duty = end.worth.duty_missed && !top.duty_missed;
        regret.best = end.play;
        regret.before = static_cast<std::uint32_t>(stand.at.moves.size());
        result_.regrets.push_back(std::move(regret));
    }

    void report() {
        if (best_) result_.best = figures_of(scenario_, best_->play);
        if (worst_) result_.worst = figures_of(scenario_, worst_->play);
        if (best_) consider_moments(best_->play);
        if (moments_) result_.most_moments = figures_of(scenario_, moments_->play);
    }

    /// The best session may have as many moments as any, and be better.
    void consider_moments(const Witness& play) {
        consider(moments_, Ended{worth_of(Wish::most_moments, scenario_, carried_by(scenario_, play)), play});
    }

    const Scenario& scenario_;
    const BestPlan& plan_;
    const Limits& limits_;
    BeamSearch search_;
    Best result_;
    std::optional<Ended> best_, worst_, moments_;
    std::vector<Carried> random_;  // places on plays at random that offered something new
    std::vector<bool> seen_;       // by option
};

}  // namespace

Best best(const Scenario& scenario, const BestPlan& plan, const Limits& limits) {
    return BestSearch(scenario, plan, limits).run();
}

SessionFigures figures_of(const Scenario& scenario, const Witness& witness) {
    const Carried carried = carried_by(scenario, witness);
    const Moment& now = carried.walk.state.now;
    SessionFigures figures;
    figures.witness = witness;
    figures.summary = carried.tally.summary(scenario, now.client);
    figures.outcome = outcome_of(figures.summary);
    figures.turns = now.turns;
    figures.ending = now.ending;
    figures.duty_missed = worth_of(Wish::best, scenario, carried).duty_missed;
    return figures;
}

}  // namespace attune
