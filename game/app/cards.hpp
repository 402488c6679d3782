// From scenarios and kept runs to what the screens show of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/app/archive.hpp"
#include "game/app/shelf.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

/// Everybody who can be met, in every mood.
PortraitsView portraits_of(const std::vector<Shelved>& shelf);

/// With the last and the best run among `runs`, and the mode of feedback to offer.
ClientCard card_of(const Shelved& shelved, std::size_t on_shelf, const std::vector<KeptRun>& runs,
                   FeedbackMode usual, std::int64_t unix_ms);
std::vector<ProblemLine> problem_lines(const std::vector<Problem>& problems);
RunLine line_of(const KeptRun& run, const std::string& client, std::int64_t unix_ms);
std::vector<ProfileLine> profile_lines(Archive& archive);
/// The client's name in a run whose scenario may be gone: from the shelf, or the run's title.
std::string client_of(const store::Run& run, const std::vector<Shelved>& shelf);
OpenRun open_run_of(const store::Run& run, const std::vector<Shelved>& shelf, std::int64_t unix_ms);

FeedbackMode mode_of(std::string_view name);
std::string_view name_of_mode(FeedbackMode mode);

}  // namespace attune::game
