#include "dialogue/store/profile_name.hpp"

#include <cstdint>
#include <optional>

namespace attune::store {
namespace {

constexpr std::size_t longest_name = 64;

std::string_view without_blanks_around(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::size_t length_from(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead < 0xe0) return 2;
    if (lead >= 0xe0 && lead < 0xf0) return 3;
    if (lead >= 0xf0 && lead < 0xf5) return 4;
    return 0;
}

bool overlong_or_surrogate(std::uint32_t point, std::size_t length) {
    constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return point < smallest[length] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000);
}

// Takes one code point off the front; nothing when the bytes are not UTF-8.
std::optional<std::uint32_t> next_point(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = length_from(lead);
    if (length == 0 || length > text.size()) return std::nullopt;
    std::uint32_t point = length == 1 ? lead : lead & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xc0) != 0x80) return std::nullopt;
        point = point << 6 | (byte & 0x3fu);
    }
    if (overlong_or_surrogate(point, length)) return std::nullopt;
    text.remove_prefix(length);
    return point;
}

bool allowed(std::uint32_t point) {
    const bool control = point < 0x20 || (point >= 0x7f && point < 0xa0);
    const bool line_break = point == 0x2028 || point == 0x2029;
    const bool turns_direction = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    return !control && !line_break && !turns_direction;
}

Error refused(const char* what) {
    return {.what = what,
            .safe = "Nothing was changed.",
            .hint = "Choose a name or code of 1 to 64 letters, digits or signs, or be a guest."};
}

}  // namespace

Result<std::string> profile_name(std::string_view text) {
    const std::string_view name = without_blanks_around(text);
    if (name.empty()) return refused("A profile needs a name or a code.");
    std::size_t count = 0;
    for (std::string_view rest = name; !rest.empty(); ++count) {
        const std::optional<std::uint32_t> point = next_point(rest);
        if (!point || !allowed(*point)) return refused("The name has a character that cannot be shown.");
    }
    if (count > longest_name) return refused("The name is longer than 64 characters.");
    return std::string(name);
}

bool names_the_guest(std::string_view name) {
    constexpr std::string_view guest = "guest";
    if (name.size() != guest.size()) return false;
    for (std::size_t i = 0; i < guest.size(); ++i) {
        if ((name[i] | 0x20) != guest[i]) return false;
    }
    return true;
}

}  // namespace attune::store
