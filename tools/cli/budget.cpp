#include "tools/cli/budget.hpp"

#include <charconv>

namespace attune::cli {
namespace {

constexpr std::uint64_t most = 1'000'000;  // of any unit

Error unreadable(std::string_view part) {
    return {"\"" + std::string(part) + "\" is no budget.", "Nothing was searched.",
            "Write a time (500ms, 30s, 2m), a size of memory (256M, 1G), or both with a comma between."};
}

bool read_part(std::string_view part, Budget& budget) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || number == 0 || number > most) return false;
    const std::string_view unit = part.substr(static_cast<std::size_t>(end - part.data()));
    const auto count = static_cast<std::int64_t>(number);
    if (unit == "ms") {
        budget.time = std::chrono::milliseconds(count);
    } else if (unit == "s") {
        budget.time = std::chrono::seconds(count);
    } else if (unit == "m") {
        budget.time = std::chrono::minutes(count);
    } else if (unit == "M") {
        budget.bytes = static_cast<std::size_t>(number) << 20;
    } else if (unit == "G") {
        budget.bytes = static_cast<std::size_t>(number) << 30;
    } else {
        return false;
    }
    return true;
}

}  // namespace

Result<Budget> parse_budget(std::string_view text) {
    Budget budget;
    std::string_view rest = text;
    while (true) {
        const auto comma = rest.find(',');
        const std::string_view part = rest.substr(0, comma);
        if (!read_part(part, budget)) return unreadable(part);
        if (comma == std::string_view::npos) return budget;
        rest.remove_prefix(comma + 1);
    }
}

}  // namespace attune::cli
