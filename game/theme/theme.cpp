#include "game/theme/theme.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace attune::game {
namespace {

double luminance(Colour colour) {
    const auto part = [](std::uint32_t value) {
        const double c = static_cast<double>(value) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour & 0xFF) + 0.7152 * part(colour >> 8 & 0xFF) +
           0.0722 * part(colour >> 16 & 0xFF);
}

constexpr Palette calm{
    .background = rgb(0xF1EAE0),
    .surface = rgb(0xFBF8F3),
    .raised = rgb(0xFFFEFB),
    .pressed = rgb(0xEFE6D9),
    .selected = rgb(0xF3E9DD),
    .border = rgb(0xDDD1C0),
    .strong_border = rgb(0x8F8172),
    .text = rgb(0x2E2822),
    .quiet = rgb(0x655A4F),
    .accent = rgb(0x8A4B2A),
    .on_accent = rgb(0xFFFAF4),
    .focus = rgb(0x0B4F8A),
    .track = rgb(0xE6DCCF),
    .veil = rgb(0x2E2822, 110),
    .shadow = rgb(0x5A4632, 26),
    .bond = rgb(0x0072B2),
    .task = rgb(0xA84F82),
    .goal = rgb(0x00795A),
    .safety = rgb(0x2B6F9E),
    .better = rgb(0x00795A),
    .worse = rgb(0xB84A00),
    .rupture = rgb(0xB84A00),
    .arousal = rgb(0x9A6700),
    .experiencing = rgb(0x6A5ACD),
};

constexpr Palette stark{
    .background = rgb(0x000000),
    .surface = rgb(0x0B0B0B),
    .raised = rgb(0x1E1E1E),
    .pressed = rgb(0x303030),
    .selected = rgb(0x26221A),
    .border = rgb(0xA8A8A8),
    .strong_border = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .quiet = rgb(0xE0E0E0),
    .accent = rgb(0xFFC857),
    .on_accent = rgb(0x000000),
    .focus = rgb(0x6CD4FF),
    .track = rgb(0x3A3A3A),
    .veil = rgb(0x000000, 200),
    .shadow = rgb(0x000000, 0),
    .bond = rgb(0x56B4E9),
    .task = rgb(0xF0A3CC),
    .goal = rgb(0x4FD3A5),
    .safety = rgb(0x9AD2F5),
    .better = rgb(0x4FD3A5),
    .worse = rgb(0xFF9C5A),
    .rupture = rgb(0xFF9C5A),
    .arousal = rgb(0xF0E442),
    .experiencing = rgb(0xC7B8FF),
};

ImVec4 floats(Colour colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

}  // namespace

Colour mixed(Colour a, Colour b, float part) {
    Colour result = 0;
    for (const unsigned shift : {0u, 8u, 16u, 24u}) {
        const float from = static_cast<float>(a >> shift & 0xFF), to = static_cast<float>(b >> shift & 0xFF);
        result |= static_cast<Colour>(from + (to - from) * std::clamp(part, 0.0f, 1.0f) + 0.5f) << shift;
    }
    return result;
}

double contrast(Colour a, Colour b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme make_theme(const Preferences& preferences, float density) {
    const int percent = std::clamp(preferences.text_percent, least_text_percent, most_text_percent);
    const float scale = static_cast<float>(percent) / 100.0f * density;
    // Space grows more slowly than text, or large text would leave no room for words.
    const float room = density * (1.0f + (scale / density - 1.0f) * 0.5f);
    const auto whole = [](float pixels) { return std::max(1.0f, std::floor(pixels + 0.5f)); };
    Theme theme;
    theme.high_contrast = preferences.high_contrast;
    theme.reduced_motion = preferences.reduced_motion;
    theme.palette = preferences.high_contrast ? stark : calm;
    theme.sizes = {.scale = scale,
                   .gap = whole(12 * room),
                   .wide_gap = whole(24 * room),
                   .small_gap = whole(6 * room),
                   .pad = whole(18 * room),
                   .radius = whole(12 * room),
                   .small_radius = whole(7 * room),
                   .border = whole((preferences.high_contrast ? 2.0f : 1.0f) * density),
                   .ring = whole((preferences.high_contrast ? 3.0f : 2.0f) * density),
                   .target = whole(36 * scale),
                   .reading_width = whole(720 * scale)};
    return theme;
}

void apply(const Theme& theme) {
    const Palette& p = theme.palette;
    const Sizes& s = theme.sizes;
    ImGuiStyle style;
    style.AntiAliasedLinesUseTex = false;  // lines as triangles: no texture to filter
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.ItemSpacing = {0, 0};
    style.ItemInnerSpacing = {s.small_gap, s.small_gap};
    style.FramePadding = {std::floor(s.pad * 0.66f), s.small_gap};
    style.FrameRounding = s.small_radius;
    style.FrameBorderSize = s.border;
    style.ScrollbarSize = std::floor(10 * std::max(1.0f, s.pad / 18));
    style.ScrollbarRounding = style.ScrollbarSize;
    style.WindowMinSize = {1, 1};
    style.DisabledAlpha = 1.0f;
    style.MouseCursorScale = 1.0f;
    style.CurveTessellationTol = 0.6f;
    style.CircleTessellationMaxError = 0.2f;
    ImVec4* colours = style.Colors;
    colours[ImGuiCol_Text] = floats(p.text);
    colours[ImGuiCol_TextDisabled] = floats(p.quiet);
    colours[ImGuiCol_TextSelectedBg] = floats(faded(p.focus, 0.35f));
    colours[ImGuiCol_WindowBg] = colours[ImGuiCol_ChildBg] = colours[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    colours[ImGuiCol_Border] = floats(p.strong_border);
    colours[ImGuiCol_FrameBg] = colours[ImGuiCol_FrameBgHovered] = colours[ImGuiCol_FrameBgActive] =
        floats(p.raised);
    colours[ImGuiCol_ScrollbarGrab] = floats(mixed(p.border, p.strong_border, 0.25f));
    colours[ImGuiCol_ScrollbarGrabHovered] = colours[ImGuiCol_ScrollbarGrabActive] = floats(p.strong_border);
    colours[ImGuiCol_NavHighlight] = {0, 0, 0, 0};
    ImGui::GetStyle() = style;
}

}  // namespace attune::game
