// Along which option a typed reply goes on: by what it does (its shares of the skills beside each option's),
// by what it is about (the words shared, and the likeness of the word vectors) and by the author's exemplars.
// A close second or a low score goes to the client's general answer for replies of that kind, not down a
// wrong branch.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/freetext/typed_rating.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// One way of saying an option, ready for comparing.
struct Phrasing {
    std::vector<std::pair<std::string, float>> words;  // content words and how much each says; sorted
    float weight = 0;                                  // their sum
    WordVector vector{};
};

struct RoutedOption {
    OptionIndex option;
    std::vector<Phrasing> phrasings;  // the text and its exemplars
    std::array<float, typed_skills> shares{};
};

/// What a beat's options look like to the router: made once for a beat.
struct Crossroads {
    std::vector<RoutedOption> options;
    ClientWords said;
};

struct Ranked {
    OptionIndex option;
    float score = 0;  // 0–1
};

struct Route {
    std::vector<Ranked> ranked;  // all options, the closest first
    bool close = false;          // the first is near enough and clear of the second
};

/// `options`: those on offer, silence left out. `said`: what the client just said.
Crossroads crossroads(const Rater& rater, const Scenario& scenario, std::span<const OptionIndex> options,
                      std::string_view said);

/// `shares` as rated; `text` tidied.
Route route(const Rater& rater, const Crossroads& at, std::string_view text,
            const std::array<float, typed_skills>& shares);

/// The authors' word for what an option does, as shares of the typed skills; all 0 where there is none.
std::array<float, typed_skills> authored_shares(EnumSet<Skill> skills);

}  // namespace attune
