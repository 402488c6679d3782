// The numbers of the linter's findings. A number is never given to another finding.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dialogue/scenario/problem.hpp"

namespace attune {

enum class FindingCode : std::uint8_t {
    // 1xx ways through
    beat_never_entered,
    // 2xx the client model
    // 3xx what gives the best option away
    best_is_longest,
    // 4xx the words
    doubled_word,
};

struct FindingKind {
    FindingCode code;
    std::string_view number;
    Problem::Severity severity;
    std::string_view title;
};

inline constexpr auto finding_kinds = std::to_array<FindingKind>({
    // 1xx ways through
    {FindingCode::beat_never_entered, "L101", Problem::Severity::warning, "A beat that is never entered"},
    // 2xx the client model
    // 3xx what gives the best option away
    {FindingCode::best_is_longest, "L301", Problem::Severity::warning, "The best option is the longest"},
    // 4xx the words
    {FindingCode::doubled_word, "L401", Problem::Severity::warning, "A word stands twice in a row"},
});

constexpr const FindingKind& kind_of(FindingCode code) {
    return finding_kinds[static_cast<std::size_t>(code)];
}

/// The table stands in the order of the codes, and its numbers rise.
constexpr bool in_order() {
    for (std::size_t i = 0; i < finding_kinds.size(); ++i) {
        if (finding_kinds[i].code != static_cast<FindingCode>(i)) return false;
        if (i > 0 && finding_kinds[i].number <= finding_kinds[i - 1].number) return false;
    }
    return true;
}
static_assert(in_order());

}  // namespace attune
