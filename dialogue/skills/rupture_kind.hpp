// The two ways an alliance tears (after Safran and Muran; Eubanks 2018): the client moves away, or against.
#pragma once

#include <cstdint>

#include "dialogue/base/names.hpp"

namespace attune {

enum class Rupture : std::uint8_t { none, withdrawal, confrontation };

template <>
struct Names<Rupture> {
    static constexpr auto table = std::to_array<std::string_view>({"none", "withdrawal", "confrontation"});
};

}  // namespace attune
