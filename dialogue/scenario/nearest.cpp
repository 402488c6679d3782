#include "dialogue/scenario/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace attune {
namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t most_candidates = 2000;  // a hint is not worth a hostile file's time

// Insertions, deletions, replacements and swapped neighbours, each one (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, longest_word + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& second = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], second[j - 2] + 1);
            }
        }
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    if (word.size() > longest_word) return best;
    candidates = candidates.first(std::min(candidates.size(), most_candidates));
    std::size_t least = longest_word;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest_word) continue;
        const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
        const std::size_t longer = std::max(word.size(), candidate.size());
        if (longer - std::min(word.size(), candidate.size()) > allowed) continue;
        const std::size_t d = distance(word, candidate);
        if (d <= allowed && d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view best = nearest(word, candidates);
    return best.empty() ? std::string() : "Did you mean " + quoted(best) + "?";
}

std::string one_of(std::span<const std::string_view> words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].empty()) continue;
        if (!out.empty()) out += i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string out = "\"";
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    for (const char c : text.substr(0, end)) {
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    out += end < text.size() ? "…\"" : "\"";
    return out;
}

}  // namespace attune
