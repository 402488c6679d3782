#include "dialogue/explore/kind_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace attune {
namespace {

// What a trainee who reads for tone alone would fall for: sympathy, praise, thanks, comfort, agreement.
constexpr std::array<std::string_view, 48> list = {
    "admire",   "all right", "amazing",    "appreciate",     "brave",  "bravely",   "care",      "caring",
    "comfort",  "courage",   "fine",       "forgive",        "gentle", "gently",    "glad",      "good",
    "grateful", "great",     "happy",      "hear you",       "heart",  "help",      "honest",    "hope",
    "kind",     "kindly",    "lovely",     "natural",        "normal", "of course", "okay",      "please",
    "proud",    "safe",      "sorry",      "strength",       "strong", "support",   "thank",     "thanks",
    "together", "trust",     "understand", "understandable", "warm",   "welcome",   "well done", "wonderful"};

/// Lower-case letters with one blank between words, and a blank at either end.
std::string words_of(std::string_view text) {
    std::string words = " ";
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            words += upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

int occurrences(const std::string& words, std::string_view word) {
    const std::string looked_for = " " + std::string(word) + " ";
    int found = 0;
    for (std::size_t at = words.find(looked_for); at != std::string::npos;
         at = words.find(looked_for, at + looked_for.size() - 1)) {
        ++found;
    }
    return found;
}

}  // namespace

int kind_words(std::string_view text) {
    const std::string words = words_of(text);
    int found = 0;
    for (const std::string_view word : list) found += occurrences(words, word);
    return found;
}

int characters(std::string_view text) {
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

}  // namespace attune
