// What an answer shows of the skill a drill practises. It follows from the levels the author gave (model.md
// §3; for a repair, §5), never from a mark of "right": assets/drills/README.md has the rule in words. That
// a level of 3 is enough is the model's "minimally facilitative" (Carkhuff).
#pragma once

#include <string>

#include "dialogue/drills/drill.hpp"
#include "dialogue/drills/practice_event.hpp"

namespace attune {

Showing showing(const Drill& drill, const DrillItem& item, const DrillAnswer& answer);

/// Why it counts so, in one sentence: "It is a complex reflection in form, with empathy 2."
std::string showing_in_words(const Drill& drill, const DrillItem& item, const DrillAnswer& answer);

/// The one that shows the skill with the highest value: 6 for empathy, 4 for regard, 6 for collaboration
/// (model.md §4). A loaded item has one.
std::size_t best_answer(const Drill& drill, const DrillItem& item);

/// The event of an answer given now; how hard it was is said after.
PracticeEvent practised_now(const Drill& drill, const DrillItem& item, std::size_t answer, int day);

}  // namespace attune
