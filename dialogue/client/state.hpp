// What the model knows of the client in a session (model.md §2). Thousandths; bond, task, goal, safety and
// arousal 0…100'000; experiencing 1…7, after the EXP scale; strain from 0.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/client/change.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// What has become of one wound in this session.
struct WoundState {
    bool entered = false;
    bool corrected = false;  // its corrective moment has been taken in
    friend bool operator==(const WoundState&, const WoundState&) = default;
};

struct ClientState {
    Milli bond = 0, task = 0, goal = 0, safety = 0, arousal = 0, strain = 0;
    int experiencing = 2;
    bool rose_last_turn = false;  // experiencing did
    int last_strained_turn = 0;   // 0 = none yet

    Rupture rupture = Rupture::none;
    EnumSet<RepairStep> steps;  // counted since it opened
    bool invited = false;       // a validate or invite was counted and nothing explained since
    bool by_trainee = false;
    bool by_re_enactment = false;
    int opened_on = 0;  // turn
    Milli loss = 0;     // what bond and safety fell on the opening move

    std::optional<WoundIndex> pending;  // gates 1–3 passed; the next move decides
    std::vector<WoundState> wounds;
    int corrective_moments = 0;

    Milli get(Quantity quantity) const;
    friend bool operator==(const ClientState&, const ClientState&) = default;
};

ClientState starting_state(const ClientProfile& client, std::size_t wounds);

/// Mean of bond, task and goal, thousandths of 0…100.
Milli alliance(const ClientState& state);

/// As shown: 1.0…5.0 in thousandths (1 + 4·x/100).
Milli shown(Milli value);

}  // namespace attune
