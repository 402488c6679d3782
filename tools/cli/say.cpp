#include <algorithm>
#include <cstdio>
#include <ostream>

#include "dialogue/freetext/typed_words.hpp"
#include "dialogue/store/freetext_files.hpp"
#include "tools/cli/assets.hpp"
#include "tools/cli/load_file.hpp"
#include "tools/cli/train.hpp"

namespace attune::cli {
namespace {

const Beat* beat_called(const Scenario& scenario, const std::string& id) {
    const auto found =
        std::find_if(scenario.beats.begin(), scenario.beats.end(), [&](const Beat& b) { return b.id == id; });
    return found == scenario.beats.end() ? nullptr : &*found;
}

}  // namespace

int say(const SayWishes& wishes, std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto scenario = load_or_explain(wishes.scenario, err, status);
    if (!scenario) return status;
    const Beat* beat = beat_called(*scenario, wishes.beat);
    if (beat == nullptr) {
        err << wishes.scenario << " has no beat '" << wishes.beat << "'. `attune-cli map` draws them all.\n";
        return 2;
    }
    const auto assets = assets_dir();
    if (!assets && wishes.freetext.empty()) {
        err << describe(assets.error()) << '\n';
        return 2;
    }
    const auto kit = store::read_freetext(wishes.freetext.empty() ? *assets / "freetext" : wishes.freetext);
    if (!kit) {
        err << describe(kit.error()) << '\n';
        return 2;
    }
    std::string said;
    for (std::uint32_t i = 0; i < beat->client.count; ++i) said += (*scenario)[beat->client[i]].text + " ";
    std::vector<OptionIndex> options;
    for (std::uint32_t i = 0; i < beat->options.count; ++i) options.push_back(beat->options[i]);
    const Rater& rater = *(*kit)->rater;
    const Crossroads at = crossroads(rater, *scenario, options, said);
    const TypedRating rating = rater.rate(wishes.text, at.said);
    for (const std::string& line : typed_words(rating)) out << line << '\n';
    if (rating.verdict == Verdict::stopped) return 1;
    const Route found = route(rater, at, tidied(wishes.text), rating.shares);
    out << (found.close ? "Goes on along the first of these:"
                        : "No option is close enough; of these one would be asked for, or the client answers "
                          "in general:")
        << '\n';
    for (const Ranked& ranked : found.ranked) {
        const Option& option = (*scenario)[ranked.option];
        char score[16];
        std::snprintf(score, sizeof score, "%.2f", static_cast<double>(ranked.score));
        out << "  " << score << "  " << option.id << ": " << option.text << '\n';
    }
    if (!beat->free) out << "(The beat is not free: in a session nothing can be typed there.)\n";
    return 0;
}

}  // namespace attune::cli
