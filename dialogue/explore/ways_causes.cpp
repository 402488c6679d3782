#include "dialogue/explore/ways_causes.hpp"

#include <algorithm>

#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFFu;

// A jump as the author wrote it, and the cause that closes it, if there is one.
struct Way {
    std::uint32_t from;  // beat
    std::uint32_t to;    // place: a beat, or beats + ending
    std::uint32_t cause;
};

class Attribution {
  public:
    Attribution(const Scenario& scenario, const Goals& goals, const Reach& reach)
        : scenario_(scenario), goals_(goals), reach_(reach) {}

    std::vector<Cause> run() {
        add_sites();
        add_options();
        for (std::uint32_t i = 0; i < scenario_.beats.size(); ++i) add_ways(i);
        index_ways();
        add_places();
        spread();
        return std::move(causes_);
    }

  private:
    bool never(Question question, std::uint32_t index) const {
        return reach_.goals[goals_.number(question, index)] == Reached::never;
    }
    std::uint32_t beats() const { return static_cast<std::uint32_t>(scenario_.beats.size()); }
    std::uint32_t place_of(const Target& target) const {
        const auto* beat = std::get_if<BeatIndex>(&target);
        return beat != nullptr ? beat->value : beats() + std::get<EndingIndex>(target).value;
    }
    bool is_missed(std::uint32_t place) const {
        return place < beats() ? never(Question::beat_entered, place)
                               : never(Question::ending_reached, place - beats());
    }
    std::uint32_t add(Cause::Of of, std::uint32_t index) {
        Cause cause;
        cause.of = of;
        cause.index = index;
        causes_.push_back(cause);
        return static_cast<std::uint32_t>(causes_.size() - 1);
    }

    // Only where the `if` is looked at: it holds or fails at least once.
    void add_sites() {
        const auto sites = static_cast<std::uint32_t>(goals_.sites().size());
        always_.assign(sites, none);
        never_.assign(sites, none);
        for (std::uint32_t i = 0; i < sites; ++i) {
            const bool holds = !never(Question::if_holds, i), fails = !never(Question::if_fails, i);
            if (holds && !fails) always_[i] = add(Cause::Of::always, i);
            if (fails && !holds) never_[i] = add(Cause::Of::never, i);
        }
    }

    void add_options() {
        of_option_.assign(scenario_.options.size(), none);
        for (std::uint32_t i = 0; i < scenario_.options.size(); ++i) {
            const Option& option = scenario_.options[i];
            if (!never(Question::option_offered, i)) continue;
            if (at_a_beat(option) && is_missed(option.home.value)) continue;
            // Without a rupture nothing is ever repaired; that is no fault of the option.
            if (!at_a_beat(option) && ruptures_never(option.place)) continue;
            const std::uint32_t site = goals_.site_of_option(OptionIndex{i});
            const bool by_if = site != Goals::no_site && never_[site] != none;
            of_option_[i] = by_if ? never_[site] : add(Cause::Of::option, i);
            causes_[of_option_[i]].lines += static_cast<int>(option.reply.count);
        }
    }
    bool ruptures_never(OptionPlace place) const {
        return never(place == OptionPlace::repair_withdrawal ? Question::withdrawal : Question::confrontation,
                     0);
    }

    void add_ways(std::uint32_t beat) {
        for (const OptionIndex option : moves_of(scenario_.beats[beat])) {
            add_list(beat, scenario_[option].branches, goals_.first_site_of_branches(option),
                     of_option_[option.value]);
        }
        add_list(beat, scenario_.beats[beat].otherwise, goals_.first_site_of_otherwise(BeatIndex{beat}),
                 none);
    }
    void add_list(std::uint32_t from, const std::vector<Branch>& list, std::uint32_t first_site,
                  std::uint32_t cause) {
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            const bool last = i + 1 == list.size();
            const std::uint32_t here = cause == none && !last ? never_[first_site + i] : cause;
            ways_.push_back({from, place_of(list[i].to), here});
            if (!last && cause == none) cause = always_[first_site + i];
        }
    }

    void index_ways() {
        first_way_.assign(beats(), static_cast<std::uint32_t>(ways_.size()));
        for (std::uint32_t i = static_cast<std::uint32_t>(ways_.size()); i-- > 0;) {
            first_way_[ways_[i].from] = i;
        }
    }
    template <class Visit>
    void for_each_way(std::uint32_t beat, Visit&& visit) const {
        for (std::uint32_t i = first_way_[beat]; i < ways_.size() && ways_[i].from == beat; ++i) {
            visit(ways_[i]);
        }
    }

    // A missed place is a root of its own when a way from where one does come is closed by nothing known.
    void add_places() {
        std::vector<bool> root(beats() + scenario_.endings.size(), false);
        for (const Way& way : ways_) {
            if (is_missed(way.to) && !is_missed(way.from) && way.cause == none) root[way.to] = true;
        }
        of_place_.assign(root.size(), none);
        for (std::uint32_t place = 0; place < root.size(); ++place) {
            if (!root[place]) continue;
            of_place_[place] =
                place < beats() ? add(Cause::Of::beat, place) : add(Cause::Of::ending, place - beats());
        }
    }

    // From the roots on along the ways: each missed place counts for the first root that leads to it.
    void spread() {
        std::vector<std::uint32_t> next;
        for (std::uint32_t place = 0; place < of_place_.size(); ++place) {
            if (of_place_[place] == none) continue;
            count_place(place);
            if (place < beats()) next.push_back(place);
        }
        for (const Way& way : ways_) {
            if (way.cause != none && !is_missed(way.from)) reach(way.to, way.cause, next);
        }
        for (std::size_t i = 0; i < next.size(); ++i) {
            const std::uint32_t cause = of_place_[next[i]];
            for_each_way(next[i], [&](const Way& way) { reach(way.to, cause, next); });
        }
    }
    void reach(std::uint32_t place, std::uint32_t cause, std::vector<std::uint32_t>& next) {
        if (!is_missed(place) || of_place_[place] != none) return;
        of_place_[place] = cause;
        ++(place < beats() ? causes_[cause].beats : causes_[cause].endings);
        count_place(place);
        if (place < beats()) next.push_back(place);
    }
    // What is in it.
    void count_place(std::uint32_t place) {
        Cause& cause = causes_[of_place_[place]];
        if (place >= beats()) {
            cause.lines += static_cast<int>(scenario_.endings[place - beats()].client.count);
            return;
        }
        cause.lines += static_cast<int>(scenario_.beats[place].client.count);
        for (const OptionIndex option : moves_of(scenario_.beats[place])) {
            ++cause.options;
            cause.lines += static_cast<int>(scenario_[option].reply.count);
        }
    }

    const Scenario& scenario_;
    const Goals& goals_;
    const Reach& reach_;
    std::vector<Cause> causes_;
    std::vector<std::uint32_t> always_, never_;  // by site: its cause
    std::vector<std::uint32_t> of_option_;       // by option: why it is never offered
    std::vector<Way> ways_;                      // by beat
    std::vector<std::uint32_t> first_way_;       // by beat
    std::vector<std::uint32_t> of_place_;        // by place: why it is missed
};

}  // namespace

std::vector<Cause> causes(const Scenario& scenario, const Goals& goals, const Reach& reach) {
    return Attribution(scenario, goals, reach).run();
}

}  // namespace attune
