#include "dialogue/explore/reach_farms.hpp"

namespace attune::finite {

std::vector<std::uint32_t> rings(const BeatGraph& graph, std::uint32_t start) {
    std::vector<std::uint32_t> ring(graph.to.size(), none);
    std::vector<std::uint32_t> order = graph.backward(start);
    std::vector<bool> known(graph.to.size());
    for (const std::uint32_t beat : order) known[beat] = true;
    std::reverse(order.begin(), order.end());
    for (const std::uint32_t first : order) {
        std::vector<std::uint32_t> ahead{first};
        while (!ahead.empty()) {
            const std::uint32_t beat = ahead.back();
            ahead.pop_back();
            if (ring[beat] != none || !known[beat]) continue;
            ring[beat] = first;
            ahead.insert(ahead.end(), graph.from[beat].begin(), graph.from[beat].end());
        }
    }
    return ring;
}

std::vector<bool> compared_variables(const Scenario& scenario) {
    std::vector<bool> compared(scenario.variables.size());
    const auto note = [&](const Condition& condition) {
        const auto& terms = condition.terms;
        for (std::size_t i = 2; i < terms.size(); ++i) {
            if (terms[i].kind < Term::Kind::less || terms[i].kind > Term::Kind::greater_equal) continue;
            for (const Term& term : {terms[i - 1], terms[i - 2]}) {
                if (term.kind == Term::Kind::variable) compared[static_cast<std::size_t>(term.value)] = true;
            }
        }
    };
    for (const Line& line : scenario.lines) note(line.when);
    for (const Option& option : scenario.options) {
        note(option.when);
        for (const Branch& branch : option.branches) note(branch.when);
    }
    for (const Beat& beat : scenario.beats) {
        for (const Branch& branch : beat.otherwise) note(branch.when);
    }
    return compared;
}

bool kind_enough(const Option& option, int level) {
    return option.levels.empathy >= level && option.levels.regard >= level;
}

}  // namespace attune::finite
