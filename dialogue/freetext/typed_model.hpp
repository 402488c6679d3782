// The rater as it ships: the heads of Linear with the weights that matter, a byte each, and what was set with
// it: how sharp its shares are, and from where on it is sure. One file, read whole; its SHA-256 is its name
// in a log. Format: typed_model.cpp. How it is trained: train.hpp; how good it is: its card beside it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/features.hpp"
#include "dialogue/freetext/linear.hpp"
#include "dialogue/skills/typed_skill.hpp"

namespace attune {

inline constexpr std::size_t typed_skills = count_of<TypedSkill>();
inline constexpr std::size_t typed_levels = 3;  // empathy, regard, collaboration
inline constexpr std::size_t typed_heads = typed_skills + typed_levels;

using Scores = std::array<float, typed_heads>;

/// From which share of the likeliest skill on a reply is rated, and from which the trainee is asked.
struct Certainty {
    float rated = 0.7f;
    float asked = 0.4f;
    friend bool operator==(const Certainty&, const Certainty&) = default;
};

class TypedModel {
  public:
    /// Keeps the `most` features with the largest weights.
    static TypedModel from(const Linear& trained, std::size_t most, float sharpness, Certainty certainty);
    /// `bytes` of the whole file; an Error says what is wrong with it.
    static Result<TypedModel> read(std::string_view bytes);
    std::string written() const;

    Scores scores(const Features& features) const;
    bool knows(std::uint32_t hash) const { return row(hash) != nullptr; }
    /// What one feature adds to a head, before the share of the reply.
    float part(const Feature& feature, std::size_t head) const;
    /// Shares of the skills, adding up to 1.
    std::array<float, typed_skills> shares(const Scores& scores) const;

    Certainty certainty() const { return certainty_; }
    /// The first bytes of the file's SHA-256.
    const std::array<std::uint8_t, 8>& name() const { return name_; }
    std::size_t features() const { return hashes_.size(); }

  private:
    const std::int8_t* row(std::uint32_t hash) const;

    std::vector<std::uint32_t> hashes_;  // sorted
    std::vector<std::int8_t> weights_;   // rows of typed_heads
    Scores scale_{}, bias_{};
    std::vector<float> dense_;  // vector_size rows of typed_heads
    float dense_share_ = 1, sharpness_ = 1;
    Certainty certainty_;
    std::array<std::uint8_t, 8> name_{};
};

}  // namespace attune
