// Tables for spreadsheets: CSV as RFC 4180 has it, read back generously (comma, semicolon or tab; LF or CRLF;
// with or without a BOM). A text that a spreadsheet would take for a formula is preceded by an apostrophe,
// which reading takes away again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"

namespace attune {

/// One cell as it is written, with quotes where they are needed.
std::string csv_cell(std::string_view text);

struct CsvRow {
    int line = 1;  // where it begins in the file
    std::vector<std::string> cells;
};

/// The separator is the one the first line holds most of. Rows without any text are left out. An error names
/// the line.
Result<std::vector<CsvRow>> read_csv(std::string_view text);

}  // namespace attune
