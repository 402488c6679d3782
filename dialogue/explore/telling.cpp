#include "dialogue/explore/telling.hpp"

#include <algorithm>

#include "dialogue/explore/text_words.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

Seen seen(std::string_view text) {
    Seen out{count_characters(text), {}, text};
    for (const std::string_view word : words_of(text)) out.words.push_back(bare_word(word));
    return out;
}

}  // namespace

std::vector<Contested> contested(const Scenario& scenario) {
    std::vector<Contested> out;
    for (Contest& contest : contests_of(scenario)) {
        Contested one{std::move(contest), {}};
        one.seen.reserve(one.contest.options.size());
        for (const Candidate& option : one.contest.options) {
            one.seen.push_back(seen(scenario[option.option].text));
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::string in_digits(double value, int places) {
    std::uint64_t scale = 1;
    for (int i = 0; i < places; ++i) scale *= 10;
    const double size = value < 0 ? -value : value;
    const auto scaled = static_cast<std::uint64_t>(size * static_cast<double>(scale) + 0.5);
    std::string out = value < 0 && scaled > 0 ? "-" : "";
    out += std::to_string(scaled / scale);
    if (places == 0) return out;
    const std::string fraction = std::to_string(scaled % scale);
    return out + "." + std::string(static_cast<std::size_t>(places) - fraction.size(), '0') + fraction;
}

std::string p_text(double p) { return p < 0.0001 ? "p < 0.0001" : "p = " + in_digits(p, 4); }

std::string named(const Scenario& scenario, const std::vector<BeatIndex>& beats) {
    constexpr std::size_t shown = 5;
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, beats.size()); ++i) {
        if (i > 0) out += i + 1 == beats.size() ? " and " : ", ";
        out += quoted(scenario[beats[i]].id);
    }
    if (beats.size() > shown) out += " and " + std::to_string(beats.size() - shown) + " more";
    return out;
}

}  // namespace attune
