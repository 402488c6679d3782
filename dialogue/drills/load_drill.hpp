// Text to Drill, strictly: past the same gates as a scenario (size, depth, duplicate keys, UTF-8), then every
// key, type, range and id; then what only shows when the whole is there. All problems are reported.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/drills/drill.hpp"
#include "dialogue/scenario/problem.hpp"

namespace attune {

struct LoadedDrill {
    std::shared_ptr<const Drill> drill;  // null when a problem is an error
    std::vector<Problem> problems;       // in the file's order
};

/// `file` says where a problem is; its name without the ending should be the drill's id.
LoadedDrill load_drill(std::string_view text, std::string_view file);

/// Whether a file's text looks like a drill rather than a scenario: it has `items` and no `beats`. For a
/// command that is given either; a text that cannot be read is none.
bool looks_like_a_drill(std::string_view text);

struct DrillFile {
    std::string name;
    std::string text;
};

struct LoadedLibrary {
    DrillLibrary library;           // the drills without an error
    std::vector<Problem> problems;  // by file, in each file's order
};

LoadedLibrary load_library(std::span<const DrillFile> files);

}  // namespace attune
