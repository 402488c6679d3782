#include "dialogue/freetext/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dialogue/explore/text_words.hpp"

namespace attune {
namespace {

using Written = std::pair<std::string_view, std::string_view>;

// As typed (lower case, straight or no apostrophe) → written out. Sorted by bytes. What may also be another
// word ("its", "ill", "id", "were", "well", "hell", "shell", "wed") is left alone.
constexpr auto contractions = std::to_array<Written>({
    {"'cause", "because"},
    {"ain't", "is not"},
    {"aint", "is not"},
    {"alot", "a lot"},
    {"alright", "all right"},
    {"aren't", "are not"},
    {"arent", "are not"},
    {"can't", "can not"},
    {"cannot", "can not"},
    {"cant", "can not"},
    {"cos", "because"},
    {"could've", "could have"},
    {"couldn't", "could not"},
    {"couldnt", "could not"},
    {"couldve", "could have"},
    {"cuz", "because"},
    {"didn't", "did not"},
    {"didnt", "did not"},
    {"doesn't", "does not"},
    {"doesnt", "does not"},
    {"don't", "do not"},
    {"dont", "do not"},
    {"dunno", "do not know"},
    {"gimme", "give me"},
    {"gonna", "going to"},
    {"gotta", "got to"},
    {"hadn't", "had not"},
    {"hadnt", "had not"},
    {"hasn't", "has not"},
    {"hasnt", "has not"},
    {"haven't", "have not"},
    {"havent", "have not"},
    {"he's", "he is"},
    {"hes", "he is"},
    {"how's", "how is"},
    {"hows", "how is"},
    {"i'd", "i would"},
    {"i'll", "i will"},
    {"i'm", "i am"},
    {"i've", "i have"},
    {"im", "i am"},
    {"isn't", "is not"},
    {"isnt", "is not"},
    {"it'd", "it would"},
    {"it'll", "it will"},
    {"it's", "it is"},
    {"itll", "it will"},
    {"ive", "i have"},
    {"kinda", "kind of"},
    {"lemme", "let me"},
    {"let's", "let us"},
    {"lets", "let us"},
    {"mightn't", "might not"},
    {"mustn't", "must not"},
    {"mustnt", "must not"},
    {"needn't", "need not"},
    {"ok", "okay"},
    {"shan't", "shall not"},
    {"she's", "she is"},
    {"shes", "she is"},
    {"should've", "should have"},
    {"shouldn't", "should not"},
    {"shouldnt", "should not"},
    {"shouldve", "should have"},
    {"sorta", "sort of"},
    {"that'd", "that would"},
    {"that'll", "that will"},
    {"that's", "that is"},
    {"thats", "that is"},
    {"there's", "there is"},
    {"theres", "there is"},
    {"they'd", "they would"},
    {"they'll", "they will"},
    {"they're", "they are"},
    {"they've", "they have"},
    {"theyre", "they are"},
    {"theyve", "they have"},
    {"u", "you"},
    {"ur", "your"},
    {"wanna", "want to"},
    {"wasn't", "was not"},
    {"wasnt", "was not"},
    {"we'd", "we would"},
    {"we'll", "we will"},
    {"we're", "we are"},
    {"we've", "we have"},
    {"weren't", "were not"},
    {"werent", "were not"},
    {"weve", "we have"},
    {"what's", "what is"},
    {"whats", "what is"},
    {"where's", "where is"},
    {"who's", "who is"},
    {"whos", "who is"},
    {"why's", "why is"},
    {"won't", "will not"},
    {"wont", "will not"},
    {"would've", "would have"},
    {"wouldn't", "would not"},
    {"wouldnt", "would not"},
    {"wouldve", "would have"},
    {"y'all", "you"},
    {"you'd", "you would"},
    {"you'll", "you will"},
    {"you're", "you are"},
    {"you've", "you have"},
    {"youd", "you would"},
    {"youll", "you will"},
    {"youre", "you are"},
    {"youve", "you have"},
});

constexpr auto negations = std::to_array<std::string_view>(
    {"hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "without"});

constexpr auto clause_openers = std::to_array<std::string_view>(
    {"although", "because", "but", "however", "so", "though", "unless", "whereas", "yet"});

template <class List>
bool among(const List& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'´'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool ends(char32_t c) { return ends_sentence(c) || c == U'\n'; }
bool pauses(char32_t c) {
    return c == U',' || c == U';' || c == U':' || c == U'(' || c == U')' || is_dash(c);
}

bool holds_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Three or more of a letter become two: "soooo" and "sooo" are one word.
std::string squeezed(std::string_view word) {
    std::string out;
    for (const char c : word) {
        const std::size_t n = out.size();
        if (n >= 2 && out[n - 1] == c && out[n - 2] == c) continue;
        out += c;
    }
    return out;
}

class Cutter {
  public:
    explicit Cutter(std::string_view of) : text(of) {}

    Tokens cut() {
        for (const Character c : characters_of(text)) take(c);
        word(text.size());
        close_clause();
        close_sentence();
        mark_negations();
        return std::move(out);
    }

  private:
    void take(const Character& c) {
        const bool inside = !pending.empty() && (is_apostrophe(c.code) || c.code == U'-');
        if (is_letter(c.code) || is_digit(c.code)) {
            if (pending.empty()) from = c.at;
            pending += lower_of(c);
            return;
        }
        if (inside) {
            pending += c.code == U'-' ? '-' : '\'';
            return;
        }
        if (is_apostrophe(c.code) && text.substr(c.at + c.size).starts_with("cause")) {
            from = c.at;
            pending.assign(1, '\'');
            return;
        }
        word(c.at);
        if (pauses(c.code)) {
            mark(",", c);
            close_clause();
        } else if (ends(c.code)) {
            if (c.code == U'?' || c.code == U'!' || c.code == U'…') {
                mark(std::string(text.substr(c.at, c.size)), c);
            } else if (c.code == U'.') {
                mark(".", c);
            }
            close_clause();
            close_sentence();
        }
    }

    std::string lower_of(const Character& c) const {
        std::string letter(text.substr(c.at, c.size));
        if (c.code < 128) return lower_case(letter);
        // À…Þ: the same two bytes, 0x20 further on.
        if (c.code >= 0xC0 && c.code <= 0xDE && c.code != 0xD7)
            letter[1] = static_cast<char>(letter[1] + 0x20);
        return letter;
    }

    void word(std::size_t to) {
        while (!pending.empty() && (pending.back() == '\'' || pending.back() == '-')) pending.pop_back();
        if (pending.empty()) return;
        std::string_view rest = pending;
        while (!rest.empty()) {  // hyphens part words
            const std::size_t at = std::min(rest.find('-'), rest.size());
            if (at > 0) plain_word(rest.substr(0, at), to);
            rest.remove_prefix(std::min(at + 1, rest.size()));
        }
        pending.clear();
    }

    void plain_word(std::string_view typed, std::size_t to) {
        const auto known = std::lower_bound(contractions.begin(), contractions.end(), typed,
                                            [](const Written& w, std::string_view t) { return w.first < t; });
        if (known != contractions.end() && known->first == typed) {
            std::string_view rest = known->second;
            while (!rest.empty()) {
                const std::size_t at = std::min(rest.find(' '), rest.size());
                add(std::string(rest.substr(0, at)), to);
                rest.remove_prefix(std::min(at + 1, rest.size()));
            }
            return;
        }
        const std::size_t apostrophe = typed.find('\'');
        if (apostrophe != std::string_view::npos && apostrophe > 0) {  // "Meera's" → "meera" "'s"
            add(std::string(typed.substr(0, apostrophe)), to);
            const std::string_view tail = typed.substr(apostrophe);
            if (tail.size() <= 3) add(std::string(tail), to);
            return;
        }
        add(holds_digit(typed) ? "<n>" : squeezed(typed), to);
    }

    void add(std::string token, std::size_t to) {
        if (among(clause_openers, token) && out.all.size() > clause) close_clause();
        out.all.push_back({std::move(token), from, to, false, false});
    }
    void mark(std::string token, const Character& c) {
        const bool again = !out.all.empty() && out.all.back().mark && out.all.back().text == token;
        if (!again) out.all.push_back({std::move(token), c.at, c.at + c.size, true, false});
    }
    void close_clause() {
        if (out.all.size() > clause) out.clauses.push_back({clause, out.all.size() - clause});
        clause = out.all.size();
    }
    void close_sentence() {
        const std::size_t count = out.all.size() - sentence;
        const bool words = std::any_of(out.all.begin() + static_cast<std::ptrdiff_t>(sentence), out.all.end(),
                                       [](const TypedToken& t) { return !t.mark; });
        if (words) {
            out.sentences.push_back({sentence, count});
        } else if (count > 0 && !out.sentences.empty()) {
            out.sentences.back().count += count;
        }
        sentence = out.all.size();
    }
    void mark_negations() {
        for (const Span& span : out.clauses) {
            std::size_t reach = 0;
            for (std::size_t i = span.first; i < span.first + span.count; ++i) {
                TypedToken& token = out.all[i];
                if (token.mark) continue;
                token.negated = reach > 0;
                if (reach > 0) --reach;
                if (among(negations, token.text)) reach = 4;
            }
        }
    }

    std::string_view text;
    Tokens out;
    std::string pending;
    std::size_t from = 0, clause = 0, sentence = 0;
};

}  // namespace

std::size_t Tokens::words() const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const TypedToken& t) { return !t.mark; }));
}

Tokens tokens_in(std::string_view text) { return Cutter(text).cut(); }

}  // namespace attune
