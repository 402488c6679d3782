#include "dialogue/scenario/problem.hpp"

#include <algorithm>

namespace attune {
namespace {

std::string indented(const std::string& text) {
    std::string out = "\n    ";
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    return out;
}

}  // namespace

std::string describe(const Problem& problem) {
    std::string out = problem.where.file;
    if (problem.where.line > 0) {
        out += ':';
        out += std::to_string(problem.where.line);
        out += ':';
        out += std::to_string(problem.where.column);
    }
    out += ": ";
    out += name_of(problem.severity);
    out += ' ';
    out += problem.code + ": " + problem.what;
    if (!problem.where.pointer.empty()) out += " (at " + problem.where.pointer + ")";
    if (!problem.hint.empty()) out += indented(problem.hint);
    return out;
}

bool has_error(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Problem::Severity::error; });
}

}  // namespace attune
