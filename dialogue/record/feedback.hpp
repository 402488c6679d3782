// How much is shown during a session. Full: numbers and whys. Cues: face, voice and body only. Off: only the
// debrief. No mode lacks both overlay and debrief (CARE 2025: practice without feedback lowers empathy).
#pragma once

#include <cstdint>

#include "dialogue/base/names.hpp"

namespace attune {

enum class Feedback : std::uint8_t { full, cues, off };

template <>
struct Names<Feedback> {
    static constexpr auto table = std::to_array<std::string_view>({"full", "cues", "off"});
};

}  // namespace attune
