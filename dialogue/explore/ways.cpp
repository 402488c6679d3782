#include "dialogue/explore/finding.hpp"

namespace attune {

Limits quick_limits() {
    Limits limits;
    limits.bytes = std::size_t{8} << 20;
    return limits;
}

void find_ways(const Scenario&, const Limits&, std::vector<Finding>&) {}

}  // namespace attune
