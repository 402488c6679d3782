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

/// The share of neighbouring words that the model has read side by side: in a salad of words, hardly any.
float known_pairs(const Tokens& tokens, const TypedModel& model) {
    std::size_t pairs = 0, known = 0;
    for (std::size_t i = 1; i < tokens.all.size(); ++i) {
        if (tokens.all[i].mark || tokens.all[i - 1].mark) continue;
        ++pairs;
        known += model.knows(pair_feature(tokens.all[i - 1].text, tokens.all[i].text));
    }
    return pairs < 6 ? 1.0f : static_cast<float>(known) / static_cast<float>(pairs);
}

bool is_reflection(TypedSkill skill) { return group_of(skill) == TypedGroup::reflection; }

/// The rated skill beside the others, by how likely they are; the two reflections stand on one side.
std::array<float, typed_skills> sides_of(const TypedRating& rating) {
    std::array<float, typed_skills> sides{};
    const bool reflected = is_reflection(rating.skill);
    float others = 0;
    for (std::size_t k = 0; k < typed_skills; ++k) {
        const auto skill = static_cast<TypedSkill>(k);
        const bool same = reflected ? is_reflection(skill) : skill == rating.skill;
        sides[k] = same ? (reflected ? 0.5f : 1.0f) : -std::max(rating.shares[k], 0.01f);
        if (!same) others -= sides[k];
    }
    for (float& side : sides) side = side < 0 ? side / others : side;
    return sides;
}

bool asks_about_danger(const Tokens& tokens, const FeatureMaker& maker) {
    const Features features = maker.of(tokens, {0, tokens.all.size()}, {});
    return std::any_of(features.sparse.begin(), features.sparse.end(), [](const Feature& feature) {
        return feature.cue >= 0 && cues()[static_cast<std::size_t>(feature.cue)].name == "plain-danger";
    });
}

}  // namespace

int to_level(float score) { return static_cast<int>(std::lround(std::clamp(3 + score, 1.0f, 5.0f))); }

