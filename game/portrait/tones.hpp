// The colours of a picture: the room's from the theme, the person's from the look.
#pragma once

#include "game/portrait/ink.hpp"
#include "game/portrait/look.hpp"

namespace attune::game {

/// The room's colours; the theme may give others (high contrast, dark).
struct RoomPalette {
    Tint wall = hex(0xE9DFCF), wall_far = hex(0xD3C4AF), light = hex(0xFBEBC9), glass = hex(0xF3E3C3);
    Tint frame = hex(0xF4ECDD), frame_shade = hex(0xC9B99F), curtain = hex(0xDCCBB0);
    Tint chair = hex(0x5B7873), chair_shade = hex(0x3D5653), chair_line = hex(0x2F4543);
    Tint wood = hex(0xA9825C), wood_shade = hex(0x83613F), leaf = hex(0x7C8F6B), leaf_shade = hex(0x5E7254);
    Tint pot = hex(0xC08A68), cup = hex(0xEFE6D8);
    float line = 1;  // weight of all lines against the usual
};

struct SkinTones {
    Tint base, shade, deep, line, blush, lip;
};
struct HairTones {
    Tint base, shade, light;
};
struct ClothTones {
    Tint base, shade, line, light;
};
struct Tones {
    SkinTones skin;
    HairTones hair;
    ClothTones outer, inner, legs;
    Tint iris, brow, white;
};
/// `flush` −1 pale … 1 red changes the skin.
Tones tones_of(const Look&, const Features&, float flush);

}  // namespace attune::game
