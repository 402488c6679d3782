// Index<Tag>: a strong position in one of a scenario's tables. A beat's index is no line's index.
#pragma once

#include <compare>
#include <cstdint>

namespace attune {

template <class Tag>
struct Index {
    std::uint32_t value = 0;
    friend auto operator<=>(const Index&, const Index&) = default;
};

/// A run of neighbours in a table: the lines of a beat, the options of a beat.
template <class Tag>
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool empty() const { return count == 0; }
    Index<Tag> operator[](std::uint32_t i) const { return {first + i}; }
    bool contains(Index<Tag> index) const { return index.value >= first && index.value < first + count; }
    friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace attune
