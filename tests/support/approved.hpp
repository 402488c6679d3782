// Approved texts: what a test prints is compared with a file of the tree. ATTUNE_BLESS=1 rewrites the file
// instead; look at the difference before you commit it.
#pragma once

#include <string>
#include <string_view>

namespace attune::test {

void check_approved(std::string_view path, const std::string& text);

}  // namespace attune::test
