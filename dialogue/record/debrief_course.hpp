// The course of a session as it stands: the turns that no rewind took back, each with the client before and
// after it and its events. What every part of the debrief is read from.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "dialogue/record/session_view.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

struct StandingTurn {
    int number = 1;  // 1…
    OptionIndex option;
    std::int64_t ms = 0;
    std::span<const Event> events;  // from the MoveMade to before the next
    std::optional<Direction> foreseen;
    std::optional<Feeling> feeling;  // noted before this move
    const MoveMade& move() const { return std::get<MoveMade>(events.front()); }
};

/// Views into the events it was made from; those must outlive it.
struct Course {
    SessionState end;
    std::span<const Event> opening;  // before the first move
    std::vector<StandingTurn> turns;
    std::int64_t ms = 0;  // of the last move, or of the leaving
    TypedTexts typed;     // what is known of what was typed

    /// The moment after so many completed moves.
    const Moment& after(int completed) const;
    const Moment& before(const StandingTurn& turn) const { return after(turn.number - 1); }
    const Moment& after(const StandingTurn& turn) const { return after(turn.number); }
};

Course course_of(const Scenario& scenario, const std::vector<Event>& events);

/// At most about so many characters of it, cut at a word, in quotation marks.
std::string quoted(std::string_view text, std::size_t most = 60);

}  // namespace attune
