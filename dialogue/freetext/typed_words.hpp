// A rating in sentences for whoever typed the reply: what it was taken for, how much it carried, what moved
// it. Said as what moved the rating, never as proof.
#pragma once

#include <string>
#include <vector>

#include "dialogue/freetext/typed_rating.hpp"

namespace attune {

std::vector<std::string> typed_words(const TypedRating& rating);

/// "87 %"
std::string percent(float share);

}  // namespace attune
