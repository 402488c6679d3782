// A second rater's sheet of Owen's scenario, filled.
#pragma once

#include <string>
#include <vector>

#include "dialogue/explore/csv.hpp"
#include "dialogue/explore/option_key.hpp"
#include "dialogue/explore/rating_sheet.hpp"
#include "tests/support/owen.hpp"

namespace attune::test {

/// With the author's levels; `off` is added to the first row's empathy.
inline std::string sheet_filled(int off) {
    const auto scenario = owen();
    std::vector<CsvRow> rows = read_csv(rating_sheet(*scenario, {})).value();
    std::string out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string>& cells = rows[i].cells;
        if (i > 0) {
            const Levels& levels = (*scenario)[*option_of_key(*scenario, cells[1])].levels;
            int empathy = levels.empathy;
            if (i == 1) empathy += empathy + off > 5 ? -off : off;
            cells[5] = std::to_string(empathy);
            cells[6] = std::to_string(levels.regard);
            cells[7] = std::to_string(levels.collaboration);
        }
        for (const std::string& cell : cells) out += csv_cell(cell) + (&cell == &cells.back() ? "\n" : ",");
    }
    return out;
}

}  // namespace attune::test
