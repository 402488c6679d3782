// The client's response to one move: every rule of model.md §4–6, as a pure function of profile, state, move,
// seed and turn. Nothing is written here; session/apply.cpp writes what this found.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/client/change.hpp"
#include "dialogue/client/state.hpp"

namespace attune {

/// What the model hears of a move.
struct Heard {
    Levels levels;
    int push = 0;
    EnumSet<Skill> skills;
    EnumSet<RepairStep> repair;
    int goal_talk = 0;
    std::optional<WoundIndex> wound;  // the move was made on a beat of this wound
};

Heard heard(const Option& option, std::optional<WoundIndex> wound);

/// What would serve the client's arousal now: −1 soothe, +1 deepen, 0 hold steady (`want` of model.md §4).
int wanted_push(const ClientProfile& client, const ClientState& state, bool wound_beat);

/// The four gates of a corrective moment as they stood on one move (model.md §6).
struct Gates {
    bool in_touch = false;   // touch ≤ arousal ≤ hi, experiencing ≥ 3
    bool safe = false;       // safety ≥ 50, bond ≥ 50, no open rupture
    bool different = false;  // corrective, empathy and regard ≥ 4
    bool already = false;    // this wound has had its moment; there is at most one for each
    bool passed() const { return in_touch && safe && different && !already; }
    friend bool operator==(const Gates&, const Gates&) = default;
};

enum class Corrective : std::uint8_t { none, brushed_past, re_enactment };

struct Uptake {
    WoundIndex wound;
    bool taken_in = false;
    bool consolidated = false;  // on a second wound
    friend bool operator==(const Uptake&, const Uptake&) = default;
};

struct RuptureStart {
    Rupture kind = Rupture::withdrawal;
    bool by_trainee = true;
    bool by_re_enactment = false;
    std::int32_t loss = 0;
    friend bool operator==(const RuptureStart&, const RuptureStart&) = default;
};

struct RepairProgress {
    EnumSet<RepairStep> counted;  // on this move
    bool explained = false;       // explaining oneself: the steps are cleared
    bool repaired = false;
    bool mended = false;  // a re-enactment repaired in time: counts as a corrective moment
    friend bool operator==(const RepairProgress&, const RepairProgress&) = default;
};

struct Response {
    std::optional<Uptake> uptake;  // of the gates passed on the move before
    std::optional<Gates> gates;    // on a wound beat
    Corrective corrective = Corrective::none;
    std::optional<RepairProgress> repair;  // with a rupture open
    std::vector<Change> changes;           // bond, task, goal, safety, arousal, strain, experiencing
    std::optional<RuptureStart> rupture;
    bool strained = false;
    bool rose = false;
};

/// `turn` counts completed moves, this one included. Reuses the vector in `into`.
void respond(const ClientProfile& client, const ClientState& state, const Heard& move, std::uint64_t seed,
             int turn, Response& into);

/// The client enters a beat: the jolt of its wound and the beat's scripted strain, which may open a rupture.
struct Arrival {
    std::optional<Change> arousal;
    std::optional<Change> strain;
    std::optional<RuptureStart> rupture;
};
Arrival arrive(const ClientProfile& client, const ClientState& state, const Beat& beat, bool first_visit,
               std::uint64_t seed, int turn);

}  // namespace attune
