// Which option of a beat is the best. Worth: the mean of v(empathy), v(regard), v(collaboration), and of
// v(corrective) where the author gave one; v as in model.md §3, −1.5 … +1. The best are those of the greatest
// worth, several when they tie. A beat whose options are all worth the same, or that has only one, has none
// and does not count. Silences and repair options stand outside: the one has no words, the others are offered
// in one trouble, not against each other. Conditions are not looked at: every option of a beat is compared.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// In thousandths, −1500 … +1000.
Milli worth_of(const Levels& levels);

struct Candidate {
    OptionIndex option;
    Milli worth = 0;
    bool best = false;
    bool poor() const { return worth < 0; }  // harms more than it helps
};

/// A beat in which one option is better than another.
struct Contest {
    BeatIndex beat;
    std::vector<Candidate> options;  // in the file's order
    std::size_t best = 0;            // how many
};

std::vector<Contest> contests_of(const Scenario& scenario);

}  // namespace attune
