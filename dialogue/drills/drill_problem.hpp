// The numbers a problem of a drill can carry besides those of every authored file (S…). Documented in
// assets/drills/README.md; each has a file in tests/broken-drills/ that raises it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "dialogue/scenario/problem_code.hpp"

namespace attune {

enum class DrillProblem : std::uint8_t {
    answer_count,
    none_shows,
    all_show,
    nothing_said,
    caused_not_here,
    drill_id_taken,
    moment_length,
    no_variation,
    one_level,
    longest_is_best,
    id_is_not_the_file,
};

inline constexpr auto drill_problem_kinds = std::to_array<ProblemKind>({
    {"D001", Problem::Severity::error, "Not three or four answers"},
    {"D002", Problem::Severity::error, "No answer shows the skill"},
    {"D003", Problem::Severity::error, "Every answer shows the skill"},
    {"D004", Problem::Severity::error, "An answer without words that is no silence"},
    {"D005", Problem::Severity::error, "A key that belongs to the repair of a confrontation"},
    {"D006", Problem::Severity::error, "Two drills with one id"},
    {"D007", Problem::Severity::warning, "A moment of fewer than 25 or more than 50 words"},
    {"D008", Problem::Severity::warning, "A moment without a varied form"},
    {"D009", Problem::Severity::warning, "Moments of one level only"},
    {"D010", Problem::Severity::warning, "The best answer is the longest more often than chance"},
    {"D011", Problem::Severity::warning, "The drill's id is not the file's name"},
});

constexpr const ProblemKind& kind_of(DrillProblem code) {
    return drill_problem_kinds[static_cast<std::size_t>(code)];
}

static_assert(kind_of(DrillProblem::id_is_not_the_file).number == "D011");

}  // namespace attune
