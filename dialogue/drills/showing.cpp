#include "dialogue/drills/showing.hpp"

#include <algorithm>

#include "dialogue/base/check.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

constexpr int enough = 3;

bool explains(const DrillAnswer& answer) {
    return answer.skills.has_any(set_of(Skill::persuade, Skill::confront, Skill::give_information));
}

bool is_received(const Levels& levels) { return levels.empathy >= enough && levels.regard >= enough; }

bool is_decent(const Levels& levels) { return is_received(levels) && levels.collaboration >= enough; }

bool reaches_out(const DrillAnswer& answer) {
    return answer.repair.has_any(set_of(RepairStep::validate, RepairStep::invite));
}

/// What is still missing of a repair, in words; empty when it is made.
std::string missing_of_withdrawal(const DrillAnswer& answer) {
    if (explains(answer)) return "it explains, and nothing of a repair counts while one explains";
    if (!reaches_out(answer)) return "it neither finds the withdrawal understandable nor invites more";
    if (answer.push > 0) return "it pushes, and a withdrawn client goes further away";
    return {};
}

std::string missing_of_confrontation(const DrillItem& item, const DrillAnswer& answer) {
    if (explains(answer)) return "it explains, and nothing of a repair counts while one explains";
    if (!reaches_out(answer)) return "it neither finds the anger understandable nor invites more of it";
    if (item.caused && !answer.repair.has(RepairStep::own)) return "it does not own your part";
    if (!item.caused && !answer.repair.has_any(set_of(RepairStep::own, RepairStep::acknowledge))) {
        return "it does not name what happened between you";
    }
    return {};
}

std::string missing_of_repair(const Drill& drill, const DrillItem& item, const DrillAnswer& answer) {
    return drill.skill == DrillSkill::repair_withdrawal ? missing_of_withdrawal(answer)
                                                        : missing_of_confrontation(item, answer);
}

/// "empathy 2, regard 1 and collaboration 1": the levels below enough.
std::string low_levels(const Levels& levels, bool with_collaboration) {
    std::vector<std::string> low;
    if (levels.empathy < enough) low.push_back("empathy " + std::to_string(levels.empathy));
    if (levels.regard < enough) low.push_back("regard " + std::to_string(levels.regard));
    if (with_collaboration && levels.collaboration < enough) {
        low.push_back("collaboration " + std::to_string(levels.collaboration));
    }
    std::string words;
    for (std::size_t i = 0; i < low.size(); ++i) {
        if (i > 0) words += i + 1 == low.size() ? " and " : ", ";
        words += low[i];
    }
    return words;
}

int value_of(const Levels& levels) {
    constexpr int values[] = {0, -15, -6, 2, 7, 10};  // tenths, as in the client model
    return 6 * values[levels.empathy] + 4 * values[levels.regard] + 6 * values[levels.collaboration];
}

std::string skills_in_words(EnumSet<Skill> skills) {
    std::string words;
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        const auto skill = static_cast<Skill>(i);
        if (skills.has(skill)) words += (words.empty() ? "" : ", ") + label_of(skill);
    }
    return words;
}

}  // namespace

std::string label_of(DrillSkill skill) {
    if (skill == DrillSkill::repair_withdrawal) return "repair of a withdrawal";
    if (skill == DrillSkill::repair_confrontation) return "repair of a confrontation";
    return label_of(static_cast<Skill>(skill));
}

Showing showing(const Drill& drill, const DrillItem& item, const DrillAnswer& answer) {
    const auto skill = plain_skill(drill.skill);
    const bool done = skill ? answer.skills.has(*skill) && is_decent(answer.levels)
                            : is_received(answer.levels) && missing_of_repair(drill, item, answer).empty();
    if (done) return Showing::shows;
    return is_decent(answer.levels) ? Showing::another_way : Showing::falls_short;
}

std::string showing_in_words(const Drill& drill, const DrillItem& item, const DrillAnswer& answer) {
    const std::string name = label_of(drill.skill);
    const auto skill = plain_skill(drill.skill);
    const std::string low = low_levels(answer.levels, skill.has_value());
    switch (showing(drill, item, answer)) {
        case Showing::shows:
            return "This shows the skill: " + name + ".";
        case Showing::another_way:
            if (!skill)
                return "A decent answer, and not yet the repair: " + missing_of_repair(drill, item, answer) +
                       ".";
            return "A decent answer, and another skill: " + skills_in_words(answer.skills) + ", not " + name +
                   ".";
        case Showing::falls_short:
            break;
    }
    if (!skill) {
        const std::string missing = missing_of_repair(drill, item, answer);
        if (low.empty()) return "This falls short: " + missing + ".";
        return "This falls short: " + low + " of 5" + (missing.empty() ? "" : ", and " + missing) + ".";
    }
    if (answer.skills.has(*skill))
        return "The form of it, without the substance: " + name + " with " + low + " of 5.";
    return "This falls short: " + low + " of 5 (" + skills_in_words(answer.skills) + ").";
}

std::size_t best_answer(const Drill& drill, const DrillItem& item) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < item.answers.size(); ++i) {
        if (showing(drill, item, item.answers[i]) != Showing::shows) continue;
        if (!best || value_of(item.answers[i].levels) > value_of(item.answers[*best].levels)) best = i;
    }
    ATTUNE_CHECK(best.has_value(), "an item no answer of which shows the skill");
    return *best;
}

PracticeEvent practised_now(const Drill& drill, const DrillItem& item, std::size_t answer, int day) {
    const DrillAnswer& chosen = item.answers[answer];
    return {day,         drill.id,    item.id,    item.family,
            chosen.id,   drill.skill, item.level, showing(drill, item, chosen),
            std::nullopt};
}

}  // namespace attune
