// The proof sheet: a whole scenario as one page of HTML that stands alone, for a reviewer with a pencil. Every
// beat in reading order with its lines, options, levels and whys; a wide margin with boxes for the reviewer's
// own levels. No script, nothing from elsewhere, everything escaped; prints on A4.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// How far raters agree on one dimension: quadratic-weighted κ with its 95 % interval.
struct ProofAgreement {
    std::string dimension;  // "empathy"
    std::string between;    // "author and rater 1"
    std::size_t options = 0;
    double kappa = 0, low = 0, high = 0;
};

/// An option that raters see two levels apart or more.
struct ProofDifference {
    std::string option;     // "coat.form"
    std::string dimension;
    std::string levels;     // in words: "author 4, rater one 2"
};

/// What is known beside the scenario. Plain data: none of it is HTML.
struct ProofExtras {
    std::string from;  // the file it was read from; empty: nobody has rated this
    std::vector<ProofAgreement> agreement;
    std::vector<ProofDifference> differing;
};

std::string proof_sheet(const Scenario& scenario, const ProofExtras& extras);

}  // namespace attune
