#include "dialogue/explore/rating_sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "dialogue/base/chance.hpp"
#include "dialogue/explore/csv.hpp"
#include "dialogue/explore/rating.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

constexpr const char* scales =
    "Empathy: does the client feel understood?\n"
    "  1  argues with the feeling, explains it away, or answers somebody else\n"
    "  2  has the topic and not the person: a label, a formula, a feeling that was not there\n"
    "  3  says what was said, in fresh words; nothing lost, nothing added\n"
    "  4  one step beneath the words, as a guess, at a depth the client can use now\n"
    "  5  the meaning the client was reaching for; they could go on \"yes, and ...\"\n"
    "Regard: is the client received without conditions?\n"
    "  1  blame, disbelief, contempt; or care on condition that they be different\n"
    "  2  polite distance; only the good part is welcome (praise, admiration, pity, rescue)\n"
    "  3  accepts; treats them as a capable adult\n"
    "  4  receives this, exactly as it is, anger at the therapist included\n"
    "  5  receives what they showed as the worst of them, without excusing or admiring it\n"
    "Collaboration: do the two work together?\n"
    "  1  decides for them; ends the matter by knowing better\n"
    "  2  leads without asking; offers a choice that is none\n"
    "  3  follows; or says openly what it does and why\n"
    "  4  a real choice; checks whether it fits\n"
    "  5  builds on their idea; gives back what is theirs\n"
    "Corrective, only where the wound column has text: is it what this client fears?\n"
    "  1  does what the client fears\n"
    "  2  a softer cousin of it, often the kind one\n"
    "  3  neither\n"
    "  4  contradicts it, plainly\n"
    "  5  contradicts it and leaves room to see that\n"
    "A question can be as empathic as a statement. Agreement, praise and reassurance are not regard; a "
    "limit\n"
    "or a duty does not lower it. Rate the words as this client would hear them at this moment, not whether\n"
    "you would have said them. A silence is rated like any other answer.\n";

std::string lines_of(const Scenario& scenario, LineRange lines) {
    std::string out;
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        const Line& line = scenario[lines[i]];
        if (!out.empty()) out += '\n';
        if (!line.when.always()) out += "[in some sessions] ";
        out += line_in_words(spoken(line, scenario.client), scenario.client);
    }
    return out;
}

std::string said_before(const Scenario& scenario, const Option& option) {
    const ClientProfile& client = scenario.client;
    switch (option.place) {
        case OptionPlace::repair_withdrawal:
            return client.name + " has withdrawn; for instance:\n" +
                   lines_of(scenario, client.when_withdrawn);
        case OptionPlace::repair_confrontation:
            return client.name + " has turned against the therapist; for instance:\n" +
                   lines_of(scenario, client.when_confronting);
        case OptionPlace::beat:
        case OptionPlace::silence:
            break;
        case OptionPlace::typed:
            return {};  // not on a sheet
    }
    return lines_of(scenario, scenario[option.home].client);
}

std::string wound_text(const Scenario& scenario, OptionIndex option) {
    const auto wound = wound_of(scenario, option);
    if (!wound) return {};
    return scenario.wounds[wound->value].text + "\n" + scenario.client.name +
           " expects: " + scenario.client.expectation;
}

std::vector<OptionIndex> shuffled(const Scenario& scenario, std::uint64_t seed) {
    std::vector<std::pair<std::uint64_t, OptionIndex>> drawn;
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        drawn.push_back({chance_bits(seed, "rate " + option_key(scenario, {i}), 0), OptionIndex{i}});
    }
    std::sort(drawn.begin(), drawn.end());
    std::vector<OptionIndex> out;
    for (const auto& [bits, option] : drawn) out.push_back(option);
    return out;
}

}  // namespace

std::string sheet_mark(const Scenario& scenario) {
    return scenario.id + " " + scenario.version + " " + scenario.sha256;
}

std::string rated_text(const Option& option) {
    return option.text.empty() ? "(The therapist says nothing.)" : option.text;
}

std::string rating_sheet(const Scenario& scenario, const SheetPlan& plan) {
    std::string out = "\xEF\xBB\xBF";
    const auto row = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i != 0) out += plan.separator;
            out += csv_cell(cells[i]);
        }
        out += "\r\n";
    };
    row({"number", "option", "before", "wound", "text", "empathy", "regard", "collaboration", "corrective",
         "note", "sheet"});
    int number = 0;
    for (const OptionIndex index : shuffled(scenario, plan.seed)) {
        const Option& option = scenario[index];
        row({std::to_string(++number), option_key(scenario, index), said_before(scenario, option),
             wound_text(scenario, index), rated_text(option), "", "", "", "", "", sheet_mark(scenario)});
    }
    return out;
}

std::string rating_guide(const Scenario& scenario) {
    return "Rating " + scenario.title + " (" + scenario.id + " " + scenario.version + ")\n\n" +
           "Each row of the sheet is one thing a trainee can say. Read what the client said before it, then "
           "give\nwhole numbers from 1 to 5 in the columns empathy, regard and collaboration, and corrective "
           "where the\nwound column has text. Leave blank what you cannot judge. Rate by yourself, and do "
           "not "
           "look into the\nscenario file first: it holds the author's levels. The note is yours. Leave the "
           "other columns as they\nare; sorting is fine. Save as CSV (UTF-8).\n\n" +
           scales + "\nThe scales are the simulator's own and not those of any published instrument.\n";
}

}  // namespace attune
