// The rater for typed replies as the programs use it: vectors and model from a folder, read once and kept.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/typed_reply.hpp"

namespace attune::store {

/// Owns what a Rater looks at.
struct FreetextKit {
    WordVectors vectors;
    TypedModel model;
    std::unique_ptr<Rater> rater;
};

/// `folder`: assets/freetext, with vectors.bin and typed.model.
Result<std::shared_ptr<const FreetextKit>> read_freetext(const std::filesystem::path& folder);
Result<WordVectors> read_vectors(const std::filesystem::path& file);

/// Sixteen bytes that nobody can guess, as digits: what a typed text is hashed with.
std::string new_salt();

}  // namespace attune::store
