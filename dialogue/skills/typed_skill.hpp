// What a reply in the trainee's own words does: the closed list of fourteen that free text is rated by. It is
// coarser than the list authors use, where words alone cannot tell more, and finer for what people say when
// they mean well. Definitions with examples: assets/freetext/labels.md.
#pragma once

#include <cstdint>

#include "dialogue/base/names.hpp"
#include "dialogue/skills/skill.hpp"

namespace attune {

enum class TypedSkill : std::uint8_t {
    simple_reflection,
    complex_reflection,
    open_question,
    closed_question,
    affirmation,
    validation,
    sympathy,
    information,
    advice,
    self_disclosure,
    confrontation,
    minimising,
    autonomy,
    structure,
};

template <>
struct Names<TypedSkill> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"simple-reflection", "complex-reflection", "open-question", "closed-question", "affirmation",
         "validation", "sympathy", "information", "advice", "self-disclosure", "confrontation", "minimising",
         "autonomy", "structure"});
};

/// What a client answers to when no written option comes close.
enum class TypedGroup : std::uint8_t { reflection, question, support, direction, obstacle };

template <>
struct Names<TypedGroup> {
    static constexpr auto table =
        std::to_array<std::string_view>({"reflection", "question", "support", "direction", "obstacle"});
};

constexpr TypedGroup group_of(TypedSkill skill) {
    switch (skill) {
        case TypedSkill::simple_reflection:
        case TypedSkill::complex_reflection:
            return TypedGroup::reflection;
        case TypedSkill::open_question:
        case TypedSkill::closed_question:
            return TypedGroup::question;
        case TypedSkill::information:
        case TypedSkill::advice:
        case TypedSkill::structure:
            return TypedGroup::direction;
        case TypedSkill::confrontation:
        case TypedSkill::minimising:
            return TypedGroup::obstacle;
        default:
            return TypedGroup::support;
    }
}

/// The word of the authors' list the client model hears; sympathy and structure have none there.
constexpr EnumSet<Skill> heard_as(TypedSkill skill) {
    switch (skill) {
        case TypedSkill::simple_reflection:
            return set_of(Skill::simple_reflection);
        case TypedSkill::complex_reflection:
            return set_of(Skill::complex_reflection);
        case TypedSkill::open_question:
            return set_of(Skill::open_question);
        case TypedSkill::closed_question:
            return set_of(Skill::closed_question);
        case TypedSkill::affirmation:
            return set_of(Skill::affirmation);
        case TypedSkill::validation:
            return set_of(Skill::validation);
        case TypedSkill::information:
            return set_of(Skill::give_information);
        case TypedSkill::advice:
            return set_of(Skill::advise);
        case TypedSkill::self_disclosure:
            return set_of(Skill::self_disclosure);
        case TypedSkill::confrontation:
            return set_of(Skill::confront);
        case TypedSkill::minimising:
            return set_of(Skill::reassure);
        case TypedSkill::autonomy:
            return set_of(Skill::support_autonomy);
        case TypedSkill::sympathy:
        case TypedSkill::structure:
            break;
    }
    return {};
}

/// With its article, for sentences. The two reflections are one: experts hardly agree on which is which.
constexpr std::string_view words_of(TypedSkill skill) {
    constexpr auto words = std::to_array<std::string_view>(
        {"a reflection", "a reflection", "an open question", "a closed question", "an affirmation",
         "validation", "sympathy", "information", "advice", "something of yourself", "a judgement",
         "something that makes it smaller", "leaving it with them", "the frame of the talk"});
    return words[static_cast<std::size_t>(skill)];
}

}  // namespace attune
