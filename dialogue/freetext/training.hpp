// How the model for typed replies is made: from the authored lines, one voice left out at a time to see how
// it does with a person it has not read, then from all of them. What it says of voices it has not read sets
// how sharp its shares are and from where on it is sure. Everything follows from the lines and the seed.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "dialogue/freetext/authored.hpp"
#include "dialogue/freetext/typed_model.hpp"

namespace attune {

/// One reply judged by a model that has not read its voice.
struct Judgement {
    std::size_t reply = 0;  // in the lines
    std::array<float, typed_skills> shares{};
    TypedSkill given = TypedSkill::simple_reflection;
    float sure = 0;
    std::array<int, typed_levels> levels{};  // 1–5
};

struct TypedTraining {
    TypedModel model;
    std::vector<Judgement> unread;  // of voices left out
    std::size_t features = 0;       // before the smallest were dropped
};

struct TrainingPlan {
    std::uint64_t seed = 1;
    std::size_t most_features = 24000;
    float rated_coverage = 0.8f;  // the share of unread replies that is sure enough to be rated
    float asked_coverage = 0.93f;
};

/// `more`: examples beside the authored lines, of people who are no voice of ours; used in every round.
/// `progress`, if given, hears 0…1.
TypedTraining train_typed(std::span<const AuthoredReply> lines, std::span<const Example> more,
                          const WordVectors& vectors, const TrainingPlan& plan = {},
                          const std::function<void(double)>& progress = {});

}  // namespace attune
