// The pieces of a proof sheet, each as HTML.
#pragma once

#include <string>
#include <string_view>

#include "dialogue/explore/graph.hpp"

namespace attune {

/// Client lines or replies as a list: id, when, how, what is said, what is done.
std::string proof_lines(const Scenario& scenario, LineRange lines);

/// Options as cards, each with room for the reviewer's own levels beside it. `home`: the beat's id, or a word
/// for the place; it makes the anchors.
std::string proof_options(const Scenario& scenario, OptionRange options, std::string_view home);

std::string proof_beat(const Scenario& scenario, BeatIndex beat, std::size_t number);
std::string proof_ending(const Scenario& scenario, EndingIndex ending, std::size_t number);

/// Where a goto or an `otherwise` leads, with links.
std::string proof_branches(const Scenario& scenario, const std::vector<Branch>& branches);

/// Thousandths as people write them: "0.65", "−0.4", "14".
std::string proof_number(Milli value);

/// Holds no text from a scenario.
std::string_view proof_style();

}  // namespace attune
