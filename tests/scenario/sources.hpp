// Scenario texts for the tests, and what the loader says of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/scenario/load.hpp"

namespace attune::test {

/// A file of the tree, named from its root.
std::string file_text(const std::string& path);

/// tests/scenario/small.json: three beats, one wound, one variable of each kind; without a problem.
std::string small_scenario();

/// The small client of the suite.
std::string owen();

/// `text` with the first `from`, which must be there, replaced.
std::string with(std::string text, std::string_view from, std::string_view to);

/// The problem numbers the loader finds, in order.
std::vector<std::string> codes_of(std::string_view text);

/// The first problem of this number; fails the test when there is none.
Problem problem_of(std::string_view text, std::string_view code);

std::shared_ptr<const Scenario> loaded(std::string_view text);

}  // namespace attune::test
