#include "dialogue/freetext/gates.hpp"

#include <algorithm>
#include <array>

#include "dialogue/explore/text_words.hpp"
#include "dialogue/freetext/gate_lists.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

template <std::size_t size>
bool among(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

/// The words of a reply without its marks.
std::vector<std::string> words_in(const Tokens& tokens) {
    std::vector<std::string> out;
    for (const TypedToken& token : tokens.all) {
        if (!token.mark) out.push_back(token.text);
    }
    return out;
}

// Does a phrase ("i want to die"; '|' between words, '~' up to three words) stand in the words, and where?
struct Found {
    bool found = false;
    std::size_t first = 0, end = 0;
};

bool matches_at(std::string_view phrase, std::span<const std::string> words, std::size_t at,
                std::size_t& end) {
    while (!phrase.empty()) {
        const std::size_t cut = std::min(phrase.find(' '), phrase.size());
        const std::string_view piece = phrase.substr(0, cut);
        phrase.remove_prefix(std::min(cut + 1, phrase.size()));
        if (piece == "~") {
            for (std::size_t skip = 0; skip <= 3; ++skip) {
                if (at + skip <= words.size() && matches_at(phrase, words, at + skip, end)) return true;
            }
            return false;
        }
        if (at >= words.size()) return false;
        bool hit = false;
        for (std::size_t from = 0; from <= piece.size() && !hit;) {
            const std::size_t bar = std::min(piece.find('|', from), piece.size());
            hit = piece.substr(from, bar - from) == words[at];
            from = bar + 1;
        }
        if (!hit) return false;
        ++at;
    }
    end = at;
    return true;
}

Found find_phrase(std::span<const std::string_view> phrases, std::span<const std::string> words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const std::string_view phrase : phrases) {
            std::size_t end = 0;
            if (matches_at(phrase, words, at, end)) return {true, at, end};
        }
    }
    return {};
}

// Somebody else's words or thoughts are being given: "you said …", "when he tells you …".
bool is_reported(std::span<const std::string> words, std::size_t before) {
    constexpr auto reporting = std::to_array<std::string_view>(
        {"call",  "called",   "calling", "calls",   "feel",   "feeling", "felt", "hear",    "heard",
         "mean",  "meant",    "said",    "say",     "saying", "says",    "tell", "telling", "tells",
         "think", "thinking", "thinks",  "thought", "told",   "typed",   "word", "words",   "wrote"});
    constexpr auto others = std::to_array<std::string_view>(
        {"client", "he", "her", "him", "people", "she", "somebody", "someone", "they", "who", "you", "your"});
    const std::size_t from = before > 8 ? before - 8 : 0;
    bool other = false;
    for (std::size_t i = from; i < before; ++i) {
        other = other || among(others, words[i]);
        if (other && among(reporting, words[i])) return true;
    }
    return false;
}

bool quoted(std::string_view text) {
    const auto marks = std::count(text.begin(), text.end(), '"');
    return marks >= 2 || text.find("“") != std::string_view::npos ||
           text.find(" '") != std::string_view::npos || text.find("‘") != std::string_view::npos;
}

bool in_foreign(std::string_view word) {
    return std::find(foreign.begin(), foreign.end(), word) != foreign.end();
}

// In the list above, and English words too.
bool also_english(std::string_view word) {
    constexpr auto both = std::to_array<std::string_view>(
        {"ac",  "aber", "an",  "are", "ben",  "car", "co",  "dare", "den", "die", "e",   "else",
         "em",  "er",   "i",   "me",  "mam",  "mi",  "min", "mo",   "no",  "o",   "om",  "on",
         "os",  "pas",  "per", "pro", "redd", "sa",  "she", "si",   "so",  "son", "tam", "ten",
         "the", "to",   "ton", "um",  "vi",   "wo",  "y",   "ya",   "yo",  "ka",  "ad",  "il",
         "le",  "la",   "de",  "du",  "un",   "des", "les", "mai",  "wa",  "ana", "po"});
    return std::find(both.begin(), both.end(), word) != both.end();
}

bool vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Keys struck without a word in mind: no vowels, six consonants in a row, a row of the keyboard, one pair of
// letters over and over.
bool mashed(std::string_view word) {
    constexpr auto short_words = std::to_array<std::string_view>(
        {"bbc", "bf",   "cbt", "cv",  "dr",  "gf", "gp",  "hm",  "hmm",  "hr", "ltd",
         "mhm", "mm",   "mr",  "mrs", "ms",  "nd", "ngl", "nhs", "pfft", "pm", "psh",
         "ps",  "ptsd", "pt",  "rd",  "shh", "st", "tbh", "th",  "tv",   "vs"});
    if (std::find(short_words.begin(), short_words.end(), word) != short_words.end()) return false;
    constexpr auto rows = std::to_array<std::string_view>({"qwertyuiop", "poiuytrewq"});
    constexpr auto lower_rows =
        std::to_array<std::string_view>({"asdfghjkl", "zxcvbnm", "lkjhgfdsa", "mnbvcxz"});
    const auto runs = [&](std::string_view row, std::size_t length) {
        for (std::size_t i = 0; i + length <= word.size(); ++i) {
            if (row.find(word.substr(i, length)) != std::string_view::npos) return true;
        }
        return false;
    };
    if (std::any_of(rows.begin(), rows.end(), [&](std::string_view row) { return runs(row, 5); }))
        return true;
    if (std::any_of(lower_rows.begin(), lower_rows.end(), [&](std::string_view row) { return runs(row, 4); }))
        return true;
    std::size_t consonants = 0, vowels = 0, most = 0;
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 128) return false;
        consonants = vowel(c) ? 0 : consonants + 1;
        vowels += vowel(c);
        most = std::max(most, consonants);
    }
    if (word.size() < 2) return false;
    return vowels == 0 || most >= 6 || (word.size() >= 8 && vowels * 6 < word.size());
}

