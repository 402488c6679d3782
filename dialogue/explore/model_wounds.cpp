// Whether the painful experience can be relived and met differently, and how much of a session it takes
// (model.md §2, §6).
#include <algorithm>

#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

constexpr auto closing =
    set_of(Skill::advise, Skill::give_information, Skill::persuade, Skill::closed_question, Skill::reassure);

bool is_different(const Option& option) {
    return option.levels.corrective >= 4 && option.levels.empathy >= 4 && option.levels.regard >= 4;
}

bool is_feared(const Option& option) {
    return option.levels.corrective == 1 || option.levels.corrective == 2;
}

bool takes_in(const Option& option) {
    return option.levels.empathy >= 3 && option.levels.regard >= 3 && option.push <= 1 &&
           !option.skills.has_any(closing);
}

bool any_move(const Scenario& scenario, BeatIndex beat, bool (*is)(const Option&)) {
    const std::vector<OptionIndex> moves = moves_of(scenario[beat]);
    return std::any_of(moves.begin(), moves.end(), [&](OptionIndex option) { return is(scenario[option]); });
}

void find_empty_wound_beats(const Scenario& scenario, BeatIndex beat, std::vector<Finding>& into) {
    if (!any_move(scenario, beat, is_different)) {
        into.push_back({FindingCode::wound_unanswered,
                        {Subject::Of::beat, beat.value, "options"},
                        "No option of the wound beat \"" + scenario[beat].id +
                            "\" meets the client differently: a corrective moment cannot begin here.",
                        "Write one with corrective, empathy and regard of 4 or more."});
    }
    if (!any_move(scenario, beat, is_feared)) {
        into.push_back({FindingCode::wound_without_fear,
                        {Subject::Of::beat, beat.value, "options"},
                        "No option of the wound beat \"" + scenario[beat].id +
                            "\" does what the client fears: nothing is at stake here.",
                        "Write one with corrective 1, or 2 for the softer and often kind cousin of it."});
    }
}

void find_closed_uptake(const Scenario& scenario, OptionIndex index, std::vector<Finding>& into) {
    const Option& option = scenario[index];
    if (!is_different(option)) return;
    for (const BeatIndex next : landing(scenario, option.branches).beats) {
        if (any_move(scenario, next, takes_in)) continue;
        into.push_back({FindingCode::uptake_closed,
                        {Subject::Of::option, index.value, "goto"},
                        "What \"" + name_of_option(scenario, index) +
                            "\" opens cannot be taken in: every option of \"" + scenario[next].id +
                            "\" closes it.",
                        "Write one there with empathy and regard of 3 or more, push of at most 1, and none "
                        "of advise, give-information, persuade, closed-question, reassure."});
    }
}

// How many of the beats met are wound beats, when every option and jump is as likely as the next: walks at
// random over the way the beats hang together, conditions not looked at.
class Walks {
  public:
    explicit Walks(const Scenario& scenario) : scenario_(scenario) {}

    void run() {
        for (int i = 0; i < walks && steps_ < most_steps; ++i) walk();
    }
    double share() const { return static_cast<double>(wounds_) / static_cast<double>(steps_); }

  private:
    static constexpr int walks = 400;
    static constexpr int longest = 2000;
    static constexpr int most_steps = 20'000;

    void walk() {
        std::optional<BeatIndex> beat = scenario_.start;
        for (int i = 0; beat && i < longest; ++i) {
            ++steps_;
            if (scenario_[*beat].wound) ++wounds_;
            beat = next(scenario_[*beat]);
        }
    }

    std::optional<BeatIndex> next(const Beat& beat) {
        const std::uint32_t count = beat.options.count + beat.silences.count;
        if (count == 0) return follow(beat.otherwise);
        const auto pick = static_cast<std::uint32_t>(chance_.below(count));
        const OptionIndex option =
            pick < beat.options.count ? beat.options[pick] : beat.silences[pick - beat.options.count];
        return follow(scenario_[option].branches);
    }

    std::optional<BeatIndex> follow(const std::vector<Branch>& branches) {
        if (branches.empty()) return std::nullopt;
        const auto* beat = std::get_if<BeatIndex>(&branches[chance_.below(branches.size())].to);
        return beat != nullptr ? std::optional(*beat) : std::nullopt;
    }

    const Scenario& scenario_;
    Generator chance_{1};
    int steps_ = 0, wounds_ = 0;
};

void find_share(const Scenario& scenario, std::vector<Finding>& into) {
    constexpr double least = .12, most = .40;
    Walks walks(scenario);
    walks.run();
    if (walks.share() >= least && walks.share() <= most) return;
    const bool few = walks.share() < least;
    into.push_back({FindingCode::wound_share,
                    {Subject::Of::scenario, 0, "beats"},
                    "About " + std::to_string(static_cast<int>(walks.share() * 100 + .5)) +
                        " in 100 beats on a way through are wound beats; about 25 serve best.",
                    few ? "Let the client come to the painful experience more often, or leave out some of "
                          "what stands between."
                        : "Give the client time between: beats where what happened can settle."});
}

}  // namespace

void find_wounds(const Scenario& scenario, std::vector<Finding>& into) {
    find_share(scenario, into);
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        if (!scenario.beats[i].wound || scenario.beats[i].options.empty()) continue;
        find_empty_wound_beats(scenario, BeatIndex{i}, into);
        for (const OptionIndex option : moves_of(scenario.beats[i])) {
            find_closed_uptake(scenario, option, into);
        }
    }
}

}  // namespace attune
