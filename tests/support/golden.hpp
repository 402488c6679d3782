// The golden sessions: 16 sessions of 14 moves, the specification of scoring. Rebuilt here as scenarios whose
// beats are the session's turns, each with the one option that was taken.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "dialogue/session/session.hpp"

namespace attune::test {

/// The array of tests/transcripts/golden-sessions.json.
nlohmann::json golden();

std::shared_ptr<const Scenario> scenario_of(const nlohmann::json& session);

/// The whole session, every move taken.
Session played(const nlohmann::json& session);

}  // namespace attune::test
