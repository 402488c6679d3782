// What shows when a drill is there as a whole: answers to choose between, varied forms, lengths.
#include <algorithm>

#include "dialogue/drills/reading.hpp"
#include "dialogue/drills/showing.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

constexpr std::size_t fewest_words = 25, most_words = 50;
constexpr std::size_t enough_items = 4;  // fewer say nothing of a habit

ValueId member(const DrillReading& reading, ValueId of, std::string_view key) {
    const ValueId found = reading.decoding.tree.find(of, key);
    return found == no_value ? of : found;
}

std::size_t shown_by(const Drill& drill, const DrillItem& item) {
    return static_cast<std::size_t>(std::count_if(
        item.answers.begin(), item.answers.end(),
        [&](const DrillAnswer& answer) { return showing(drill, item, answer) == Showing::shows; }));
}

void check_answers(DrillReading& reading, std::size_t at) {
    const DrillItem& item = reading.drill.items[at];
    const ValueId list = member(reading, reading.item_values[at], "answers");
    const std::size_t count = item.answers.size();
    if (count < 3 || count > 4) {
        reading.report(DrillProblem::answer_count, list,
                       "This moment has " + std::to_string(count) + " answers; it needs three or four.",
                       count < 3 ? "Write another one." : "Keep the four plainest.");
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!item.answers[i].text.empty() || item.answers[i].skills.has(Skill::silence)) continue;
        reading.report(DrillProblem::nothing_said, reading.answer_values[at][i],
                       "This answer has no text and is no silence.",
                       "Give it a \"text\", or \"silence\" among its skills.");
    }
    const std::size_t shown = shown_by(reading.drill, item);
    const std::string skill = label_of(reading.drill.skill);
    if (shown == 0) {
        std::string hint = "By the levels: ";
        for (const DrillAnswer& answer : item.answers) {
            hint += "\n" + answer.id + ": " + showing_in_words(reading.drill, item, answer);
        }
        reading.report(DrillProblem::none_shows, list,
                       "No answer of this moment shows the skill, " + skill + ".", hint);
    } else if (shown == count) {
        reading.report(DrillProblem::all_show, list,
                       "Every answer of this moment shows the skill, " + skill + ".",
                       "Let one be another skill, or have a level of 2 or 1.");
    }
}

void check_length(DrillReading& reading, std::size_t at) {
    std::size_t words = 0;
    for (const Line& line : reading.drill.items[at].moment) {
        words += count_words(line.text) + count_words(line.note);
    }
    if (words >= fewest_words && words <= most_words) return;
    reading.report(DrillProblem::moment_length, member(reading, reading.item_values[at], "moment"),
                   "This moment has " + std::to_string(words) + " words; 10 to 20 seconds are 25 to 50.",
                   words < fewest_words ? "Let the client say a little more." : "Cut it.");
}

void check_family(DrillReading& reading, std::size_t at) {
    const std::vector<DrillItem>& items = reading.drill.items;
    const auto same = [&](const DrillItem& item) { return item.family == items[at].family; };
    if (std::count_if(items.begin(), items.end(), same) > 1) return;
    reading.report(DrillProblem::no_variation, member(reading, reading.item_values[at], "family"),
                   "Nothing else is of the family " + quoted(items[at].family) +
                       ", so whoever falls short here meets no varied form.",
                   "Write the same moment on another occasion, in the same family.");
}

void check_levels(DrillReading& reading) {
    const std::vector<DrillItem>& items = reading.drill.items;
    const auto same = [&](const DrillItem& item) { return item.level == items[0].level; };
    if (items.size() < 2 || !std::all_of(items.begin(), items.end(), same)) return;
    reading.report(DrillProblem::one_level, member(reading, reading.decoding.tree.root(), "items"),
                   "All moments are of level " + std::to_string(items[0].level) +
                       ", so that \"too easy\" and \"too hard\" lead nowhere.",
                   "Write an easier or a harder one.");
}

bool best_is_longest(const Drill& drill, const DrillItem& item) {
    const std::string& best = item.answers[best_answer(drill, item)].text;
    return std::none_of(item.answers.begin(), item.answers.end(), [&](const DrillAnswer& answer) {
        return answer.text != best && count_characters(answer.text) >= count_characters(best);
    });
}

/// With three or four answers each is longest in at most a third of the items by chance; more than half is a
/// habit a trainee will learn.
void check_longest(DrillReading& reading) {
    const Drill& drill = reading.drill;
    if (drill.items.size() < enough_items) return;
    const auto longest = std::count_if(drill.items.begin(), drill.items.end(),
                                       [&](const DrillItem& item) { return best_is_longest(drill, item); });
    const auto all = static_cast<std::ptrdiff_t>(drill.items.size());
    if (2 * longest <= all) return;
    reading.report(DrillProblem::longest_is_best, member(reading, reading.decoding.tree.root(), "items"),
                   "The best answer is the longest in " + std::to_string(longest) + " of " +
                       std::to_string(all) + " moments.",
                   "Shorten some of them, or lengthen the others.");
}

}  // namespace

void check_drill(DrillReading& reading) {
    bool all_shown = true;
    for (std::size_t i = 0; i < reading.drill.items.size(); ++i) {
        check_answers(reading, i);
        check_length(reading, i);
        check_family(reading, i);
        all_shown = all_shown && shown_by(reading.drill, reading.drill.items[i]) > 0;
    }
    check_levels(reading);
    if (all_shown) check_longest(reading);
}

}  // namespace attune
