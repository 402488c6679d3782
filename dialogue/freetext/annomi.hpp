// AnnoMI (Wu and others, ICASSP 2022; Future Internet 2023, 15(3):110): transcripts of motivational
// interviewing with what experts saw in each utterance of the therapist. It is not part of Attune; where its
// file lies beside the project, the same features and the same training are measured on it, in the way others
// have.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/base/result.hpp"
#include "dialogue/freetext/linear.hpp"
#include "dialogue/freetext/metrics.hpp"

namespace attune {

enum class Behaviour : std::uint8_t { reflection, question, therapist_input, other };

template <>
struct Names<Behaviour> {
    static constexpr auto table =
        std::to_array<std::string_view>({"reflection", "question", "therapist_input", "other"});
};

/// One utterance of a therapist.
struct AnnomiTurn {
    std::string text, client, video;
    Behaviour behaviour = Behaviour::other;
};

/// `csv`: AnnoMI-simple, an utterance a row, with its column `video`.
Result<std::vector<AnnomiTurn>> read_annomi(std::string_view csv);

/// Which of `folds` each turn belongs to; a video is never in two.
std::vector<std::size_t> folds_by_video(std::span<const AnnomiTurn> turns, std::size_t folds);

/// Every turn judged by a model that has not read its video.
std::vector<Answered> cross_validated(std::span<const AnnomiTurn> turns, const FeatureMaker& maker,
                                      std::size_t folds = 5);

/// As "one of these" typed skills, to train on beside the authored lines.
std::vector<Example> annomi_examples(std::span<const AnnomiTurn> turns, const FeatureMaker& maker,
                                     float weight);

}  // namespace attune
