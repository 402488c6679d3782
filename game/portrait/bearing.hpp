// What the client's state asks the figure to show. Filled by the screen from the overlay's numbers; knows
// nothing of the engine.
#pragma once

#include <optional>

#include "dialogue/scenario/vocabulary.hpp"
#include "dialogue/skills/rupture_kind.hpp"

namespace attune::game {

/// A gesture and how long ago it began, in seconds.
struct Playing {
    Gesture gesture = Gesture::look_at;
    float age = 0;
    friend bool operator==(const Playing&, const Playing&) = default;
};
/// How long a gesture lasts, in seconds, from the resting pose and back to it.
float seconds_of(Gesture);

/// bond and safety 0…1; arousal and the window 0…100; experiencing 1…7.
struct Bearing {
    float bond = 0.5F;
    float safety = 0.6F;
    float arousal = 45;
    float window_low = 35, window_high = 75;
    int experiencing = 3;
    Rupture rupture = Rupture::none;
    bool tension = false;  // strain of six or more, no rupture yet
    bool near_tears = false;
    bool speaking = false;
    std::optional<Playing> gesture;
    friend bool operator==(const Bearing&, const Bearing&) = default;
};

}  // namespace attune::game
