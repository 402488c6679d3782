// The same question as the exact search asks, answered the plain way: every whole state in a set, every
// condition judged anew, nothing forgotten, nothing compiled. Slow, short, and written apart from it.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/explore/goal.hpp"

namespace attune::test {

struct Plain {
    static constexpr std::uint32_t never = 0xFFFFFFFFu;
    std::vector<std::uint32_t> moves;  // by goal: the fewest that lead there
    std::uint64_t states = 0;
    std::vector<bool> stuck;  // by beat: nothing to say in some state
};

/// By ways that may be open to some client; `surely`: only by those open to every client. Goals about the
/// client are left out.
/// Ends after `most` states.
Plain plain_search(const Scenario& scenario, const Goals& goals, bool surely,
                   std::uint64_t most = ~std::uint64_t{0});

}  // namespace attune::test
