// Named turns of phrase: what a trained reader would point at first. Each has a name that features and model
// cards use, and words that say what it often does; whether it speaks for or against a rating is learned.
// Written by hand for this project, before any test set was seen.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/freetext/tokens.hpp"

namespace attune {

struct Cue {
    std::string_view name;
    std::string_view often;  // completes "'at least' often …"
    // Phrases, ';' between them. A word, or words with '|' between them; '^' the sentence begins here (after
    // "so", "and", "but", "well", "okay", "yeah", "mm" or "oh"), '$' it ends here; '_' any one word; '~' up
    // to three words.
    std::string_view phrases;
};

std::span<const Cue> cues();

struct CueFound {
    std::size_t cue = 0;  // in cues()
    Span tokens;
};

/// Knows the phrases by their first word.
class CueFinder {
  public:
    CueFinder();
    /// In one sentence; each cue at most once, the longest match first found.
    void find(const Tokens& tokens, Span sentence, std::vector<CueFound>& into) const;

  private:
    struct Piece {
        enum class Kind : std::uint8_t { words, any, gap, end } kind = Kind::words;
        std::vector<std::string_view> words;
    };
    struct Phrase {
        std::size_t cue = 0;
        bool at_start = false;
        std::vector<Piece> pieces;
    };
    static std::size_t matched(const Phrase& phrase, std::size_t piece, const Tokens& tokens, std::size_t at,
                               std::size_t end);
    void add(std::size_t cue, std::string_view phrase);

    std::vector<Phrase> phrases_;
    std::vector<std::pair<std::string_view, std::size_t>> by_word_;  // sorted; phrase
    std::vector<std::size_t> open_;                                  // phrases that begin with any word
};

}  // namespace attune
