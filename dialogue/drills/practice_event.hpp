// One moment practised: what was answered on which day, what it showed, and how hard the trainee found it. It
// carries what progress needs, so that an event still counts when its drill was changed or is gone.
#pragma once

#include <optional>
#include <string>

#include "dialogue/drills/drill_skill.hpp"

namespace attune {

/// What an answer showed of the skill practised; which, showing.hpp says.
enum class Showing : std::uint8_t {
    falls_short,  // a level of 2 or 1, or a repair not made
    another_way,  // decent, and not what is practised here
    shows,        // the skill, with its substance
};
template <>
struct Names<Showing> {
    static constexpr auto table = std::to_array<std::string_view>({"falls-short", "another-way", "shows"});
};

/// What the trainee says of a moment afterwards.
enum class Ease : std::uint8_t { too_easy, right, too_hard };
template <>
struct Names<Ease> {
    static constexpr auto table = std::to_array<std::string_view>({"too-easy", "right", "too-hard"});
};

/// "too easy".
std::string label_of(Ease ease);

struct PracticeEvent {
    int day = 0;  // day.hpp
    std::string drill, item, family, answer;
    DrillSkill skill{};
    int level = 1;  // of the moment
    Showing showing = Showing::falls_short;
    std::optional<Ease> ease;  // none: left before it was said
    friend bool operator==(const PracticeEvent&, const PracticeEvent&) = default;
};

}  // namespace attune
