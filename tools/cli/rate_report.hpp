// How far raters agree, as text for people and as JSON for programs.
#pragma once

#include <string>

#include "dialogue/explore/rating.hpp"

namespace attune::cli {

std::string agreement_text(const Scenario& scenario, const Agreement& agreement);
std::string agreement_json(const Scenario& scenario, const Agreement& agreement);

}  // namespace attune::cli
