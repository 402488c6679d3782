#include "dialogue/freetext/linear.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "dialogue/explore/generator.hpp"

namespace attune {
namespace {

constexpr std::uint32_t unknown = 0xFFFFFFFFu;

/// An example with its features as rows of the weights.
struct Row {
    const Example* example = nullptr;
    std::vector<std::pair<std::uint32_t, float>> features;
};

std::vector<std::uint32_t> kept_hashes(std::span<const Example* const> examples, std::size_t least) {
    std::unordered_map<std::uint32_t, std::size_t> counts;
    for (const Example* example : examples) {
        for (const Feature& feature : example->features.sparse) ++counts[feature.hash];
    }
    std::vector<std::uint32_t> kept;
    for (const auto& [hash, count] : counts) {
        if (count >= least) kept.push_back(hash);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

std::uint32_t row_of(const std::vector<std::uint32_t>& hashes, std::uint32_t hash) {
    const auto at = std::lower_bound(hashes.begin(), hashes.end(), hash);
    return at != hashes.end() && *at == hash ? static_cast<std::uint32_t>(at - hashes.begin()) : unknown;
}

/// One weight with the sum of its squared gradients.
struct Step {
    float rate, decay;
    void operator()(float& weight, float& squares, float gradient) const {
        gradient += decay * weight;
        squares += gradient * gradient;
        weight -= rate * gradient / (1e-4f + std::sqrt(squares));
    }
};

std::vector<std::size_t> shuffled(std::size_t count, Generator& generator) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[generator.below(i)]);
    return order;
}

/// Where the classes should be: the target, or for "one of these" the model's own opinion among them.
void pull_towards(const Example& example, std::vector<float>& shares) {
    float sum = 0;
    if (example.any_of) {
        for (std::size_t c = 0; c < shares.size(); ++c) sum += example.target[c] * shares[c];
        for (std::size_t c = 0; c < shares.size(); ++c) {
            shares[c] -= sum > 0 ? example.target[c] * shares[c] / sum : 0;
        }
        return;
    }
    for (std::size_t c = 0; c < shares.size(); ++c) shares[c] -= example.target[c];
}

}  // namespace

float exponential(float x) {
    x = std::clamp(x, -80.0f, 80.0f);
    // e^x = (e^(x ∕ 256))^256; Taylor to the fifth power is exact enough for |x ∕ 256| < ⅓.
    double y = static_cast<double>(x) / 256;
    double value = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4 * (1 + y / 5 * (1 + y / 6)))));
    for (int i = 0; i < 8; ++i) value *= value;
    return static_cast<float>(value);
}

std::vector<float> softmax(std::span<const float> scores, float sharpness) {
    std::vector<float> shares(scores.begin(), scores.end());
    if (shares.empty()) return shares;
    const float top = *std::max_element(shares.begin(), shares.end());
    float sum = 0;
    for (float& share : shares) sum += share = exponential(sharpness * (share - top));
    for (float& share : shares) share /= sum;
    return shares;
}

Linear Linear::train(std::span<const Example* const> examples, const TrainingSettings& settings) {
    Linear out;
    out.classes_ = settings.classes;
    out.heads_ = settings.classes + settings.levels;
    out.dense_share_ = settings.dense_share;
    out.hashes_ = kept_hashes(examples, settings.least);
    out.weights_.assign(out.hashes_.size() * out.heads_, 0);
    out.dense_.assign(vector_size * out.heads_, 0);
    out.bias_.assign(out.heads_, 0);
    std::vector<float> squares(out.weights_.size(), 0), dense_squares(out.dense_.size(), 0),
        bias_squares(out.heads_, 0);

    std::vector<Row> rows;
    for (const Example* example : examples) {
        Row row{example, {}};
        const float share = example->features.share();
        for (const Feature& feature : example->features.sparse) {
            const std::uint32_t at = row_of(out.hashes_, feature.hash);
            if (at != unknown) row.features.emplace_back(at, share * feature.value);
        }
        rows.push_back(std::move(row));
    }

    Generator generator{settings.seed};
    std::vector<float> scores(out.heads_), gradient(out.heads_);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        const float rate = settings.step / (1.0f + 0.3f * static_cast<float>(epoch));
        const Step step{rate, settings.decay};
        for (const std::size_t which : shuffled(rows.size(), generator)) {
            const Row& row = rows[which];
            const Example& example = *row.example;
            scores.assign(out.bias_.begin(), out.bias_.end());
            for (const auto& [f, x] : row.features) {
                for (std::size_t h = 0; h < out.heads_; ++h)
                    scores[h] += x * out.weights_[f * out.heads_ + h];
            }
            for (std::size_t d = 0; d < vector_size; ++d) {
                const float x = settings.dense_share * example.features.dense[d];
                for (std::size_t h = 0; h < out.heads_; ++h) scores[h] += x * out.dense_[d * out.heads_ + h];
            }
            std::vector<float> shares = softmax(std::span(scores).first(out.classes_));
            pull_towards(example, shares);
            for (std::size_t c = 0; c < out.classes_; ++c) gradient[c] = example.weight * shares[c];
            for (std::size_t l = 0; l < settings.levels; ++l) {
                const std::size_t h = out.classes_ + l;
                gradient[h] = example.levels.empty() ? 0 : 0.5f * (scores[h] - example.levels[l]);
            }
            for (const auto& [f, x] : row.features) {
                for (std::size_t h = 0; h < out.heads_; ++h) {
                    step(out.weights_[f * out.heads_ + h], squares[f * out.heads_ + h], x * gradient[h]);
                }
            }
            for (std::size_t d = 0; d < vector_size; ++d) {
                const float x = settings.dense_share * example.features.dense[d];
                for (std::size_t h = 0; h < out.heads_; ++h) {
                    step(out.dense_[d * out.heads_ + h], dense_squares[d * out.heads_ + h], x * gradient[h]);
                }
            }
            for (std::size_t h = 0; h < out.heads_; ++h) step(out.bias_[h], bias_squares[h], gradient[h]);
        }
    }
    return out;
}

std::vector<float> Linear::scores(const Features& features) const {
    std::vector<float> scores(bias_);
    const float share = features.share();
    for (const Feature& feature : features.sparse) {
        const std::uint32_t at = row_of(hashes_, feature.hash);
        if (at == unknown) continue;
        for (std::size_t h = 0; h < heads_; ++h)
            scores[h] += share * feature.value * weights_[at * heads_ + h];
    }
    for (std::size_t d = 0; d < vector_size; ++d) {
        const float x = dense_share_ * features.dense[d];
        for (std::size_t h = 0; h < heads_; ++h) scores[h] += x * dense_[d * heads_ + h];
    }
    return scores;
}

}  // namespace attune
