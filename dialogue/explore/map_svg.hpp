// The map of a scenario as an SVG picture that stands alone: no script, no font or image from elsewhere. Rows
// run from the start down; wound beats, endings, scripted strain and duty cues are told by shape and word,
// not by colour alone. Lines are as wide as they are often taken.
#pragma once

#include <string>

#include "dialogue/explore/traffic.hpp"

namespace attune {

/// `traffic.sessions` may be 0: then all lines are alike and the picture says nothing of how often.
std::string map_svg(const Scenario& scenario, const Graph& graph, const Traffic& traffic);

}  // namespace attune
