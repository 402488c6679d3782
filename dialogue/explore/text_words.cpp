#include "dialogue/explore/text_words.hpp"

#include <algorithm>

namespace attune {
namespace {

std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    return lead >= 0xC0 ? 2 : 1;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool joins_a_word(char32_t c) { return c == U'\'' || c == 0x2019 || c == U'-'; }

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

}  // namespace

bool is_dash(char32_t c) { return c >= 0x2013 && c <= 0x2015; }

bool ends_sentence(char32_t c) { return c == U'.' || c == U'?' || c == U'!' || c == 0x2026; }

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
    const bool punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFEFF;
    return !punctuation;
}

Character character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, at, 1};
    const std::size_t size = std::min(length_of(lead), text.size() - at);
    char32_t code = size == 1 ? lead : lead & (0xFFu >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
        code = (code << 6) | (static_cast<unsigned char>(text[at + k]) & 0x3Fu);
    }
    return {code, at, size};
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    out.reserve(text.size() / 5 + 1);
    constexpr std::size_t outside = static_cast<std::size_t>(-1);
    std::size_t first = outside;
    for (const Character& c : characters_of(text)) {
        const bool of_word = is_letter(c.code) || is_digit(c.code);
        if (of_word && first == outside) first = c.at;
        if (of_word || first == outside) continue;
        const std::size_t next = c.at + c.size;
        if (joins_a_word(c.code) && next < text.size()) {
            const char32_t after = character_at(text, next).code;
            if (is_letter(after) || is_digit(after)) continue;
        }
        out.push_back(text.substr(first, c.at - first));
        first = outside;
    }
    if (first != outside) out.push_back(text.substr(first));
    return out;
}

std::string lower_case(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string bare_word(std::string_view word) {
    std::string out = lower_case(word);
    constexpr std::string_view curly = "\xE2\x80\x99";
    for (std::size_t at = out.find(curly); at != std::string::npos; at = out.find(curly, at)) {
        out.replace(at, curly.size(), "'");
    }
    if (out.ends_with("'s")) out.resize(out.size() - 2);
    return out;
}

std::size_t count_syllables(std::string_view english_word) {
    const std::string word = bare_word(english_word);
    std::size_t count = 0;
    bool before = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        if (vowel && !before) ++count;
        before = vowel;
    }
    const std::size_t n = word.size();
    const bool silent_e = n > 2 && word[n - 1] == 'e' && !is_vowel(word[n - 2]) &&
                          !(word[n - 2] == 'l' && !is_vowel(word[n - 3]));
    const bool silent_ed =
        n > 3 && word.ends_with("ed") && !is_vowel(word[n - 3]) && word[n - 3] != 't' && word[n - 3] != 'd';
    if (count > 1 && (silent_e || silent_ed)) --count;
    return std::max<std::size_t>(count, 1);
}

Readability& Readability::operator+=(const Readability& other) {
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    return *this;
}

double Readability::grade() const {
    if (words == 0) return 0;
    const auto all = static_cast<double>(words);
    return 0.39 * all / static_cast<double>(std::max<std::size_t>(sentences, 1)) +
           11.8 * static_cast<double>(syllables) / all - 15.59;
}

Readability readability_of(std::string_view english) {
    Readability out;
    for (const std::string_view word : words_of(english)) {
        ++out.words;
        out.syllables += count_syllables(word);
    }
    bool open = false;
    for (const Character& c : characters_of(english)) {
        if (is_letter(c.code) || is_digit(c.code))
            open = true;
        else if (open && ends_sentence(c.code)) {
            ++out.sentences;
            open = false;
        }
    }
    if (open) ++out.sentences;
    return out;
}

std::size_t longest_breath(std::string_view text) {
    std::size_t longest = 0, run = 0;
    bool in_word = false;
    for (const Character& c : characters_of(text)) {
        const bool word = is_letter(c.code) || is_digit(c.code) || (in_word && joins_a_word(c.code));
        if (word && !in_word) longest = std::max(longest, ++run);
        in_word = word;
        if (ends_sentence(c.code) || is_dash(c.code) || c.code == U':' || c.code == U';') run = 0;
    }
    return longest;
}

}  // namespace attune
