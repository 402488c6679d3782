#include "dialogue/explore/policy.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "dialogue/base/check.hpp"
#include "dialogue/explore/kind_words.hpp"

namespace attune {
namespace {

constexpr std::array policies = {Policy::random,        Policy::first,    Policy::longest,
                                 Policy::kindest_words, Policy::soothing, Policy::never_deepening,
                                 Policy::pushing,       Policy::advising, Policy::greedy_bond,
                                 Policy::harmful,       Policy::weak,     Policy::average,
                                 Policy::competent,     Policy::skilled,  Policy::expert};
constexpr std::span<const Policy> every(policies);

constexpr std::array shares = {4, 14, 34, 30, 14, 4};  // in a hundred, of the levelled
constexpr Milli tension = 6 * whole;
constexpr int half_a_level = 6;  // in twelfths

constexpr auto telling = set_of(Skill::advise, Skill::advise_with_permission, Skill::give_information,
                                Skill::persuade, Skill::reassure);

/// The option of the greatest value, of equals the one shown first.
template <class Value>
OptionIndex greatest(std::span<const OptionIndex> offered, Value value) {
    OptionIndex best = offered.front();
    auto most = value(best);
    for (const OptionIndex option : offered.subspan(1)) {
        const auto here = value(option);
        if (!(most < here)) continue;
        best = option;
        most = here;
    }
    return best;
}

OptionIndex any_of(std::span<const OptionIndex> offered, Generator& generator) {
    return offered[generator.below(offered.size())];
}

OptionIndex never_deepening(const Scenario& scenario, std::span<const OptionIndex> offered,
                            std::vector<OptionIndex>& few, Generator& generator) {
    few.clear();
    for (const OptionIndex option : offered) {
        if (scenario[option].push <= 0) few.push_back(option);
    }
    if (!few.empty()) return any_of(few, generator);
    return greatest(offered, [&](OptionIndex option) { return -scenario[option].push; });
}

OptionIndex advising(const Scenario& scenario, std::span<const OptionIndex> offered, Generator& generator) {
    const auto worth = [&](OptionIndex option) {
        const EnumSet<Skill> skills = scenario[option].skills;
        return skills.has_any(telling) ? 2 : skills.has(Skill::closed_question) ? 1 : 0;
    };
    const OptionIndex best = greatest(offered, worth);
    return worth(best) > 0 ? best : any_of(offered, generator);
}

/// What a levelled policy would say this turn: empathy, regard, collaboration, corrective.
using Drawn = std::array<int, 4>;

Drawn draw_levels(const Quality& quality, Generator& generator) {
    Drawn drawn{};
    const int shared = near_normal(generator);
    for (int& level : drawn) {
        const Milli off = divide_rounded(Milli{7} * (8 * shared + 6 * near_normal(generator)), 100);
        level = static_cast<int>(clamped(divide_rounded(quality.mean + off, whole), 1, 5));
    }
    return drawn;
}

/// How far an option is from what was drawn.
struct Distance {
    int paced = 0;   // 1: asked to pace and its push is not what is wanted
    int mean = 0;    // of the mean levels, in twelfths
    int levels = 0;  // one by one
    friend auto operator<=>(const Distance&, const Distance&) = default;
};

Distance distance(const Option& option, const Drawn& drawn) {
    const Levels& l = option.levels;
    const Drawn said = {l.empathy, l.regard, l.collaboration, l.corrective};
    const std::size_t many = l.corrective > 0 ? 4 : 3;
    int sum = 0, apart = 0;
    for (std::size_t i = 0; i < many; ++i) {
        sum += said[i] - drawn[i];
        apart += std::abs(said[i] - drawn[i]);
    }
    return {0, std::abs(sum) * (many == 4 ? 3 : 4), apart};
}

bool happens(int thousandths, Generator& generator) {
    return generator.below(1000) < static_cast<std::size_t>(thousandths);
}

bool torn_or_tense(const ClientState& client) {
    return client.rupture != Rupture::none || client.strain >= tension;
}

}  // namespace

std::span<const Policy> all_policies() { return every; }
std::span<const Policy> thoughtless_policies() { return every.subspan(1, 7); }
std::span<const Policy> levelled_policies() { return every.subspan(9, 6); }

Quality quality_of(Policy policy) {
    switch (policy) {
        case Policy::harmful:
            return {1800, 0, 100};
        case Policy::weak:
            return {2400, 0, 200};
        case Policy::average:
            return {3000, 500, 400};
        case Policy::competent:
            return {3600, 750, 600};
        case Policy::skilled:
            return {4200, 900, 800};
        default:
            return {4700, 1000, 900};
    }
}

Policy member_of_population(std::uint64_t seed) {
    int place = static_cast<int>(seed % 100 * 37 % 100);  // 37 shares no factor with 100
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        if (place < shares[i]) return levelled_policies()[i];
        place -= shares[i];
    }
    return Policy::expert;
}

