#include "dialogue/freetext/annomi.hpp"

#include <algorithm>
#include <map>

#include "dialogue/explore/csv.hpp"
#include "dialogue/freetext/gates.hpp"
#include "dialogue/freetext/typed_model.hpp"

namespace attune {
namespace {

Features features_of(const AnnomiTurn& turn, const FeatureMaker& maker) {
    const Tokens tokens = tokens_in(tidied(turn.text));
    return maker.of(tokens, {0, tokens.all.size()}, client_words(turn.client, maker.vectors()));
}

std::vector<TypedSkill> may_be(Behaviour behaviour) {
    using enum TypedSkill;
    switch (behaviour) {
        case Behaviour::reflection:
            return {simple_reflection, complex_reflection};
        case Behaviour::question:
            return {open_question, closed_question};
        case Behaviour::therapist_input:
            return {information, advice, structure, autonomy};
        case Behaviour::other:
            break;
    }
    return {affirmation,     validation, sympathy,      structure,
            self_disclosure, autonomy,   confrontation, minimising};
}

}  // namespace

Result<std::vector<AnnomiTurn>> read_annomi(std::string_view csv) {
    Result<std::vector<CsvRow>> rows = read_csv(csv);
    if (!rows) return rows.error();
    const Error other{"This is not AnnoMI-simple with a column 'video'.", "",
                      "Give the folder its README describes."};
    if (rows->empty()) return other;
    const auto column = [&](std::string_view name) {
        const std::vector<std::string>& head = rows->front().cells;
        return static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
    };
    const std::size_t who = column("interlocutor"), text = column("utterance_text"), video = column("video"),
                      behaviour = column("main_therapist_behaviour");
    const std::size_t needed = std::max({who, text, video, behaviour}) + 1;
    if (needed > rows->front().cells.size()) return other;
    std::vector<AnnomiTurn> out;
    std::string client;
    for (const CsvRow& row : *rows) {
        if (&row == &rows->front() || row.cells.size() < needed) continue;
        if (row.cells[who] != "therapist") {
            client = row.cells[text];
            continue;
        }
        const auto known = named<Behaviour>(row.cells[behaviour]);
        if (known) out.push_back({row.cells[text], client, row.cells[video], *known});
    }
    return out;
}

std::vector<std::size_t> folds_by_video(std::span<const AnnomiTurn> turns, std::size_t folds) {
    std::map<std::string, std::size_t> sizes;
    for (const AnnomiTurn& turn : turns) ++sizes[turn.video];
    std::vector<std::pair<std::size_t, std::string>> largest_first;
    for (const auto& [video, size] : sizes) largest_first.emplace_back(turns.size() - size, video);
    std::sort(largest_first.begin(), largest_first.end());
    std::map<std::string, std::size_t> fold_of;
    std::vector<std::size_t> filled(folds, 0), out;
    for (const auto& [rest, video] : largest_first) {
        const auto emptiest =
            static_cast<std::size_t>(std::min_element(filled.begin(), filled.end()) - filled.begin());
        fold_of[video] = emptiest;
        filled[emptiest] += sizes[video];
    }
    for (const AnnomiTurn& turn : turns) out.push_back(fold_of[turn.video]);
    return out;
}

std::vector<Answered> cross_validated(std::span<const AnnomiTurn> turns, const FeatureMaker& maker,
                                      std::size_t folds) {
    std::vector<Example> examples;
    for (const AnnomiTurn& turn : turns) {
        Example example;
        example.features = features_of(turn, maker);
        example.target.assign(count_of<Behaviour>(), 0);
        example.target[static_cast<std::size_t>(turn.behaviour)] = 1;
        examples.push_back(std::move(example));
    }
    TrainingSettings settings;
    settings.classes = count_of<Behaviour>();
    const std::vector<std::size_t> fold_of = folds_by_video(turns, folds);
    std::vector<Answered> out;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<const Example*> read;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (fold_of[i] != fold) read.push_back(&examples[i]);
        }
        const Linear model = Linear::train(read, settings);
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (fold_of[i] != fold) continue;
            const std::vector<float> shares = softmax(model.scores(examples[i].features));
            const auto top = std::max_element(shares.begin(), shares.end());
            out.push_back(
                {static_cast<int>(turns[i].behaviour), static_cast<int>(top - shares.begin()), *top});
        }
    }
    return out;
}

std::vector<Example> annomi_examples(std::span<const AnnomiTurn> turns, const FeatureMaker& maker,
                                     float weight) {
    std::vector<Example> out;
    for (const AnnomiTurn& turn : turns) {
        Example example;
        example.any_of = true;
        example.weight = weight;
        example.features = features_of(turn, maker);
        example.target.assign(typed_skills, 0);
        for (const TypedSkill skill : may_be(turn.behaviour))
            example.target[static_cast<std::size_t>(skill)] = 1;
        if (!example.features.sparse.empty()) out.push_back(std::move(example));
    }
    return out;
}

}  // namespace attune
