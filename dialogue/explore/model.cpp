#include "dialogue/explore/finding.hpp"

namespace attune {

void find_model(const Scenario&, std::vector<Finding>&) {}

}  // namespace attune
