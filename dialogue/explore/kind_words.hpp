// How many kind-sounding words a text holds. This finds options that give themselves away by their tone; it
// judges nobody's kindness. The list is English; in another language it finds nothing.
#pragma once

#include <string_view>

namespace attune {

/// Whole words and short phrases, capitals or not.
int kind_words(std::string_view text);

/// Characters: code points of UTF-8.
int characters(std::string_view text);

}  // namespace attune