int near_normal(Generator& generator) {
    Milli sum = 0;
    for (int draw = 0; draw < 3; ++draw) {
        std::uint64_t bits = generator.next();
        for (int part = 0; part < 4; ++part, bits >>= 16) sum += static_cast<Milli>(bits & 0xFFFFu);
    }
    return static_cast<int>(divide_rounded((sum - Milli{12} * 0xFFFF / 2) * 1000, 0x10000));
}

OfferOrder order_for(Policy policy) {
    const bool looks = policy >= Policy::first && policy <= Policy::greedy_bond;
    return looks ? OfferOrder::shown : OfferOrder::file;
}

Chooser::Chooser(const Scenario& scenario) : scenario_(&scenario) {
    for (const Option& option : scenario.options) {
        characters_.push_back(characters(option.text));
        kind_words_.push_back(kind_words(option.text));
    }
}

OptionIndex Chooser::choose(Policy policy, const Moment& now, std::uint64_t seed, Generator& generator) {
    const Scenario& scenario = *scenario_;
    const std::span<const OptionIndex> offered = now.offered;
    switch (policy) {
        case Policy::random:
            return any_of(offered, generator);
        case Policy::first:
            return offered.front();
        case Policy::longest:
            return greatest(offered, [&](OptionIndex option) { return characters_[option.value]; });
        case Policy::kindest_words:
            return greatest(offered, [&](OptionIndex option) {
                return std::pair(kind_words_[option.value], characters_[option.value]);
            });
        case Policy::soothing:
            return greatest(offered, [&](OptionIndex option) { return -scenario[option].push; });
        case Policy::never_deepening:
            return never_deepening(scenario, offered, few_, generator);
        case Policy::pushing:
            return greatest(offered, [&](OptionIndex option) { return scenario[option].push; });
        case Policy::advising:
            return advising(scenario, offered, generator);
        case Policy::greedy_bond:
            return greatest(offered, [&](OptionIndex option) { return bond_gained(option, now, seed); });
        default:
            break;
    }
    ATTUNE_CHECK(policy != Policy::population, "a population is no policy: ask who takes this session");
    return by_level(quality_of(policy), now, generator);
}

int Chooser::bond_gained(OptionIndex option, const Moment& now, std::uint64_t seed) {
    const Scenario& scenario = *scenario_;
    respond(scenario.client, now.client, heard(scenario[option], scenario[now.beat].wound), seed,
            now.turns + 1, response_);
    return response_.changes.front().nominal;
}

// The same numbers are drawn whatever is on offer, so that a session differs from another by what was said.
OptionIndex Chooser::by_level(const Quality& quality, const Moment& now, Generator& generator) {
    const Scenario& scenario = *scenario_;
    const Drawn drawn = draw_levels(quality, generator);
    const bool paces = happens(quality.paced, generator);
    const bool repairs = happens(quality.repairs, generator) && torn_or_tense(now.client);
    few_.clear();
    for (const OptionIndex option : now.offered) {
        if (repairs && !scenario[option].repair.empty()) few_.push_back(option);
    }
    if (few_.empty()) few_ = now.offered;

    int nearest = distance(scenario[few_.front()], drawn).mean;
    for (const OptionIndex option : few_) nearest = std::min(nearest, distance(scenario[option], drawn).mean);
    const int want = wanted_push(scenario.client, now.client, scenario[now.beat].wound.has_value());

    OptionIndex best = few_.front();
    Distance least;
    std::size_t alike = 0;
    for (const OptionIndex option : few_) {
        Distance here = distance(scenario[option], drawn);
        const bool near = here.mean <= nearest + half_a_level;
        here.paced = paces && !(near && sign_of(scenario[option].push) == want);
        if (alike > 0 && least < here) continue;
        if (alike == 0 || here < least) alike = 0;
        least = here;
        if (generator.one_in(++alike)) best = option;
    }
    return best;
}

}  // namespace attune
