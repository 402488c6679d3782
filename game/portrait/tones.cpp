#include "game/portrait/tones.hpp"

#include <algorithm>
#include <array>

namespace attune::game {
namespace {

SkinTones skin_of(Skin skin) {
    switch (skin) {
        case Skin::fair:
            return {hex(0xF1CFB6), hex(0xDDA98C), hex(0xC58C70), hex(0x8F5440), hex(0xDF8A76), hex(0xBE6F63)};
        case Skin::fair_weathered:
            return {hex(0xE9BF9F), hex(0xCF9A78), hex(0xB47C5C), hex(0x81492F), hex(0xD17C62), hex(0xB26A58)};
        case Skin::olive:
            return {hex(0xDDB68D), hex(0xBF9268), hex(0xA3764E), hex(0x6E462B), hex(0xCB7B5C), hex(0xAC6553)};
        case Skin::tan:
            return {hex(0xCD9D78), hex(0xAB7B57), hex(0x8E6142), hex(0x5E3A24), hex(0xB9694E), hex(0x9C574A)};
        case Skin::brown:
            return {hex(0xA9764F), hex(0x875839), hex(0x6C4329), hex(0x432616), hex(0x9D5139), hex(0x83463A)};
        case Skin::deep:
            return {hex(0x7A4E35), hex(0x5C3724), hex(0x472919), hex(0x28150D), hex(0x80392B), hex(0x6F3A34)};
    }
    return {};
}

HairTones hair_of(Hair hair) {
    switch (hair) {
        case Hair::grey_short:
        case Hair::grey_bob:
            return {hex(0xABA59D), hex(0x827C76), hex(0xCFCAC2)};
        case Hair::dark_bob:
        case Hair::dark_short:
        case Hair::dark_long:
            return {hex(0x45322B), hex(0x2E211D), hex(0x6A4F43)};
        case Hair::brown_bun:
            return {hex(0x75503A), hex(0x533627), hex(0x9C7152)};
        case Hair::fair_long:
            return {hex(0xCDA96F), hex(0xA6814D), hex(0xE7CC98)};
        case Hair::black_coils:
            return {hex(0x362A27), hex(0x221A19), hex(0x5B4A45)};
        case Hair::bald:
            return {hex(0x8E847A), hex(0x6E655D), hex(0xB2A99F)};
    }
    return {};
}

ClothTones cloth(std::uint32_t rgb) {
    const Tint base = hex(rgb);
    return {base, mixed(base, hex(0x2B1F2A), 0.27F), mixed(base, hex(0x1E1520), 0.55F),
            mixed(base, hex(0xFFE9C4), 0.22F)};
}

std::array<std::uint32_t, 3> outer_choice(Clothes clothes) {
    switch (clothes) {
        case Clothes::cardigan:
            return {0xA8604F, 0x8A6A7C, 0xB98A4E};
        case Clothes::blouse:
            return {0xB4798A, 0xC98F66, 0x8E86A6};
        case Clothes::shirt:
            return {0x93A7B8, 0xC2A98B, 0xB87F6A};
        case Clothes::jumper:
            return {0xB5694B, 0xC19A4F, 0x84637A};
        case Clothes::jacket:
            return {0x5A5F70, 0x75604F, 0x64566B};
        case Clothes::hoodie:
            return {0x7A7591, 0xA66A64, 0x8C7B6A};
    }
    return {};
}

std::array<std::uint32_t, 3> inner_choice(Clothes clothes) {
    if (clothes == Clothes::jacket) return {0xE6E0D4, 0xC9D2D6, 0xE2D2BC};
    if (clothes == Clothes::hoodie) return {0xE4DCCB, 0xCFC7BE, 0xDAD2C6};
    return {0xEDE0CB, 0xD9CDB9, 0xE8D3C0};
}

SkinTones coloured(SkinTones skin, float flush) {
    const Tint to = flush >= 0 ? skin.blush : mixed(skin.base, hex(0xD9D3C4), 0.7F);
    const float share = flush >= 0 ? 0.2F * flush : -0.3F * flush;
    skin.base = mixed(skin.base, to, share);
    skin.shade = mixed(skin.shade, mixed(to, skin.deep, 0.4F), share);
    return skin;
}

}  // namespace

Tones tones_of(const Look& look, const Features& f, float flush) {
    constexpr std::array<std::uint32_t, 3> light_eyes{0x6B7F86, 0x7A6A48, 0x5F7560};
    constexpr std::array<std::uint32_t, 3> dark_eyes{0x4A2F20, 0x3B261B, 0x573A24};
    constexpr std::array<std::uint32_t, 3> legs{0x4A4A5C, 0x5A4A42, 0x45505A};
    const auto nth = [](const std::array<std::uint32_t, 3>& list, int i) {
        return list[static_cast<std::size_t>(i) % 3];
    };
    Tones t;
    t.skin = coloured(skin_of(look.skin), flush);
    t.hair = hair_of(look.hair);
    const bool grey = look.hair == Hair::grey_short || look.hair == Hair::grey_bob;
    if (!grey && look.age > 42) {
        const float share = std::min(0.42F, (static_cast<float>(look.age) - 42.0F) * 0.014F);
        t.hair.base = mixed(t.hair.base, hex(0x9C958E), share);
        t.hair.light = mixed(t.hair.light, hex(0xC9C3BB), std::min(0.75F, share * 2.4F));
    }
    t.outer = cloth(nth(outer_choice(look.clothes), f.cloth));
    t.inner = cloth(nth(inner_choice(look.clothes), f.cloth));
    t.legs = cloth(nth(legs, f.cloth + 1));
    const bool pale = look.skin == Skin::fair || look.skin == Skin::fair_weathered;
    t.iris = hex(nth(pale ? light_eyes : dark_eyes, f.eyes));
    t.brow = mixed(mixed(t.hair.shade, t.skin.line, 0.35F), hex(0x2A1C16),
                   look.hair == Hair::fair_long ? 0.15F : 0.1F);
    if (grey) t.brow = mixed(t.brow, hex(0x5F574F), 0.6F);
    t.white = mixed(hex(0xFBF3E8), t.skin.base, 0.16F);
    return t;
}

}  // namespace attune::game
