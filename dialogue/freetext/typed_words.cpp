#include "dialogue/freetext/typed_words.hpp"

#include <cmath>

namespace attune {
namespace {

std::string moved_words(const Moved& moved) {
    const std::string words = "'" + moved.words + "'";
    return moved.often.empty() ? words : words + " often " + moved.often;
}

std::string list_of(const std::vector<Moved>& all) {
    std::string out;
    for (const Moved& moved : all) out += (out.empty() ? "" : "; ") + moved_words(moved);
    return out;
}

std::string level_words(const TypedRating& rating) {
    return "Empathy " + std::to_string(rating.empathy) + ", regard " + std::to_string(rating.regard) +
           ", collaboration " + std::to_string(rating.collaboration) + " of 5.";
}

}  // namespace

std::string percent(float share) { return std::to_string(std::lround(100 * share)) + " %"; }

std::vector<std::string> typed_words(const TypedRating& rating) {
    if (rating.verdict == Verdict::stopped) return {std::string(gate_words(rating.gate))};
    const std::string what(words_of(rating.skill));
    if (rating.verdict == Verdict::unsure) {
        return {"I could not tell what this was. Choose what comes closest; it is not rated by itself."};
    }
    std::vector<std::string> out;
    if (rating.verdict == Verdict::ask) {
        out.push_back("This could be " + what + " (" + percent(rating.sure) + ") or " +
                      std::string(words_of(rating.second)) + ". Which did you mean?");
    } else {
        out.push_back("Heard as " + what + ", " + percent(rating.sure) + " sure.");
        if (const std::string_view leans = leaning(rating.skill); !leans.empty()) {
            out.back() += " It leans to " + std::string(leans) + "; on that experts differ.";
        }
        out.push_back(level_words(rating));
    }
    if (!rating.towards.empty()) out.push_back("What moved this rating: " + list_of(rating.towards) + ".");
    if (!rating.against.empty()) out.push_back("What spoke against it: " + list_of(rating.against) + ".");
    return out;
}

}  // namespace attune
