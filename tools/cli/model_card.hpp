// The card of a model for typed replies: what it was made from, under which licences, and how well it does,
// with intervals. Markdown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogue/freetext/training.hpp"
#include "tools/cli/evaluate_typed.hpp"

namespace attune::cli {

struct ModelCard {
    std::vector<AuthoredReply> lines;
    TypedTraining training;
    std::vector<Answered> annomi;  // cross-validated; empty: not there
    double mix = 0;
    std::optional<TypedEvaluation> evaluation;
};

std::string model_card(const ModelCard& card);

}  // namespace attune::cli
