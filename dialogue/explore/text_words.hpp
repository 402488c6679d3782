// A text cut into words and sentences, enough for rules about wording: UTF-8 in, views into it out. A word is
// a run of letters and digits, of any script, with apostrophes and hyphens inside it. Lower case is that of
// ASCII only. Syllables and grade are of English (Flesch–Kincaid); they are estimates, good over many lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

struct Character {
    char32_t code = 0;
    std::size_t at = 0;    // byte offset
    std::size_t size = 1;  // bytes
};

/// The character that begins at this byte; a broken byte counts as one character.
Character character_at(std::string_view text, std::size_t at);

/// To go through the characters of valid UTF-8 without a copy.
struct Characters {
    std::string_view text;
    struct Iterator {
        std::string_view text;
        Character now;
        const Character& operator*() const { return now; }
        Iterator& operator++() {
            const std::size_t next = now.at + now.size;
            now = next < text.size() ? character_at(text, next) : Character{0, text.size(), 0};
            return *this;
        }
        bool operator!=(const Iterator& other) const { return now.at != other.now.at; }
    };
    Iterator begin() const { return {text, text.empty() ? Character{0, 0, 0} : character_at(text, 0)}; }
    Iterator end() const { return {text, Character{0, text.size(), 0}}; }
};

inline Characters characters_of(std::string_view text) { return {text}; }

/// The words as they stand.
std::vector<std::string_view> words_of(std::string_view text);

std::string lower_case(std::string_view word);

/// Is the word in a list sorted by bytes? Case of ASCII letters does not matter; a curly apostrophe is
/// straight.
template <class List>
bool listed(const List& list, std::string_view word);

/// The form words are compared in: lower case, straight apostrophe, "'s" taken off.
std::string bare_word(std::string_view word);

std::size_t count_syllables(std::string_view english_word);

/// What a grade is computed from; add up over a speaker's lines.
struct Readability {
    std::size_t words = 0, sentences = 0, syllables = 0;
    Readability& operator+=(const Readability& other);
    /// School grade after Flesch and Kincaid 1975; 0 without words.
    double grade() const;
};

Readability readability_of(std::string_view english);

/// The most words between two places to breathe: the end of a sentence, a dash, an ellipsis, a colon, a
/// semicolon.
std::size_t longest_breath(std::string_view text);

bool is_dash(char32_t c);        // en, em and longer; not the hyphen
bool is_letter(char32_t c);      // ASCII letters, and whatever lies beyond punctuation in other scripts
bool ends_sentence(char32_t c);  // . ? ! …

template <class List>
bool listed(const List& list, std::string_view word) {
    const std::string bare = bare_word(word);
    std::size_t low = 0, high = list.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (list[middle] < bare)
            low = middle + 1;
        else
            high = middle;
    }
    return low < list.size() && list[low] == bare;
}

}  // namespace attune
