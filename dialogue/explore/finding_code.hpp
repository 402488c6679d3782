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
    option_never_offered,
    ending_never_reached,
    if_always,
    if_never,
    no_way_out,
    alliance_farmed,
    variable_farmed,
    search_cut,
    // 2xx the client model
    wound_share,
    same_levels,
    empathy_is_regard,
    no_cold_insight,
    no_warm_miss,
    rupture_stays,
    repair_withheld,
    duty_passed_by,
    wound_unanswered,
    wound_without_fear,
    uptake_closed,
    few_rupture_lines,
    one_sided_rupture,
    need_untouched,
    skill_untrained,
    stance_idle,
    // 3xx what gives the best option away
    best_is_longest,
    best_is_shortest,
    best_in_one_place,
    absolutes_only_in_poor,
    best_echoes,
    punctuation_tells,
    opening_tells,
    kind_words_tell,
    length_follows_worth,
    skill_tells,
    // 4xx the words
    doubled_word,
    mixed_quotes,
    spacing,
    option_too_long,
    options_uneven,
    no_breath,
    hard_to_read,
    line_out_of_voice,
    said_twice,
    option_said_again,
    lecture,
    label,
    unbalanced,
    empty_why,
    stage_direction,
    // typed replies
    few_exemplars,
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
    {FindingCode::option_never_offered, "L102", Problem::Severity::warning,
     "An option that is never offered"},
    {FindingCode::ending_never_reached, "L103", Problem::Severity::warning,
     "An ending that is never reached"},
    {FindingCode::if_always, "L104", Problem::Severity::warning, "An \"if\" that always holds"},
    {FindingCode::if_never, "L105", Problem::Severity::warning, "An \"if\" that never holds"},
    {FindingCode::no_way_out, "L106", Problem::Severity::error, "A place a session cannot end from"},
    {FindingCode::alliance_farmed, "L107", Problem::Severity::warning,
     "The alliance can be raised in a circle"},
    {FindingCode::variable_farmed, "L108", Problem::Severity::warning,
     "A variable can be raised in a circle"},
    {FindingCode::search_cut, "L109", Problem::Severity::note, "More states than a quick check goes through"},
    // 2xx the client model
    {FindingCode::wound_share, "L201", Problem::Severity::warning,
     "Wound beats are far from a quarter of the way"},
    {FindingCode::same_levels, "L202", Problem::Severity::warning,
     "A beat whose options all have the same levels"},
    {FindingCode::empathy_is_regard, "L203", Problem::Severity::warning, "Empathy and regard move together"},
    {FindingCode::no_cold_insight, "L204", Problem::Severity::warning,
     "No option of high empathy and low regard"},
    {FindingCode::no_warm_miss, "L205", Problem::Severity::warning,
     "No option of low empathy and high regard"},
    {FindingCode::rupture_stays, "L206", Problem::Severity::warning, "A rupture that nothing can repair"},
    {FindingCode::repair_withheld, "L207", Problem::Severity::note,
     "A repair step that keeps the repair options away"},
    {FindingCode::duty_passed_by, "L208", Problem::Severity::warning,
     "A duty that can go by with no option that meets it"},
    {FindingCode::wound_unanswered, "L209", Problem::Severity::warning,
     "A wound beat without a different response"},
    {FindingCode::wound_without_fear, "L210", Problem::Severity::warning,
     "A wound beat where nothing feared can happen"},
    {FindingCode::uptake_closed, "L211", Problem::Severity::warning,
     "A corrective response that cannot be taken in"},
    {FindingCode::few_rupture_lines, "L212", Problem::Severity::note, "A client with one line for a rupture"},
    {FindingCode::one_sided_rupture, "L213", Problem::Severity::note,
     "A beat with words for one kind of rupture only"},
    {FindingCode::need_untouched, "L214", Problem::Severity::note, "A need that no option touches"},
    {FindingCode::skill_untrained, "L215", Problem::Severity::warning,
     "A skill the scenario names and no option uses"},
    {FindingCode::stance_idle, "L216", Problem::Severity::note, "An approach that counts for nothing"},
    // 3xx what gives the best option away
    {FindingCode::best_is_longest, "L301", Problem::Severity::warning, "The best option is the longest"},
    {FindingCode::best_is_shortest, "L302", Problem::Severity::warning, "The best option is the shortest"},
    {FindingCode::best_in_one_place, "L303", Problem::Severity::note, "The best option stands in one place"},
    {FindingCode::absolutes_only_in_poor, "L304", Problem::Severity::warning,
     "Absolute words never stand in the best option"},
    {FindingCode::best_echoes, "L305", Problem::Severity::warning,
     "The best option repeats the client's words"},
    {FindingCode::punctuation_tells, "L306", Problem::Severity::warning, "Punctuation tells the best option"},
    {FindingCode::opening_tells, "L307", Problem::Severity::note, "The first word tells the best option"},
    {FindingCode::kind_words_tell, "L308", Problem::Severity::note, "Kind words tell the best option"},
    {FindingCode::length_follows_worth, "L309", Problem::Severity::warning,
     "Longer options are better or worse"},
    {FindingCode::skill_tells, "L310", Problem::Severity::note, "One skill is nearly always the best"},
    // 4xx the words
    {FindingCode::doubled_word, "L401", Problem::Severity::warning, "A word stands twice in a row"},
    {FindingCode::mixed_quotes, "L402", Problem::Severity::warning, "Straight and curly quotes are mixed"},
    {FindingCode::spacing, "L403", Problem::Severity::note, "A space too many or too few"},
    {FindingCode::option_too_long, "L404", Problem::Severity::warning, "An option is too long to take in"},
    {FindingCode::options_uneven, "L405", Problem::Severity::note,
     "The options of a beat differ greatly in length"},
    {FindingCode::no_breath, "L406", Problem::Severity::note, "A line is too long to say in one breath"},
    {FindingCode::hard_to_read, "L407", Problem::Severity::note, "A speaker talks above a general reader"},
    {FindingCode::line_out_of_voice, "L408", Problem::Severity::note,
     "A line is far harder than its speaker's others"},
    {FindingCode::said_twice, "L409", Problem::Severity::warning, "The same words stand twice in one beat"},
    {FindingCode::option_said_again, "L410", Problem::Severity::note, "An option comes back word for word"},
    {FindingCode::lecture, "L411", Problem::Severity::note, "The client talks like a textbook"},
    {FindingCode::label, "L412", Problem::Severity::note,
     "A diagnosis in an option that is said to understand"},
    {FindingCode::unbalanced, "L413", Problem::Severity::warning, "A quote or bracket is not closed"},
    {FindingCode::empty_why, "L414", Problem::Severity::note, "A why that does not say why"},
    {FindingCode::stage_direction, "L415", Problem::Severity::warning, "A stage direction in spoken words"},
    {FindingCode::few_exemplars, "L501", Problem::Severity::warning,
     "An option of a free beat has too few exemplars"},
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
