// Whether the levels of the options say anything: within a beat, between the scores, and against what the
// scenario declares (model.md §3, §7).
#include <algorithm>
#include <cmath>

#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

constexpr int high = 4, low = 2;
constexpr std::size_t enough_options = 8;
constexpr double much_alike = .75;

void find_same_levels(const Scenario& scenario, std::vector<Finding>& into) {
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        const OptionRange options = scenario.beats[i].options;
        if (options.count < 2) continue;
        bool same = true;
        for (std::uint32_t o = 1; o < options.count; ++o) {
            same = same && scenario[options[o]].levels == scenario[options[0]].levels;
        }
        if (!same) continue;
        into.push_back({FindingCode::same_levels,
                        {Subject::Of::beat, i, "options"},
                        "All " + std::to_string(options.count) + " options of \"" + scenario.beats[i].id +
                            "\" have the same levels: whatever is said, the client hears the same.",
                        "Rate each by what this client hears in it, or leave the trainee one option."});
    }
}

// Pearson's r over all options; nothing where one of the two never varies.
std::optional<double> correlation(const Scenario& scenario) {
    double n = 0, e = 0, r = 0, ee = 0, rr = 0, er = 0;
    for (const Option& option : scenario.options) {
        const double x = option.levels.empathy, y = option.levels.regard;
        n += 1;
        e += x;
        r += y;
        ee += x * x;
        rr += y * y;
        er += x * y;
    }
    const double spread = (n * ee - e * e) * (n * rr - r * r);
    if (spread < .5) return std::nullopt;  // whole numbers: it is zero, or one at least
    return (n * er - e * r) / std::sqrt(spread);
}

std::string two_places(double value) {
    const auto hundredths = static_cast<int>(std::lround(std::abs(value) * 100));
    const std::string digits = std::to_string(hundredths % 100);
    return std::string(value < 0 ? "-" : "") + std::to_string(hundredths / 100) + "." +
           (digits.size() < 2 ? "0" : "") + digits;
}

void find_alike_scores(const Scenario& scenario, std::vector<Finding>& into) {
    if (scenario.options.size() < enough_options) return;
    const auto r = correlation(scenario);
    if (!r || std::abs(*r) < much_alike) return;
    into.push_back({FindingCode::empathy_is_regard,
                    {Subject::Of::scenario, 0, "beats"},
                    "Empathy and regard of the " + std::to_string(scenario.options.size()) +
                        " options correlate at r = " + two_places(*r) +
                        ": the two scores mean one thing here.",
                    "Write options that understand without receiving, and that receive without "
                    "understanding; below .75 the two can be told apart."});
}

bool any(const Scenario& scenario, bool (*is)(const Levels&)) {
    return std::any_of(scenario.options.begin(), scenario.options.end(),
                       [&](const Option& option) { return is(option.levels); });
}

void find_missing_kinds(const Scenario& scenario, std::vector<Finding>& into) {
    if (!any(scenario, [](const Levels& l) { return l.empathy >= high && l.regard <= low; })) {
        into.push_back({FindingCode::no_cold_insight,
                        {Subject::Of::scenario, 0, "beats"},
                        "No option has high empathy (4 or 5) and low regard (1 or 2).",
                        "Write one that sees exactly and does not receive: a true word said as a reproach."});
    }
    if (!any(scenario, [](const Levels& l) { return l.empathy <= low && l.regard >= high; })) {
        into.push_back({FindingCode::no_warm_miss,
                        {Subject::Of::scenario, 0, "beats"},
                        "No option has low empathy (1 or 2) and high regard (4 or 5).",
                        "Write one that receives the person and misses what was said."});
    }
}

EnumSet<Skill> skills_used(const Scenario& scenario) {
    EnumSet<Skill> used;
    for (const Option& option : scenario.options) used.add_all(option.skills);
    return used;
}

void find_idle_skills(const Scenario& scenario, std::vector<Finding>& into) {
    const EnumSet<Skill> used = skills_used(scenario);
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        const auto skill = static_cast<Skill>(i);
        if (used.has(skill)) continue;
        const std::string name(name_of(skill));
        if (scenario.client.needs[i] != 0) {
            into.push_back({FindingCode::need_untouched,
                            {Subject::Of::client, 0, "needs/" + name},
                            "The client has a need about \"" + name + "\", and no option uses that skill.",
                            "Write an option that does, or leave the need out."});
        }
        if (scenario.skills.has(skill)) {
            into.push_back({FindingCode::skill_untrained,
                            {Subject::Of::scenario, 0, "skills"},
                            "The scenario says it trains \"" + name + "\", and no option uses that skill.",
                            "Write an option that does, or take the skill off the list."});
        }
    }
}

void find_idle_stance(const Scenario& scenario, std::vector<Finding>& into) {
    const auto takes_one = [](const Option& option) { return option.stance != Stance::neutral; };
    const auto first = std::find_if(scenario.options.begin(), scenario.options.end(), takes_one);
    const bool used = first != scenario.options.end();
    if (used == scenario.approach.has_value()) return;
    if (used) {
        const auto index = static_cast<std::uint32_t>(first - scenario.options.begin());
        into.push_back({FindingCode::stance_idle,
                        {Subject::Of::option, index, "stance"},
                        "Options stand on or off an approach, and the scenario declares none: it counts for "
                        "nothing.",
                        "Name the approach under \"stance\" at the top, or leave it out of the options."});
    } else {
        into.push_back({FindingCode::stance_idle,
                        {Subject::Of::scenario, 0, "stance"},
                        "The scenario declares an approach, and every option is neutral towards it.",
                        "Say of the options that belong to it \"stance\": \"on\", and of those against it "
                        "\"off\"."});
    }
}

}  // namespace

void find_levels(const Scenario& scenario, std::vector<Finding>& into) {
    find_same_levels(scenario, into);
    find_alike_scores(scenario, into);
    find_missing_kinds(scenario, into);
    find_idle_skills(scenario, into);
    find_idle_stance(scenario, into);
}

}  // namespace attune
