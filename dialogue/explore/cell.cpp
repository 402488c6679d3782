#include "dialogue/explore/cell.hpp"

#include <algorithm>
#include <utility>

#include "dialogue/explore/generator.hpp"

namespace attune {
namespace {

struct Hash {
    std::uint64_t value = 0x243F6A8885A308D3u;
    template <class Number>
    Hash& add(Number number) {
        value = mixed(value ^ (static_cast<std::uint64_t>(number) + 0x9E3779B97F4A7C15u));
        return *this;
    }
};

void add_sorted(std::vector<std::uint32_t>& into, std::uint32_t value) {
    const auto at = std::lower_bound(into.begin(), into.end(), value);
    if (at == into.end() || *at != value) into.insert(at, value);
}

int bucket(Milli value, Milli width) { return static_cast<int>(value / width); }

void add_wounds(Hash& hash, const ClientState& client) {
    for (const WoundState& wound : client.wounds) hash.add(wound.entered + 2 * wound.corrected);
}

void add_client(Hash& hash, const Scenario& scenario, const ClientState& client) {
    hash.add(bucket(client.bond, 10000)).add(bucket(client.safety, 10000)).add(bucket(client.arousal, 8000));
    hash.add(client.experiencing).add(bucket(client.strain, 6000));
    hash.add(client.arousal >= scenario.client.touch()).add(client.last_strained_turn > 0);
    if (client.rupture == Rupture::none) return;
    hash.add(client.steps.bits).add(client.invited).add(client.by_trainee + 2 * client.by_re_enactment);
}

}  // namespace

Cells::Cells(const Scenario& scenario) : scenario_(&scenario) {
    const auto read = [&](const Condition& condition) {
        for (const Term& term : condition.terms) {
            const auto index = static_cast<std::uint32_t>(term.value);
            if (term.kind == Term::Kind::variable) add_sorted(variables_, index);
            if (term.kind == Term::Kind::visited) add_sorted(visited_, index);
            if (term.kind == Term::Kind::chosen) add_sorted(chosen_, index);
        }
    };
    for (const Line& line : scenario.lines) read(line.when);
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        const Option& option = scenario.options[i];
        read(option.when);
        if (option.once) add_sorted(chosen_, i);
        for (const Branch& branch : option.branches) read(branch.when);
    }
    for (const Beat& beat : scenario.beats) {
        for (const Branch& branch : beat.otherwise) read(branch.when);
    }
}

std::uint64_t Cells::coarse(const Moment& moment) const {
    const ClientState& client = moment.client;
    Hash hash;
    hash.add(moment.beat.value).add(client.rupture).add(client.corrective_moments);
    hash.add(client.pending ? client.pending->value + 1 : 0);
    for (const DutyState& duty : moment.duties) {
        hash.add((duty.cued_on >= 0) + 2 * (duty.outcome ? 1 + static_cast<int>(*duty.outcome) : 0));
    }
    return hash.value;
}

std::uint64_t Cells::fine(const Moment& moment) const {
    Hash hash{coarse(moment)};
    for (const std::uint32_t i : variables_) hash.add(moment.variables[i]);
    std::uint64_t bits = 1;
    const auto add_bit = [&](std::uint8_t bit) {
        if (bits >> 63) hash.add(std::exchange(bits, 1));
        bits = bits << 1 | (bit != 0);
    };
    for (const std::uint32_t i : visited_) add_bit(moment.visited[i]);
    for (const std::uint32_t i : chosen_) add_bit(moment.chosen[i]);
    hash.add(bits);
    add_wounds(hash, moment.client);
    add_client(hash, *scenario_, moment.client);
    return hash.value;
}

std::uint64_t Cells::ready(const Moment& moment) const {
    const ClientState& client = moment.client;
    const ClientProfile& profile = scenario_->client;
    Hash hash{coarse(moment)};
    for (const std::uint32_t i : variables_) hash.add(moment.variables[i]);
    add_wounds(hash, client);
    hash.add((client.arousal >= profile.touch()) + (client.arousal > profile.window_high));
    hash.add(client.safety >= 50 * whole && client.bond >= 50 * whole).add(client.experiencing >= 3);
    return hash.value;
}

}  // namespace attune
