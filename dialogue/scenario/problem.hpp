// A problem: one numbered finding about authored data. Every problem of a file is reported, none stands for
// another, and no wrong value is replaced by a default. Numbers are documented in assets/README.md; each has
// a file in tests/broken/ that must raise it.
#pragma once

#include <string>
#include <vector>

#include "dialogue/base/names.hpp"

namespace attune {

struct Place {
    std::string file;
    int line = 0;         // 1…; 0 = the file as a whole
    int column = 0;       // 1…, in characters
    std::string pointer;  // JSON pointer
    friend bool operator==(const Place&, const Place&) = default;
};

struct Problem {
    enum class Severity { error, warning, note };  // a note is worth a look, no more
    std::string code;  // "S012"
    Severity severity = Severity::error;
    Place where;
    std::string what;
    std::string hint;
    friend bool operator==(const Problem&, const Problem&) = default;
};

template <>
struct Names<Problem::Severity> {
    static constexpr auto table = std::to_array<std::string_view>({"error", "warning", "note"});
};

/// "file:line:column: error S012: what (at /pointer)" and, on the next line, the hint.
std::string describe(const Problem& problem);

bool has_error(const std::vector<Problem>& problems);

}  // namespace attune
