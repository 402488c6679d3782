// Rules by which a made-up trainee chooses among the options on offer. The thoughtless ones look at one thing
// and understand nothing: what they earn, a scenario gives away. The levelled ones say things of about one
// quality, paced as often as stated (model.md §7). Same scenario, state and generator, same choice.
//
// A levelled policy draws, for each turn, levels = round(mean + .7·(.8·z + .6·e)) for empathy, regard and
// collaboration (z is shared by them; and for `corrective` where an option has one), and takes the option
// whose mean level is nearest the mean of the draw; a tie goes to the one whose levels are nearest one by
// one, then to chance. Paced: with the policy's chance, of the options within half a level of the nearest
// those whose push has the sign of `want` come first. Repair: with a rupture open or a strain of 6 and more,
// with the policy's chance only options with steps of repair are looked at, if there are any.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/explore/generator.hpp"
#include "dialogue/session/offer.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

enum class Policy : std::uint8_t {
    random,
    // Thoughtless. A tie goes to the option shown first.
    first,            // shown first
    longest,          // most characters; silence has none
    kindest_words,    // most words of kind_words.hpp, then the longest
    soothing,         // lowest push
    never_deepening,  // at random among push ≤ 0; without one the lowest push
    pushing,          // highest push
    advising,         // advice, information, persuasion, reassurance; then a closed question; then at random
    greedy_bond,      // the greatest nominal change of the bond on this one move
    // Levelled.
    harmful,    // 1.8
    weak,       // 2.4
    average,    // 3.0
    competent,  // 3.6
    skilled,    // 4.2
    expert,     // 4.7
    // Each session by one of the levelled: 4/14/34/30/14/4 in a hundred.
    population,
};

template <>
struct Names<Policy> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"random", "first", "longest", "kindest-words", "soothing", "never-deepening", "pushing", "advising",
         "greedy-bond", "harmful", "weak", "average", "competent", "skilled", "expert", "population"});
};

std::span<const Policy> all_policies();  // without the population
std::span<const Policy> thoughtless_policies();
std::span<const Policy> levelled_policies();  // from the worst to the best

struct Quality {
    int mean = 3000;  // of the levels, thousandths
    int paced = 0;    // thousandths of turns
    int repairs = 0;  // thousandths of turns with a rupture open or strained
};
/// Of a levelled policy.
Quality quality_of(Policy policy);

/// Who takes this session of the population. Every hundred seeds in a row hold the shares exactly.
Policy member_of_population(std::uint64_t seed);

/// In thousandths, nearly standard normal: the sum of twelve uniform numbers, so that no mathematics library
/// has a say (its tails end at 6).
int near_normal(Generator& generator);

/// Whether the policy looks at the order shown; for the others it need not be drawn.
OfferOrder order_for(Policy policy);

class Chooser {
  public:
    explicit Chooser(const Scenario& scenario);

    /// One of the options on offer, of which there must be one. Not for `population`.
    OptionIndex choose(Policy policy, const Moment& now, std::uint64_t seed, Generator& generator);

  private:
    OptionIndex by_level(const Quality& quality, const Moment& now, Generator& generator);
    int bond_gained(OptionIndex option, const Moment& now, std::uint64_t seed);

    const Scenario* scenario_;
    std::vector<int> characters_, kind_words_;  // by option
    std::vector<OptionIndex> few_;              // room to work in
    Response response_;
};

}  // namespace attune