struct Counted {
    std::size_t words = 0, known = 0, function = 0, foreign = 0, mashed = 0, letters = 0, strange_letters = 0;
    std::size_t longest_run = 0;  // of one letter
    std::size_t distinct = 0;
};

Counted count(std::string_view text, std::span<const std::string> words, const WordVectors* vectors) {
    Counted out;
    for (const std::string& word : words) {
        ++out.words;
        const bool function = is_function_word(word);
        const bool known = function || word == "<n>" || (vectors && vectors->knows(word));
        out.function += function;
        out.known += known;
        out.foreign += in_foreign(word) && !also_english(word);
        out.mashed += !known && mashed(word);
    }
    std::vector<std::string_view> all(words.begin(), words.end());
    std::sort(all.begin(), all.end());
    out.distinct = static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
    std::size_t run = 0;
    char32_t before = 0;
    for (const Character c : characters_of(text)) {
        run = c.code == before && is_letter(c.code) ? run + 1 : 1;
        before = c.code;
        out.longest_run = std::max(out.longest_run, run);
        out.letters += is_letter(c.code);
        out.strange_letters += c.code > 0x24F && is_letter(c.code);
    }
    return out;
}

std::size_t common_run(std::span<const std::string> a,
                       std::span<const std::string> b) {  // longest common subsequence
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::string& x : a) {
        std::size_t corner = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t up = row[j + 1];
            row[j + 1] = x == b[j] ? corner + 1 : std::max(up, row[j]);
            corner = up;
        }
    }
    return row.back();
}

// I and you as one: what is left the same when a line is only turned round.
std::vector<std::string> without_person(std::span<const std::string> words) {
    constexpr auto mine = std::to_array<std::string_view>(
        {"am", "are", "i", "me", "mine", "my", "myself", "was", "were", "you", "your", "yours", "yourself"});
    constexpr auto as = std::to_array<std::string_view>(
        {"be", "be", "p", "p", "p's", "p's", "pself", "wbe", "wbe", "p", "p's", "p's", "pself"});
    std::vector<std::string> out;
    for (const std::string& word : words) {
        const auto at = std::lower_bound(mine.begin(), mine.end(), word);
        const bool listed = at != mine.end() && *at == word;
        out.emplace_back(listed ? as[static_cast<std::size_t>(at - mine.begin())] : std::string_view(word));
    }
    return out;
}

Gate like_the_client(std::span<const std::string> words, const ClientWords& client) {
    if (words.size() < 4 || client.all.empty()) return Gate::none;
    const std::size_t same = common_run(words, client.all);
    if (10 * same >= 9 * words.size() && 10 * same >= 6 * client.all.size()) return Gate::copy;
    if (words.size() >= 8 && 10 * same >= 8 * words.size() && 10 * same >= 9 * client.all.size())
        return Gate::copy;
    // A whole sentence of a longer line, word for word, is a copy too; a few words of it are a reflection.
    if (words.size() >= 9 && 20 * same >= 19 * words.size()) return Gate::copy;
    const std::vector<std::string> turned = without_person(words), said = without_person(client.all);
    const std::size_t turned_same = common_run(turned, said);
    if (words.size() >= 6 && 10 * turned_same >= 9 * words.size() && 10 * turned_same >= 7 * said.size()) {
        return Gate::parroting;
    }
    return Gate::none;
}

bool stuffed(std::span<const std::string> words) {
    std::vector<std::string_view> distinct;
    std::size_t terms = 0;
    for (const std::string& word : words) {
        if (!among(jargon, word)) continue;
        ++terms;
        if (std::find(distinct.begin(), distinct.end(), word) == distinct.end()) distinct.push_back(word);
    }
    if (distinct.size() >= 4 && 10 * terms >= 4 * words.size()) return true;
    if (distinct.size() >= 6 && 10 * terms >= 3 * words.size()) return true;
    if (words.size() >= 9) {  // the same pair of words three times in so short a text
        std::vector<std::string> pairs;
        for (std::size_t i = 1; i < words.size(); ++i) pairs.push_back(words[i - 1] + " " + words[i]);
        std::sort(pairs.begin(), pairs.end());
        for (std::size_t i = 3; i < pairs.size(); ++i) {
            if (pairs[i] == pairs[i - 3] && 4 * 8 > words.size()) return true;
        }
        for (const std::string& word : words) {
            const auto times = static_cast<std::size_t>(std::count(words.begin(), words.end(), word));
            if (times >= 4 && 5 * times > words.size() && word != "i" && word != "you" && word != "the" &&
                word != "no")
                return true;
        }
    }
    if (words.size() < 12) return false;
    std::vector<std::string_view> all(words.begin(), words.end());
    std::sort(all.begin(), all.end());
    const auto different = static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
    return 5 * different < 2 * words.size();  // over and over
}

