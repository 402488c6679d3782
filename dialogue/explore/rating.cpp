#include "dialogue/explore/rating.hpp"

#include <algorithm>
#include <cstdlib>

namespace attune {
namespace {

using Given = std::array<int, dimensions>;

/// What one person gave, by option.
using ByOption = std::vector<Given>;

ByOption author_levels(const Scenario& scenario) {
    ByOption out(scenario.options.size(), Given{});
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        for (std::size_t d = 0; d < dimensions; ++d) {
            const auto dimension = static_cast<Dimension>(d);
            if (dimension == Dimension::corrective && !wound_of(scenario, {i})) continue;
            out[i][d] = author_level(scenario.options[i], dimension);
        }
    }
    return out;
}

ByOption by_option(const Scenario& scenario, const RatingSheet& sheet) {
    ByOption out(scenario.options.size(), Given{});
    for (const OptionRating& rating : sheet.ratings) out[rating.option.value] = rating.levels;
    return out;
}

Comparison compared(std::string first, const ByOption& a, std::string second, const ByOption& b) {
    Comparison out{std::move(first), std::move(second), {}};
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::vector<RatedTwice> pairs;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i][d] != 0 && b[i][d] != 0) pairs.push_back({a[i][d], b[i][d]});
        }
        out.by_dimension[d] = agreed(pairs);
    }
    return out;
}

void find_differences(const RatingSheet& sheet, const ByOption& author, std::vector<Difference>& into) {
    for (const OptionRating& rating : sheet.ratings) {
        for (std::size_t d = 0; d < dimensions; ++d) {
            const int ours = author[rating.option.value][d], theirs = rating.levels[d];
            if (ours == 0 || theirs == 0 || std::abs(ours - theirs) < wide_difference) continue;
            into.push_back(
                {rating.option, static_cast<Dimension>(d), sheet.rater, ours, theirs, rating.note});
        }
    }
}

std::optional<double> mean_kappa(std::span<const Comparison> comparisons, std::size_t dimension) {
    double sum = 0;
    int count = 0;
    for (const Comparison& comparison : comparisons) {
        if (const auto kappa = comparison.by_dimension[dimension].kappa) {
            sum += *kappa;
            ++count;
        }
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

}  // namespace

std::optional<WoundIndex> wound_of(const Scenario& scenario, OptionIndex index) {
    const Option& option = scenario[index];
    return at_a_beat(option) ? scenario[option.home].wound : std::nullopt;
}

int author_level(const Option& option, Dimension dimension) {
    switch (dimension) {
        case Dimension::empathy:
            return option.levels.empathy;
        case Dimension::regard:
            return option.levels.regard;
        case Dimension::collaboration:
            return option.levels.collaboration;
        case Dimension::corrective:
            return option.levels.corrective;
    }
    return 0;
}

Agreement agreement_of(const Scenario& scenario, std::span<const RatingSheet> sheets) {
    Agreement out;
    const ByOption author = author_levels(scenario);
    std::vector<ByOption> given;
    for (const RatingSheet& sheet : sheets) {
        given.push_back(by_option(scenario, sheet));
        out.raters.push_back(sheet.rater);
        out.with_author.push_back(compared("author", author, sheet.rater, given.back()));
        find_differences(sheet, author, out.differences);
    }
    for (std::size_t a = 0; a < sheets.size(); ++a) {
        for (std::size_t b = a + 1; b < sheets.size(); ++b) {
            out.between.push_back(compared(sheets[a].rater, given[a], sheets[b].rater, given[b]));
        }
    }
    for (std::size_t d = 0; d < dimensions; ++d) out.mean_between[d] = mean_kappa(out.between, d);
    std::stable_sort(out.differences.begin(), out.differences.end(),
                     [](const Difference& a, const Difference& b) { return a.option < b.option; });
    return out;
}

bool holds(const Agreement& agreement) {
    const auto low = [](const Agreed& agreed) { return agreed.kappa && *agreed.kappa < sound_kappa; };
    const auto any_low = [&](const Comparison& comparison) {
        return std::any_of(comparison.by_dimension.begin(), comparison.by_dimension.end(), low);
    };
    return agreement.differences.empty() &&
           std::none_of(agreement.with_author.begin(), agreement.with_author.end(), any_low);
}

std::optional<std::string> rater_of_file_name(std::string_view name, std::string_view scenario_id) {
    constexpr std::string_view middle = ".ratings", end = ".csv";
    if (name.substr(0, scenario_id.size()) != scenario_id) return std::nullopt;
    name.remove_prefix(scenario_id.size());
    if (name.substr(0, middle.size()) != middle) return std::nullopt;
    name.remove_prefix(middle.size());
    if (name.size() < end.size() || name.substr(name.size() - end.size()) != end) return std::nullopt;
    name.remove_suffix(end.size());
    if (name.empty()) return std::string();
    if (name[0] != '-' || name.size() < 2) return std::nullopt;
    return std::string(name.substr(1));
}

}  // namespace attune
