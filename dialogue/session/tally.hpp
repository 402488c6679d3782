// A session counted up move by move, for what the outcome reads of it. Whole numbers, cheap to copy, so that
// a search can carry it along.
#pragma once

#include <span>

#include "dialogue/client/outcome.hpp"
#include "dialogue/session/event.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

struct Tally {
    int moves = 0;
    int empathy = 0, regard = 0, collaboration = 0;  // sums of levels
    int in_touch = 0;                                // moves made with arousal at touch or above
    int on = 0, off = 0;                             // the declared approach
    int re_enactments = 0;
    int ruptures = 0;
    bool by_trainee = false;  // any rupture
    friend bool operator==(const Tally&, const Tally&) = default;

    /// What happened on entering the first beat.
    void open(std::span<const Event> events);
    /// One move, made on `client` as it was before, and its events.
    void add(const Scenario& scenario, const ClientState& client, OptionIndex option,
             std::span<const Event> events);
    /// The session as it stands, with the client as they are at its end.
    SessionSummary summary(const Scenario& scenario, const ClientState& end) const;
};

}  // namespace attune
