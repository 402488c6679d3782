// Where the program's own files are: beside the executable as installed, or the source tree it was built
// from.
#pragma once

#include <string>

#include "dialogue/base/result.hpp"

namespace attune::game {

/// The folder of the executable, without a slash at its end; "." when the system does not say.
std::string program_dir();

/// The folder `assets`: ATTUNE_ASSETS in the environment, ../share/attune/assets from the executable, assets
/// beside it, the source tree.
Result<std::string> assets_dir();

}  // namespace attune::game
