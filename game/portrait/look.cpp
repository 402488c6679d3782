#include "game/portrait/look.hpp"

#include <algorithm>

namespace attune::game {
namespace {

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 30U;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27U;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

float softness(const Look& look) {
    switch (look.hair) {
        case Hair::grey_bob:
        case Hair::dark_bob:
        case Hair::brown_bun:
        case Hair::fair_long:
        case Hair::dark_long:
            return 0.85F;
        case Hair::black_coils:
            return 0.8F;
        case Hair::grey_short:
        case Hair::dark_short:
        case Hair::bald:
            break;
    }
    return 0.15F;
}

}  // namespace

std::uint64_t individual_of(std::string_view id) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : id) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    return mixed(hash);
}

float trait_of(std::uint64_t individual, std::uint32_t trait) {
    const std::uint64_t bits = mixed(individual + 0x9e3779b97f4a7c15ULL * (trait + 1ULL));
    return static_cast<float>(bits >> 40U) / 16777216.0F;
}

Features features_of(const Look& look) {
    std::uint32_t trait = 0;
    const auto around = [&](float middle, float spread) {
        return middle + (trait_of(look.individual, trait++) * 2.0F - 1.0F) * spread;
    };
    const auto pick = [&](int count) {
        return static_cast<int>(trait_of(look.individual, trait++) * static_cast<float>(count));
    };
    Features f;
    f.soft = std::clamp(around(softness(look), 0.12F), 0.0F, 1.0F);
    f.years = std::clamp((static_cast<float>(look.age) - 20.0F) / 50.0F, 0.0F, 1.3F);
    f.child = std::clamp((20.0F - static_cast<float>(look.age)) / 8.0F, 0.0F, 1.0F);
    f.face_width = around(1.0F, 0.045F);
    f.jaw_width = around(1.06F - 0.08F * f.soft, 0.07F);
    f.chin_length = around(1.0F - 0.05F * f.child, 0.05F);
    f.cheeks = around(0.0F, 1.0F);
    f.nose_length = around(1.0F - 0.1F * f.child, 0.09F);
    f.nose_width = around(1.06F - 0.1F * f.soft, 0.1F);
    f.nose_bridge = around(0.0F, 1.0F);
    f.brow_weight = around(1.25F - 0.35F * f.soft, 0.16F);
    f.brow_arch = around(0.25F * f.soft, 0.5F);
    f.brow_height = around(0.0F, 0.6F);
    f.brow_tilt = around(0.0F, 0.7F);
    f.eye_size = around(1.0F + 0.07F * f.child, 0.06F);
    f.eye_space = around(1.0F, 0.045F);
    f.eye_tilt = around(0.15F * f.soft, 0.6F);
    f.lid_weight = around(0.25F * f.years, 0.25F);
    f.lips = around(0.8F + 0.3F * f.soft, 0.14F);
    f.mouth_width = around(1.0F, 0.07F);
    f.hairline = around(0.0F, 0.6F);
    f.part = around(0.0F, 1.0F);
    f.shoulder = around(1.0F, 0.03F);
    f.phase = around(0.5F, 0.5F);
    f.eyes = pick(3);
    f.cloth = pick(3);
    return f;
}

}  // namespace attune::game
