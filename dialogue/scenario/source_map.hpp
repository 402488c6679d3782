// Where each part of a loaded scenario stands in its text: byte offset and JSON pointer of every beat,
// option, line, ending, variable, wound, duty and of the keys in them. Kept by the loader, which knows it
// anyway, for whoever has something to say of a scenario later. It views the text it was read from, which
// must outlive it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/scenario/tree.hpp"

namespace attune {

struct SourceMap {
    Tree tree;
    ValueId client = no_value;
    // By the index of each table of Scenario.
    std::vector<ValueId> beats, options, lines, endings, variables, wounds, duties;
};

struct Spot {
    std::size_t offset = 0;  // in bytes
    std::string pointer;
    friend bool operator==(const Spot&, const Spot&) = default;
};

/// Of a value, or of what stands under `path` in it: keys and positions with "/" between ("goto/1/if"). What
/// is not there is taken for the nearest around it that is.
Spot spot_of(const SourceMap& map, ValueId value, std::string_view path = {});

}  // namespace attune
