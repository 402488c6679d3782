#include "tools/cli/evaluate_typed.hpp"

#include <algorithm>
#include <map>
#include <system_error>

#include "dialogue/freetext/route.hpp"
#include "dialogue/scenario/load.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cut(std::string_view line, char mark) {
    std::vector<std::string> out;
    for (;;) {
        const std::size_t at = line.find(mark);
        out.emplace_back(line.substr(0, at));
        if (at == std::string_view::npos) return out;
        line.remove_prefix(at + 1);
    }
}

/// The lines of a table, each with this many cells at least; nothing where the file is not there.
Result<std::vector<std::vector<std::string>>> table(const fs::path& file, std::size_t cells) {
    std::vector<std::vector<std::string>> rows;
    std::error_code code;
    if (!fs::exists(file, code)) return rows;
    const Result<std::string> text = read_file(file);
    if (!text) return text.error();
    int number = 0;
    for (std::string& line : cut(*text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        std::vector<std::string> row = cut(line, '\t');
        if (row.size() < cells) {
            return Error{file.string() + ":" + std::to_string(number) + ": there are too few columns.",
                         "Nothing was evaluated.", "Columns stand with a tab between them."};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool harmful(TypedSkill skill) { return group_of(skill) == TypedGroup::obstacle; }

MissedReply missed(const TypedRating& rating, std::string expected, std::string client, std::string text) {
    std::string given(rating.verdict == Verdict::stopped ? "stopped: " + std::string(name_of(rating.gate))
                                                         : std::string(name_of(rating.skill)));
    if (rating.verdict == Verdict::ask || rating.verdict == Verdict::unsure) {
        given += " (" + std::string(name_of(rating.verdict)) + ")";
    }
    return {std::move(expected), std::move(given), std::move(client), std::move(text), rating.sure};
}

/// The two reflections leave it open which it is: for the five groups and for harm that does not matter.
Result<> replies(const Rater& rater, const fs::path& file, TypedEvaluation& into) {
    const auto rows = table(file, 3);
    if (!rows) return rows.error();
    int rated = 0;
    for (const auto& row : *rows) {
        const auto truth = named<TypedSkill>(row[0]);
        if (!truth) {
            return Error{file.string() + ": '" + row[0] + "' is none of the fourteen skills.", "",
                         "See labels.md."};
        }
        const TypedRating rating = rater.rate(row[2], client_words(row[1], rater.vectors()));
        into.skills.push_back({static_cast<int>(*truth), static_cast<int>(rating.skill), rating.sure});
        into.groups.push_back(
            {static_cast<int>(group_of(*truth)), static_cast<int>(group_of(rating.skill)), rating.sure});
        into.harmful += harmful(*truth);
        if (rating.verdict != Verdict::rated) continue;
        ++rated;
        into.harmful_as_helpful += harmful(*truth) && !harmful(rating.skill);
        if (rating.skill != *truth) into.missed.push_back(missed(rating, row[0], row[1], row[2]));
    }
    into.coverage = rows->empty() ? 0 : static_cast<double>(rated) / static_cast<double>(rows->size());
    return Nothing{};
}

/// Does the rating do what the case asks for? "not:A|B", "is:A|B", "stop:GATE|GATE", "unsure", "not-stop".
bool withstands(std::string_view expected, const TypedRating& rating) {
    const std::size_t colon = expected.find(':');
    const std::string_view kind = expected.substr(0, colon);
    std::vector<std::string> words;
    if (colon != std::string_view::npos) words = cut(expected.substr(colon + 1), '|');
    const auto among = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool stopped = rating.verdict == Verdict::stopped, rated = rating.verdict == Verdict::rated;
    // Which gate stops nonsense matters little to whoever typed it; their own danger must get its card.
    if (kind == "stop") return stopped && (rating.gate == Gate::crisis) == among(name_of(Gate::crisis));
    if (kind == "not-stop") return !stopped;
    if (kind == "not") return !rated || !among(name_of(rating.skill));
    if (kind == "is")
        return !stopped && (among(name_of(rating.skill)) || (!rated && among(name_of(rating.second))));
    return stopped || !rated || harmful(rating.skill);  // unsure
}

Result<> adversarial(const Rater& rater, const fs::path& file, TypedEvaluation& into) {
    const auto rows = table(file, 4);
    if (!rows) return rows.error();
    std::map<std::string, std::pair<int, int>> families;
    for (const auto& row : *rows) {
        const TypedRating rating = rater.rate(row[3], client_words(row[2], rater.vectors()));
        const bool well = withstands(row[1], rating);
        ++into.adversarial;
        into.withstood += well;
        families[row[0]].first += well;
        ++families[row[0]].second;
        if (!well) into.fallen.push_back(missed(rating, row[0] + " " + row[1], row[2], row[3]));
    }
    into.families.assign(families.begin(), families.end());
    return Nothing{};
}

Result<> clean(const Rater& rater, const fs::path& file, TypedEvaluation& into) {
    const auto rows = table(file, 2);
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        const TypedRating rating = rater.rate(row[1], client_words(row[0], rater.vectors()));
        ++into.clean;
        if (rating.verdict != Verdict::stopped) continue;
        ++into.clean_stopped;
        into.wrongly_stopped.push_back(missed(rating, "not stopped", row[0], row[1]));
    }
    return Nothing{};
}

Result<> pairs(const Rater& rater, const fs::path& file, TypedEvaluation& into) {
    const auto rows = table(file, 5);
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        const ClientWords said = client_words(row[4], rater.vectors());
        const auto is = [&](std::string_view skill, const std::string& text) {
            const TypedRating rating = rater.rate(text, said);
            return rating.verdict != Verdict::stopped && name_of(rating.skill) == skill;
        };
        ++into.pairs;
        into.pairs_told_apart += is(row[0], row[1]) && is(row[2], row[3]);
    }
    return Nothing{};
}

class Beats {
  public:
    Beats(const Rater& rater, fs::path folder) : rater_(rater), folder_(std::move(folder)) {}

    struct Place {
        std::shared_ptr<const Scenario> scenario;
        Crossroads at;
    };
    /// Null where there is no such beat.
    const Place* find(const std::string& scenario, const std::string& beat) {
        const auto key = scenario + "." + beat;
        const auto known = places_.find(key);
        if (known != places_.end()) return &known->second;
        const Result<std::string> text = read_file(folder_ / (scenario + ".json"));
        if (!text) return nullptr;
        const Loaded loaded = load_scenario(*text, scenario);
        if (!loaded.scenario) return nullptr;
        for (const Beat& one : loaded.scenario->beats) {
            if (one.id != beat) continue;
            std::vector<OptionIndex> options;
            for (std::uint32_t i = 0; i < one.options.count; ++i) options.push_back(one.options[i]);
            std::string said;
            for (std::uint32_t i = 0; i < one.client.count; ++i)
                said += (*loaded.scenario)[one.client[i]].text + " ";
            return &places_
                        .emplace(key,
                                 Place{loaded.scenario, crossroads(rater_, *loaded.scenario, options, said)})
                        .first->second;
        }
        return nullptr;
    }

  private:
    const Rater& rater_;
    fs::path folder_;
    std::map<std::string, Place> places_;
};

Result<> routing(const Rater& rater, const fs::path& file, const fs::path& scenarios, TypedEvaluation& into) {
    const auto rows = table(file, 4);
    if (!rows) return rows.error();
    Beats beats(rater, scenarios);
    for (const auto& row : *rows) {
        const Beats::Place* place = beats.find(row[0], row[1]);
        if (place == nullptr) {
            return Error{file.string() + ": there is no beat '" + row[1] + "' in " + row[0] + ".", "",
                         "Name a scenario of the library and one of its beats."};
        }
        const std::string text = tidied(row[3]);
        const Route found = route(rater, place->at, text, rater.skills_of(tokens_in(text), place->at.said));
        const auto id = [&](std::size_t i) { return (*place->scenario)[found.ranked[i].option].id; };
        ++into.routed;
        const bool first = !found.ranked.empty() && id(0) == row[2];
        into.routed_first += first;
        into.routed_second += first || (found.ranked.size() > 1 && id(1) == row[2]);
        if (!first)
            into.misrouted.push_back(
                {row[1] + "." + row[2], found.ranked.empty() ? "" : id(0), "", row[3], 0});
    }
    return Nothing{};
}

}  // namespace

Result<TypedEvaluation> evaluate_typed(const Rater& rater, const fs::path& folder,
                                       const fs::path& scenarios) {
    TypedEvaluation out;
    for (const Result<>& done :
         {replies(rater, folder / "replies.tsv", out), adversarial(rater, folder / "adversarial.tsv", out),
          clean(rater, folder / "clean.tsv", out), pairs(rater, folder / "pairs.tsv", out),
          routing(rater, folder / "routing.tsv", scenarios, out)}) {
        if (!done) return done.error();
    }
    return out;
}

}  // namespace attune::cli
