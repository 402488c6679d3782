// The suite's small client: the design's example scene, loaded once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dialogue/scenario/scenario.hpp"
#include "dialogue/session/session.hpp"

namespace attune::test {

/// The text of a file below the source tree.
std::string source_text(std::string_view path);

/// Loads a scenario of the source tree; the test fails when it has a problem.
std::shared_ptr<const Scenario> scenario_at(std::string_view path);

std::shared_ptr<const Scenario> owen();

/// A session in which these options (or `silence`) were taken; every one must have been on offer.
Session after(std::shared_ptr<const Scenario> scenario, std::uint64_t seed,
              std::initializer_list<std::string_view> options);

/// Takes an offered option by its id.
void take(Session& session, std::string_view option, std::int64_t ms = 0);

}  // namespace attune::test
