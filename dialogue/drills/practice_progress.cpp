#include "dialogue/drills/practice_progress.hpp"

#include <algorithm>
#include <set>

#include "dialogue/drills/boxes.hpp"
#include "dialogue/drills/day.hpp"

namespace attune {
namespace {

constexpr std::size_t days_told = 5;

std::string count(int number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void count_moments(const DrillLibrary& library, const Boxes& boxes, int today, SkillProgress& into) {
    for (const auto& drill : library.drills) {
        if (drill->skill != into.skill) continue;
        for (const DrillItem& item : drill->items) {
            ++into.moments;
            const auto known = boxes.find({drill->id, item.id});
            if (known == boxes.end()) continue;
            ++into.met;
            if (known->second.box > 0) ++(is_due(known->second, today) ? into.due : into.waiting);
        }
    }
}

void count_answers(std::span<const PracticeEvent> history, SkillProgress& into) {
    for (const PracticeEvent& event : history) {
        if (event.skill != into.skill) continue;
        const int shown = event.showing == Showing::shows ? 1 : 0;
        if (into.days.empty() || into.days.back().day != event.day) into.days.push_back({event.day, 0, 0});
        ++into.days.back().done;
        into.days.back().shown += shown;
        ++into.done;
        into.shown += shown;
    }
}

}  // namespace

PracticeProgress practice_progress(const DrillLibrary& library, std::span<const PracticeEvent> history,
                                   int today) {
    PracticeProgress progress;
    const Boxes boxes = boxes_after(history);
    for (std::size_t i = 0; i < count_of<DrillSkill>(); ++i) {
        SkillProgress skill;
        skill.skill = static_cast<DrillSkill>(i);
        count_moments(library, boxes, today, skill);
        count_answers(history, skill);
        if (skill.moments == 0 && skill.done == 0) continue;
        if (skill.moments > 0) skill.level = wanted_level(library, history, skill.skill);
        progress.done += skill.done;
        progress.shown += skill.shown;
        progress.skills.push_back(std::move(skill));
    }
    std::set<int> days;
    for (const PracticeEvent& event : history) days.insert(event.day);
    progress.days = static_cast<int>(days.size());
    progress.next = next_moment(library, history, today);
    return progress;
}

std::string progress_in_words(const SkillProgress& skill) {
    std::string words = capitalised(label_of(skill.skill)) + ": ";
    if (skill.done == 0)
        return words + "not practised yet. " + std::string(skill.moments == 1 ? "There is " : "There are ") +
               count(skill.moments, "moment", "moments") + ".";
    words += count(skill.done, "answer", "answers") + " on " +
             count(static_cast<int>(skill.days.size()), "day", "days") + ", the skill shown in " +
             std::to_string(skill.shown) + ".";
    if (skill.moments == 0) return words + " Its drills are no longer here.";
    words += " " + std::to_string(skill.met) + " of " + count(skill.moments, "moment", "moments") +
             " met; level " + std::to_string(skill.level) + " of 5 comes next.";
    if (skill.due > 0) words += " Due to return today: " + std::to_string(skill.due) + ".";
    if (skill.waiting > 0) words += " To return later: " + std::to_string(skill.waiting) + ".";
    return words;
}

std::string course_in_words(const SkillProgress& skill) {
    std::string words;
    const std::size_t all = skill.days.size();
    for (std::size_t i = all > days_told ? all - days_told : 0; i < all; ++i) {
        const PracticeDay& day = skill.days[i];
        words += (words.empty() ? "" : " ") + day_in_words(day.day) + ": shown in " +
                 std::to_string(day.shown) + " of " + std::to_string(day.done) + ".";
    }
    return words;
}

std::string next_in_words(const DrillLibrary& library, const std::optional<NextMoment>& next) {
    if (!next) return "There is nothing to practise: no drills were found.";
    const std::string skill = label_of(library.drills[next->drill]->skill);
    if (next->why == NextMoment::Why::another_skill) return "Next: " + next->reason;
    return "Next: " + skill + ". " + next->reason;
}

}  // namespace attune
