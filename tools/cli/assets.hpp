// Where the files that came with Attune lie.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "dialogue/record/debrief_view.hpp"

namespace attune::cli {

/// The folder `assets`: ATTUNE_ASSETS in the environment, ../share/attune/assets from the program, assets
/// beside it, the source tree it was built from. An Error where none of them holds `scenarios`.
Result<std::filesystem::path> assets_dir();

struct InLibrary {
    std::filesystem::path file;
    std::shared_ptr<const Scenario> scenario;
};
/// Every scenario of the folder that can be played, the easy first; a broken one is `check`'s to tell.
std::vector<InLibrary> library_in(const std::filesystem::path& folder);

/// The debrief of a session, with the pages of what the service does next (the institution's own from `data`,
/// nullopt: the usual data folder; else those that came with Attune) and the same words beside another client
/// of the library.
DebriefView whole_debrief(const Scenario& scenario, const std::vector<Event>& events,
                          const std::optional<std::filesystem::path>& data = {},
                          const TypedTexts& typed = {});

}  // namespace attune::cli
