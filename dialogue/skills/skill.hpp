// The closed list of what a trainee can do with an utterance, the steps of a repair, and where an option
// stands towards the scenario's declared approach (model.md §3).
#pragma once

#include <cstdint>

#include "dialogue/base/names.hpp"

namespace attune {

enum class Skill : std::uint8_t {
    simple_reflection,
    complex_reflection,
    open_question,
    closed_question,
    affirmation,
    validation,
    summary,
    seek_collaboration,
    support_autonomy,
    broach,  // names a difference between the two that may matter
    give_information,
    advise,
    advise_with_permission,
    persuade,
    confront,
    self_disclosure,
    reassure,
    immediacy,
    silence,
    grounding,
    interpret,
};

template <>
struct Names<Skill> {
    static constexpr auto table = std::to_array<std::string_view>({"simple-reflection",
                                                                   "complex-reflection",
                                                                   "open-question",
                                                                   "closed-question",
                                                                   "affirmation",
                                                                   "validation",
                                                                   "summary",
                                                                   "seek-collaboration",
                                                                   "support-autonomy",
                                                                   "broach",
                                                                   "give-information",
                                                                   "advise",
                                                                   "advise-with-permission",
                                                                   "persuade",
                                                                   "confront",
                                                                   "self-disclosure",
                                                                   "reassure",
                                                                   "immediacy",
                                                                   "silence",
                                                                   "grounding",
                                                                   "interpret"});
};

enum class RepairStep : std::uint8_t { acknowledge, own, validate, invite };

template <>
struct Names<RepairStep> {
    static constexpr auto table =
        std::to_array<std::string_view>({"acknowledge", "own", "validate", "invite"});
};

/// On, off or neutral towards the approach the scenario declares. No approach is scored above another.
enum class Stance : std::uint8_t { neutral, on, off };

template <>
struct Names<Stance> {
    static constexpr auto table = std::to_array<std::string_view>({"neutral", "on", "off"});
};

/// What an author says of an utterance, each 1–5. Empathy: does the client feel understood? Regard: received
/// without conditions? Collaboration. Corrective: only on a wound beat. 0 = not given.
struct Levels {
    std::uint8_t empathy = 3;
    std::uint8_t regard = 3;
    std::uint8_t collaboration = 3;
    std::uint8_t genuineness = 0;
    std::uint8_t corrective = 0;
    friend bool operator==(const Levels&, const Levels&) = default;
};

}  // namespace attune
