// Where the parts of the session screen go. The overlay never lies over the client; where the window is small
// for its text it shrinks to a strip of one line.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

struct StageLayout {
    Box bar, strip, portrait, caption, words, options, typing, overlay;  // empty where not shown
    int option_columns = 2;
    bool compact = false;  // little room for the text: the face alone, smaller words
};

/// `options_height` tells how high the options would be in so many columns of this width.
StageLayout lay_out_stage(const Ui& ui, const StageView& view);

/// The height of one row of option cards.
float option_row_height(const Ui& ui, const std::vector<OfferedOption>& options, std::size_t first,
                        int columns, float width);

}  // namespace attune::game
