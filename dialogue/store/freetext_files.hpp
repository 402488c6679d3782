// The rater for typed replies as the programs use it: vectors and model from the assets, read once and kept.
#pragma once

#include <filesystem>
#include <memory>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/route.hpp"

namespace attune::cli {

/// Owns what a Rater looks at.
struct FreetextKit {
    WordVectors vectors;
    TypedModel model;
    std::unique_ptr<Rater> rater;
};

/// `freetext`: the folder with vectors.bin and typed.model; default: that of the assets.
Result<std::shared_ptr<const FreetextKit>> read_freetext(const std::filesystem::path& freetext = {});
Result<WordVectors> read_vectors(const std::filesystem::path& file);

}  // namespace attune::cli
