// What the rater looks at in a reply: words and their pairs and triples, what stands at the beginning and the
// end, named cues, what is under a negation, how it stands to what the client just said, and the mean of its
// word vectors. A feature is the 32-bit hash of its spelled-out form; nothing else of a text enters a model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/freetext/cues.hpp"
#include "dialogue/freetext/tokens.hpp"
#include "dialogue/freetext/word_vectors.hpp"

namespace attune {

/// Belongs to every model: one trained with other features is refused.
inline constexpr int features_version = 1;

struct Feature {
    std::uint32_t hash = 0;
    Span tokens;            // what it stands for in the reply; nothing for length and the like
    std::int16_t cue = -1;  // in cues(), or −1
    float value = 1;
};

struct Features {
    std::vector<Feature> sparse;  // each hash once, in the order found
    WordVector dense{};           // 0 where no word is known

    /// What brings the sparse part to length 1.
    float share() const;
};

/// The words of what the client just said, for comparing with a reply.
struct ClientWords {
    std::vector<std::string> content;  // sorted stems, without function words
    std::vector<std::string> all;      // in order
    WordVector vector{};
};
ClientWords client_words(std::string_view said, const WordVectors& vectors);

class FeatureMaker {
  public:
    explicit FeatureMaker(const WordVectors& vectors) : vectors_(&vectors) {}

    /// Of the tokens of a span of sentences: the whole reply, a sentence or a clause.
    Features of(const Tokens& tokens, Span span, const ClientWords& client) const;

    const WordVectors& vectors() const { return *vectors_; }

  private:
    const WordVectors* vectors_;
    CueFinder cues_;
};

/// The feature that one word follows another.
std::uint32_t pair_feature(std::string_view before, std::string_view word);

/// Words that carry grammar more than content.
bool is_function_word(std::string_view word);

}  // namespace attune
