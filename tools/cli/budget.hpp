// How long a search may take and how much memory it may hold, as written on the command line: "30s", "2m",
// "512M", "1G", or both: "2m,1G".
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "dialogue/base/result.hpp"

namespace attune::cli {

struct Budget {
    std::chrono::milliseconds time = std::chrono::seconds(60);
    std::size_t bytes = std::size_t{256} << 20;
    friend bool operator==(const Budget&, const Budget&) = default;
};

Result<Budget> parse_budget(std::string_view text);

}  // namespace attune::cli
