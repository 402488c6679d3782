// A reply in the trainee's own words, rated before it came here: the session does not know by whom, nor what
// was typed. It goes on along an option of the beat, or along the client's general answer to replies of that
// kind (`client.typed` in the scenario).
#pragma once

#include <array>
#include <cstdint>

#include "dialogue/base/names.hpp"
#include "dialogue/skills/typed_skill.hpp"

namespace attune {

/// Recognised: the rating was sure, and its levels and skill are what the client hears. Declared: it was not;
/// the trainee chose the option that comes closest, and the option's own levels count.
enum class TypedBasis : std::uint8_t { recognised, declared };

template <>
struct Names<TypedBasis> {
    static constexpr auto table = std::to_array<std::string_view>({"recognised", "declared"});
};

struct Typed {
    TypedBasis basis = TypedBasis::declared;
    TypedSkill skill = TypedSkill::simple_reflection;         // with declared: the likeliest, not counted
    std::uint8_t empathy = 0, regard = 0, collaboration = 0;  // 1–5; 0 with declared
    std::uint16_t sure = 0;                                   // 0–1000
    std::array<std::uint8_t, 8> model{};  // first bytes of the SHA-256 of the model file that rated it
    std::array<std::uint8_t, 8> text{};   // first bytes of the SHA-256 of salt and text; tells nothing once
                                         // the salt is erased with the text
    friend bool operator==(const Typed&, const Typed&) = default;
};

}  // namespace attune
