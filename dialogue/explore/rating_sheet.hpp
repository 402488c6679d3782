// The sheet a second rater fills: every option once, in an order chosen by the seed, without the author's
// levels, reasons or skills. An option's `fear` would tell what the author thinks it does, so the rater is
// given what holds for every option of that beat instead: the wound, and what this client expects of people.
#pragma once

#include <cstdint>
#include <string>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

struct SheetPlan {
    std::uint64_t seed = 1;
    char separator = ',';  // ';' where a spreadsheet wants it
};

/// CSV with a BOM and CRLF. Columns: number, option, before, wound, text, empathy, regard, collaboration,
/// corrective, note, sheet. The last names scenario, version and SHA-256 on each row, so that sorting and
/// deleting rows do no harm.
std::string rating_sheet(const Scenario& scenario, const SheetPlan& plan);

/// What goes into the `sheet` column.
std::string sheet_mark(const Scenario& scenario);

/// What was said: the option's words, or that nothing is.
std::string rated_text(const Option& option);

/// How to fill it in, and the scales 1–5: a page of plain text. It stands in a file of its own, since a
/// comment in a CSV is lost or moved by the first spreadsheet that sorts it.
std::string rating_guide(const Scenario& scenario);

}  // namespace attune
