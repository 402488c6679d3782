#include "dialogue/freetext/word_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace attune {
namespace {

constexpr std::string_view magic = "ATTUNEV1";
constexpr float common = 1e-3f;  // a of the weighting

Error bad(std::string what) {
    return {"The word vectors cannot be used: " + what, "Replies can still be chosen from the options.",
            "Put the vectors.bin of this version of Attune back into assets/freetext."};
}

/// Little-endian numbers off the front of a text.
struct Bytes {
    std::string_view rest;
    std::uint32_t number(std::size_t bytes) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(rest[i])) << (8 * i);
        }
        rest.remove_prefix(bytes);
        return value;
    }
};

}  // namespace

// magic, count (4 bytes), then for each word in the order of bytes: length (1), the word, rank (4), scale in
// millionths (4), 100 signed bytes.
Result<WordVectors> WordVectors::read(std::string_view bytes) {
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + 4) return bad("it is no file of vectors.");
    Bytes in{bytes.substr(magic.size())};
    const std::uint32_t count = in.number(4);
    constexpr std::size_t least = 1 + 1 + 4 + 4 + vector_size;
    if (count > in.rest.size() / least) return bad("it is shorter than it says.");
    WordVectors out;
    out.rows_.reserve(count);
    out.numbers_.resize(count * vector_size);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (in.rest.size() < least) return bad("it breaks off.");
        Row row;
        row.length = static_cast<std::uint8_t>(in.number(1));
        if (row.length == 0 || in.rest.size() < row.length + least - 2) return bad("it breaks off.");
        row.word = static_cast<std::uint32_t>(out.words_.size());
        out.words_.append(in.rest.substr(0, row.length));
        in.rest.remove_prefix(row.length);
        row.rank = in.number(4);
        row.scale = static_cast<float>(in.number(4)) * 1e-6f;
        std::memcpy(out.numbers_.data() + i * vector_size, in.rest.data(), vector_size);
        in.rest.remove_prefix(vector_size);
        if (i > 0 && out.word_of(out.rows_.back()) >= out.word_of(row))
            return bad("its words are out of order.");
        out.rows_.push_back(row);
    }
    if (!in.rest.empty()) return bad("there is something after its end.");
    return out;
}

std::optional<std::size_t> WordVectors::find(std::string_view word) const {
    const auto at = std::lower_bound(rows_.begin(), rows_.end(), word,
                                     [&](const Row& row, std::string_view w) { return word_of(row) < w; });
    if (at == rows_.end() || word_of(*at) != word) return std::nullopt;
    return static_cast<std::size_t>(at - rows_.begin());
}

std::uint32_t WordVectors::rank(std::string_view word) const {
    const auto at = find(word);
    return at ? rows_[*at].rank : 0;
}

float WordVectors::weight(std::string_view word) const {
    const std::uint32_t at = rank(word);
    if (at == 0) return 0;
    const float p = 0.08f / static_cast<float>(at);  // Zipf: the harmonic number of 400,000 words is about 13
    return common / (common + p);
}

WordVector WordVectors::mean(std::span<const TypedToken> tokens) const {
    WordVector sum{};
    for (const TypedToken& token : tokens) {
        const auto at = token.mark ? std::nullopt : find(token.text);
        if (!at) continue;
        const float scaled = weight(token.text) * rows_[*at].scale;
        const std::int8_t* numbers = numbers_.data() + *at * vector_size;
        for (std::size_t i = 0; i < vector_size; ++i) sum[i] += scaled * static_cast<float>(numbers[i]);
    }
    float square = 0;
    for (const float x : sum) square += x * x;
    if (square <= 0) return WordVector{};
    const float length = std::sqrt(square);
    for (float& x : sum) x /= length;
    return sum;
}

float likeness(const WordVector& a, const WordVector& b) {
    float sum = 0;
    for (std::size_t i = 0; i < vector_size; ++i) sum += a[i] * b[i];
    return sum;
}

}  // namespace attune
