// Settings, Accessibility, Progress, and help for the screen one is on.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_settings(Ui& ui, const SettingsView& view, SettingsState& state, std::string_view notice,
                   Commands& commands);
void draw_accessibility(Ui& ui, const SettingsView& view, Commands& commands);
void draw_progress(Ui& ui, const ProgressView& view, ProgressState& state, std::string_view notice,
                   Commands& commands);
/// Over the screen one is on.
void draw_help(Ui& ui, Place place, Commands& commands);

}  // namespace attune::game
