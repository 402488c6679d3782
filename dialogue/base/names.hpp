// One name table per enum, read in both directions. The text is what stands in JSON and on the log.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune {

/// Specialise with `static constexpr auto table = std::to_array<std::string_view>({…})`, in the enum's order
/// from 0 without gaps.
template <class Enum>
struct Names;

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return Names<Enum>::table[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::size_t count_of() {
    return Names<Enum>::table.size();
}

template <class Enum>
constexpr std::optional<Enum> named(std::string_view text) {
    for (std::size_t i = 0; i < count_of<Enum>(); ++i) {
        if (Names<Enum>::table[i] == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

/// A set of values of a small enum.
template <class Enum>
struct EnumSet {
    std::uint32_t bits = 0;
    constexpr bool has(Enum value) const { return (bits >> static_cast<unsigned>(value)) & 1u; }
    constexpr void add(Enum value) { bits |= 1u << static_cast<unsigned>(value); }
    constexpr bool empty() const { return bits == 0; }
    constexpr void add_all(EnumSet other) { bits |= other.bits; }
    constexpr bool has_any(EnumSet other) const { return (bits & other.bits) != 0; }
    friend constexpr bool operator==(EnumSet, EnumSet) = default;
};

template <class Enum, class... Rest>
constexpr EnumSet<Enum> set_of(Enum first, Rest... rest) {
    EnumSet<Enum> set;
    set.add(first);
    (set.add(rest), ...);
    return set;
}

}  // namespace attune
