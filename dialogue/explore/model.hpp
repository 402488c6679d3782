// What the linter asks of a scenario in the terms of the client model (model.md §3, §5, §6). Each adds what
// it finds; find_model calls them all.
#pragma once

#include <string>
#include <vector>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/option_key.hpp"

namespace attune {

void find_levels(const Scenario& scenario, std::vector<Finding>& into);    // L202–L205, L214–L216
void find_ruptures(const Scenario& scenario, std::vector<Finding>& into);  // L206, L207, L212, L213
void find_duties(const Scenario& scenario, std::vector<Finding>& into);    // L208
void find_wounds(const Scenario& scenario, std::vector<Finding>& into);    // L201, L209–L211

/// The beats a trainee finds themselves at after these jumps, passing on by `otherwise` where a beat has no
/// options of its own, and whether a session can end there. Conditions are not looked at.
struct Landing {
    std::vector<BeatIndex> beats;
    bool ends = false;
};
Landing landing(const Scenario& scenario, const std::vector<Branch>& branches);

/// Options and silences of a beat, in the file's order.
std::vector<OptionIndex> moves_of(const Beat& beat);

}  // namespace attune
