// Circles that can be gone round without end: looked for from each option that raises a number some condition
// compares, or that builds bond, and gone round until nothing changes any more. What is reported is so; the
// search for a way back is bounded, so a very long circle may be missed.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/reach_search.hpp"
#include "dialogue/explore/reach_traps.hpp"
#include "dialogue/explore/reach_witness.hpp"

namespace attune::finite {

/// By beat: a number shared by the beats that lead to each other and back.
std::vector<std::uint32_t> rings(const BeatGraph& graph, std::uint32_t start);
/// Variables some condition compares by more or less.
std::vector<bool> compared_variables(const Scenario& scenario);
/// Empathy and regard of at least this.
bool kind_enough(const Option& option, int level);

template <class States>
class Farms {
  public:
    static constexpr int width = States::width;

    Farms(const Plan& plan, const Search<States>& possible, const Search<States>& certain,
          const Limits& limits)
        : plan_(plan), scenario_(*plan.scenario), possible_(possible), certain_(certain), patience_(limits) {
        std::size_t most = 1;
        for (const BeatPlan& beat : plan.beats) most = std::max(most, beat.groups.size());
        digits_.resize(most);
    }

    bool find(Reach& into) {
        const BeatGraph graph(plan_);
        ring_ = rings(graph, scenario_.start.value);
        const std::vector<bool> compared = compared_variables(scenario_);
        for (std::uint32_t beat = 0; beat < plan_.beats.size(); ++beat) {
            for (std::uint32_t i = 0; i < plan_.beats[beat].ways.size(); ++i) {
                if (patience_.ends()) return false;
                if (!goes_round(beat, plan_.beats[beat].ways[i])) continue;
                for (const Effect& effect : scenario_[plan_.beats[beat].ways[i].option].effects) {
                    const bool adds = effect.kind == Effect::Kind::add && effect.value > 0;
                    if (adds && compared[effect.variable.value]) look(beat, i, effect.variable, into);
                }
            }
        }
        for (std::uint32_t beat = 0; beat < plan_.beats.size(); ++beat) {
            for (std::uint32_t i = 0; i < plan_.beats[beat].ways.size(); ++i) {
                if (patience_.ends()) return false;
                const Way& way = plan_.beats[beat].ways[i];
                if (goes_round(beat, way) && kind_enough(scenario_[way.option], 4)) {
                    look(beat, i, std::nullopt, into);
                }
            }
        }
        return !patience_.ends(0);
    }

  private:
    struct Step {
        std::uint32_t beat = 0;
        Key<width> key{};
        std::uint32_t parent = none;
        const Way* way = nullptr;  // by which it was come to
    };
    using Wanted = std::optional<VariableIndex>;

    /// A choice that can be made again, on a way that can lead back.
    bool goes_round(std::uint32_t beat, const Way& way) const { return !way.free && may_repeat(beat, way); }
    bool may_repeat(std::uint32_t beat, const Way& way) const {
        if (way.beat == none || ring_[way.beat] != ring_[beat]) return false;
        if (way.free) return true;
        const Option& option = scenario_[way.option];
        return !option.once && !option.branches.empty();
    }

    bool known(const Reach& into, std::uint32_t beat, OptionIndex option, const Wanted& wanted) const {
        return std::any_of(into.farms.begin(), into.farms.end(), [&](const Farm& farm) {
            if (wanted && farm.variable != wanted) return false;
            if (!wanted && !farm.alliance) return false;
            return std::any_of(farm.circle.begin(), farm.circle.end(), [&](OptionIndex on) {
                return on == option || (!wanted && scenario_[on].home.value == beat);
            });
        });
    }

    void look(std::uint32_t beat, std::uint32_t way, const Wanted& wanted, Reach& into) {
        if (known(into, beat, plan_.beats[beat].ways[way].option, wanted)) return;
        if (look_in(certain_.states(), beat, way, wanted, Mode::surely, into) || !plan_.doubts) return;
        look_in(possible_.states(), beat, way, wanted, Mode::possibly, into);
    }

    bool look_in(const States& states, std::uint32_t beat, std::uint32_t first, const Wanted& wanted,
                 Mode mode, Reach& into) {
        const Way& way = plan_.beats[beat].ways[first];
        std::vector<std::uint32_t> starts;
        states.each(beat, [&](const Key<width>& key, std::uint32_t id) {
            decode<width>(plan_.beats[beat], key, digits_.data());
            if (follows(plan_, way, digits_.data(), mode)) starts.push_back(id);
            return starts.size() < 4096;
        });
        const std::size_t stride = std::max<std::size_t>(1, starts.size() / 64);
        for (std::size_t i = 0; i < starts.size(); i += stride) {
            const auto circle = way_back(beat, states.key_of(starts[i]), way, wanted, mode);
            if (circle.empty() ||
                !endless({beat, states.key_of(starts[i]), none, nullptr}, circle, wanted, mode)) {
                continue;
            }
            add(beat, circle, wanted, mode, starts[i], into);
            return true;
        }
        return false;
    }

