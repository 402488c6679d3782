// What a client said and did, as text: for the session, the transcript and the debrief alike.
#pragma once

#include <string>
#include <vector>

#include "dialogue/record/session_view.hpp"
#include "game/access/ui.hpp"

namespace attune::game {

/// "Halina looks down · quietly"; the author's own sentence where there is one.
std::string gesture_words(const SpokenLine& line, const std::string& client);
/// With the dash of a line that breaks off.
std::string said_words(const SpokenLine& line);

/// All of it below one another, under the client's name.
void draw_spoken(Ui& ui, const std::string& client, const std::vector<SpokenLine>& lines);

}  // namespace attune::game
