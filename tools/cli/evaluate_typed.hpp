// How the rater does on replies its makers have not read: the files of tests/freetext, or an institution's
// own of the same form. What the card, the tests and `train --evaluate` report.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/metrics.hpp"
#include "dialogue/freetext/typed_rating.hpp"

namespace attune::cli {

struct MissedReply {
    std::string expected, given, client, text;
    float sure = 0;
};

struct TypedEvaluation {
    std::vector<Answered> skills;             // the fourteen; truth is the first label
    std::vector<Answered> groups;             // the five
    int harmful = 0, harmful_as_helpful = 0;  // of those rated at the shipped threshold
    double coverage = 0;                      // share rated at the shipped threshold
    std::vector<MissedReply> missed;          // wrong though rated
    int adversarial = 0, withstood = 0;
    std::vector<std::pair<std::string, std::pair<int, int>>> families;  // withstood, of
    std::vector<MissedReply> fallen;
    int clean = 0, clean_stopped = 0;
    std::vector<MissedReply> wrongly_stopped;
    int pairs = 0, pairs_told_apart = 0;
    int routed = 0, routed_first = 0, routed_second = 0;  // second: among the first two
    std::vector<MissedReply> misrouted;
};

/// What stands in `folder` of replies.tsv, adversarial.tsv, clean.tsv, pairs.tsv and routing.tsv; an Error
/// names a line that cannot be read. `scenarios`: where routing finds its beats.
Result<TypedEvaluation> evaluate_typed(const Rater& rater, const std::filesystem::path& folder,
                                       const std::filesystem::path& scenarios);

}  // namespace attune::cli
