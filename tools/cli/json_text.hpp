// A text as JSON writes it, in quotes.
#pragma once

#include <string>
#include <string_view>

namespace attune::cli {

std::string json_text(std::string_view text);

}  // namespace attune::cli
