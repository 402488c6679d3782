#include "dialogue/explore/finding.hpp"

namespace attune {

void find_prose(const Scenario&, std::vector<Finding>&) {}

}  // namespace attune
