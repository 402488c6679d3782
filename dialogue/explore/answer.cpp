#include "dialogue/explore/answer.hpp"

namespace attune {

std::string moves_text(const Scenario& scenario, const Witness& witness, const std::string& shows) {
    std::string text = "# " + scenario.id + ", --seed " + std::to_string(witness.seed) + ": " + shows + "\n";
    for (const OptionIndex move : witness.moves) {
        const Option& option = scenario[move];
        text += option.place == OptionPlace::silence ? "silence" : option.id;
        text += '\n';
    }
    return text;
}

}  // namespace attune
