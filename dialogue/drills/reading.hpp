// Reading one drill, private to the loader: the decoder's readers with a list of the drill's own problems
// beside the common ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/drills/drill.hpp"
#include "dialogue/drills/drill_problem.hpp"
#include "dialogue/scenario/decoding.hpp"

namespace attune {

struct DrillReading {
    const Decoding& decoding;  // of its scenario nothing is used: a drill has none
    Drill& drill;
    std::vector<ValueId> item_values;                 // by item
    std::vector<std::vector<ValueId>> answer_values;  // by item, by answer

    struct Found {
        DrillProblem code;
        ValueId at;
        std::string what, hint;
    };
    std::vector<Found> found;

    void report(DrillProblem code, ValueId at, std::string what, std::string hint) {
        found.push_back({code, at, std::move(what), std::move(hint)});
    }
};

void decode_drill(DrillReading& reading);

/// What only shows when the whole is there. Only of a drill whose shape has no error.
void check_drill(DrillReading& reading);

}  // namespace attune
