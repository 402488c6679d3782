// Everything an author wants to know of a scenario before a trainee meets it, from three searches that help
// each other: reach (exact, over what the author wrote), bounds (proofs of what the client's state cannot
// be) and seek (plays that show what can happen); and best, for the best and worst that can come of it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/best.hpp"
#include "dialogue/explore/bounds.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/reach.hpp"
#include "dialogue/explore/seek.hpp"

namespace attune {

enum class Search : std::uint8_t { reach, bounds, seek, best };
template <>
struct Names<Search> {
    static constexpr auto table = std::to_array<std::string_view>({"reach", "bounds", "seek", "best"});
};

/// What each search may use; asked as each begins.
using LimitsOf = std::function<Limits(Search)>;

struct Exploration {
    Reach reach;
    Bounds bounds;
    Sought sought;
    Best best;
    std::vector<Answer> answers;  // by goal
};

/// `seed` is of the searches themselves: the same seed, the same answers, unless a limit ends one.
Exploration explore(const Scenario& scenario, const Goals& goals, std::uint64_t seed, const LimitsOf& limits);

/// The answer to one goal from what the searches found.
Answer answer_to(std::size_t goal, const Reach& reach, const Bounds& bounds, const Sought& sought);

}  // namespace attune
