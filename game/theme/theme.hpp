// Colours and sizes: a quiet room in the late afternoon. Meaning has the Okabe–Ito hues (Okabe & Ito 2008:
// told apart with any colour vision), darkened to 4.5:1 where they carry text, and never stands alone.
// High contrast: 7:1 and more for all text. Sizes are in pixels and already scaled.
#pragma once

#include <cstdint>

#include "game/theme/preferences.hpp"

namespace attune::game {

using Colour = std::uint32_t;  // as ImGui packs it: 0xAABBGGRR

constexpr Colour rgb(std::uint32_t hex, std::uint32_t opacity = 255) {
    return (hex >> 16 & 0xFF) | (hex & 0xFF00) | (hex & 0xFF) << 16 | opacity << 24;
}
constexpr Colour faded(Colour colour, float opacity) {
    return (colour & 0xFFFFFFu) | static_cast<Colour>(static_cast<float>(colour >> 24) * opacity) << 24;
}
/// From a to b, 0–1.
Colour mixed(Colour a, Colour b, float part);
/// WCAG 2.1 contrast of two opaque colours, 1–21.
double contrast(Colour a, Colour b);

struct Palette {
    Colour background;             // the room
    Colour surface, raised;        // a card; a card under the mouse
    Colour pressed, selected;      // being pressed; chosen
    Colour border, strong_border;  // soft outline; the outline of what can be worked
    Colour text, quiet;            // text; less important text
    Colour accent, on_accent;      // the one accent; text on it
    Colour focus;                  // the ring
    Colour track;                  // the empty part of a meter
    Colour veil;                   // behind a dialog
    Colour shadow;
    // Meaning: lines, fills, shapes. Each has 3:1 on surface and background; text in them 4.5:1.
    Colour bond, task, goal, safety;
    Colour better, worse, rupture, arousal, experiencing;
};

struct Sizes {
    float scale;                     // 1 at 100 % text
    float gap, wide_gap, small_gap;  // between things, between groups, within a thing
    float pad;                       // inside a card
    float radius, small_radius;
    float border, ring;   // line widths
    float target;         // the least height of what can be pressed
    float reading_width;  // the widest a paragraph gets
};

struct Theme {
    Palette palette;
    Sizes sizes;
    bool high_contrast = false;
    bool reduced_motion = false;
};

/// `density` is the screen's: 2 where 200 pixels look like 100.
Theme make_theme(const Preferences& preferences, float density = 1.0f);

/// Gives Dear ImGui's own few widgets (text fields, scroll bars) the same look.
void apply(const Theme& theme);

}  // namespace attune::game
