// A lean on the base rate of 22/43/27/8 (significant, moderate, some, none or worse): how 100 different
// clients might fare if a whole therapy went like this session. Never a verdict on one client. Floating
// point, so it stays out of logs and hashes (model.md §7; weights from the r's there, absolute sizes are
// design decisions of ours).
#pragma once

#include <array>
#include <cstddef>

namespace attune {

/// What a session comes to, as the outcome reads it.
struct SessionSummary {
    double alliance = 50;                               // final, 0…100
    double empathy = 3, regard = 3, collaboration = 3;  // mean levels, silence counted
    int corrective_moments = 0;
    int re_enactments = 0;
    double touch_share = 0;  // share of moves with arousal at touch or above before them
    int ruptures = 0;        // any opened
    bool rupture_open = false;
    bool rupture_by_trainee = false;  // any of them
    double stance_share = 0;          // of the non-neutral moves, those on the declared approach
    bool stance_declared = false;     // and at least one move was not neutral
};

struct Outcome {
    double z = 0;
    double extra = 0;               // adherence and alliance (Barber 2006)
    std::array<double, 4> bands{};  // shares, sum 1
    std::array<int, 4> per_cent{};  // whole, sum 100, by largest remainder
};

inline constexpr std::array<int, 4> base_per_cent = {22, 43, 27, 8};

/// What each side of the session adds to Z; the six sum to it.
struct LeanPart {
    const char* name;
    double amount = 0;
};
std::array<LeanPart, 6> lean_parts(const SessionSummary& summary);

double z_of(const SessionSummary& summary);
double extra_of(const SessionSummary& summary);
Outcome outcome_of(const SessionSummary& summary);

/// The bands for a given Z and extra.
std::array<double, 4> bands_of(double z, double extra);

/// One client's outcome y on the standard scale, and the band it falls in (0 significant … 3 none or worse).
/// `luck` is what the session does not decide: standard normal.
double drawn_outcome(double z, double extra, double luck);
std::size_t band_of(double y);

}  // namespace attune
