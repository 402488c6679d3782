// What is known of a session as ranges: everything the client model keeps (client/state.hpp), and the finite
// authored part. A box stands for every session whose numbers all lie within it. Thousandths, as the model
// has them; truths are 0…1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dialogue/client/state.hpp"
#include "dialogue/explore/judge.hpp"

namespace attune {

/// By place in a box; after these come the wounds, two truths for each, then the finite quantities.
enum class Part : std::uint8_t {
    bond,
    task,
    goal,
    safety,
    arousal,
    strain,
    experiencing,
    moments,       // corrective
    rose,          // experiencing rose on the turn before
    strained_ago,  // turns from the last strained move to the next one: 1, 2, 3 = longer ago or never
    // of an open rupture; 0 while there is none
    opened_ago,  // likewise, 5 = longer ago
    loss,
    invited,
    by_trainee,
    by_re_enactment,
    acknowledged,  // the repair steps counted
    owned,
    validated,
    invitation,
};
inline constexpr std::size_t part_count = 19;
constexpr std::size_t at(Part part) { return static_cast<std::size_t>(part); }

/// Where things stand in the boxes of one scenario.
struct Shape {
    std::size_t wounds = 0, slots = 0;
    std::size_t entered(std::size_t wound) const { return part_count + 2 * wound; }
    std::size_t corrected(std::size_t wound) const { return part_count + 2 * wound + 1; }
    std::size_t slot(std::size_t slot) const { return part_count + 2 * wounds + slot; }
    std::size_t size() const { return part_count + 2 * wounds + slots; }
};

using Box = std::vector<Extent>;

/// An abstract state: what is known exactly, and the ranges of the rest.
struct Known {
    BeatIndex beat;
    Rupture rupture = Rupture::none;
    std::optional<WoundIndex> pending;
    Box box;
};

/// The numbers of a client by Part, then the wounds, as the move of turn `next` finds them.
void write_client(const ClientState& client, int next, const Shape& shape, std::vector<std::int32_t>& into);

/// The client of the box who fares worst, or best: the least of bond … strain and the least able to be
/// repaired, mended or to go deeper; or the most. As the move of turn `next` finds them.
void write_corner(const Known& known, bool best, int next, const Shape& shape, ClientState& into);

/// Takes the other box in; true when that made it larger.
bool join(std::span<Extent> box, std::span<const Extent> other);

}  // namespace attune
