#include "dialogue/explore/finding.hpp"

namespace attune {

void find_give_aways(const Scenario&, std::vector<Finding>&) {}

}  // namespace attune
