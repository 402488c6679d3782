// Who sits there: build, hair, skin, clothes and age from closed lists, and what a hash of the person's id
// adds, so that two people with the same keys are still two people. Plain data; knows nothing of a screen.
#pragma once

#include <cstdint>
#include <string_view>

#include "dialogue/scenario/vocabulary.hpp"

namespace attune::game {

/// `individual` comes from `individual_of(id)`; age in years.
struct Look {
    Build build = Build::medium;
    Hair hair = Hair::brown_bun;
    Skin skin = Skin::fair;
    Clothes clothes = Clothes::cardigan;
    bool glasses = false;
    int age = 40;
    std::uint64_t individual = 0;
    friend bool operator==(const Look&, const Look&) = default;
};

/// A hash of the person's id (FNV-1a, mixed): the same on every machine.
std::uint64_t individual_of(std::string_view id);

/// A number in [0, 1) that belongs to this individual and to `trait`.
float trait_of(std::uint64_t individual, std::uint32_t trait);

/// What one face has that the next has not. Factors lie around 1, offsets around 0 (−1…1).
struct Features {
    float soft = 0.5F;  // 1 round and soft … 0 angular
    float years = 0;    // 0 at twenty … 1 at seventy
    float child = 0;    // 1 at twelve … 0 at twenty
    float face_width = 1, jaw_width = 1, chin_length = 1, cheeks = 0;
    float nose_length = 1, nose_width = 1, nose_bridge = 0;
    float brow_weight = 1, brow_arch = 0, brow_height = 0, brow_tilt = 0;
    float eye_size = 1, eye_space = 1, eye_tilt = 0, lid_weight = 0;
    float lips = 1, mouth_width = 1;
    float hairline = 0, part = 0;
    float shoulder = 1;
    float phase = 0;          // where in the idle movement this person is, 0…1
    int eyes = 0, cloth = 0;  // which colour of the list
};
Features features_of(const Look&);

}  // namespace attune::game
