// A typed reply cut into sentences, clauses and tokens: the one tokeniser for training and for use, frozen by
// its version. Lower case; curly quotes straight; contractions written out ("don't", "dont" → "do not");
// numbers become "<n>". Commas and the mark that ends a sentence stay as tokens. UTF-8 in, UTF-8 out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// Belongs to every model: one trained with another version is refused.
inline constexpr int tokeniser_version = 1;

struct TypedToken {
    std::string text;
    std::size_t from = 0, to = 0;  // bytes in the reply
    bool mark = false;             // , ? ! …
    bool negated = false;          // within four words after a negation, in its clause
};

/// A range of tokens.
struct Span {
    std::size_t first = 0, count = 0;
};

struct Tokens {
    std::vector<TypedToken> all;
    std::vector<Span> sentences;  // each ends with its mark, if it has one
    std::vector<Span> clauses;    // cut at marks and at but, though, although, however, because, so, and then
    std::size_t words() const;    // tokens that are no marks
};

/// `text` is valid UTF-8 without controls (see readable()).
Tokens tokens_in(std::string_view text);

}  // namespace attune
