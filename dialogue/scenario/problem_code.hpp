// The numbers a problem can carry. A number is never given to another finding; new ones are added at the end
// of their group. Each is documented in assets/README.md and has a file in tests/broken/ that raises it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dialogue/scenario/problem.hpp"

namespace attune {

enum class ProblemCode : std::uint8_t {
    // the text
    empty_file,
    too_large,
    invalid_utf8,
    nul_character,
    not_json,
    too_deep,
    duplicate_key,
    text_too_long,
    bidirectional_control,
    too_many_beats,
    unusable_number,
    // the shape
    unknown_key,
    missing_key,
    wrong_type,
    out_of_range,
    not_exact,
    unknown_word,
    bad_id,
    duplicate_id,
    empty_text,
    too_many_words,
    unknown_format,
    repeated_entry,
    empty_list,
    too_many_values,
    // the ways through
    jump_to_nothing,
    goto_order,
    goto_not_here,
    otherwise_missing,
    otherwise_circle,
    wound_to_ending,
    // wounds
    corrective_missing,
    corrective_not_here,
    fear_missing,
    wound_too_long,
    wound_texts_differ,
    // the client and the variables
    window_reversed,
    touch_without_help,
    reserved_name,
    bad_variable,
    repair_id_taken,
    reserved_option_id,
    unknown_reference,
    silent_line,
    // conditions and effects
    expression_syntax,
    expression_unknown_name,
    expression_types,
    expression_too_long,
    expression_too_deep,
    effect_not_allowed,
    // warnings
    beat_unreachable,
    variable_unread,
    content_notes_empty,
    rupture_without_repair,
    effect_outside_range,
    // the list itself
    more_problems,
};

struct ProblemKind {
    std::string_view number;
    Problem::Severity severity;
    std::string_view title;
};

inline constexpr auto problem_kinds = std::to_array<ProblemKind>({
    {"S001", Problem::Severity::error, "The file is empty"},
    {"S002", Problem::Severity::error, "The file is larger than 8 MiB"},
    {"S003", Problem::Severity::error, "The text is not UTF-8"},
    {"S004", Problem::Severity::error, "A NUL character"},
    {"S005", Problem::Severity::error, "Not JSON"},
    {"S006", Problem::Severity::error, "Nested deeper than 64 levels"},
    {"S007", Problem::Severity::error, "A key stands twice in one object"},
    {"S008", Problem::Severity::error, "A text longer than 16 KiB"},
    {"S009", Problem::Severity::error, "A bidirectional control character"},
    {"S010", Problem::Severity::error, "More than 10,000 beats"},
    {"S011", Problem::Severity::error, "Not a number that can be used"},
    {"S012", Problem::Severity::error, "An unknown key"},
    {"S013", Problem::Severity::error, "A required key is missing"},
    {"S014", Problem::Severity::error, "A value of the wrong type"},
    {"S015", Problem::Severity::error, "A number out of range"},
    {"S016", Problem::Severity::error, "A number with too many decimal places"},
    {"S017", Problem::Severity::error, "A word outside its closed list"},
    {"S018", Problem::Severity::error, "An id with characters it may not have"},
    {"S019", Problem::Severity::error, "An id stands twice"},
    {"S020", Problem::Severity::error, "A text that may not be empty"},
    {"S021", Problem::Severity::error, "Too many words"},
    {"S022", Problem::Severity::error, "A format this program does not know"},
    {"S023", Problem::Severity::error, "An entry stands twice in a list"},
    {"S024", Problem::Severity::error, "A list that may not be empty"},
    {"S025", Problem::Severity::error, "More than 1,000,000 values"},
    {"S026", Problem::Severity::error, "A jump to nothing"},
    {"S027", Problem::Severity::error, "A list of jumps without an unconditional end"},
    {"S028", Problem::Severity::error, "A jump where none belongs"},
    {"S029", Problem::Severity::error, "A beat one could be stuck at"},
    {"S030", Problem::Severity::error, "Beats that pass on to each other in a circle"},
    {"S031", Problem::Severity::error, "A wound option leads straight to an ending"},
    {"S032", Problem::Severity::error, "A wound option without its corrective level"},
    {"S033", Problem::Severity::error, "A corrective level away from a wound"},
    {"S034", Problem::Severity::error, "Corrective and fear belong together"},
    {"S035", Problem::Severity::error, "A wound over more than four beats"},
    {"S036", Problem::Severity::error, "A wound with two texts"},
    {"S037", Problem::Severity::error, "A window whose low end is not below its high end"},
    {"S038", Problem::Severity::error, "A client who reaches the pain without help"},
    {"S039", Problem::Severity::error, "A name the condition language keeps for itself"},
    {"S040", Problem::Severity::error, "A variable that contradicts itself"},
    {"S041", Problem::Severity::error, "A repair option with the id of a beat's option"},
    {"S042", Problem::Severity::error, "An option id kept for the moves file"},
    {"S043", Problem::Severity::error, "A reference to nothing"},
    {"S044", Problem::Severity::error, "A line that neither says nor does anything"},
    {"S045", Problem::Severity::error, "A condition or effect that cannot be read"},
    {"S046", Problem::Severity::error, "A condition or effect with an unknown name"},
    {"S047", Problem::Severity::error, "A condition or effect that compares or sets what does not fit"},
    {"S048", Problem::Severity::error, "A condition or effect longer than 1 KiB"},
    {"S049", Problem::Severity::error, "A condition nested deeper than 32 levels"},
    {"S050", Problem::Severity::error, "An effect on something authors do not write"},
    {"S051", Problem::Severity::warning, "A beat nothing leads to"},
    {"S052", Problem::Severity::warning, "A variable nothing reads"},
    {"S053", Problem::Severity::warning, "No content notes"},
    {"S054", Problem::Severity::warning, "A rupture no repair option could repair"},
    {"S055", Problem::Severity::warning, "An effect beyond the variable's range"},
    {"S056", Problem::Severity::error, "More problems than are listed"},
});

constexpr const ProblemKind& kind_of(ProblemCode code) {
    return problem_kinds[static_cast<std::size_t>(code)];
}

static_assert(kind_of(ProblemCode::more_problems).number == "S056");

}  // namespace attune
