// Many sessions of one scenario by one policy, counted up. All counts and sums are whole numbers, so batches
// of sessions merge to the same tally in whatever pieces they were played. The figures rest on the client
// model alone; nothing here was measured on people.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "dialogue/explore/limits.hpp"
#include "dialogue/explore/policy.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// Whole numbers by value, for mean, spread and quartiles.
struct Distribution {
    std::int64_t n = 0, sum = 0, squares = 0;
    std::vector<std::uint32_t> bins;  // values from `low` on, `width` each; the ends take what lies beyond
    std::int32_t low = 0, width = 1;

    void add(std::int64_t value);
    void merge(const Distribution& other);
    double mean() const;
    double sd() const;
    /// The value below which this share (0…1) lies, to the width of a bin.
    double quantile(double share) const;
    friend bool operator==(const Distribution&, const Distribution&) = default;
};

/// Pairs of whole numbers, for a correlation.
struct Pairs {
    std::int64_t n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    void add(std::int64_t a, std::int64_t b);
    void merge(const Pairs& other);
    /// Pearson's r; nothing where one side does not vary.
    std::optional<double> r() const;
    friend bool operator==(const Pairs&, const Pairs&) = default;
};

/// From an option (or a beat that passes on by itself) to where it led, and how often.
struct Passage {
    Target to;
    std::uint64_t times = 0;
    friend bool operator==(const Passage&, const Passage&) = default;
};
using Passages = std::vector<std::vector<Passage>>;  // by option or by beat; beats first, in order

struct SimulationTally {
    std::int64_t sessions = 0, moves = 0, unfinished = 0;
    Distribution alliance;  // hundredths of 0…100, at the end
    Distribution z;         // ten-thousandths
    std::int64_t empathy = 0, regard = 0, collaboration = 0, in_touch = 0;  // sums over moves
    std::int64_t corrective_moments = 0, re_enactments = 0;
    std::int64_t mended = 0;  // of the moments, those by a re-enactment that was repaired in time
    std::array<std::int64_t, 4> with_corrective{};  // sessions with 0, 1, 2, 3 and more
    // Sessions with a rupture; of these with none by the trainee; of these with none left open.
    std::int64_t ruptured = 0, only_scripted = 0, repaired = 0;
    std::int64_t duty_missed = 0;
    std::vector<std::int64_t> endings;    // by ending
    std::array<std::int64_t, 4> bands{};  // sums of shares, millionths: significant … none or worse
    std::array<std::int64_t, 4> drawn{};  // one outcome drawn for each session
    Pairs alliance_outcome, empathy_outcome, regard_outcome, repair_outcome;  // with the outcome drawn

    std::vector<std::int64_t> entered;  // by beat, how often
    std::vector<std::int64_t> visited;  // by beat, in how many sessions
    std::vector<std::int64_t> taken;    // by option
    Passages options;                   // by option
    Passages beats;                     // by beat that passed on by `otherwise`, or after a repair option

    explicit SimulationTally(const Scenario& scenario);
    void merge(const SimulationTally& other);
    /// Per session; 0 when there was none.
    double per_session(std::int64_t count) const;
    double per_move(std::int64_t sum) const;
    friend bool operator==(const SimulationTally&, const SimulationTally&) = default;
};

inline constexpr int longest_session = 120;  // moves; one that has not ended by then is cut and counted

/// `count` sessions with the seeds from `first_seed` on. The limits may end it early; `sessions` says how
/// many there are.
SimulationTally simulate(const Scenario& scenario, Policy policy, std::uint64_t first_seed,
                         std::uint64_t count, const Limits& limits = {});

}  // namespace attune
