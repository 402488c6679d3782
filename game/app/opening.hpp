// From the command line to a program that stands where it was asked to: the folders, the session played so
// far, the screen.
#pragma once

#include <memory>

#include "game/app/app.hpp"
#include "game/app/options.hpp"

namespace attune::game {

/// A session of a scenario, its moves made, on the screen that was asked for.
Result<> open_as_asked(App& app, const Options& options);

/// Clocks and folders for the options.
Result<AppSetup> setup_for(const Options& options);

std::int64_t steady_ms();
std::int64_t date_ms();

}  // namespace attune::game
