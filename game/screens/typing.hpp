// "Say it your own way": the field under the options, the question which of them was meant, the card of help
// lines.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

/// How high the field and what stands above it are; 0 where nothing can be typed.
float typing_height(const Ui& ui, const StageView& view, float width);
void draw_typing(Ui& ui, const StageView& view, const Box& box, bool enabled, StageState& state,
                 Commands& commands);

/// Whether something typed waits for an answer; then draw_typing_question draws it over the session.
bool asks_about_typing(const StageView& view);
void draw_typing_question(Ui& ui, const StageView& view, StageState& state, Commands& commands);

}  // namespace attune::game
