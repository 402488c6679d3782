// Word vectors: what a word is near to in meaning, 100 numbers each (GloVe, Public Domain Dedication; how the
// file is made: tools/make-vectors). A sentence is the mean of its words, the rare weighing more (smooth
// inverse frequency, Arora, Liang and Ma 2017). The file: assets/freetext/vectors.bin, described there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/tokens.hpp"

namespace attune {

inline constexpr std::size_t vector_size = 100;
using WordVector = std::array<float, vector_size>;

class WordVectors {
  public:
    WordVectors() = default;  // knows no word
    /// `bytes` of the whole file; an Error says what is wrong with it.
    static Result<WordVectors> read(std::string_view bytes);

    bool knows(std::string_view word) const { return find(word).has_value(); }
    std::size_t size() const { return rows_.size(); }
    /// How common: 1 is the most common of the language the vectors were made from; 0 unknown.
    std::uint32_t rank(std::string_view word) const;
    /// How much a word says, 0…1: a ∕ (a + p), p after Zipf from its rank. Unknown words 0.
    float weight(std::string_view word) const;

    /// The weighted mean, scaled to length 1; all 0 where no word is known.
    WordVector mean(std::span<const TypedToken> tokens) const;

  private:
    struct Row {
        std::uint32_t word = 0;  // offset in words_
        std::uint8_t length = 0;
        std::uint32_t rank = 0;
        float scale = 0;
    };
    std::optional<std::size_t> find(std::string_view word) const;
    std::string_view word_of(const Row& row) const {
        return std::string_view(words_).substr(row.word, row.length);
    }

    std::string words_;
    std::vector<Row> rows_;  // sorted by word
    std::vector<std::int8_t> numbers_;
};

/// The cosine of two vectors of length 1, −1…1.
float likeness(const WordVector& a, const WordVector& b);

}  // namespace attune
