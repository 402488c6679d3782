#include "dialogue/freetext/typed_rating.hpp"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

constexpr std::size_t simple = static_cast<std::size_t>(TypedSkill::simple_reflection);
constexpr std::size_t complex = static_cast<std::size_t>(TypedSkill::complex_reflection);

float obstacle(const std::array<float, typed_skills>& shares) {
    return shares[static_cast<std::size_t>(TypedSkill::confrontation)] +
           shares[static_cast<std::size_t>(TypedSkill::minimising)];
}

int to_level(float score) { return static_cast<int>(std::lround(std::clamp(3 + score, 1.0f, 5.0f))); }

/// The share of the likeliest, the two reflections taken together.
float sureness(const std::array<float, typed_skills>& shares, std::size_t top) {
    return top == simple || top == complex ? shares[simple] + shares[complex] : shares[top];
}

}  // namespace

Rater::Read Rater::read(const Tokens& tokens, Span span, const ClientWords& said) const {
    Read out{maker_.of(tokens, span, said), {}, {}, span};
    out.scores = model_->scores(out.features);
    out.shares = model_->shares(out.scores);
    return out;
}

std::array<float, typed_skills> Rater::skills_of(const Tokens& tokens, const ClientWords& said) const {
    return read(tokens, {0, tokens.all.size()}, said).shares;
}

TypedRating Rater::rate(std::string_view text, const ClientWords& said, std::span<const std::string> earlier) const {
    TypedRating rating;
    rating.gate = readable(text);
    if (rating.gate != Gate::none) return rating;
    const std::string plain = tidied(text);
    const Tokens tokens = tokens_of(plain);
    rating.gate = gate_of(plain, tokens, {&said, earlier, vectors_});
    if (rating.gate != Gate::none) return rating;

    const Read whole = read(tokens, {0, tokens.all.size()}, said);
    rating.shares = whole.shares;
    const auto first = rating.shares.begin();
    const auto top = static_cast<std::size_t>(std::max_element(first, rating.shares.end()) - first);
    auto others = rating.shares;
    others[top] = 0;
    if (top == simple || top == complex) others[simple] = others[complex] = 0;
    rating.skill = static_cast<TypedSkill>(top);
    rating.second = static_cast<TypedSkill>(std::max_element(others.begin(), others.end()) - others.begin());
    rating.sure = sureness(rating.shares, top);
    const Certainty certain = model_->certainty();
    rating.verdict = rating.sure >= certain.rated   ? Verdict::rated
                     : rating.sure >= certain.asked ? Verdict::ask
                                                    : Verdict::unsure;
    rate_levels(tokens, whole, said, rating);
    explain(plain, tokens, whole, rating);
    return rating;
}

void Rater::rate_levels(const Tokens& tokens, const Read& whole, const ClientWords& said, TypedRating& rating) const {
    const float empathy = whole.scores[typed_skills];
    float regard = whole.scores[typed_skills + 1];
    const float collaboration = whole.scores[typed_skills + 2];
    constexpr float shrinks = 0.6f;
    if (tokens.clauses.size() > 1) {
        for (const Span& clause : tokens.clauses) {
            if (clause.count < 3) continue;
            const Read part = read(tokens, clause, said);
            if (obstacle(part.shares) >= shrinks) regard = std::min(regard, part.scores[typed_skills + 1]);
        }
    }
    rating.empathy = to_level(empathy);
    rating.regard = to_level(regard);
    rating.collaboration = to_level(collaboration);
}

// The cues and words that pulled the skill up or down beside the second likeliest. Words inside a cue already
// named are left out, so that the same words are not given twice.
void Rater::explain(std::string_view text, const Tokens& tokens, const Read& read, TypedRating& rating) const {
    struct Pull {
        Span tokens;
        int cue;
        float amount;
    };
    const auto given = static_cast<std::size_t>(rating.skill), other = static_cast<std::size_t>(rating.second);
    const float share = read.features.share();
    std::vector<Pull> pulls;
    for (const Feature& feature : read.features.sparse) {
        if (feature.tokens.count == 0 || feature.tokens.count > 5) continue;
        const float amount = share * (model_->part(feature, given) - model_->part(feature, other));
        if (amount != 0) pulls.push_back({feature.tokens, feature.cue, amount});
    }
    std::sort(pulls.begin(), pulls.end(), [](const Pull& a, const Pull& b) {
        if ((a.cue >= 0) != (b.cue >= 0)) return a.cue >= 0;
        return std::abs(a.amount) > std::abs(b.amount);
    });
    std::vector<Span> named;
    const auto told = [&](const Span& span) {
        return std::any_of(named.begin(), named.end(), [&](const Span& n) {
            return span.first < n.first + n.count && n.first < span.first + span.count;
        });
    };
    constexpr float noticeable = 0.05f;
    for (const Pull& pull : pulls) {
        std::vector<Moved>& list = pull.amount > 0 ? rating.towards : rating.against;
        const std::size_t most = pull.amount > 0 ? 3 : 2;
        if (list.size() >= most || std::abs(pull.amount) < noticeable || told(pull.tokens)) continue;
        const Token& from = tokens.all[pull.tokens.first];
        const Token& to = tokens.all[pull.tokens.first + pull.tokens.count - 1];
        const bool words = std::any_of(tokens.all.begin() + static_cast<std::ptrdiff_t>(pull.tokens.first),
                                       tokens.all.begin() + static_cast<std::ptrdiff_t>(pull.tokens.first + pull.tokens.count),
                                       [](const Token& t) { return !t.mark && !is_function_word(t.text); });
        if (pull.cue < 0 && !words) continue;
        named.push_back(pull.tokens);
        list.push_back({std::string(text.substr(from.from, to.to - from.from)),
                        pull.cue < 0 ? std::string() : std::string(cues()[static_cast<std::size_t>(pull.cue)].often),
                        pull.amount});
    }
}

std::string_view typed_skill_words(TypedSkill skill) {
    switch (skill) {
        case TypedSkill::simple_reflection:
        case TypedSkill::complex_reflection: return "a reflection";
        case TypedSkill::open_question: return "an open question";
        case TypedSkill::closed_question: return "a closed question";
        case TypedSkill::affirmation: return "an affirmation";
        case TypedSkill::validation: return "validation";
        case TypedSkill::sympathy: return "sympathy";
        case TypedSkill::information: return "information";
        case TypedSkill::advice: return "advice";
        case TypedSkill::self_disclosure: return "something of yourself";
        case TypedSkill::confrontation: return "a judgement";
        case TypedSkill::minimising: return "something that makes it smaller";
        case TypedSkill::autonomy: return "leaving it with them";
        case TypedSkill::structure: return "the frame of the talk";
    }
    return "";
}

std::string_view leaning(TypedSkill skill) {
    if (skill == TypedSkill::simple_reflection) return "closer to their words";
    if (skill == TypedSkill::complex_reflection) return "a step under their words";
    return "";
}

}  // namespace attune
