// A moment taken again beside the first time: both stand in the log, for a rewind takes nothing out of it.
#include <algorithm>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/debrief_parts.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

constexpr std::size_t most_retakes = 6;  // the latest

double bond_before(const DebriefView& view, const std::vector<TurnView>& turns, std::size_t turn) {
    return turn == 0 ? view.start_bond : turns[turn - 1].bond;
}

TakeView take_of(const DebriefView& view, const std::vector<TurnView>& turns, std::size_t turn) {
    const TurnView& made = turns[turn];
    TakeView take;
    take.your_words = made.your_words;
    for (const SpokenLine& line : made.reply) {
        if (const std::string words = said_in_words(line, view.pronoun); !words.empty()) {
            take.answer.push_back(words);
        }
    }
    const double moved = made.bond - bond_before(view, turns, turn);
    take.bond_tenths = static_cast<int>(moved * 10 + (moved < 0 ? -.5 : .5));
    take.happened = made.happened;
    return take;
}

std::string compared(const RetakeView& retake, int moments_then, int moments_now) {
    const int apart = retake.now.bond_tenths - retake.then.bond_tenths;
    std::string words = "Bond " + signed_points(retake.now.bond_tenths) + " this time, " +
                        signed_points(retake.then.bond_tenths) + " the first: " +
                        (apart > 5    ? "nearer than before."
                         : apart < -5 ? "further off than before."
                                      : "much the same.");
    if (moments_then == moments_now) return words;
    return words + " Corrective moments by where each went: " + std::to_string(moments_now) + " this time, " +
           std::to_string(moments_then) + " the first.";
}

}  // namespace

std::vector<RetakeView> retakes_of(const Scenario& scenario, const std::vector<Event>& events,
                                   const DebriefView& view) {
    std::vector<RetakeView> retakes;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto* rewound = std::get_if<RewoundTo>(&events[i]);
        if (rewound == nullptr) continue;
        const auto turn = static_cast<std::size_t>(rewound->turn);
        // Of several goes at one moment the first is kept beside the one that stands.
        std::erase_if(retakes, [&](const RetakeView& other) { return other.turn > rewound->turn + 1; });
        const auto same = [&](const RetakeView& other) { return other.turn == rewound->turn + 1; };
        if (turn >= view.turn_list.size() || std::any_of(retakes.begin(), retakes.end(), same)) continue;
        const std::vector<Event> first(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(i));
        const Course course = course_of(scenario, first);
        const std::vector<TurnView> turns = turns_of(scenario, course);
        if (turn >= turns.size()) continue;
        RetakeView retake;
        retake.turn = rewound->turn + 1;
        retake.then = take_of(view, turns, turn);
        retake.now = take_of(view, view.turn_list, turn);
        retake.words = compared(retake, course.end.now.client.corrective_moments, view.corrective_moments);
        retakes.push_back(std::move(retake));
    }
    if (retakes.size() > most_retakes) {
        retakes.erase(retakes.begin(), retakes.end() - static_cast<std::ptrdiff_t>(most_retakes));
    }
    return retakes;
}

}  // namespace attune
