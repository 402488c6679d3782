#include "dialogue/freetext/features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace attune {
namespace {

constexpr auto function_words = std::to_array<std::string_view>(
    {"'d",         "'ll",     "'m",      "'re",    "'s",      "'ve",   "a",      "about",   "after",  "again",
     "all",        "also",    "am",      "an",     "and",     "any",   "are",    "as",      "at",     "back",
     "be",         "because", "been",    "before", "being",   "both",  "but",    "by",      "can",    "could",
     "did",        "do",      "does",    "doing",  "done",    "down",  "each",   "even",    "for",    "from",
     "get",        "go",      "going",   "got",    "had",     "has",   "have",   "having",  "he",     "her",
     "here",       "hers",    "herself", "him",    "himself", "his",   "how",    "i",       "if",     "in",
     "into",       "is",      "it",      "its",    "itself",  "just",  "kind",   "know",    "let",    "like",
     "lot",        "many",    "may",     "maybe",  "me",      "might", "mine",   "more",    "most",   "much",
     "must",       "my",      "myself",  "no",     "nor",     "not",   "now",    "of",      "off",    "oh",
     "okay",       "on",      "one",     "only",   "or",      "other", "our",    "ours",    "out",    "over",
     "own",        "really",  "right",   "said",   "say",     "shall", "she",    "should",  "so",     "some",
     "something",  "sort",    "still",   "such",   "than",    "that",  "the",    "their",   "theirs", "them",
     "themselves", "then",    "there",   "these",  "they",    "thing", "things", "think",   "this",   "those",
     "to",         "too",     "up",      "us",     "very",    "was",   "we",     "well",    "were",   "what",
     "when",       "where",   "which",   "while",  "who",     "whom",  "whose",  "why",     "will",   "with",
     "would",      "yeah",    "yes",     "yet",    "you",     "your",  "yours",  "yourself"});

// Enough for "cried" and "cries", "walking" and "walked" to meet.
std::string stem(std::string_view word) {
    for (const std::string_view ending : {"ing", "ied", "ies", "ed", "es", "s", "e", "y"}) {
        if (word.size() > ending.size() + 2 && word.ends_with(ending))
            return std::string(word.substr(0, word.size() - ending.size()));
    }
    return std::string(word);
}

// FNV-1a, folded to 32 bits.
struct Hash {
    std::uint64_t state = 0xCBF29CE484222325u;
    Hash& add(std::string_view text) {
        for (const char c : text) {
            state ^= static_cast<unsigned char>(c);
            state *= 0x100000001B3u;
        }
        return *this;
    }
    std::uint32_t folded() const { return static_cast<std::uint32_t>(state ^ (state >> 32)); }
};

std::string_view bucket(std::size_t words) {
    if (words <= 2) return "1-2";
    if (words <= 4) return "3-4";
    if (words <= 7) return "5-7";
    if (words <= 12) return "8-12";
    if (words <= 20) return "13-20";
    if (words <= 35) return "21-35";
    return "36-";
}

// How much a feature of each kind weighs beside a word; found by leaving one voice out (the card).
constexpr float cue_value = 6, shape_value = 1, frame_value = 0.5f;

class Collector {
  public:
    Collector(const Tokens& of, Span all, Features& to) : tokens(of), span(all), out(to) {}

    void add(std::uint32_t hash, Span at, float value = 1, int cue = -1) {
        if (seen.insert(hash).second) out.sparse.push_back({hash, at, static_cast<std::int16_t>(cue), value});
    }
    void add(std::string_view kind, std::string_view what) {
        add(Hash{}.add(kind).add("=").add(what).folded(), {}, shape_value);
    }