bool senseless(const Counted& n) {
    if (n.words == 0) return false;
    if (2 * n.mashed >= n.words) return true;
    if (2 * n.longest_run > n.letters && n.longest_run >= 5) return true;
    if (n.words >= 8 && n.function == n.words && n.distinct * 3 < n.words * 2) return true;
    if (n.words >= 7 && 8 * n.function < n.words) return true;  // words without grammar
    return false;
}

}  // namespace

std::string_view gate_words(Gate gate) {
    switch (gate) {
        case Gate::none:
            return "";
        case Gate::empty:
            return "There is nothing to say yet. Type a reply, or choose one of the options.";
        case Gate::unreadable:
            return "Some characters of this cannot be read. Type it again, without pasting, or choose an "
                   "option.";
        case Gate::too_long:
            return "That is longer than anybody could take in at once. Say the heart of it in a few "
                   "sentences.";
        case Gate::crisis:
            return "This sounds as if it is about you.";
        case Gate::insult:
            return "This is an insult, and is not said. If you are angry, that can be said too: what is it "
                   "about?";
        case Gate::to_program:
            return "This speaks to the program, not to the person in the room. Say it to them.";
        case Gate::not_english:
            return "Typed replies are understood in English only. Say it in English, or choose an option.";
        case Gate::gibberish:
            return "I could not make sense of this. Say it in a plain sentence, or choose an option.";
        case Gate::stuffing:
            return "These are words about counselling more than something said to a person. Say it as you "
                   "would aloud.";
        case Gate::copy:
            return "This is what the client just said. Say what you heard in it.";
        case Gate::parroting:
            return "This gives back the client's sentence turned round. Say what you heard in it, in your "
                   "own words.";
        case Gate::repeat:
            return "You said this before in this session. Is there another way to say it to them now?";
    }
    return "";
}

Gate readable(std::string_view text) {
    if (text.size() > 4 * most_characters) return Gate::too_long;
    if (first_invalid_utf8(text) || first_bidirectional_control(text) ||
        text.find('\0') != std::string_view::npos) {
        return Gate::unreadable;
    }
    return count_characters(text) > most_characters ? Gate::too_long : Gate::none;
}

std::string tidied(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 32 || c == 127;
        if (!control) out += c;
        if (c == '\n' || c == '\t' || c == '\r') out += c == '\n' ? '\n' : ' ';
    }
    const std::size_t first = out.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    return out.substr(first, out.find_last_not_of(" \n") + 1 - first);
}

Gate gate_of(std::string_view text, const Tokens& tokens, const Surroundings& around) {
    const std::vector<std::string> words = words_in(tokens);
    if (words.empty()) return text.empty() || count_characters(text) < 4 ? Gate::empty : Gate::gibberish;
    if (find_phrase(danger_from_others, words).found) return Gate::crisis;
    if (const Found danger = find_phrase(own_danger, words);
        danger.found && !is_reported(words, danger.first) && !quoted(text)) {
        return Gate::crisis;
    }
    if (const Found insult = find_phrase(insults, words);
        insult.found && !is_reported(words, insult.first) && !quoted(text)) {
        const bool negated =
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(insult.first),
                        words.begin() + static_cast<std::ptrdiff_t>(insult.end),
                        [](const std::string& w) { return w == "not" || w == "never" || w == "no"; });
        if (!negated) return Gate::insult;
    }
    if (find_phrase(at_the_program, words).found) return Gate::to_program;
    const Counted n = count(text, words, around.vectors);
    if (n.letters > 0 && 2 * n.strange_letters > n.letters) return Gate::not_english;
    if (n.foreign >= 2 && n.foreign > n.function / 2) return Gate::not_english;
    if (senseless(n)) return stuffed(words) ? Gate::stuffing : Gate::gibberish;
    if (around.vectors && around.vectors->size() > 0) {
        if (n.words >= 2 && n.foreign >= 1 && 2 * n.known < n.words + 1) return Gate::not_english;
        if (n.words >= 4 && 5 * n.known < 2 * n.words)
            return n.mashed > 0 ? Gate::gibberish : Gate::not_english;
    }
    if (around.client) {
        if (const Gate same = like_the_client(words, *around.client); same != Gate::none) return same;
    }
    if (stuffed(words)) return Gate::stuffing;
    if (words.size() >= 3) {
        for (const std::string& before : around.earlier) {
            if (words_in(tokens_in(before)) == words) return Gate::repeat;
        }
    }
    return Gate::none;
}

}  // namespace attune
