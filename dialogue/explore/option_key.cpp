#include "dialogue/explore/option_key.hpp"

namespace attune {

std::string option_key(const Scenario& scenario, OptionIndex index) {
    const Option& option = scenario[index];
    return at_a_beat(option) ? scenario[option.home].id + "." + option.id : option.id;
}

std::optional<OptionIndex> option_of_key(const Scenario& scenario, std::string_view key) {
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        if (option_key(scenario, {i}) == key) return OptionIndex{i};
    }
    return std::nullopt;
}

}  // namespace attune
