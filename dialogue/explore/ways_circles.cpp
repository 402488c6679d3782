#include "dialogue/explore/ways_circles.hpp"

#include <algorithm>

#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

// Where an option leads that is always there: no `if`, not `once`, one jump.
std::optional<BeatIndex> open_way(const Option& option) {
    if (!option.when.always() || option.once || option.branches.size() != 1) return std::nullopt;
    const auto* beat = std::get_if<BeatIndex>(&option.branches[0].to);
    return beat != nullptr ? std::optional(*beat) : std::nullopt;
}

bool tears(const Option& option) { return option.levels.empathy < 3 || option.levels.regard < 3; }
bool builds(const Option& option) { return option.levels.empathy >= 4 && option.levels.regard >= 4; }

/// Beats by the circle they lie on, over ways that are open (and do not tear, where that is asked). Tarjan,
/// without recursion.
class Circles {
  public:
    Circles(const Scenario& scenario, bool gentle) : gentle_(gentle) {
        const std::size_t beats = scenario.beats.size();
        ways_.resize(beats);
        for (const Option& option : scenario.options) {
            const auto to = at_a_beat(option) ? open_way(option) : std::nullopt;
            if (to && !(gentle && tears(option))) ways_[option.home.value].push_back(to->value);
        }
        order_.assign(beats, 0);
        low_.assign(beats, 0);
        of_.assign(beats, 0);
        for (std::uint32_t i = 0; i < beats; ++i) {
            if (order_[i] == 0) walk(i);
        }
    }

    /// The option leads on along a circle it lies on.
    bool holds(const Option& option) const {
        const auto to = open_way(option);
        if (!to || (gentle_ && tears(option))) return false;
        return of_[option.home.value] == of_[to->value];
    }

  private:
    struct Step {
        std::uint32_t beat;
        std::size_t way = 0;
    };

    void enter(std::uint32_t beat) {
        order_[beat] = low_[beat] = ++count_;
        open_.push_back(beat);
        path_.push_back({beat});
    }
    void walk(std::uint32_t from) {
        enter(from);
        while (!path_.empty()) {
            Step& step = path_.back();
            const std::uint32_t beat = step.beat;
            if (step.way < ways_[beat].size()) {
                const std::uint32_t to = ways_[beat][step.way++];
                if (order_[to] == 0) {
                    enter(to);
                } else if (of_[to] == 0) {
                    low_[beat] = std::min(low_[beat], order_[to]);
                }
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) {
                low_[path_.back().beat] = std::min(low_[path_.back().beat], low_[beat]);
            }
            if (low_[beat] == order_[beat]) close(beat);
        }
    }
    void close(std::uint32_t beat) {
        for (;;) {
            const std::uint32_t member = open_.back();
            open_.pop_back();
            of_[member] = order_[beat];
            if (member == beat) return;
        }
    }

    bool gentle_;
    std::vector<std::vector<std::uint32_t>> ways_;  // by beat
    std::vector<std::uint32_t> order_, low_, of_;   // by beat; 0 = not yet
    std::vector<std::uint32_t> open_;
    std::vector<Step> path_;
    std::uint32_t count_ = 0;
};

std::vector<bool> variables_read(const Scenario& scenario) {
    std::vector<bool> read(scenario.variables.size());
    const auto look = [&](const Condition& condition) {
        for (const Term& term : condition.terms) {
            if (term.kind == Term::Kind::variable) read[static_cast<std::size_t>(term.value)] = true;
        }
    };
    for (const Line& line : scenario.lines) look(line.when);
    for (const Beat& beat : scenario.beats) {
        for (const Branch& branch : beat.otherwise) look(branch.when);
    }
    for (const Option& option : scenario.options) {
        look(option.when);
        for (const Branch& branch : option.branches) look(branch.when);
    }
    return read;
}

}  // namespace

std::vector<bool> leads_out(const Scenario& scenario) {
    const std::size_t beats = scenario.beats.size();
    std::vector<std::vector<std::uint32_t>> from(beats);  // by beat: those that lead there
    std::vector<bool> out(beats);
    std::vector<std::uint32_t> next;
    for (std::uint32_t i = 0; i < beats; ++i) {
        const auto look = [&](const std::vector<Branch>& branches) {
            for (const Branch& branch : branches) {
                const auto* to = std::get_if<BeatIndex>(&branch.to);
                if (to != nullptr) {
                    from[to->value].push_back(i);
                } else if (!out[i]) {
                    out[i] = true;
                    next.push_back(i);
                }
            }
        };
        for (const OptionIndex option : moves_of(scenario.beats[i])) look(scenario[option].branches);
        look(scenario.beats[i].otherwise);
    }
    for (std::size_t i = 0; i < next.size(); ++i) {
        for (const std::uint32_t beat : from[next[i]]) {
            if (out[beat]) continue;
            out[beat] = true;
            next.push_back(beat);
        }
    }
    return out;
}

std::vector<Round> rounds(const Scenario& scenario) {
    const Circles gentle(scenario, true), any(scenario, false);
    const std::vector<bool> read = variables_read(scenario);
    std::vector<Round> found;
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        const Option& option = scenario.options[i];
        if (!at_a_beat(option)) continue;
        if (builds(option) && gentle.holds(option)) {
            found.push_back({option.home, OptionIndex{i}, std::nullopt});
        }
        if (!any.holds(option)) continue;
        for (const Effect& effect : option.effects) {
            if (effect.kind != Effect::Kind::add || effect.value <= 0 || !read[effect.variable.value])
                continue;
            found.push_back({option.home, OptionIndex{i}, effect.variable});
        }
    }
    return found;
}

}  // namespace attune
