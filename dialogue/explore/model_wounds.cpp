// Whether the painful experience can be relived and met differently, and how much of a session it takes
// (model.md §2, §6).
#include <algorithm>

#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/model.hpp"
#include "dialogue/session/engine.hpp"

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
                        "What \"" + option_key(scenario, index) +
                            "\" opens cannot be taken in: every option of \"" + scenario[next].id +
                            "\" closes it.",
                        "Write one there with empathy and regard of 3 or more, push of at most 1, and none "
                        "of advise, give-information, persuade, closed-question, reassure."});
    }
}

// How many of the beats entered are wound beats, in plays of the engine by somebody who weighs two of the
// options at random and says the better one: neither careless nor an expert. Always the same plays.
class Plays {
  public:
    explicit Plays(const Scenario& scenario) : scenario_(scenario), engine_(scenario, OfferOrder::file) {}

    void run() {
        for (std::uint64_t seed = 1; seed <= most_plays && moves_ < most_moves; ++seed) play(seed);
    }
    double share() const { return static_cast<double>(wounds_) / static_cast<double>(entered_); }

  private:
    static constexpr std::uint64_t most_plays = 100;
    static constexpr int longest = 1000;
    static constexpr int most_moves = 2000;

    void play(std::uint64_t seed) {
        SessionState state;
        state.keeps_past = false;
        events_.clear();
        engine_.begin(state, seed, 1, events_);
        for (int i = 0; i < longest && !state.now.ending && !state.now.offered.empty(); ++i) {
            ++moves_;
            engine_.take(state, pick(state.now.offered), 0, events_);
        }
        for (const Event& event : events_) {
            const auto* beat = std::get_if<BeatEntered>(&event);
            if (beat == nullptr) continue;
            ++entered_;
            if (scenario_[beat->beat].wound) ++wounds_;
        }
    }
    OptionIndex pick(const std::vector<OptionIndex>& offered) {
        const OptionIndex a = offered[chance_.below(offered.size())];
        const OptionIndex b = offered[chance_.below(offered.size())];
        const auto sum = [&](OptionIndex option) {
            const Levels& levels = scenario_[option].levels;
            return levels.empathy + levels.regard + levels.collaboration;
        };
        return sum(a) >= sum(b) ? a : b;
    }

    const Scenario& scenario_;
    Engine engine_;
    Generator chance_{1};
    std::vector<Event> events_;
    int moves_ = 0, entered_ = 0, wounds_ = 0;
};

void find_share(const Scenario& scenario, std::vector<Finding>& into) {
    constexpr double least = .12, most = .40;
    Plays plays(scenario);
    plays.run();
    if (plays.share() >= least && plays.share() <= most) return;
    const bool few = plays.share() < least;
    into.push_back({FindingCode::wound_share,
                    {Subject::Of::scenario, 0, "beats"},
                    "About " + std::to_string(static_cast<int>(plays.share() * 100 + .5)) +
                        " in 100 beats a trainee comes to are wound beats; about 25 serve best.",
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
