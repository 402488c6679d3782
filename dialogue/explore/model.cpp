#include "dialogue/explore/model.hpp"

#include <algorithm>

namespace attune {

namespace {

void land(const Scenario& scenario, const std::vector<Branch>& branches, Landing& into) {
    for (const Branch& branch : branches) {
        const auto* beat = std::get_if<BeatIndex>(&branch.to);
        if (beat == nullptr) {
            into.ends = true;
        } else if (std::find(into.beats.begin(), into.beats.end(), *beat) == into.beats.end()) {
            into.beats.push_back(*beat);
            // The loader refuses circles of beats that pass on, so this ends.
            if (scenario[*beat].options.empty()) land(scenario, scenario[*beat].otherwise, into);
        }
    }
}

}  // namespace

Landing landing(const Scenario& scenario, const std::vector<Branch>& branches) {
    Landing into;
    land(scenario, branches, into);
    const auto passes_on = [&](BeatIndex beat) { return scenario[beat].options.empty(); };
    into.beats.erase(std::remove_if(into.beats.begin(), into.beats.end(), passes_on), into.beats.end());
    return into;
}

std::vector<OptionIndex> moves_of(const Beat& beat) {
    std::vector<OptionIndex> moves;
    for (const OptionRange range : {beat.options, beat.silences}) {
        for (std::uint32_t i = 0; i < range.count; ++i) moves.push_back(range[i]);
    }
    return moves;
}

void find_model(const Scenario& scenario, std::vector<Finding>& into) {
    find_levels(scenario, into);
    find_ruptures(scenario, into);
    find_duties(scenario, into);
    find_wounds(scenario, into);
}

}  // namespace attune
