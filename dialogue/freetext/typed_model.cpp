#include "dialogue/freetext/typed_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "dialogue/base/sha256.hpp"

namespace attune {
namespace {

// All little-endian: magic; tokeniser, features and heads (4 bytes each); sharpness, share of the vectors,
// rated, asked, then scale and bias of each head and the weights of the vectors (floats); the number of
// features (4); their hashes (4 each), rising; their weights (a byte each, by feature).
constexpr std::string_view magic = "ATTUNEM1";

Error bad(std::string what) {
    return {"The model for typed replies cannot be used: " + what,
            "Replies can still be chosen from the options.",
            "Put the model of this version of Attune back into assets/freetext, or train one with attune-cli "
            "train."};
}

void put(std::string& out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}
void put(std::string& out, float value) { put(out, std::bit_cast<std::uint32_t>(value)); }

struct Reader {
    std::string_view rest;
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(rest[i])) << (8 * i);
        }
        rest.remove_prefix(4);
        return value;
    }
    float real() { return std::bit_cast<float>(number()); }
};

std::array<std::uint8_t, 8> name_of_file(std::string_view bytes) {
    std::array<std::uint8_t, 8> name{};
    const Digest digest = sha256(bytes);
    std::copy_n(digest.begin(), name.size(), name.begin());
    return name;
}

}  // namespace

TypedModel TypedModel::from(const Linear& trained, std::size_t most, float sharpness, Certainty certainty) {
    TypedModel out;
    out.sharpness_ = sharpness;
    out.certainty_ = certainty;
    out.dense_share_ = trained.dense_share();
    std::vector<std::pair<float, std::size_t>> by_weight;
    for (std::size_t i = 0; i < trained.hashes().size(); ++i) {
        float largest = 0;
        for (const float w : trained.row(i)) largest = std::max(largest, std::abs(w));
        by_weight.emplace_back(-largest, i);
    }
    std::sort(by_weight.begin(), by_weight.end());
    by_weight.resize(std::min(by_weight.size(), most));
    std::vector<std::size_t> kept;
    for (const auto& [weight, index] : by_weight) kept.push_back(index);
    std::sort(kept.begin(), kept.end());
    for (const std::size_t i : kept) {
        for (std::size_t h = 0; h < typed_heads; ++h) {
            out.scale_[h] = std::max(out.scale_[h], std::abs(trained.row(i)[h]) / 127);
        }
    }
    for (const std::size_t i : kept) {
        out.hashes_.push_back(trained.hashes()[i]);
        for (std::size_t h = 0; h < typed_heads; ++h) {
            const float steps = out.scale_[h] > 0 ? trained.row(i)[h] / out.scale_[h] : 0;
            out.weights_.push_back(static_cast<std::int8_t>(std::lround(std::clamp(steps, -127.0f, 127.0f))));
        }
    }
    std::copy(trained.bias().begin(), trained.bias().end(), out.bias_.begin());
    out.dense_.assign(trained.dense().begin(), trained.dense().end());
    out.name_ = name_of_file(out.written());
    return out;
}

std::string TypedModel::written() const {
    std::string out(magic);
    put(out, static_cast<std::uint32_t>(tokeniser_version));
    put(out, static_cast<std::uint32_t>(features_version));
    put(out, static_cast<std::uint32_t>(typed_heads));
    for (const float value : {sharpness_, dense_share_, certainty_.rated, certainty_.asked}) put(out, value);
    for (const float value : scale_) put(out, value);
    for (const float value : bias_) put(out, value);
    for (const float value : dense_) put(out, value);
    put(out, static_cast<std::uint32_t>(hashes_.size()));
    for (const std::uint32_t hash : hashes_) put(out, hash);
    out.append(reinterpret_cast<const char*>(weights_.data()), weights_.size());
    return out;
}

Result<TypedModel> TypedModel::read(std::string_view bytes) {
    constexpr std::size_t head = 8 + 4 * (3 + 4 + 2 * typed_heads + vector_size * typed_heads + 1);
    if (!bytes.starts_with(magic)) return bad("it is no model.");
    if (bytes.size() < head) return bad("it breaks off.");
    Reader in{bytes.substr(magic.size())};
    if (in.number() != tokeniser_version || in.number() != features_version || in.number() != typed_heads) {
        return bad("it is of another version.");
    }
    TypedModel out;
    out.sharpness_ = in.real();
    out.dense_share_ = in.real();
    out.certainty_.rated = in.real();
    out.certainty_.asked = in.real();
    for (float& value : out.scale_) value = in.real();
    for (float& value : out.bias_) value = in.real();
    out.dense_.resize(vector_size * typed_heads);
    for (float& value : out.dense_) value = in.real();
    const std::size_t count = in.number();
    if (in.rest.size() / (4 + typed_heads) < count || in.rest.size() != count * (4 + typed_heads)) {
        return bad("its length is not what it says.");
    }
    for (std::size_t i = 0; i < count; ++i) {
        out.hashes_.push_back(in.number());
        if (i > 0 && out.hashes_[i - 1] >= out.hashes_[i]) return bad("its features are out of order.");
    }
    out.weights_.resize(count * typed_heads);
    std::memcpy(out.weights_.data(), in.rest.data(), out.weights_.size());
    const auto broken = [](float x) { return !std::isfinite(x); };
    if (std::any_of(out.bias_.begin(), out.bias_.end(), broken) ||
        std::any_of(out.scale_.begin(), out.scale_.end(), broken) ||
        std::any_of(out.dense_.begin(), out.dense_.end(), broken) || broken(out.sharpness_) ||
        broken(out.dense_share_)) {
        return bad("it holds numbers that are none.");
    }
    out.name_ = name_of_file(bytes);
    return out;
}

const std::int8_t* TypedModel::row(std::uint32_t hash) const {
    const auto at = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
    if (at == hashes_.end() || *at != hash) return nullptr;
    return weights_.data() + static_cast<std::size_t>(at - hashes_.begin()) * typed_heads;
}

Scores TypedModel::scores(const Features& features) const {
    std::array<float, typed_heads> sums{};
    for (const Feature& feature : features.sparse) {
        if (const std::int8_t* weights = row(feature.hash)) {
            for (std::size_t h = 0; h < typed_heads; ++h)
                sums[h] += feature.value * static_cast<float>(weights[h]);
        }
    }
    Scores out = bias_;
    const float share = features.share();
    for (std::size_t h = 0; h < typed_heads; ++h) out[h] += share * scale_[h] * sums[h];
    for (std::size_t d = 0; d < vector_size; ++d) {
        const float x = dense_share_ * features.dense[d];
        for (std::size_t h = 0; h < typed_heads; ++h) out[h] += x * dense_[d * typed_heads + h];
    }
    return out;
}

float TypedModel::part(const Feature& feature, std::size_t head) const {
    const std::int8_t* weights = row(feature.hash);
    return weights ? feature.value * scale_[head] * static_cast<float>(weights[head]) : 0;
}

std::array<float, typed_skills> TypedModel::shares(const Scores& scores) const {
    const std::vector<float> all = softmax(std::span(scores).first(typed_skills), sharpness_);
    std::array<float, typed_skills> out{};
    std::copy(all.begin(), all.end(), out.begin());
    return out;
}

}  // namespace attune
