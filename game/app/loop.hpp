// The loop: wait, draw, run what was asked for. And the picture instead of a loop.
#pragma once

#include "game/app/app.hpp"
#include "game/app/options.hpp"

namespace attune::game {

/// Until the person closes the window. Returns what the program ends with.
int run_window(App& app, const Options& options);
/// Draws the screen as it stands into a PNG file.
int write_picture(App& app, const Options& options);

}  // namespace attune::game
