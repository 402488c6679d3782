#include "tools/cli/map.hpp"

#include <ostream>

#include "dialogue/explore/map_dot.hpp"
#include "dialogue/explore/map_svg.hpp"
#include "dialogue/explore/proof_sheet.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/load_file.hpp"

namespace attune::cli {
namespace {

bool written(const std::string& path, std::string_view what, const std::string& text, std::ostream& out,
             std::ostream& err) {
    if (const Result<> done = write_file(path, text); !done) {
        err << describe(done.error()) << '\n';
        return false;
    }
    out << "Wrote the " << what << ": " << path << '\n';
    return true;
}

}  // namespace

int map_command(const MapWishes& wishes, std::ostream& out, std::ostream& err) {
    if (wishes.policy != "random") {
        err << "There is no policy '" << wishes.policy << "'. Use random.\n";
        return 2;
    }
    int status = 0;
    const auto scenario = load_or_explain(wishes.scenario, err, status);
    if (!scenario) return status;
    const Graph graph = graph_of(*scenario);
    const bool none = !wishes.dot && !wishes.svg && !wishes.proof;
    const std::optional<std::string> svg = none ? scenario->id + ".svg" : wishes.svg;
    Traffic traffic;
    if (svg || wishes.dot) traffic = random_traffic(*scenario, graph, wishes.runs, 1);
    bool good = true;
    if (svg) good = written(*svg, "map", map_svg(*scenario, graph, traffic), out, err);
    if (good && wishes.dot) {
        good = written(*wishes.dot, "graph", map_dot(*scenario, graph, traffic), out, err);
    }
    if (good && wishes.proof) {
        good = written(*wishes.proof, "proof sheet", proof_sheet(*scenario, {}), out, err);
    }
    return good ? 0 : 2;
}

}  // namespace attune::cli
