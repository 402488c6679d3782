// What was played, as text for people and as JSON for programs.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "dialogue/explore/population.hpp"

namespace attune::cli {

struct SimulationReport {
    std::string path;
    std::uint64_t runs = 0;  // asked for
    std::uint64_t seed = 1;
    bool stopped = false;  // before all were played
    std::vector<PlayedPolicy> played;
};

void write_text(const Scenario& scenario, const SimulationReport& report, std::ostream& out);
void write_json(const Scenario& scenario, const SimulationReport& report, std::ostream& out);

}  // namespace attune::cli
