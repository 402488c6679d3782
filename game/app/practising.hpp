// The practice room as the app holds it: the round, since when it goes on, and what of it is kept.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "dialogue/drills/load_drill.hpp"
#include "dialogue/drills/practice_round.hpp"
#include "dialogue/store/run.hpp"

namespace attune::game {

struct Practising {
    PracticeRound round;
    std::int64_t began_ms = 0;
    std::optional<store::PracticeId> kept;  // the answer just given
    bool fresh = true;                      // the pose is taken up at once: another moment
};

/// The drills of a folder; those with errors are in the problems.
Result<LoadedLibrary> read_drills(const std::filesystem::path& folder);

/// The day of the person at this computer (drills/day.hpp).
int local_day(std::int64_t unix_ms);

/// "Moment 3. Two of about five minutes." – and, when they are over, that one may go on.
std::string time_words(int number, std::int64_t ms);

}  // namespace attune::game
