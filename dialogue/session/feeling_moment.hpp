// When to ask the trainee what is happening in them: where a wound is first come to, or where the author
// says, at most four times in a session. Asked between the client's words and the next move; never scored.
#pragma once

#include "dialogue/session/session.hpp"

namespace attune {

inline constexpr int most_feeling_moments = 4;

/// The client has just spoken, and this is such a moment; false once it was noted.
bool is_feeling_moment(const Session& session);

}  // namespace attune
