// What happened on one turn, in words: gates, what was feared, repair, rupture, depth. A pure function of the
// turn's events; overlay, text mode and debrief print the same sentences. Duties are left to the debrief:
// hearing the cue is the trainee's part.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dialogue/scenario/scenario.hpp"
#include "dialogue/session/event.hpp"

namespace attune {

/// `turn_events`: from the MoveMade up to the next one (or from the start, before the first).
std::vector<std::string> happenings(const Scenario& scenario, std::span<const Event> turn_events);

/// What the gates were judged on: the client as they were before the move, thousandths.
struct BeforeMove {
    Milli bond = 0, safety = 0, arousal = 0;
    int experiencing = 0;
    bool rupture_open = false;
};
BeforeMove before_move(std::span<const Event> turn_events);

/// The closed ones of the first two gates, each with its figure: "arousal was 47 and touch begins at 53".
/// Empty when both were open.
std::vector<std::string> closed_gates(const Scenario& scenario, const Gates& gates, const BeforeMove& before);

/// "a", "a and b", "a, b and c".
std::string joined(const std::vector<std::string>& parts);

/// "a", "a, and b": for parts that hold an "and" of their own.
std::string linked(const std::vector<std::string>& parts);

/// Points down to the tenth, never rounded up across a gate: "47", "51.5".
std::string points_text(Milli value);

}  // namespace attune
