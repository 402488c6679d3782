#include "dialogue/freetext/training.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "dialogue/freetext/gates.hpp"
#include "dialogue/freetext/typed_rating.hpp"

namespace attune {
namespace {

TrainingSettings settings_of(const TrainingPlan& plan) {
    TrainingSettings out;
    out.classes = typed_skills;
    out.levels = typed_levels;
    out.seed = plan.seed;
    return out;
}

/// ln x for the fit of the sharpness, by Newton's steps on the exponential: no library's rounding.
float natural_log(float x) {
    x = std::max(x, 1e-6f);
    float y = 0;
    for (int i = 0; i < 40; ++i) y += 2 * (x - exponential(y)) / (x + exponential(y));
    return y;
}

struct Held {
    std::size_t reply;
    Scores scores;
};

std::vector<float> sharpened(const Scores& scores, float sharpness) {
    return softmax(std::span(scores).first(typed_skills), sharpness);
}

/// The sharpness under which the labels of unread replies are likeliest.
float fitted_sharpness(std::span<const Held> held, std::span<const AuthoredReply> lines) {
    const auto loss = [&](float sharpness) {
        float sum = 0;
        for (const Held& one : held) {
            const std::vector<float> shares = sharpened(one.scores, sharpness);
            float right = 0;
            for (const TypedSkill skill : lines[one.reply].skills)
                right += shares[static_cast<std::size_t>(skill)];
            sum -= natural_log(right);
        }
        return sum;
    };
    float low = 0.5f, high = 8.0f;
    for (int i = 0; i < 24; ++i) {  // ternary search: the loss has one valley
        const float a = low + (high - low) / 3, b = high - (high - low) / 3;
        if (loss(a) < loss(b)) {
            high = b;
        } else {
            low = a;
        }
    }
    return (low + high) / 2;
}

/// The value that this share of the list reaches.
float reached_by(std::vector<float> values, float share) {
    if (values.empty()) return 1;
    std::sort(values.begin(), values.end(), std::greater<>());
    const auto at = static_cast<std::size_t>(share * static_cast<float>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

}  // namespace

TypedTraining train_typed(std::span<const AuthoredReply> lines, std::span<const Example> more,
                          const WordVectors& vectors, const TrainingPlan& plan,
                          const std::function<void(double)>& progress) {
    const FeatureMaker maker(vectors);
    std::vector<Example> examples;
    std::set<std::string> voices;
    for (const AuthoredReply& line : lines) {
        examples.push_back(example_of(line, maker));
        voices.insert(line.voice);
    }
    const auto train_without = [&](const std::string* voice) {
        std::vector<const Example*> chosen;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!voice || lines[i].voice != *voice) chosen.push_back(&examples[i]);
        }
        for (const Example& example : more) chosen.push_back(&example);
        return Linear::train(chosen, settings_of(plan));
    };
    std::vector<std::pair<std::string, TypedModel>> without;
    std::vector<Held> held;
    double done = 0;
    for (const std::string& voice : voices) {
        if (progress) progress(done / static_cast<double>(voices.size() + 1));
        done += 1;
        const TypedModel model = TypedModel::from(train_without(&voice), plan.most_features, 1, {});
        without.emplace_back(voice, model);
        const Rater rater(vectors, model);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].voice != voice) continue;
            const Tokens tokens = tokens_in(tidied(lines[i].text));
            held.push_back({i, rater.scores_of(tokens, client_words(lines[i].client, vectors))});
        }
    }
    TypedTraining out;
    const float sharpness = fitted_sharpness(held, lines);
    std::vector<float> sure;
    for (const Held& one : held) {
        Judgement judged;
        judged.reply = one.reply;
        const std::vector<float> shares = sharpened(one.scores, sharpness);
        std::copy(shares.begin(), shares.end(), judged.shares.begin());
        judged.given = likeliest(judged.shares);
        judged.sure = sureness(judged.shares, judged.given);
        for (std::size_t l = 0; l < typed_levels; ++l)
            judged.levels[l] = to_level(one.scores[typed_skills + l]);
        sure.push_back(judged.sure);
        out.unread.push_back(judged);
    }
    const Linear whole = train_without(nullptr);
    out.features = whole.hashes().size();
    out.model =
        TypedModel::from(whole, plan.most_features, sharpness,
                         {reached_by(sure, plan.rated_coverage), reached_by(sure, plan.asked_coverage)});
    if (progress) progress(1);
    return out;
}

}  // namespace attune
