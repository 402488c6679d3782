// `check`: everything there is to say of some scenario files: what the loader refuses or warns of (S…), and
// what the linter finds in those it accepts (L…, assets/findings.md). A drill among them is checked as one
// (D…, assets/drills/README.md).
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/explore/limits.hpp"

namespace attune::cli {

enum class Format : std::uint8_t { text, json, sarif, github };

}  // namespace attune::cli

template <>
struct attune::Names<attune::cli::Format> {
    static constexpr auto table = std::to_array<std::string_view>({"text", "json", "sarif", "github"});
};

namespace attune::cli {

struct CheckPlan {
    Format format = Format::text;
    bool strict = false;              // warnings too make the status 1
    std::vector<std::string> only;    // numbers; empty: all. Errors are never left out
    std::vector<std::string> ignore;  // numbers
};

/// Exit status: 0 nothing above a note (warnings are allowed unless strict), 1 an error (strict: or a
/// warning), 2 a file could not be read or a number is unknown.
int check_files(std::span<const std::string> files, const CheckPlan& plan, std::ostream& out,
                std::ostream& err);

}  // namespace attune::cli
