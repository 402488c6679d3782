#include "tools/cli/map.hpp"

#include <ostream>

#include "dialogue/explore/map_dot.hpp"
#include "dialogue/explore/map_svg.hpp"
#include "dialogue/explore/proof_sheet.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/load_file.hpp"
#include "tools/cli/rate.hpp"
#include "tools/cli/simulate.hpp"

namespace attune::cli {
namespace {

/// Agreement of raters as the proof sheet prints it.
ProofExtras extras_of(const Scenario& scenario, const KeptRatings& kept) {
    ProofExtras extras;
    if (kept.sheets.empty()) return extras;
    const Agreement agreement = agreement_of(scenario, kept.sheets);
    for (const std::string& rater : agreement.raters) extras.raters.push_back(rater);
    const auto add = [&](const Comparison& comparison) {
        for (std::size_t d = 0; d < dimensions; ++d) {
            const Agreed& agreed = comparison.by_dimension[d];
            if (agreed.n == 0) continue;
            extras.agreement.push_back({std::string(name_of(static_cast<Dimension>(d))),
                                        comparison.first + " and " + comparison.second, agreed.n,
                                        agreed.kappa, agreed.interval});
        }
    };
    for (const Comparison& comparison : agreement.with_author) add(comparison);
    for (const Comparison& comparison : agreement.between) add(comparison);
    for (const Difference& d : agreement.differences) {
        extras.differing.push_back({option_key(scenario, d.option), std::string(name_of(d.dimension)),
                                    "author " + std::to_string(d.author) + ", " + d.rater + " " +
                                        std::to_string(d.given) + (d.note.empty() ? "" : ". " + d.note)});
    }
    return extras;
}

bool written(const std::string& path, std::string_view what, const std::string& text, std::ostream& out,
             std::ostream& err) {
    if (const Result<> done = write_file(path, text); !done) {
        err << describe(done.error()) << '\n';
        return false;
    }
    out << "Wrote the " << what << ": " << path << '\n';
    return true;
}

bool proof_written(const MapWishes& wishes, const Scenario& scenario, std::ostream& out, std::ostream& err) {
    const KeptRatings kept = ratings_beside(wishes.scenario, scenario);
    for (const std::string& problem : kept.problems) err << "Left out: " << problem << '\n';
    return written(*wishes.proof, "proof sheet", proof_sheet(scenario, extras_of(scenario, kept)), out, err);
}

std::string policies() {
    std::string out;
    for (const std::string_view name : Names<Policy>::table)
        out += (out.empty() ? "" : ", ") + std::string(name);
    return out;
}

/// As `simulate` plays them, with the same seeds; the population plays six times as many.
Traffic counted(const Scenario& scenario, const Graph& graph, Policy policy, std::uint64_t runs) {
    if (runs == 0) return {};
    SimulatePlan plan;
    plan.runs = runs;
    plan.policies = {policy};
    return traffic_of(scenario, graph, policy, play_all(scenario, plan).front().tally);
}

}  // namespace

int map_command(const MapWishes& wishes, std::ostream& out, std::ostream& err) {
    const std::optional<Policy> policy = named<Policy>(wishes.policy);
    if (!policy) {
        err << "There is no policy '" << wishes.policy << "'. Use one of: " << policies() << ".\n";
        return 2;
    }
    int status = 0;
    const auto scenario = load_or_explain(wishes.scenario, err, status);
    if (!scenario) return status;
    const Graph graph = graph_of(*scenario);
    const bool none = !wishes.dot && !wishes.svg && !wishes.proof;
    const std::optional<std::string> svg = none ? scenario->id + ".svg" : wishes.svg;
    Traffic traffic;
    if (svg || wishes.dot) traffic = counted(*scenario, graph, *policy, wishes.runs);
    bool good = true;
    if (svg) good = written(*svg, "map", map_svg(*scenario, graph, traffic), out, err);
    if (good && wishes.dot) {
        good = written(*wishes.dot, "graph", map_dot(*scenario, graph, traffic), out, err);
    }
    if (good && wishes.proof) good = proof_written(wishes, *scenario, out, err);
    return good ? 0 : 2;
}

}  // namespace attune::cli
