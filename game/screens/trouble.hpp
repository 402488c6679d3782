// Something about the data: what happened, what is safe, what to do, and the ways on.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_trouble(Ui& ui, const TroubleView& view, Commands& commands);
/// One message over the screen one is on.
void draw_notice(Ui& ui, std::string_view words, Commands& commands);
/// A scenario file that cannot be opened, with its numbered problems.
void draw_broken_file(Ui& ui, const ClientCard& file, Commands& commands);

}  // namespace attune::game
