// When a missed moment returns: Leitner's boxes (Sebastian Leitner, So lernt man lernen, 1972). A moment
// whose answer did not show the skill lies in box 1. Answered well when its day has come, it moves up a box;
// missed, it goes back to box 1; after box 5 it is done with. Leitner filled boxes of growing size and
// emptied each when it was full; the days per box, doubling, are ours [D].
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "dialogue/drills/practice_event.hpp"

namespace attune {

inline constexpr std::array<int, 5> days_in_box{1, 2, 4, 8, 16};

struct Boxed {
    int box = 0;          // 1–5; 0: in no box
    int due = 0;          // the day it returns
    int last_done = 0;    // day
    int missed_on = 0;    // day, the last time
    int last_event = -1;  // position in the history
    int times = 0;
    friend bool operator==(const Boxed&, const Boxed&) = default;
};

/// Where a moment lies after one more answer.
Boxed put(Boxed before, bool shown, int day);

/// Drill and item ids of every moment ever practised.
using Boxes = std::map<std::pair<std::string, std::string>, Boxed>;
Boxes boxes_after(std::span<const PracticeEvent> history);

bool is_due(const Boxed& boxed, int day);

}  // namespace attune
