#include "tests/support/approved.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/catch.hpp"

namespace attune::test {
namespace {

/// "line 12:\n- approved\n+ now" for the first line that differs.
std::string first_difference(const std::string& approved, const std::string& now) {
    std::istringstream a(approved), b(now);
    std::string left, right;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(a, left));
        const bool more_right = static_cast<bool>(std::getline(b, right));
        if (!more_left && !more_right) return "the same";
        if (!more_left) left = "(the end)";
        if (!more_right) right = "(the end)";
        if (left != right) return "line " + std::to_string(line) + ":\n- " + left + "\n+ " + right;
    }
}

}  // namespace

void check_approved(std::string_view path, const std::string& text) {
    const std::string file = std::string(ATTUNE_SOURCE_DIR "/") + std::string(path);
    if (const char* bless = std::getenv("ATTUNE_BLESS"); bless && std::string_view(bless) == "1") {
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    std::ifstream approved(file, std::ios::binary);
    std::ostringstream expected;
    if (approved.peek() != std::ifstream::traits_type::eof()) expected << approved.rdbuf();
    INFO(path << ", " << first_difference(expected.str(), text)
              << "\nATTUNE_BLESS=1 rewrites the file when the new text is right.");
    CHECK(expected.str() == text);
}

}  // namespace attune::test
