// What a trainee can learn about their own reading of this person: what they foresaw, what was happening in
// them, and the same hour from the other chair. Never scored.
#include <algorithm>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/debrief_parts.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

constexpr double moved_from = 1.0;  // points of bond on one move; below, the client stays where they were [D]
constexpr double far_from = 4.0;

double bond_before(const DebriefView& view, std::size_t turn) {
    return turn == 0 ? view.start_bond : view.turn_list[turn - 1].bond;
}

/// By the bond; a rupture that opened is further off whatever the bond says.
Direction came_of(const DebriefView& view, std::size_t turn) {
    const Rupture before = turn == 0 ? Rupture::none : view.turn_list[turn - 1].rupture;
    if (before == Rupture::none && view.turn_list[turn].rupture != Rupture::none) return Direction::further;
    const double moved = view.turn_list[turn].bond - bond_before(view, turn);
    if (moved >= moved_from) return Direction::closer;
    return moved <= -moved_from ? Direction::further : Direction::same;
}

std::string same_guess(const std::array<int, 3>& came, int asked) {
    const auto most = static_cast<std::size_t>(std::max_element(came.begin(), came.end()) - came.begin());
    return "Answering “" + std::string(label_of(static_cast<Direction>(most))) +
           "” each time would have been right " + std::to_string(came[most]) + " of " +
           std::to_string(asked) + " times.";
}

std::string leaning_of(int hoped, int feared) {
    if (hoped + feared < 2 || hoped == feared) return {};
    return hoped > feared ? " Where you were off, you mostly hoped for more than came."
                          : " Where you were off, you mostly expected worse than came.";
}

}  // namespace

std::string label_of(Direction direction) {
    constexpr std::array<const char*, 3> labels{"closer", "the same", "further"};
    return labels[static_cast<std::size_t>(direction)];
}

std::string label_of(Feeling feeling) {
    constexpr std::array<const char*, 6> labels{"pulled to fix",       "afraid of it", "irritated",
                                                "wanting to be liked", "bored",        "moved"};
    return labels[static_cast<std::size_t>(feeling)];
}

ReadingView reading_of(const DebriefView& view, const Course& course) {
    ReadingView reading;
    std::array<int, 3> came_so{};
    int hoped = 0, feared = 0;
    for (const StandingTurn& turn : course.turns) {
        if (!turn.foreseen) continue;
        const auto at = static_cast<std::size_t>(turn.number) - 1;
        const Direction came = came_of(view, at);
        ++came_so[static_cast<std::size_t>(came)];
        hoped += *turn.foreseen < came;
        feared += *turn.foreseen > came;
        reading.right += *turn.foreseen == came;
        reading.moves.push_back({turn.number, label_of(*turn.foreseen), label_of(came),
                                 *turn.foreseen == came, view.turn_list[at].your_words});
    }
    const int asked = static_cast<int>(reading.moves.size());
    if (asked == 0) return reading;
    reading.words = "You foresaw " + std::to_string(reading.right) + " of " + std::to_string(asked) +
                    " answers of " + view.client_name + "'s: closer, the same or further. " +
                    same_guess(came_so, asked) + leaning_of(hoped, feared);
    return reading;
}

std::vector<NotedView> noted_of(const DebriefView& view, const Course& course) {
    std::vector<NotedView> noted;
    for (const StandingTurn& turn : course.turns) {
        if (!turn.feeling) continue;
        const TurnView& made = view.turn_list[static_cast<std::size_t>(turn.number) - 1];
        noted.push_back({turn.number, label_of(*turn.feeling), made.your_words,
                         capital(joined(made.skills)) + "; " + levels_in_words(made) + "; it " +
                             push_in_words(made.push) + "."});
    }
    return noted;
}

std::vector<ChairView> chair_of(const DebriefView& view) {
    std::vector<ChairView> chair;
    for (std::size_t i = 0; i < view.turn_list.size(); ++i) {
        const TurnView& turn = view.turn_list[i];
        ChairView seen;
        seen.turn = turn.number;
        for (const SpokenLine& line : turn.heard) {
            if (!line.text.empty()) seen.said.push_back(line.text);
        }
        seen.heard = turn.silence ? "They said nothing." : "They said: “" + turn.your_words + "”";
        if (!turn.heard_as.empty()) seen.heard += " I heard: “" + turn.heard_as + "”";
        seen.thought = turn.inner;
        seen.feared = turn.fear;
        const double moved = turn.bond - bond_before(view, i);
        const Rupture before = i == 0 ? Rupture::none : view.turn_list[i - 1].rupture;
        seen.after = before == Rupture::none && turn.rupture == Rupture::withdrawal ? "Gone away, politely."
                     : before == Rupture::none && turn.rupture == Rupture::confrontation ? "Against you now."
                     : moved >= far_from                                                 ? "Closer."
                     : moved >= moved_from                                               ? "A little closer."
                     : moved > -moved_from ? "No nearer and no further."
                     : moved > -far_from   ? "A little further off."
                                           : "Further off.";
        chair.push_back(std::move(seen));
    }
    return chair;
}

}  // namespace attune
