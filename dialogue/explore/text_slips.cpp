#include "dialogue/explore/text_slips.hpp"

#include <algorithm>

#include "dialogue/explore/text_words.hpp"
#include "dialogue/explore/word_lists.hpp"
#include "dialogue/scenario/nearest.hpp"

namespace attune {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(char c) { return is_lower(c) || is_upper(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool only_spaces(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

// A name such as "Duran Duran"; a lone "I I" is none.
bool is_name(std::string_view word) { return word.size() > 1 && is_upper(word.front()); }

bool too_much_space(std::string_view text, std::size_t i, bool english) {
    if (text[i] != ' ' || i + 1 >= text.size()) return false;
    const char next = text[i + 1];
    const char after = i + 2 < text.size() ? text[i + 2] : ' ';
    if (next == ',') return true;
    if (next == '.') return after != '.' && !is_digit(after);
    return english && (next == '?' || next == '!' || next == ';' || next == ':');
}

// "came.Then", "came,then"; not "e.g.", "U.S.A", "3.5", a web address.
bool missing_space(std::string_view text, std::size_t i) {
    if (i < 2 || i + 1 >= text.size() || !is_alpha(text[i - 1])) return false;
    if (text[i] == ',') return is_alpha(text[i + 1]);
    const bool end = text[i] == '.' || text[i] == '?' || text[i] == '!';
    return end && is_lower(text[i - 1]) && is_alpha(text[i - 2]) && is_upper(text[i + 1]);
}

std::size_t how_often(std::string_view text, std::string_view part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size())) {
        ++times;
    }
    return times;
}

}  // namespace

std::optional<Slip> doubled_word_in(std::string_view english) {
    const std::vector<std::string_view> words = words_of(english);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view first = words[i - 1], second = words[i];
        if (first.size() != second.size() || is_digit(first.front())) continue;
        const std::string word = lower_case(second);
        if (lower_case(first) != word || (is_name(first) && is_name(second))) continue;
        const auto end = static_cast<std::size_t>(first.data() - english.data()) + first.size();
        const auto next = static_cast<std::size_t>(second.data() - english.data());
        if (!only_spaces(english.substr(end, next - end)) || listed(doubled_on_purpose, word)) continue;
        return Slip{next, std::string(first) + " " + std::string(second)};
    }
    return std::nullopt;
}

std::optional<Slip> spacing_slip_in(std::string_view text, bool english) {
    if (text.empty()) return std::nullopt;
    if (is_space(text.front())) return Slip{0, "a space at the beginning"};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && i + 1 < text.size() && text[i + 1] == ' ') return Slip{i, "two spaces"};
        if (too_much_space(text, i, english)) return Slip{i, "a space before punctuation"};
        if (missing_space(text, i)) return Slip{i + 1, "no space after punctuation"};
    }
    if (is_space(text.back())) return Slip{text.size() - 1, "a space at the end"};
    return std::nullopt;
}

std::optional<Slip> unbalanced_in(std::string_view text) {
    struct Pair {
        std::string_view open, close;
    };
    constexpr Pair pairs[] = {
        {"(", ")"}, {"[", "]"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xC2\xAB", "\xC2\xBB"}};
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return c == '(' || c == ')' || c == '[' || c == ']' || c == '"' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (plain) return std::nullopt;
    const bool low_quotes = text.find("\xE2\x80\x9E") != std::string_view::npos;  // „Polish or German“
    for (const Pair& pair : pairs) {
        if (low_quotes && pair.open == "\xE2\x80\x9C") continue;
        if (how_often(text, pair.open) == how_often(text, pair.close)) continue;
        const std::size_t at = std::min(text.find(pair.open), text.find(pair.close));
        return Slip{at, std::string(pair.open) + " and " + std::string(pair.close)};
    }
    if (how_often(text, "\"") % 2 == 1) return Slip{text.find('"'), "\""};
    constexpr std::string_view open_single = "\xE2\x80\x98", close_single = "\xE2\x80\x99";
    if (how_often(text, open_single) > how_often(text, close_single)) {
        return Slip{text.find(open_single), std::string(open_single)};
    }
    return std::nullopt;
}

std::optional<Slip> stage_direction_in(std::string_view spoken) {
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        const bool sighs = spoken[i] == '(' && i + 1 < spoken.size() && is_lower(spoken[i + 1]);
        if (sighs || spoken[i] == '*' || spoken[i] == '[') return Slip{i, std::string(1, spoken[i])};
    }
    return std::nullopt;
}

std::string around(std::string_view text, std::size_t at) {
    constexpr std::size_t before = 20, shown = 44;
    const auto inside = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u;
    };
    std::size_t first = at > before ? at - before : 0;
    while (first > 0 && inside(first)) --first;
    std::size_t end = std::min(first + shown, text.size());
    while (inside(end)) ++end;
    return quoted(text.substr(first, end - first));
}

}  // namespace attune