    void words() {
        const std::size_t end = span.first + span.count;
        std::string_view before = "^", two_before = "^";
        for (std::size_t i = span.first; i < end; ++i) {
            const std::string& word = tokens.all[i].text;
            const std::string_view negated = tokens.all[i].negated ? "!" : "";
            if (!tokens.all[i].mark) add(Hash{}.add("w=").add(negated).add(word).folded(), {i, 1});
            const std::size_t from = i > span.first ? i - 1 : i;
            add(Hash{}.add("2=").add(before).add(" ").add(word).folded(), {from, i - from + 1});
            if (i > span.first) {
                const std::size_t first = i >= span.first + 2 ? i - 2 : span.first;
                add(Hash{}.add("3=").add(two_before).add(" ").add(before).add(" ").add(word).folded(),
                    {first, i - first + 1});
                add(Hash{}.add("_=").add(two_before).add(" _ ").add(word).folded(), {first, i - first + 1});
            }
            two_before = before;
            before = word;
            if (tokens.all[i].mark && ends(word)) two_before = before = "^";
        }
    }

    // The little words in their order, the others as blanks with their endings: how a thing is put, whatever
    // it is about.
    void frames() {
        std::vector<std::string_view> frame;
        const std::size_t end = span.first + span.count;
        for (std::size_t i = span.first; i < end; ++i) frame.push_back(framed(tokens.all[i]));
        for (std::size_t i = 0; i < frame.size(); ++i) {
            Hash hash;
            hash.add("f=");
            for (std::size_t n = 0; n < 5 && i + n < frame.size(); ++n) {
                hash.add(" ").add(frame[i + n]);
                if (n >= 1) add(Hash(hash).folded(), {span.first + i, n + 1}, frame_value);
            }
        }
    }

    static std::string_view framed(const TypedToken& token) {
        const std::string_view word = token.text;
        if (token.mark || word == "<n>" || is_function_word(word)) return word;
        for (const std::string_view ending : {"ing", "ed", "ly", "n't"}) {
            if (word.size() > ending.size() + 2 && word.ends_with(ending))
                return ending == "ing" ? "*ing" : ending == "ed" ? "*ed" : "*ly";
        }
        return "*";
    }

    void places() {
        constexpr auto numbers = std::to_array<std::string_view>({"0", "1", "2"});
        for (std::size_t i = 0; i < numbers.size() && i < span.count; ++i) {
            const std::size_t first = span.first + i, last = span.first + span.count - 1 - i;
            add(Hash{}.add("^").add(numbers[i]).add("=").add(tokens.all[first].text).folded(), {first, 1});
            add(Hash{}.add("$").add(numbers[i]).add("=").add(tokens.all[last].text).folded(), {last, 1});
        }
        const Span last = last_sentence();
        add(Hash{}.add("last=").add(tokens.all[last.first].text).folded(), {last.first, 1});
        if (last.count > 1) {
            add(Hash{}
                    .add("last2=")
                    .add(tokens.all[last.first].text)
                    .add(" ")
                    .add(tokens.all[last.first + 1].text)
                    .folded(),
                {last.first, 2});
        }
    }

    void shape() {
        std::size_t said = 0, you = 0, i_say = 0, sentences = 0;
        for (std::size_t i = span.first; i < span.first + span.count; ++i) {
            const TypedToken& token = tokens.all[i];
            said += !token.mark;
            you += token.text == "you" || token.text == "your";
            i_say += token.text == "i" || token.text == "my" || token.text == "me";
        }
        for (const Span& s : tokens.sentences) sentences += inside(s);
        add("length", bucket(said));
        add("you", you == 0 ? "0" : you == 1 ? "1" : "2");
        add("i", i_say == 0 ? "0" : i_say == 1 ? "1" : "2");
        add("sentences", sentences <= 1 ? "1" : sentences == 2 ? "2" : "3");
        const Span last = last_sentence();
        const std::string& end = tokens.all[last.first + last.count - 1].text;
        add("ends", end == "?" ? "?" : end == "!" ? "!" : end == "…" ? "…" : ".");
    }

