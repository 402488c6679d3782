// Scenarios made up by a seed: at random, to hold searches against each other; with one known defect or none,
// to see that it is found and nothing else; and one large, to see how fast.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dialogue/explore/reach.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune::test {

/// splitmix64: the same numbers on every platform.
struct Numbers {
    std::uint64_t state = 0;
    std::uint64_t next() {
        std::uint64_t x = state += 0x9E3779B97F4A7C15u;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return x ^ (x >> 31);
    }
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(next() % count); }
    bool once_in(std::uint32_t count) { return below(count) == 0; }
};

/// A few beats with everything an author can write, circles among them.
Scenario anything(std::uint64_t seed);

enum class Defect : std::uint8_t { none, dead_end, no_way_out, orphan, contradiction, always_true, farm };

/// A sound scenario of layered beats with gates, counters, a hub and options taken once, and one defect in
/// it.
struct Known {
    Scenario scenario;
    Defect defect = Defect::none;
    BeatIndex beat;  // of the defect
};
Known known(Defect defect, std::uint64_t seed);

/// What the search says is wrong, in the same words.
struct Alarm {
    Defect defect = Defect::none;
    BeatIndex beat;
    friend bool operator==(const Alarm&, const Alarm&) = default;
};
std::vector<Alarm> alarms(const Scenario& scenario, const Goals& goals, const Reach& found);

/// A chain of beats with four options each over four variables 0…10, all 14,641 values of which are reached
/// after some forty beats. With `dead_end`, one beat can be left only unless the variables stand at one in
/// about ten thousand of the values.
Scenario large(std::uint32_t beats, std::uint64_t seed, bool dead_end);

/// A hall one comes back to from every door, and from the room behind it; the next door asks for the room.
Scenario doors_in_a_row(std::uint32_t doors);

}  // namespace attune::test
