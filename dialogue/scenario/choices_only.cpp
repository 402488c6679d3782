#include "dialogue/scenario/choices_only.hpp"

namespace attune {

// They are the last options, and their lines the last lines, so that every other index stays what it is.
std::shared_ptr<const Scenario> choices_only(std::shared_ptr<const Scenario> scenario) {
    const OptionRange typed = scenario->client.typed;
    if (typed.empty()) return scenario;
    Scenario out = *scenario;
    out.lines.resize(out.options[typed.first].reply.first);
    out.options.resize(typed.first);
    out.client.typed = {};
    return std::make_shared<const Scenario>(std::move(out));
}

}  // namespace attune
