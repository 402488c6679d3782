// Text to Scenario, strictly: the SAX pass refuses size (8 MiB), depth (64), duplicate keys, NaN, invalid
// UTF-8, NUL, bidirectional controls and strings above 16 KiB before any tree is built; then every key, type,
// range, id and jump is checked. All problems are reported. A BOM and CRLF are accepted.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/scenario/problem.hpp"
#include "dialogue/scenario/scenario.hpp"
#include "dialogue/scenario/source_map.hpp"

namespace attune {

struct Loaded {
    std::shared_ptr<const Scenario> scenario;  // null when a problem is an error
    std::vector<Problem> problems;             // in the file's order
    std::shared_ptr<const SourceMap> places;   // of what was loaded; views the text, null like the scenario
};

/// `file` is only used to say where a problem is.
Loaded load_scenario(std::string_view text, std::string_view file);

}  // namespace attune
