// An answer of an exploration, and how it is known.
//   exact    every state there is was looked at
//   proven   a play shows that it can, or a bound that no play can
//   sampled  not seen in n plays chosen at random: it happens in fewer than 3/n of such plays, at 95 %
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

enum class How : std::uint8_t { exact, proven, sampled };
template <>
struct Names<How> {
    static constexpr auto table = std::to_array<std::string_view>({"exact", "proven", "sampled"});
};

/// A play that shows it: `attune-cli play --seed … --moves …` takes it again.
struct Witness {
    std::uint64_t seed = 0;
    std::vector<OptionIndex> moves;
    friend bool operator==(const Witness&, const Witness&) = default;
};

struct Answer {
    bool can = false;
    How how = How::exact;
    std::optional<Witness> witness;  // when it can
    bool shortest = false;           // the witness is known to be as short as any
    std::uint64_t samples = 0;       // when sampled
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// The witness as a moves file (session/moves_file.hpp), with a comment that says the seed and what it shows.
std::string moves_text(const Scenario& scenario, const Witness& witness, const std::string& shows);

}  // namespace attune
