// Other people's levels beside the author's: what they gave, and how far all agree. Levels are 1–5 (model.md
// §3). Kept beside the scenario, a filled sheet is named ID.ratings-NAME.csv, or ID.ratings.csv when there is
// one rater: for halina-verbatim.json that is halina-verbatim.ratings-anna.csv. ID is the scenario's own id.
// That raters agree is not validity: they can be wrong together.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/explore/kappa.hpp"
#include "dialogue/explore/option_key.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

enum class Dimension : std::uint8_t { empathy, regard, collaboration, corrective };
template <>
struct Names<Dimension> {
    static constexpr auto table =
        std::to_array<std::string_view>({"empathy", "regard", "collaboration", "corrective"});
};
inline constexpr std::size_t dimensions = count_of<Dimension>();

/// The wound whose beat it stands on; only there is `corrective` given.
std::optional<WoundIndex> wound_of(const Scenario& scenario, OptionIndex option);

/// 1–5; 0 where the author gives none.
int author_level(const Option& option, Dimension dimension);

struct OptionRating {
    OptionIndex option;
    std::array<int, dimensions> levels{};  // 0 = left blank
    std::string note;
};

/// One person's sheet, read.
struct RatingSheet {
    std::string rater;
    std::string sha256;  // of the scenario it was made from
    std::vector<OptionRating> ratings;
};

/// Two that are compared: the author or a rater, and a rater.
struct Comparison {
    std::string first, second;
    std::array<Agreed, dimensions> by_dimension{};
};

/// A rater is two levels or more away from the author.
struct Difference {
    OptionIndex option;
    Dimension dimension = Dimension::empathy;
    std::string rater;
    int author = 0, given = 0;
    std::string note;
};

struct Agreement {
    std::vector<std::string> raters;
    std::vector<Comparison> with_author;                           // by rater
    std::vector<Comparison> between;                               // each two raters
    std::array<std::optional<double>, dimensions> mean_between{};  // mean kappa of those
    std::vector<Difference> differences;                           // in the file's order
};

inline constexpr double sound_kappa = 0.6;  // a decision of ours, not a finding
inline constexpr int wide_difference = 2;

Agreement agreement_of(const Scenario& scenario, std::span<const RatingSheet> sheets);

/// No kappa with the author below sound_kappa, and no option that differs by wide_difference or more. A kappa
/// that cannot be computed does not count against it.
bool holds(const Agreement& agreement);

/// "Anna" of halina-verbatim.ratings-Anna.csv, "" of halina-verbatim.ratings.csv; none: another file.
std::optional<std::string> rater_of_file_name(std::string_view name, std::string_view scenario_id);

}  // namespace attune
