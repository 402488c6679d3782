// `rate`: a sheet for a second rater, and how far those who filled one agree with the author and one another.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/explore/rating.hpp"
#include "tools/cli/check.hpp"

namespace attune::cli {

struct RateExport {
    std::string scenario;
    std::optional<std::string> out;  // none: the sheet goes to `out`, the guide to `err`
    std::uint64_t seed = 1;
    bool semicolon = false;
    bool force = false;
};

/// Writes the sheet, and beside it the guide (NAME.guide.txt). A file that is there is left alone unless
/// `force` is set.
int rate_export(const RateExport& options, std::ostream& out, std::ostream& err);

/// Exit status: 0; 1 when a kappa with the author is below .6 or a level is two or more away from the
/// author's; 2 when a file cannot be read or is no sheet of this scenario.
int rate_compare(const std::string& scenario, std::span<const std::string> sheets, Format format,
                 std::ostream& out, std::ostream& err);

/// The filled sheets among these file names, in order: those named as rating.hpp says.
std::vector<std::string> rating_files(std::span<const std::string> names, std::string_view scenario_id);

struct KeptRatings {
    std::vector<RatingSheet> sheets;
    std::vector<std::string> problems;  // of files that were left out, one sentence each
};

/// Reads the sheets kept beside a scenario file.
KeptRatings ratings_beside(const std::filesystem::path& scenario_file, const Scenario& scenario);

}  // namespace attune::cli
