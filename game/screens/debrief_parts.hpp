// The pages of the debrief, each drawn into the column that is open.
#pragma once

#include "game/screens/debrief.hpp"

namespace attune::game {

inline constexpr int tab_in_short = 0, tab_turns = 1, tab_strain = 2, tab_chair = 3, tab_along = 4;

/// What is asked before any score is shown.
void draw_rating(Ui& ui, const DebriefView& view, DebriefState& state, Commands& commands);
void draw_in_short(Ui& ui, const DebriefPage& page, DebriefState& state);
void draw_turns(Ui& ui, const DebriefPage& page, DebriefState& state);
void draw_strain(Ui& ui, const DebriefPage& page, DebriefState& state);
/// The same hour from the client's chair, and the trainee's own reading of it.
void draw_chair(Ui& ui, const DebriefPage& page, DebriefState& state);
void draw_along(Ui& ui, const DebriefPage& page, DebriefState& state, Commands& commands);

/// The alliance or the arousal over the turns; pressing a turn opens it.
void draw_alliance_chart(Ui& ui, const DebriefView& view, DebriefState& state, float height);
void draw_arousal_chart(Ui& ui, const DebriefView& view, DebriefState& state);

/// A button that opens a turn: "Turn 4".
void turn_button(Ui& ui, std::string_view id, int turn, DebriefState& state);
/// Asks for the moment after `turn` completed moves to be taken again.
void again_button(Ui& ui, const DebriefPage& page, std::string_view id, int turn, DebriefState& state);

}  // namespace attune::game
