// What a drill practises: one of the skills, or the repair of one kind of rupture.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "dialogue/skills/skill.hpp"

namespace attune {

/// The skills in their own order, and after them the two repairs.
enum class DrillSkill : std::uint8_t {
    repair_withdrawal = static_cast<std::uint8_t>(count_of<Skill>()),
    repair_confrontation,
};

template <>
struct Names<DrillSkill> {
    static constexpr auto table = [] {
        std::array<std::string_view, count_of<Skill>() + 2> names{};
        std::copy(Names<Skill>::table.begin(), Names<Skill>::table.end(), names.begin());
        names[count_of<Skill>()] = "repair-withdrawal";
        names[count_of<Skill>() + 1] = "repair-confrontation";
        return names;
    }();
};

constexpr DrillSkill practised(Skill skill) { return static_cast<DrillSkill>(skill); }

/// The skill behind it; none for a repair, which is no one skill.
constexpr std::optional<Skill> plain_skill(DrillSkill skill) {
    if (static_cast<std::size_t>(skill) >= count_of<Skill>()) return std::nullopt;
    return static_cast<Skill>(skill);
}

/// "complex reflection", "repair of a withdrawal".
std::string label_of(DrillSkill skill);

}  // namespace attune
