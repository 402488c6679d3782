#include "tools/cli/load_file.hpp"

#include <ostream>

#include "dialogue/scenario/choices_only.hpp"
#include "dialogue/scenario/load.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {

std::shared_ptr<const Scenario> load_or_explain(const std::string& path, std::ostream& err, int& status) {
    const Result<std::string> text = read_file(path);
    if (!text) {
        err << describe(text.error()) << '\n';
        status = 2;
        return nullptr;
    }
    Loaded loaded = load_scenario(*text, path);
    if (loaded.scenario) return loaded.scenario;
    for (const Problem& problem : loaded.problems) err << describe(problem) << '\n';
    err << "Mend these first; `attune-cli check` lists them again.\n";
    status = 1;
    return nullptr;
}

std::shared_ptr<const Scenario> load_choices_or_explain(const std::string& path, std::ostream& err,
                                                        int& status) {
    auto scenario = load_or_explain(path, err, status);
    return scenario ? choices_only(std::move(scenario)) : nullptr;
}

}  // namespace attune::cli
