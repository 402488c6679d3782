// A number with so many places after the point.
#pragma once

#include <string>

namespace attune::cli {

std::string decimal(double value, int places);

}  // namespace attune::cli
