// A filled rating sheet, read strictly: what is not a level of an option of this scenario, as its words are
// now, is a problem with its line and column. Blank cells are passed over; "4", "4.0" and "4,0" are 4; 3.5 is
// none, since the scale has five steps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/explore/rating.hpp"

namespace attune {

struct SheetProblem {
    int line = 0;        // of the file; 0: the whole
    std::string column;  // its name; empty: the row
    std::string what;
    std::string hint;
};

/// "line 4, empathy: what. hint"
std::string describe(const SheetProblem& problem);

struct ReadSheet {
    RatingSheet sheet;
    std::vector<SheetProblem> problems;  // empty: the sheet can be used
    bool other_version = false;          // of the same scenario; every text it rates is unchanged
};

ReadSheet read_ratings(const Scenario& scenario, std::string_view text, std::string rater);

}  // namespace attune
