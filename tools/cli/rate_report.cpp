#include "tools/cli/rate_report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "dialogue/explore/rating_sheet.hpp"

namespace attune::cli {
namespace {

std::string two_decimals(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value == 0 ? 0.0 : value);  // no −0.00
    return text;
}

std::string per_cent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

/// Bare words for a kappa. The usual ladders ("moderate", "substantial") are conventions without a reason.
const char* in_words(double kappa) {
    if (kappa < 0.2) return "hardly more than chance";
    if (kappa < 0.4) return "closer to chance than to agreement";
    if (kappa < sound_kappa) return "some agreement; the levels are not settled";
    if (kappa < 0.8) return "agree in the main";
    return "agree closely";
}

std::string row_of(Dimension dimension, const Agreed& agreed) {
    std::string row =
        "  " + padded(std::string(name_of(dimension)), 14) + "n " + padded(std::to_string(agreed.n), 5);
    if (agreed.n == 0) return row + "nothing rated by both\n";
    row += "same " + padded(per_cent(agreed.exact), 6) + " within one " +
           padded(per_cent(agreed.within_one), 6) + " mean difference " +
           padded((agreed.mean_difference > 0 ? "+" : "") + two_decimals(agreed.mean_difference), 6);
    if (!agreed.kappa) return row + " kappa: none, everything was given one level\n";
    row += " kappa " + two_decimals(*agreed.kappa);
    if (agreed.interval) {
        row += " (" + two_decimals(agreed.interval->low) + " to " + two_decimals(agreed.interval->high) + ")";
    }
    return row + ": " + in_words(*agreed.kappa) + "\n";
}

std::string table_of(const Comparison& comparison) {
    std::string out = comparison.first + " and " + comparison.second + "\n";
    for (std::size_t d = 0; d < dimensions; ++d) {
        out += row_of(static_cast<Dimension>(d), comparison.by_dimension[d]);
    }
    return out + "\n";
}

std::string means_of(const Agreement& agreement) {
    std::string out = "Between the raters themselves, mean kappa of " +
                      std::to_string(agreement.between.size()) +
                      (agreement.between.size() == 1 ? " pair:" : " pairs:");
    for (std::size_t d = 0; d < dimensions; ++d) {
        const auto& mean = agreement.mean_between[d];
        out += (d == 0 ? " " : ", ") + std::string(name_of(static_cast<Dimension>(d))) + " " +
               (mean ? two_decimals(*mean) : "none");
    }
    return out + ".\n\n";
}

std::string difference_text(const Scenario& scenario, const Difference& difference) {
    const Option& option = scenario[difference.option];
    std::string out =
        "  " + option_key(scenario, difference.option) + ", " + std::string(name_of(difference.dimension)) +
        ": author " + std::to_string(difference.author) + ", " + difference.rater + " " +
        std::to_string(difference.given) + "\n    " + rated_text(option) + "\n    why: " + option.why + "\n";
    if (!difference.note.empty()) out += "    " + difference.rater + " notes: " + difference.note + "\n";
    return out;
}

constexpr const char* caution =
    "A mean difference above 0 says that the second of the two gives higher levels. Kappa is "
    "quadratic-weighted:\n"
    "1 is full agreement, 0 what chance alone would give; in brackets the 95 % interval of a bootstrap over "
    "the\n"
    "options. With few options or levels that hardly vary it is unsure, so read the shares beside it.\n"
    "That raters agree is not validity. People trained alike can be wrong alike; only what happens with "
    "clients\n"
    "can tell. Where they differ, talk about the words before changing a number.\n";

nlohmann::ordered_json json_of(const Comparison& comparison) {
    nlohmann::ordered_json out{{"first", comparison.first}, {"second", comparison.second}};
    for (std::size_t d = 0; d < dimensions; ++d) {
        const Agreed& agreed = comparison.by_dimension[d];
        nlohmann::ordered_json one{{"n", agreed.n},
                                   {"exact", agreed.exact},
                                   {"within_one", agreed.within_one},
                                   {"mean_difference", agreed.mean_difference},
                                   {"kappa", nullptr},
                                   {"interval", nullptr}};
        if (agreed.kappa) one["kappa"] = *agreed.kappa;
        if (agreed.interval) one["interval"] = {agreed.interval->low, agreed.interval->high};
        out[std::string(name_of(static_cast<Dimension>(d)))] = std::move(one);
    }
    return out;
}

nlohmann::ordered_json json_of(const Scenario& scenario, const Difference& difference) {
    const Option& option = scenario[difference.option];
    return {{"option", option_key(scenario, difference.option)},
            {"dimension", name_of(difference.dimension)},
            {"rater", difference.rater},
            {"author", difference.author},
            {"given", difference.given},
            {"text", rated_text(option)},
            {"why", option.why},
            {"note", difference.note}};
}

}  // namespace

std::string agreement_text(const Scenario& scenario, const Agreement& agreement) {
    std::string out = scenario.title + " (" + scenario.id + " " + scenario.version + "), " +
                      std::to_string(scenario.options.size()) + " options\n\n";
    for (const Comparison& comparison : agreement.with_author) out += table_of(comparison);
    for (const Comparison& comparison : agreement.between) out += table_of(comparison);
    if (!agreement.between.empty()) out += means_of(agreement);
    if (agreement.differences.empty()) {
        out += "No level differs from the author's by two or more.\n";
    } else {
        out += "Two levels or more away from the author:\n";
        for (const Difference& difference : agreement.differences)
            out += difference_text(scenario, difference);
    }
    return out + "\n" + caution;
}

std::string agreement_json(const Scenario& scenario, const Agreement& agreement) {
    nlohmann::ordered_json out{{"scenario", scenario.id},
                               {"version", scenario.version},
                               {"sha256", scenario.sha256},
                               {"raters", agreement.raters},
                               {"holds", holds(agreement)}};
    out["with_author"] = out["between"] = out["differences"] = nlohmann::ordered_json::array();
    for (const Comparison& c : agreement.with_author) out["with_author"].push_back(json_of(c));
    for (const Comparison& c : agreement.between) out["between"].push_back(json_of(c));
    for (std::size_t d = 0; d < dimensions; ++d) {
        auto& at = out["mean_kappa_between"][std::string(name_of(static_cast<Dimension>(d)))];
        if (agreement.mean_between[d]) at = *agreement.mean_between[d];
    }
    for (const Difference& d : agreement.differences) out["differences"].push_back(json_of(scenario, d));
    out["caution"] = "Agreement between raters is not validity.";
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace attune::cli
