#include "tools/cli/decimal.hpp"

#include <array>
#include <cstdio>

namespace attune::cli {

std::string decimal(double value, int places) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return text.data();
}

}  // namespace attune::cli
