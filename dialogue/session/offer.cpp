#include "dialogue/session/offer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "dialogue/base/chance.hpp"

namespace attune {
namespace {

bool can_be_chosen(const Option& option, OptionIndex index, const Moment& moment, const Facts& facts) {
    if (option.once && moment.chosen[index.value]) return false;
    return holds(option.when, facts);
}

void add_visible(std::vector<OptionIndex>& into, const Scenario& scenario, OptionRange range,
                 const Moment& moment, const Facts& facts) {
    for (std::uint32_t i = 0; i < range.count; ++i) {
        if (can_be_chosen(scenario[range[i]], range[i], moment, facts)) into.push_back(range[i]);
    }
}

bool holds_repair(const Scenario& scenario, const std::vector<OptionIndex>& options) {
    return std::any_of(options.begin(), options.end(),
                       [&](OptionIndex option) { return !scenario[option].repair.empty(); });
}

/// Up to two of the client's repair options for the open rupture, those not yet tried first.
void add_repair(std::vector<OptionIndex>& into, const Scenario& scenario, const Moment& moment,
                const Facts& facts) {
    const ClientProfile& client = scenario.client;
    std::vector<OptionIndex> found;
    add_visible(
        found, scenario,
        moment.client.rupture == Rupture::withdrawal ? client.repair_withdrawal : client.repair_confrontation,
        moment, facts);
    std::stable_partition(found.begin(), found.end(),
                          [&](OptionIndex option) { return moment.chosen[option.value] == 0; });
    into.insert(into.end(), found.begin(), found.begin() + std::min<std::ptrdiff_t>(2, std::ssize(found)));
}

void shuffle(std::vector<OptionIndex>& options, const Scenario& scenario, const Moment& moment,
             std::uint64_t seed) {
    // Beats rarely offer more than six; more than fits here is still sorted, only slower.
    struct Placed {
        int chance;
        OptionIndex option;
    };
    std::array<Placed, 16> few;
    std::vector<Placed> many;
    if (options.size() > few.size()) many.resize(options.size());
    const std::span<Placed> placed =
        many.empty() ? std::span<Placed>(few).first(options.size()) : std::span<Placed>(many);

    std::string purpose;
    purpose.reserve(128);
    purpose.append("shuffle:").append(scenario[moment.beat].id).append(":");
    const std::size_t prefix = purpose.size();
    for (std::size_t i = 0; i < options.size(); ++i) {
        purpose.resize(prefix);
        purpose += scenario[options[i]].id;
        placed[i] = {chance(seed, purpose, moment.turns + 1), options[i]};
    }
    std::sort(placed.begin(), placed.end(), [&](const Placed& a, const Placed& b) {
        return a.chance != b.chance ? a.chance < b.chance : scenario[a.option].id < scenario[b.option].id;
    });
    std::transform(placed.begin(), placed.end(), options.begin(), [](const Placed& p) { return p.option; });
}

}  // namespace

std::vector<OptionIndex> visible_options(const Scenario& scenario, const Moment& moment) {
    std::vector<OptionIndex> options;
    add_visible(options, scenario, scenario[moment.beat].options, moment, facts_of(moment));
    return options;
}

std::vector<OptionIndex> offer(const Scenario& scenario, const Moment& moment, std::uint64_t seed,
                               OfferOrder order) {
    const Facts facts = facts_of(moment);
    const Beat& beat = scenario[moment.beat];
    std::vector<OptionIndex> options;
    options.reserve(8);
    add_visible(options, scenario, beat.options, moment, facts);
    if (moment.client.rupture != Rupture::none && !holds_repair(scenario, options)) {
        add_repair(options, scenario, moment, facts);
    }
    if (order == OfferOrder::shown) shuffle(options, scenario, moment, seed);
    for (std::uint32_t i = 0; i < beat.silences.count; ++i) {
        if (!can_be_chosen(scenario[beat.silences[i]], beat.silences[i], moment, facts)) continue;
        options.push_back(beat.silences[i]);
        break;
    }
    return options;
}

}  // namespace attune
