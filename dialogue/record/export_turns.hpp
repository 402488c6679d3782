// The turns of the debrief page, one article each, kept on one page of paper where it fits.
#pragma once

#include <string>
#include <string_view>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

std::string turn_articles(const DebriefView& view);

/// <p class="…">, escaped.
std::string paragraph(std::string_view words, std::string_view css = {});

}  // namespace attune
