// Home: the clients as cards, an open session to go on with, who is practising, and the way to everything
// else.
#pragma once

#include "game/access/ui.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

void draw_home(Ui& ui, const HomeView& view, HomeState& state, std::string_view notice, Commands& commands);

/// The numbered problems of a scenario file.
void draw_problems(Ui& ui, const std::vector<ProblemLine>& problems, std::size_t most);

}  // namespace attune::game
