// The map of a scenario in the language of Graphviz, for those who lay it out themselves: beats, endings, and
// the beats of each wound together.
#pragma once

#include <string>

#include "dialogue/explore/traffic.hpp"

namespace attune {

std::string map_dot(const Scenario& scenario, const Graph& graph, const Traffic& traffic);

}  // namespace attune
