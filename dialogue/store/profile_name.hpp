// What a trainee may call themselves: 1 to 64 characters of good UTF-8, no control characters and none that
// turn the direction of text; blanks around it do not count.
#pragma once

#include <string>
#include <string_view>

#include "dialogue/base/result.hpp"

namespace attune::store {

/// The name without the blanks around it, or why it cannot be one.
Result<std::string> profile_name(std::string_view text);

/// "guest" in any case.
bool names_the_guest(std::string_view name);

}  // namespace attune::store
