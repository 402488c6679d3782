// From events to what was said: shared by the session view, the debrief and the transcript.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dialogue/record/session_view.hpp"

namespace attune {

/// The line a Said or SaidInRupture event carries.
std::optional<LineIndex> line_said(const Event& event);

SpokenLine spoken(const Line& line, const ClientProfile& client);

/// The trainee's words of a move; "You say nothing." for silence.
std::string words_of_move(const Scenario& scenario, const MoveMade& move, const TypedTexts& typed = {});
/// How a typed reply was taken, in a sentence.
std::string typed_in_words(const Scenario& scenario, const MoveMade& move);

/// The events that stand: what was rewound is left out, and so are the rewinds themselves.
std::vector<Event> standing(const std::vector<Event>& events);

/// The events of completed move `turn` (0: the opening) that stood when events[until] rewound to it.
std::span<const Event> standing_turn(const std::vector<Event>& events, std::size_t until, int turn);

/// Standing events by turn: [0] is the opening, [k] the k-th move and all that followed from it.
std::vector<std::span<const Event>> by_turn(const std::vector<Event>& standing_events);

/// One spoken line as text: `She looks down. (brisk) "He sleeps in bits."`
std::string line_in_words(const SpokenLine& line, const ClientProfile& client);

}  // namespace attune
