// The page "what our service does next": plain text that an institution writes without touching a scenario.
// Its own lies in the data folder as service/ID.txt; the placeholder that came with Attune in assets/service.
// First line the title, then paragraphs with an empty line between.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "dialogue/record/debrief_view.hpp"

namespace attune::store {

/// The first of `folders` that holds service/ID.txt. A page that cannot be found or read (UTF-8, at most 64
/// KiB) says so in its own text: what follows a duty is never left out in silence.
ServicePage service_page(std::string_view id, std::span<const std::filesystem::path> folders);

/// The pages of the duties in this debrief, each once.
void add_service_pages(DebriefView& view, std::span<const std::filesystem::path> folders);

}  // namespace attune::store
