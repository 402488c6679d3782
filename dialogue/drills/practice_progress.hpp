// What was practised, skill by skill, how it went over time, and what is offered next: all of it read from
// the practice events and the drills there are now.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dialogue/drills/next_moment.hpp"

namespace attune {

struct PracticeDay {
    int day = 0;
    int done = 0;
    int shown = 0;
    friend bool operator==(const PracticeDay&, const PracticeDay&) = default;
};

struct SkillProgress {
    DrillSkill skill{};
    int moments = 0;  // there are
    int met = 0;      // of these, practised at least once
    int done = 0;     // answers in all, also of moments that are gone
    int shown = 0;
    int level = 0;                  // wanted next; 0 when there is no moment of it
    int waiting = 0;                // in a box, their day not yet come
    int due = 0;                    // in a box, their day come
    std::vector<PracticeDay> days;  // oldest first
    friend bool operator==(const SkillProgress&, const SkillProgress&) = default;
};

struct PracticeProgress {
    std::vector<SkillProgress>
        skills;  // every one there are moments of or was practised, in the skills' order
    int done = 0, shown = 0, days = 0;
    std::optional<NextMoment> next;
};

PracticeProgress practice_progress(const DrillLibrary& library, std::span<const PracticeEvent> history,
                                   int today);

/// One skill in a sentence or two: "Validation: 5 answers on 2 days, the skill shown in 3. …"
std::string progress_in_words(const SkillProgress& skill);
/// "2026-11-21: shown in 1 of 3. 2026-11-23: shown in 2 of 2." The last few days.
std::string course_in_words(const SkillProgress& skill);
/// What comes next and why: "Next: complex reflection. It returns: missed on 2026-11-22."
std::string next_in_words(const DrillLibrary& library, const std::optional<NextMoment>& next);

}  // namespace attune
