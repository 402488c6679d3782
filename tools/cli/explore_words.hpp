// An exploration as text for a terminal, and as JSON.
#pragma once

#include <string>

#include "dialogue/explore/cause.hpp"
#include "dialogue/explore/explore.hpp"

namespace attune::cli {

struct Explored {
    const Scenario& scenario;
    const Goals& goals;
    const Exploration& found;
    std::vector<bool> amiss;            // by goal: an author would want it to happen, and it does not
    std::vector<Causes::Root> roots;    // of those
};

Explored explored(const Scenario& scenario, const Goals& goals, const Exploration& found);

/// Nothing that never happens, no trap, no farm.
bool is_sound(const Explored& explored);

/// At most 80 columns; `all`: also what can happen, and every option's regret.
std::string explore_text(const Explored& explored, bool all);
std::string explore_json(const Explored& explored);

/// "the option coat.form is offered"
std::string in_words(const Goals& goals, const Scenario& scenario, const Goal& goal);
/// "the option coat.form is never offered"
std::string never_in_words(const Goals& goals, const Scenario& scenario, const Goal& goal);

}  // namespace attune::cli
