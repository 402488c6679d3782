// Text that appears bit by bit where it will stand in the end: nothing moves while it comes. The mark holds
// all of it from the start, so that a screen reader need not wait.
#pragma once

#include "game/access/widgets.hpp"

namespace attune::game {

/// `shown` bytes of it, up to the end of a word.
void revealing(Ui& ui, std::string_view words, std::size_t shown, const TextLook& look);

}  // namespace attune::game