TypedSkill likeliest(const std::array<float, typed_skills>& shares) {
    return static_cast<TypedSkill>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

float sureness(const std::array<float, typed_skills>& shares, TypedSkill skill) {
    return is_reflection(skill) ? shares[simple] + shares[complex] : shares[static_cast<std::size_t>(skill)];
}

Scores Rater::scores_of(const Tokens& tokens, const ClientWords& said) const {
    Scores out = model_->scores(maker_.of(tokens, {0, tokens.all.size()}, said));
    if (tokens.sentences.size() < 2) return out;
    Scores strongest;
    strongest.fill(-1e9f);
    for (const Span& sentence : tokens.sentences) {
        const Scores part = model_->scores(maker_.of(tokens, sentence, said));
        for (std::size_t k = 0; k < typed_skills; ++k) strongest[k] = std::max(strongest[k], part[k]);
    }
    constexpr float by_sentence = 0.25f;
    for (std::size_t k = 0; k < typed_skills; ++k) out[k] += by_sentence * (strongest[k] - out[k]);
    return out;
}

std::array<float, typed_skills> Rater::skills_of(const Tokens& tokens, const ClientWords& said) const {
    return model_->shares(scores_of(tokens, said));
}

TypedRating Rater::rate(std::string_view text, const ClientWords& said,
                        std::span<const std::string> earlier) const {
    TypedRating rating;
    rating.gate = readable(text);
    if (rating.gate != Gate::none) return rating;
    const std::string plain = tidied(text);
    const Tokens tokens = tokens_in(plain);
    rating.gate = gate_of(plain, tokens, {&said, earlier, vectors_});
    if (rating.gate != Gate::none) return rating;

    constexpr float salad = 0.12f;
    if (known_pairs(tokens, *model_) < salad) {
        rating.gate = Gate::gibberish;
        return rating;
    }

    const Scores scores = scores_of(tokens, said);
    rating.shares = model_->shares(scores);
    rating.skill = likeliest(rating.shares);
    auto others = rating.shares;
    others[static_cast<std::size_t>(rating.skill)] = 0;
    if (is_reflection(rating.skill)) others[simple] = others[complex] = 0;
    rating.second = likeliest(others);
    rating.sure = sureness(rating.shares, rating.skill);
    const Certainty certain = model_->certainty();
    rating.verdict = rating.sure >= certain.rated   ? Verdict::rated
                     : rating.sure >= certain.asked ? Verdict::ask
                                                    : Verdict::unsure;
    // It should not take a slight for a kindness: where it may be one, it asks. From voices left out: half as
    // many harmful replies pass for helpful, and six in a hundred fewer are rated.
    constexpr float may_be_slight = 0.1f;
    const bool slight = group_of(rating.skill) == TypedGroup::obstacle;
    if (rating.verdict == Verdict::rated && !slight && obstacle(rating.shares) > may_be_slight) {
        rating.verdict = Verdict::ask;
    }
    rate_levels(tokens, scores, said, rating);
    explain(plain, tokens, said, rating);
    return rating;
}

void Rater::rate_levels(const Tokens& tokens, const Scores& whole, const ClientWords& said,
                        TypedRating& rating) const {
    float regard = whole[typed_skills + 1];
    constexpr float shrinks = 0.6f;
    if (tokens.clauses.size() > 1) {
        for (const Span& clause : tokens.clauses) {
            if (clause.count < 3) continue;
            const Scores part = model_->scores(maker_.of(tokens, clause, said));
            if (obstacle(model_->shares(part)) >= shrinks) regard = std::min(regard, part[typed_skills + 1]);
        }
    }
    rating.empathy = to_level(whole[typed_skills]);
    rating.regard = to_level(regard);
    rating.collaboration = to_level(whole[typed_skills + 2]);
    if (asks_about_danger(tokens, maker_) && group_of(rating.skill) == TypedGroup::question) {
        rating.empathy = std::max(rating.empathy, 4);  // model.md §3: a plain question about danger
        rating.regard = std::max(rating.regard, 4);
    }
}

// The cues and words that pulled the skill up or down beside the second likeliest. Words inside a cue already
// named are left out, so that the same words are not given twice.
void Rater::explain(std::string_view text, const Tokens& tokens, const ClientWords& said,
                    TypedRating& rating) const {
    struct Pull {
        Span tokens;
        int cue;
        float amount;
    };
    const std::array<float, typed_skills> sides = sides_of(rating);
    const auto pull_of = [&](const Feature& feature) {
        float sum = 0;
        for (std::size_t k = 0; k < typed_skills; ++k) sum += sides[k] * model_->part(feature, k);
        return sum;
    };
    const Features features = maker_.of(tokens, {0, tokens.all.size()}, said);
    const float share = features.share();
    std::vector<Pull> pulls;
    for (const Feature& feature : features.sparse) {
        if (feature.tokens.count == 0 || feature.tokens.count > 5) continue;
        const float amount = share * pull_of(feature);
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
        const TypedToken& from = tokens.all[pull.tokens.first];
        const TypedToken& to = tokens.all[pull.tokens.first + pull.tokens.count - 1];
        const bool words = std::any_of(
            tokens.all.begin() + static_cast<std::ptrdiff_t>(pull.tokens.first),
            tokens.all.begin() + static_cast<std::ptrdiff_t>(pull.tokens.first + pull.tokens.count),
            [](const TypedToken& t) { return !t.mark && !is_function_word(t.text); });
        if (pull.cue < 0 && !words) continue;
        named.push_back(pull.tokens);
        list.push_back(
            {std::string(text.substr(from.from, to.to - from.from)),
             pull.cue < 0 ? std::string() : std::string(cues()[static_cast<std::size_t>(pull.cue)].often),
             pull.amount});
    }
}

std::string_view leaning(TypedSkill skill) {
    if (skill == TypedSkill::simple_reflection) return "closer to their words";
    if (skill == TypedSkill::complex_reflection) return "a step under their words";
    return "";
}

}  // namespace attune
