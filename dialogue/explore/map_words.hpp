// The few words that stand for a beat or an ending on a map.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/explore/graph.hpp"

namespace attune {

/// What the client says or does there first, by preference a line that hangs on nothing; quoted when said.
std::string first_words(const Scenario& scenario, const Graph& graph, PlaceIndex place);

/// How wide a text is about, in the widest of the fonts a reader may have; in units of the font's size.
double text_width(std::string_view text);

/// At most so many lines, cut at words with an ellipsis when there is more. `width` as text_width.
std::vector<std::string> broken(std::string_view text, double width, std::size_t lines);

/// Without control characters and line breaks, which neither XML nor one line can hold.
std::string one_line(std::string_view text);

/// "37 %", "under 1 %", "never".
std::string share_in_words(std::uint64_t part, std::uint64_t all);

}  // namespace attune
