// Does something one can see of an option tell that it is the best of its beat? Counted over the beats where
// some options have it and some do not, against chance within each beat: of its n options f have it and b are
// best. Exact (binomial.hpp), so four options and three options mix fairly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/explore/binomial.hpp"
#include "dialogue/explore/option_worth.hpp"

namespace attune {

/// What is seen of an option.
struct Seen {
    std::size_t characters = 0;
    std::vector<std::string> words;  // bare_word of each
    std::string_view text;
};

struct Contested {
    Contest contest;
    std::vector<Seen> seen;  // beside contest.options
};

std::vector<Contested> contested(const Scenario& scenario);

struct Telling {
    std::size_t beats = 0;       // in which it could tell
    std::size_t have = 0;        // options in them that have it
    std::size_t best_have = 0;   // best options that have it
    std::size_t poor_have = 0;   // options of a worth below 0 that have it
    std::size_t beats_best = 0;  // beats in which a best option has it
    Surprise surprise;
    std::vector<BeatIndex> where_best;    // a best option has it
    std::vector<BeatIndex> where_others;  // only others have it
};

enum class Count { options, beats };  // what the surprise is about: best_have, or beats_best

/// `has(contested, i)`: the option i of that beat has it.
template <class Has>
Telling telling(const std::vector<Contested>& all, Count count, Has has) {
    Telling out;
    std::vector<Chances> chances;
    for (const Contested& one : all) {
        std::size_t have = 0, best_have = 0, poor_have = 0;
        for (std::size_t i = 0; i < one.seen.size(); ++i) {
            if (!has(one, i)) continue;
            ++have;
            if (one.contest.options[i].best) ++best_have;
            if (one.contest.options[i].poor()) ++poor_have;
        }
        if (have == 0 || have == one.seen.size()) continue;
        ++out.beats;
        out.have += have;
        out.best_have += best_have;
        out.poor_have += poor_have;
        if (best_have > 0) ++out.beats_best;
        (best_have > 0 ? out.where_best : out.where_others).push_back(one.contest.beat);
        chances.push_back(count == Count::beats ? any_chances(one.seen.size(), have, one.contest.best)
                                                : drawn_chances(one.seen.size(), have, one.contest.best));
    }
    out.surprise = surprise(chances, count == Count::beats ? out.beats_best : out.best_have);
    return out;
}

// For the texts of findings.
std::string in_digits(double value, int places);
std::string p_text(double p);  // "p = 0.0123", "p < 0.0001"
/// The first five by name: "door", "shift" and 4 more.
std::string named(const Scenario& scenario, const std::vector<BeatIndex>& beats);

}  // namespace attune
