#include "game/text/pace.hpp"

#include <algorithm>

namespace attune::game {
namespace {

constexpr int letters_a_word = 6;  // with its blank, in English
constexpr int gesture_ms = 1100;
constexpr int between_lines_ms = 450;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Letters, not bytes: continuation bytes of UTF-8 do not count.
std::int64_t letters_in(std::string_view word) {
    return std::count_if(word.begin(), word.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
}

std::int64_t breath_after(std::string_view word) {
    if (word.ends_with('.') || word.ends_with('?') || word.ends_with('!')) return 320;
    if (word.ends_with(',') || word.ends_with(';') || word.ends_with(':')) return 140;
    return 0;
}

std::int64_t slowed(std::int64_t ms, const Pace& pace) { return ms * 100 / std::max(pace.percent, 1); }

std::size_t end_of_word(std::string_view text, std::size_t from) {
    while (from < text.size() && is_blank(text[from])) ++from;
    while (from < text.size() && !is_blank(text[from])) ++from;
    return from;
}

}  // namespace

Heard heard_after(std::span<const PacedLine> lines, std::int64_t elapsed_ms, const Pace& pace) {
    if (pace.percent <= 0 || lines.empty()) return {lines.size(), 0, true, true};
    const std::int64_t letter_ms = 60'000 / (std::max(pace.words_per_minute, 60) * letters_a_word);
    std::int64_t left = elapsed_ms - slowed(pace.lead_ms, pace);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        left -= slowed(std::min(lines[i].pause_ms, pace.longest_pause_ms), pace);
        if (left < 0) return {i, 0, false, false};
        const std::string_view text = lines[i].text;
        if (text.empty()) left -= slowed(gesture_ms, pace);
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = end_of_word(text, at);
            const std::string_view word = text.substr(at, end - at);
            left -= slowed(letters_in(word) * letter_ms, pace);
            if (left < 0) return {i, at, true, false};
            left -= slowed(breath_after(word), pace);
            at = end;
        }
        if (left < 0) return {i, text.size(), true, i + 1 == lines.size() && !text.empty()};
        left -= i + 1 < lines.size() ? slowed(between_lines_ms, pace) : 0;
    }
    return {lines.size(), 0, true, true};
}

}  // namespace attune::game
