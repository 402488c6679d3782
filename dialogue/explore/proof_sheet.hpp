// The proof sheet: a whole scenario as one page of HTML that stands alone, for a reviewer with a pencil.
// Every beat in reading order with its lines, options, levels and whys; a wide margin with boxes for the
// reviewer's own levels. No script, nothing from elsewhere, everything escaped; prints on A4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogue/explore/kappa.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// How far two who rated agree on one dimension: quadratic-weighted κ with its 95 % interval.
struct ProofAgreement {
    std::string dimension;  // "empathy"
    std::string between;    // "author and Anna"
    int options = 0;
    std::optional<double> kappa;
    std::optional<Interval> interval;
};

/// An option that raters see two levels apart or more.
struct ProofDifference {
    std::string option;  // "coat.form"
    std::string dimension;
    std::string levels;  // in words: "author 4, rater one 2"
};

/// What is known beside the scenario. Plain data: none of it is HTML.
struct ProofExtras {
    std::vector<std::string> raters;  // none: nobody has rated this
    std::vector<ProofAgreement> agreement;
    std::vector<ProofDifference> differing;
};

std::string proof_sheet(const Scenario& scenario, const ProofExtras& extras);

}  // namespace attune
