// Whether a duty, once cued, can be met (model.md §6). A trainee who is never offered the plain question has
// not passed it over.
#include <algorithm>

#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

// Where the trainee stands after each line is said; by line.
std::vector<Landing> after_lines(const Scenario& scenario) {
    std::vector<Landing> after(scenario.lines.size());
    const auto say = [&](LineRange lines, const Landing& then) {
        for (std::uint32_t i = 0; i < lines.count; ++i) after[lines[i].value] = then;
    };
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        say(scenario.beats[i].client, landing(scenario, {Branch{{}, BeatIndex{i}}}));
    }
    for (const Option& option : scenario.options) {
        if (!option.reply.empty()) say(option.reply, landing(scenario, option.branches));
    }
    for (const Ending& ending : scenario.endings) say(ending.client, Landing{{}, true});
    return after;
}

// Beats that can be entered one move after another without an option of the duty's ever standing there.
class Passing {
  public:
    Passing(const Scenario& scenario, const std::vector<Landing>& after_options, const Duty& duty)
        : scenario_(scenario), after_options_(after_options), duty_(duty) {}

    /// The beats of a way on which the duty goes by unmet; empty: there is none. An ending on the way ends
    /// it.
    std::vector<BeatIndex> way(const Landing& from) {
        came_from_.clear();
        reached_on_.assign(scenario_.beats.size(), 0);
        std::vector<BeatIndex> now;
        for (const BeatIndex beat : from.beats) add(now, beat, beat, 1);
        for (int move = 1; !now.empty(); ++move) {
            std::vector<BeatIndex> next;
            for (const BeatIndex beat : now) {
                for (const OptionIndex option : moves_of(scenario_[beat])) {
                    if (scenario_[option].branches.empty()) continue;
                    const Landing& then = after_options_[option.value];
                    if (move >= duty_.within_turns || then.ends) return back_from(beat, move);
                    for (const BeatIndex to : then.beats) add(next, to, beat, move + 1);
                }
            }
            now = std::move(next);
        }
        return {};
    }

  private:
    struct Came {
        BeatIndex to, from;
        int move;
    };

    bool meets(BeatIndex beat) const {
        return std::any_of(duty_.met_by.begin(), duty_.met_by.end(),
                           [&](OptionIndex option) { return scenario_[option].home == beat; });
    }

    void add(std::vector<BeatIndex>& into, BeatIndex beat, BeatIndex from, int move) {
        if (reached_on_[beat.value] == move || meets(beat)) return;
        reached_on_[beat.value] = move;
        into.push_back(beat);
        came_from_.push_back({beat, from, move});
    }

    std::vector<BeatIndex> back_from(BeatIndex beat, int move) const {
        std::vector<BeatIndex> way;
        for (; move >= 1; --move) {
            way.push_back(beat);
            const auto came = std::find_if(came_from_.begin(), came_from_.end(),
                                           [&](const Came& c) { return c.to == beat && c.move == move; });
            beat = came->from;
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    const Scenario& scenario_;
    const std::vector<Landing>& after_options_;
    const Duty& duty_;
    std::vector<Came> came_from_;
    std::vector<int> reached_on_;  // by beat: the last move it was reached on
};

void report(const Scenario& scenario, std::uint32_t duty, std::size_t cue, const std::vector<BeatIndex>& way,
            std::vector<Finding>& into) {
    std::string through;
    for (std::size_t i = 0; i < way.size() && i < 6; ++i) {
        through += (i == 0 ? "\"" : ", \"") + scenario[way[i]].id + "\"";
    }
    if (way.size() > 6) through += " …";
    const Duty& it = scenario.duties[duty];
    into.push_back({FindingCode::duty_passed_by,
                    {Subject::Of::duty, duty, "cues/" + std::to_string(cue)},
                    "After \"" + scenario[it.cues[cue]].id + "\" the duty \"" + it.id +
                        "\" can go by without any option that meets it being there" +
                        (way.empty() ? ": the session is over." : ": by way of " + through + "."),
                    "Let an option that meets it stand at every beat that can follow within " +
                        std::to_string(it.within_turns) + (it.within_turns == 1 ? " turn" : " turns") +
                        ", or give it more turns."});
}

}  // namespace

void find_duties(const Scenario& scenario, std::vector<Finding>& into) {
    if (scenario.duties.empty()) return;
    const std::vector<Landing> after = after_lines(scenario);
    std::vector<Landing> after_options;
    for (const Option& option : scenario.options) after_options.push_back(landing(scenario, option.branches));
    for (std::uint32_t i = 0; i < scenario.duties.size(); ++i) {
        const Duty& duty = scenario.duties[i];
        Passing passing(scenario, after_options, duty);
        for (std::size_t cue = 0; cue < duty.cues.size(); ++cue) {
            const Landing& from = after[duty.cues[cue].value];
            const std::vector<BeatIndex> way = passing.way(from);
            if (!way.empty() || from.ends) report(scenario, i, cue, way, into);
        }
    }
}

}  // namespace attune
