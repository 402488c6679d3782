// Sessions to read a debrief from: Owen's small scene played by a list of option ids, or by a habit.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dialogue/record/debrief_view.hpp"
#include "dialogue/session/session.hpp"
#include "tests/support/owen.hpp"

namespace attune::test {

/// The session after these moves; every one must be on offer.
Session played_by(std::shared_ptr<const Scenario> scenario, const std::vector<std::string>& moves,
                  std::uint64_t seed = 7);

/// Plays to the end, choosing on turn n the offered option number `habit + n`, around.
Session played_anyhow(std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::size_t habit);

DebriefView debrief_of(const Session& session);

/// To the end; Owen says he would not be sorry not to wake, and is not asked.
inline const std::vector<std::string> passing_over = {"nights", "illness", "absolve", "yes", "tired"};
/// To the end, asking plainly.
inline const std::vector<std::string> asking_plainly = {"nights", "asking", "ask", "stay", "smaller"};

/// The session with every text of its scenario, and only those, replaced by this.
Session with_every_text(const Session& session, const std::string& text);

}  // namespace attune::test
