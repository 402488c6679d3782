// A Dear ImGui context with our settings (no ini file, no baked lines, no blinking) and our fonts and look.
// One at a time. Whoever draws frames has one: the window, and the driver of the tests.
#pragma once

#include "game/platform/fonts.hpp"
#include "game/platform/renderer.hpp"
#include "game/theme/theme.hpp"

struct ImGuiContext;

namespace attune::game {

class Gui {
  public:
    Gui();
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    /// Fonts and colours for these preferences, taken by the renderer; does nothing when they are as before.
    /// An error says that the fonts are missing; everything works all the same, in a plain font.
    Result<> set_look(const Preferences& preferences, float density, Renderer& renderer);

    const Theme& theme() const { return theme_; }
    const Fonts& fonts() const { return fonts_; }
    const Preferences& preferences() const { return preferences_; }

  private:
    ImGuiContext* context_;
    Fonts fonts_;
    Theme theme_;
    Preferences preferences_;
    float density_ = 0.0f;
};

}  // namespace attune::game
