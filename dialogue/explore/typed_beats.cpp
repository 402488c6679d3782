// Beats where the trainee may say it their own way: is there enough to know an option by?
#include "dialogue/explore/finding.hpp"

namespace attune {
namespace {

constexpr std::size_t enough = 3;

}  // namespace

void find_typed(const Scenario& scenario, std::vector<Finding>& into) {
    for (const Beat& beat : scenario.beats) {
        if (!beat.free) continue;
        for (std::uint32_t i = 0; i < beat.options.count; ++i) {
            const OptionIndex index = beat.options[i];
            const Option& option = scenario[index];
            if (option.exemplars.size() >= enough) continue;
            into.push_back(
                {FindingCode::few_exemplars,
                 {Subject::Of::option, index.value, ""},
                 "The option '" + beat.id + "." + option.id + "' of a free beat has " +
                     std::to_string(option.exemplars.size()) + " exemplars.",
                 "Write at least three other ways in which a trainee would type it, so that it can be "
                 "recognised."});
        }
    }
}

}  // namespace attune
