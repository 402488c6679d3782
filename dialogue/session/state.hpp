// The state of a session: where it is, what has been done, and the client. Written by apply() alone.
#pragma once

#include <optional>
#include <vector>

#include "dialogue/session/event.hpp"

namespace attune {

struct DutyState {
    int cued_on = -1;  // completed moves when the cue was said; −1 = not yet
    std::optional<DutyOutcome> outcome;
    friend bool operator==(const DutyState&, const DutyState&) = default;
};

/// Everything of a session that a rewind takes back.
struct Moment {
    ClientState client;
    BeatIndex beat;
    std::optional<EndingIndex> ending;
    int turns = 0;  // completed moves
    std::vector<std::int32_t> variables;
    std::vector<std::uint8_t> visited;  // by beat
    std::vector<std::uint8_t> chosen;   // by option
    std::vector<OptionIndex> offered;   // in the order shown
    std::vector<DutyState> duties;
    std::uint32_t withdrawn_lines = 0;  // generic lines said so far, cycling
    std::uint32_t confronting_lines = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

struct SessionState {
    std::uint64_t seed = 0;
    Moment now;
    std::vector<Moment> past;  // past[k]: after k completed moves
    bool keeps_past = true;    // false: cannot be rewound; a search copies the state it may come back to
    std::optional<SelfRated> self_rating;
    bool left = false;
    int rewinds = 0;
    friend bool operator==(const SessionState&, const SessionState&) = default;
};

/// The only function that writes the state.
void apply(SessionState& state, const Event& event, const Scenario& scenario);

SessionState fold(const std::vector<Event>& events, const Scenario& scenario);

/// What the author's conditions are judged on.
Facts facts_of(const Moment& moment);

}  // namespace attune
