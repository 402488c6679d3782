#include "dialogue/freetext/route.hpp"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

Phrasing phrasing_of(const Tokens& tokens, const WordVectors& vectors) {
    Phrasing out;
    for (const TypedToken& token : tokens.all) {
        if (token.mark) continue;
        // A word nobody knows is a name or rare: it says much.
        const bool function = is_function_word(token.text);
        const float weight = function ? 0.05f : vectors.knows(token.text) ? vectors.weight(token.text) : 1.0f;
        const auto at =
            std::lower_bound(out.words.begin(), out.words.end(), token.text,
                             [](const auto& entry, const std::string& word) { return entry.first < word; });
        if (at != out.words.end() && at->first == token.text) continue;
        out.words.insert(at, {token.text, weight});
        out.weight += weight;
    }
    out.vector = vectors.mean(tokens.all);
    return out;
}

/// Twice what is shared by what there is (Dice), weighted: 0–1.
float overlap(const Phrasing& a, const Phrasing& b) {
    float shared = 0;
    auto other = b.words.begin();
    for (const auto& [word, weight] : a.words) {
        while (other != b.words.end() && other->first < word) ++other;
        if (other != b.words.end() && other->first == word) shared += weight;
    }
    return a.weight + b.weight > 0 ? 2 * shared / (a.weight + b.weight) : 0;
}

float nearness(const Phrasing& a, const Phrasing& b) {
    return 0.55f * overlap(a, b) + 0.45f * std::max(0.0f, likeness(a.vector, b.vector));
}

/// How much two sets of shares have in common (Bhattacharyya): 0–1.
float agreement(const std::array<float, typed_skills>& a, const std::array<float, typed_skills>& b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::sqrt(a[i] * b[i]);
    return sum;
}

}  // namespace

std::array<float, typed_skills> authored_shares(EnumSet<Skill> skills) {
    std::array<float, typed_skills> out{};
    const auto add = [&](Skill skill, std::initializer_list<TypedSkill> as) {
        if (!skills.has(skill)) return;
        for (const TypedSkill typed : as)
            out[static_cast<std::size_t>(typed)] += 1.0f / static_cast<float>(as.size());
    };
    add(Skill::simple_reflection, {TypedSkill::simple_reflection});
    add(Skill::complex_reflection, {TypedSkill::complex_reflection});
    add(Skill::open_question, {TypedSkill::open_question});
    add(Skill::closed_question, {TypedSkill::closed_question});
    add(Skill::affirmation, {TypedSkill::affirmation});
    add(Skill::validation, {TypedSkill::validation});
    add(Skill::summary, {TypedSkill::simple_reflection, TypedSkill::structure});
    add(Skill::seek_collaboration, {TypedSkill::structure, TypedSkill::autonomy, TypedSkill::open_question});
    add(Skill::support_autonomy, {TypedSkill::autonomy});
    add(Skill::broach, {TypedSkill::open_question, TypedSkill::self_disclosure});
    add(Skill::give_information, {TypedSkill::information});
    add(Skill::advise, {TypedSkill::advice});
    add(Skill::advise_with_permission, {TypedSkill::advice});
    add(Skill::persuade, {TypedSkill::confrontation, TypedSkill::advice});
    add(Skill::confront, {TypedSkill::confrontation});
    add(Skill::self_disclosure, {TypedSkill::self_disclosure});
    add(Skill::reassure, {TypedSkill::minimising});
    add(Skill::immediacy, {TypedSkill::self_disclosure, TypedSkill::complex_reflection});
    add(Skill::grounding, {TypedSkill::advice, TypedSkill::structure});
    add(Skill::interpret, {TypedSkill::complex_reflection, TypedSkill::confrontation});
    float sum = 0;
    for (const float x : out) sum += x;
    for (float& x : out) x = sum > 0 ? x / sum : 0;
    return out;
}

Crossroads crossroads(const Rater& rater, const Scenario& scenario, std::span<const OptionIndex> options,
                      std::string_view said) {
    Crossroads out;
    out.said = client_words(said, rater.vectors());
    for (const OptionIndex index : options) {
        const Option& option = scenario[index];
        if (option.text.empty()) continue;
        RoutedOption routed{index, {}, {}};
        std::vector<std::string_view> texts{option.text};
        texts.insert(texts.end(), option.exemplars.begin(), option.exemplars.end());
        for (const std::string_view text : texts) {
            const Tokens tokens = tokens_in(tidied(text));
            routed.phrasings.push_back(phrasing_of(tokens, rater.vectors()));
            const auto shares = rater.skills_of(tokens, out.said);
            for (std::size_t i = 0; i < shares.size(); ++i) {
                routed.shares[i] += shares[i] / static_cast<float>(texts.size());
            }
        }
        const auto authored = authored_shares(option.skills);
        const bool known = std::any_of(authored.begin(), authored.end(), [](float x) { return x > 0; });
        if (known) {
            for (std::size_t i = 0; i < authored.size(); ++i)
                routed.shares[i] = 0.5f * (routed.shares[i] + authored[i]);
        }
        out.options.push_back(std::move(routed));
    }
    return out;
}

Route route(const Rater& rater, const Crossroads& at, std::string_view text,
            const std::array<float, typed_skills>& shares) {
    Route out;
    const Phrasing said = phrasing_of(tokens_in(text), rater.vectors());
    for (const RoutedOption& option : at.options) {
        float nearest = 0;
        for (const Phrasing& phrasing : option.phrasings)
            nearest = std::max(nearest, nearness(said, phrasing));
        constexpr float by_words = 0.7f;
        out.ranked.push_back(
            {option.option, by_words * nearest + (1 - by_words) * agreement(shares, option.shares)});
    }
    std::stable_sort(out.ranked.begin(), out.ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    constexpr float near_enough = 0.5f, clear = 0.04f;
    out.close = !out.ranked.empty() && out.ranked[0].score >= near_enough &&
                (out.ranked.size() == 1 || out.ranked[0].score - out.ranked[1].score >= clear);
    return out;
}

}  // namespace attune
