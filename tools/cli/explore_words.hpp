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
    std::vector<bool> amiss;          // by goal: an author would want it to happen, and it does not
    std::vector<std::size_t> spare;   // goals: the client's own lines for a rupture that no session needs
    std::vector<Causes::Root> roots;  // of those; an `if` that is never looked at is one of them, not two
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
std::string never_in_words(const Explored& explored, std::size_t goal);
/// "the lines coat.1, coat.3 and 4 more are never said": of goals alike, the first so many by name.
std::string never_in_words(const Explored& explored, const std::vector<std::size_t>& alike,
                           std::size_t named);
/// Whether two can be said in one sentence: the same question, and of an `if` the same text.
bool alike_in_words(const Explored& explored, std::size_t one, std::size_t other);

}  // namespace attune::cli