    void add(std::uint32_t beat, const std::vector<const Way*>& circle, const Wanted& wanted, Mode mode,
             std::uint32_t state, Reach& into) const {
        Farm farm{{beat}, {}, wanted, false, Reached::if_client, {}};
        bool kind = false, harmless = true;
        for (const Way* way : circle) {
            if (way->free) continue;
            farm.circle.push_back(way->option);
            kind = kind || kind_enough(scenario_[way->option], 4);
            harmless = harmless && kind_enough(scenario_[way->option], 3);
        }
        farm.alliance = kind && harmless;
        if (mode == Mode::surely) {
            farm.reached = Reached::certain;
            if (certain_.states().has_parents()) {
                farm.witness = Witnesses<States>(plan_, certain_.states()).to(state);
                for (const OptionIndex option : farm.circle) farm.witness->moves.push_back(option);
            }
        }
        into.farms.push_back(std::move(farm));
    }

    /// Same in everything but the turns, and but the wanted variable, which rose.
    bool round(std::uint32_t beat, const Key<width>& from, const Key<width>& to, const Wanted& wanted) {
        decode<width>(plan_.beats[beat], from, digits_.data());
        values_of(plan_, beat, digits_.data(), before_);
        decode<width>(plan_.beats[beat], to, digits_.data());
        values_of(plan_, beat, digits_.data(), after_);
        bool rose = !wanted;
        for (std::size_t slot = 0; slot < before_.size(); ++slot) {
            const Slot& of = plan_.space->slots()[slot];
            if (of.of == Slot::Of::turns) continue;
            if (wanted && of.of == Slot::Of::variable && of.index == wanted->value) {
                rose = after_[slot] > before_[slot];
            } else if (before_[slot] != after_[slot]) {
                return false;
            }
        }
        return rose;
    }

    /// The ways of a shortest circle that begins with this one; empty when none was found.
    std::vector<const Way*> way_back(std::uint32_t beat, const Key<width>& start, const Way& first,
                                     const Wanted& wanted, Mode mode) {
        std::vector<Step> steps{{beat, start, none, nullptr}};
        std::map<std::pair<std::uint32_t, Key<width>>, bool> seen;
        for (std::uint32_t at = 0; at < steps.size() && steps.size() < most_steps; ++at) {
            if (patience_.ends(cost_of_step)) return {};
            const Step from = steps[at];
            const BeatPlan& here = plan_.beats[from.beat];
            decode<width>(here, from.key, digits_.data());
            std::vector<Step> next;
            for (const Way& way : here.ways) {
                if ((at == 0 && &way != &first) || !may_repeat(from.beat, way)) continue;
                if (!wanted && !way.free && !kind_enough(scenario_[way.option], 3)) continue;
                if (!follows(plan_, way, digits_.data(), mode)) continue;
                next.push_back(
                    {way.beat, certain_.states().after(plan_, here, way, digits_.data()), at, &way});
            }
            for (const Step& step : next) {
                if (step.beat == beat && round(beat, start, step.key, wanted)) return back_from(steps, step);
                if (seen.try_emplace({step.beat, step.key}, true).second) steps.push_back(step);
            }
        }
        return {};
    }
    static std::vector<const Way*> back_from(const std::vector<Step>& steps, const Step& last) {
        std::vector<const Way*> circle{last.way};
        for (std::uint32_t at = last.parent; steps[at].way != nullptr; at = steps[at].parent) {
            circle.push_back(steps[at].way);
        }
        std::reverse(circle.begin(), circle.end());
        return circle;
    }

    /// Whether it can be gone round until nothing changes any more, and so for ever.
    bool endless(Step at, const std::vector<const Way*>& circle, const Wanted& wanted, Mode mode) {
        for (int rounds = 0; rounds < most_rounds; ++rounds) {
            const Key<width> before = at.key;
            for (const Way* way : circle) {
                const BeatPlan& here = plan_.beats[at.beat];
                decode<width>(here, at.key, digits_.data());
                if (!follows(plan_, *way, digits_.data(), mode)) return false;
                at = {way->beat, certain_.states().after(plan_, here, *way, digits_.data()), none, nullptr};
            }
            if (at.key == before) return !wanted || at_its_highest(at, *wanted);
        }
        return false;
    }
    bool at_its_highest(const Step& at, VariableIndex variable) {
        decode<width>(plan_.beats[at.beat], at.key, digits_.data());
        values_of(plan_, at.beat, digits_.data(), after_);
        const auto slot = plan_.space->slot_of(Slot::Of::variable, variable.value);
        return slot && after_[*slot] + 1 == plan_.space->slots()[*slot].size;
    }

    static constexpr std::size_t most_steps = 400;
    static constexpr std::uint32_t cost_of_step = 8;  // beside a step of the search
    static constexpr int most_rounds = 10'000;

    const Plan& plan_;
    const Scenario& scenario_;
    const Search<States>& possible_;
    const Search<States>& certain_;
    Patience patience_;
    std::vector<std::uint32_t> ring_, digits_, before_, after_;
};

}  // namespace attune::finite
