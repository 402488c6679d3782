// The same words, said to two people: one of the trainee's sentences beside a client for whom, at the same
// moment, it would have done the reverse. Computed by the model from the needs of both.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dialogue/scenario/scenario.hpp"
#include "dialogue/session/event.hpp"

namespace attune {

struct TwoPeopleView {
    int turn = 1;
    std::string your_words;
    std::string here, there;                // the clients' names
    int here_tenths = 0, there_tenths = 0;  // of bond and safety together, in one step
    std::vector<std::string> needs;         // "reassurance: suits Owen less (−0.6) than Callum (0)"
    std::string words;
};

/// The sentence whose effect differs most and goes the other way with somebody of `library`; nothing when
/// none does. Both are taken as they would be at the trainee's moment: trust, safety and arousal alike.
std::optional<TwoPeopleView> two_people(const Scenario& scenario, const std::vector<Event>& events,
                                        std::span<const std::shared_ptr<const Scenario>> library);

}  // namespace attune
