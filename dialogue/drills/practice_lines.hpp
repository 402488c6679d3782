// What was practised as JSON Lines, one object a moment, oldest first: for the person it belongs to.
#pragma once

#include <span>
#include <string>

#include "dialogue/drills/practice_event.hpp"

namespace attune {

/// Keys: day ("2026-11-23"), drill, item, family, skill, level, answer, showing, ease (null when not said).
std::string practice_as_lines(std::span<const PracticeEvent> events);

}  // namespace attune
