// What a trainee may do at a moment: the beat's options whose conditions hold, the client's repair options
// where a rupture is open and nothing offered would repair it, and silence last.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/session/state.hpp"

namespace attune {

/// The beat's own options that can be seen; empty means the beat leads on by `otherwise`.
std::vector<OptionIndex> visible_options(const Scenario& scenario, const Moment& moment);

enum class OfferOrder : std::uint8_t {
    shown,  // shuffled by the seed, ties by id
    file,   // as the author wrote them; nobody sees it, so nothing is drawn
};

/// All of it, in the order shown; silence last.
std::vector<OptionIndex> offer(const Scenario& scenario, const Moment& moment, std::uint64_t seed,
                               OfferOrder order = OfferOrder::shown);

}  // namespace attune