    void against(const ClientWords& client) {
        if (client.all.empty()) return;
        std::size_t content = 0, shared = 0;
        for (std::size_t i = span.first; i < span.first + span.count; ++i) {
            const TypedToken& token = tokens.all[i];
            if (token.mark || is_function_word(token.text)) continue;
            ++content;
            shared += std::binary_search(client.content.begin(), client.content.end(), stem(token.text));
        }
        const std::size_t own = content - shared;
        const std::size_t tenths = content == 0 ? 0 : 10 * shared / content;
        constexpr auto few = std::to_array<std::string_view>({"0", "1", "2", "3", "4", "5"});
        const auto counted = [&](std::size_t n) { return few[std::min<std::size_t>(n, few.size() - 1)]; };
        const std::string_view how = asks() ? "asked " : "said ";
        const auto both = [&](std::string_view kind, std::string_view what) {
            add(Hash{}.add(kind).add("=").add(how).add(what).folded(), {}, shape_value);
        };
        both("shared", counted(shared));
        both("own", counted(own));
        both("shared-of", content == 0 ? "none" : counted(tenths / 2));
        const float likes = likeness(out.dense, client.vector);
        both("likes", likes < 0.3f    ? "0"
                      : likes < 0.5f  ? "1"
                      : likes < 0.65f ? "2"
                      : likes < 0.8f  ? "3"
                                      : "4");
    }

    bool inside(const Span& s) const {
        return s.first >= span.first && s.first + s.count <= span.first + span.count;
    }

    Span last_sentence() const {
        Span last = span;
        for (const Span& s : tokens.sentences) {
            if (inside(s)) last = s;
        }
        return last;
    }

  private:
    static bool ends(std::string_view mark) { return mark != ","; }
    bool asks() const { return tokens.all[span.first + span.count - 1].text == "?"; }

    const Tokens& tokens;
    Span span;
    Features& out;
    std::unordered_set<std::uint32_t> seen;
};

}  // namespace

std::uint32_t pair_feature(std::string_view before, std::string_view word) {
    return Hash{}.add("2=").add(before).add(" ").add(word).folded();
}

float Features::share() const {
    float squares = 0;
    for (const Feature& feature : sparse) squares += feature.value * feature.value;
    return squares > 0 ? 1.0f / std::sqrt(squares) : 0.0f;
}

bool is_function_word(std::string_view word) {
    return std::binary_search(function_words.begin(), function_words.end(), word);
}

ClientWords client_words(std::string_view said, const WordVectors& vectors) {
    ClientWords out;
    const Tokens tokens = tokens_in(said);
    out.vector = vectors.mean(tokens.all);
    for (const TypedToken& token : tokens.all) {
        if (token.mark) continue;
        out.all.push_back(token.text);
        if (!is_function_word(token.text)) out.content.push_back(stem(token.text));
    }
    std::sort(out.content.begin(), out.content.end());
    out.content.erase(std::unique(out.content.begin(), out.content.end()), out.content.end());
    return out;
}

Features FeatureMaker::of(const Tokens& tokens, Span span, const ClientWords& client) const {
    Features out;
    if (span.count == 0) return out;
    Collector collector(tokens, span, out);
    std::vector<CueFound> found;
    for (const Span& sentence : tokens.sentences) {
        if (collector.inside(sentence)) cues_.find(tokens, sentence, found);
    }
    if (found.empty() && tokens.sentences.size() > 0 && !collector.inside(tokens.sentences.front())) {
        cues_.find(tokens, span, found);  // a clause
    }
    for (const CueFound& cue : found) {
        const bool negated = tokens.all[cue.tokens.first].negated;
        collector.add(Hash{}.add("cue=").add(negated ? "!" : "").add(cues()[cue.cue].name).folded(),
                      cue.tokens, cue_value, static_cast<int>(cue.cue));
    }
    collector.words();
    collector.frames();
    collector.places();
    collector.shape();
    out.dense = vectors_->mean(std::span(tokens.all).subspan(span.first, span.count));
    collector.against(client);
    return out;
}

}  // namespace attune
