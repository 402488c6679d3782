// Linear heads over features: the skills share a softmax, each level is a regression of its own. Trained by
// stochastic gradients with a step of its own for each weight (AdaGrad, Duchi, Hazan and Singer 2011), in an
// order fixed by a seed, with nothing but + − × ∕ and square roots: the same numbers on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dialogue/freetext/features.hpp"

namespace attune {

struct Example {
    Features features;
    std::vector<float> target;  // by class, adds up to 1; or, with `any_of`, 1 for each class it may be
    bool any_of = false;        // known to be one of several classes, not which
    std::vector<float> levels;  // what the regressions should give; empty = not known
    float weight = 1;
};

struct TrainingSettings {
    std::size_t classes = 0;
    std::size_t levels = 0;
    int epochs = 12;
    float step = 0.15f;
    float decay = 1e-5f;       // pulls weights towards 0
    float dense_share = 1.0f;  // length of the word vectors' part beside the words' part, which has length 1
    std::size_t least = 2;     // features seen in fewer examples are left out
    std::uint64_t seed = 1;
};

class Linear {
  public:
    static Linear train(std::span<const Example* const> examples, const TrainingSettings& settings);

    std::size_t classes() const { return classes_; }
    std::size_t heads() const { return heads_; }
    /// Raw scores: classes first, then levels.
    std::vector<float> scores(const Features& features) const;

    const std::vector<std::uint32_t>& hashes() const { return hashes_; }  // sorted
    std::span<const float> row(std::size_t feature) const {
        return std::span(weights_).subspan(feature * heads_, heads_);
    }
    std::span<const float> dense() const { return dense_; }  // vector_size rows of heads()
    std::span<const float> bias() const { return bias_; }
    float dense_share() const { return dense_share_; }

  private:
    std::size_t classes_ = 0, heads_ = 0;
    float dense_share_ = 0;
    std::vector<std::uint32_t> hashes_;
    std::vector<float> weights_, dense_, bias_;
};

/// eˣ by halving and a polynomial, so that no library's rounding enters: |error| < 1e-6 of the value.
float exponential(float x);

/// Scores to shares that add up to 1.
std::vector<float> softmax(std::span<const float> scores, float sharpness = 1);

}  // namespace attune
