// Every state the authored part of a scenario can be in: beat × the finite quantities of Space, searched
// exactly. Of the client's state nothing is assumed, so a condition that asks for it may go either way; what
// is reached without such a doubt is certain, what is not reached at all is impossible for every client.
//
// States of a beat are bits of one dense map where that fits the limits, otherwise members of a hash set.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/space.hpp"

namespace attune {

enum class Reached : std::uint8_t {
    never,      // no way through the authored states leads there, whatever the client's state
    if_client,  // a way leads there that hangs on the client's state
    certain,    // a way leads there that hangs on nothing: it can be played with every seed
};

/// A place where a session cannot go on, or never end.
struct Trap {
    enum class Kind : std::uint8_t {
        nothing_to_say,  // no option can be seen and there is no `otherwise`
        no_way_out,      // from here no ending can be reached any more
    };
    Kind kind = Kind::nothing_to_say;
    BeatIndex beat;            // where it is first entered
    std::uint64_t states = 0;  // of this beat that are trapped so
    Reached reached = Reached::certain;
    std::optional<Witness> witness;  // when certain
};

/// A circle that can be gone round without end, back to the same state but for what it raises.
struct Farm {
    BeatIndex beat;                         // where the circle begins and ends
    std::vector<OptionIndex> circle;        // the moves of one round
    std::optional<VariableIndex> variable;  // raised by it (and read by some condition); or
    bool alliance = false;                  // it holds an option of empathy and regard 4 or more, and none of
                                            // empathy or regard below 3: bond can be had without limit
    Reached reached = Reached::certain;
    std::optional<Witness> witness;  // to the beat and once round
};

struct Reach {
    bool complete = true;        // false: the limits ended it; then `never` is not known, only not seen
    bool dense = true;           // bitmaps, not a hash set
    std::uint64_t states = 0;    // (beat, finite state) pairs reached
    std::uint64_t steps = 0;     // ways between them followed
    std::size_t bytes = 0;       // of memory held for them at the peak
    std::vector<Reached> goals;  // by goal; questions about the client are if_client unless no way leads to
                                 // any option that could bring them about
    std::vector<Trap> traps;
    std::vector<Farm> farms;
    /// By beat: what each variable can be there; the range declared when the beat is not reached.
    std::vector<std::vector<Extent>> variables;
    /// By goal: a shortest way there, of those that are certain. Empty where `traced` is false: there was no
    /// room to note how each state was come to.
    std::vector<std::optional<Witness>> witness;
    bool traced = true;
    /// By goal: how many moves any way there needs at least (certain or not).
    std::vector<std::uint32_t> fewest_moves;
    static constexpr std::uint32_t no_moves = 0xFFFFFFFFu;  // of a goal that is not reached
};

Reach reach(const Scenario& scenario, const Goals& goals, const Space& space, const Limits& limits);

namespace finite {
/// The same with a hash set even where bitmaps would fit: to hold the two against each other.
Reach reach_hashed(const Scenario& scenario, const Goals& goals, const Space& space, const Limits& limits);
}  // namespace finite

}  // namespace attune
