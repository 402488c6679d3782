#include "dialogue/client/state.hpp"

namespace attune {

Milli ClientState::get(Quantity quantity) const {
    switch (quantity) {
        case Quantity::bond:
            return bond;
        case Quantity::task:
            return task;
        case Quantity::goal:
            return goal;
        case Quantity::safety:
            return safety;
        case Quantity::arousal:
            return arousal;
        case Quantity::strain:
            return strain;
        case Quantity::experiencing:
            return experiencing;
    }
    return 0;
}

ClientState starting_state(const ClientProfile& client, std::size_t wounds) {
    ClientState state;
    state.bond = client.bond;
    state.task = client.task;
    state.goal = client.goal;
    state.safety = client.safety;
    state.arousal = client.arousal;
    state.experiencing = client.experiencing;
    state.wounds.resize(wounds);
    return state;
}

Milli alliance(const ClientState& state) { return divide_rounded(state.bond + state.task + state.goal, 3); }

Milli shown(Milli value) { return whole + divide_rounded(4 * value, 100); }

}  // namespace attune
