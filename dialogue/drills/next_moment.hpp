// Which moment comes next, and why, in a sentence the trainee reads. It follows from what was practised, the
// day and the drills alone: the same everywhere, no chance in it. The rule, in words, stands in
// assets/drills/README.md under "What comes next": a varied form after a miss, what returns from Leitner's
// boxes (boxes.hpp), something new at the wanted level, another skill, again. Steps of difficulty are ours
// [D]; practising at the edge of one's ability with feedback and repetition: Rousmaniere 2017, Chow 2015.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "dialogue/drills/drill.hpp"
#include "dialogue/drills/practice_event.hpp"

namespace attune {

/// What the trainee asked to practise; all when empty.
struct PracticeWish {
    std::optional<DrillSkill> skill;
    std::string drill;  // an id
};

struct NextMoment {
    enum class Why : std::uint8_t { varied_form, returns, new_moment, another_skill, again };
    std::size_t drill = 0;  // in the library
    std::size_t item = 0;
    Why why = Why::new_moment;
    std::string reason;
    friend bool operator==(const NextMoment&, const NextMoment&) = default;
};

/// None when there is no moment of what was wished at all.
std::optional<NextMoment> next_moment(const DrillLibrary& library, std::span<const PracticeEvent> history,
                                      int today, const PracticeWish& wish = {});

/// The difficulty a trainee has come to in a skill, 1–5, among the levels there are moments of.
int wanted_level(const DrillLibrary& library, std::span<const PracticeEvent> history, DrillSkill skill);

}  // namespace attune
