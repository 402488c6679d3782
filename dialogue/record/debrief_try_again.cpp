// What to take along: three moments worth taking another way, and the questions that come before any score.
#include <algorithm>

#include "dialogue/record/debrief_parts.hpp"

namespace attune {
namespace {

constexpr std::size_t most_moments = 3;

int lost_tenths(const TurnView& turn) {
    int moved = 0;
    for (const PrintedChange& change : turn.changes) {
        if (change.quantity == Quantity::bond || change.quantity == Quantity::safety) moved += change.tenths;
    }
    return moved;
}

/// Collects moments, each turn once, until there are three.
class Collector {
  public:
    explicit Collector(const DebriefView& view) : view_(view) {}

    void add(int turn, std::string words) {
        if (found_.size() >= most_moments || turn < 1 || turn > view_.turns || has(turn)) return;
        const TurnView& taken = view_.turn_list[static_cast<std::size_t>(turn) - 1];
        found_.push_back({turn, std::move(words), taken.your_words});
    }
    bool has(int turn) const {
        return std::any_of(found_.begin(), found_.end(),
                           [&](const TryAgainView& view) { return view.turn == turn; });
    }
    std::vector<TryAgainView> found() && { return std::move(found_); }

  private:
    const DebriefView& view_;
    std::vector<TryAgainView> found_;
};

void add_duties(const DebriefView& view, Collector& into) {
    for (const DutyView& duty : view.duties) {
        if (duty.outcome == DutyOutcome::missed) into.add(duty.moment_turn + 1, duty.words);
    }
}

void add_largest_loss(const DebriefView& view, Collector& into) {
    const auto worst = std::min_element(
        view.turn_list.begin(), view.turn_list.end(),
        [](const TurnView& a, const TurnView& b) { return lost_tenths(a) < lost_tenths(b); });
    if (worst == view.turn_list.end() || lost_tenths(*worst) >= 0) return;
    into.add(worst->number, "Bond and safety together moved by " + signed_points(lost_tenths(*worst)) +
                                " points here, the most that was lost on one turn.");
}

int open_gates(const CorrectiveView& view) {
    return view.gates.in_touch + view.gates.safe + view.gates.different;
}

void add_nearest_gates(const DebriefView& view, Collector& into) {
    const CorrectiveView* nearest = nullptr;
    for (const CorrectiveView& moment : view.correctives) {
        if (moment.mended || moment.taken_in.value_or(false)) continue;
        if (!nearest || open_gates(moment) > open_gates(*nearest)) nearest = &moment;
    }
    if (!nearest) return;
    // The first three gates open: it was the move after that decided.
    const bool uptake = nearest->gates.passed() && nearest->taken_in.has_value();
    into.add(nearest->turn + (uptake ? 1 : 0), nearest->words);
}

void add_ruptures(const DebriefView& view, Collector& into) {
    for (const RuptureView& rupture : view.ruptures) {
        if (rupture.by_trainee) into.add(rupture.opened_turn, "A rupture opened here. " + rupture.words);
    }
}

int rated(const TurnView& turn) {
    return turn.levels.empathy + turn.levels.regard + turn.levels.collaboration;
}

void add_lowest_rated(const DebriefView& view, Collector& into) {
    std::vector<const TurnView*> turns;
    for (const TurnView& turn : view.turn_list) {
        if (!turn.alternatives.empty()) turns.push_back(&turn);
    }
    std::stable_sort(turns.begin(), turns.end(),
                     [](const TurnView* a, const TurnView* b) { return rated(*a) < rated(*b); });
    for (const TurnView* turn : turns) {
        into.add(turn->number, "Rated lower than most of the session: empathy " +
                                   std::to_string(turn->levels.empathy) + ", regard " +
                                   std::to_string(turn->levels.regard) + ", collaboration " +
                                   std::to_string(turn->levels.collaboration) + ".");
    }
}

}  // namespace

std::vector<TryAgainView> moments_to_try_again(const DebriefView& view) {
    Collector moments(view);
    add_duties(view, moments);
    add_largest_loss(view, moments);
    add_nearest_gates(view, moments);
    add_ruptures(view, moments);
    add_lowest_rated(view, moments);
    return std::move(moments).found();
}

std::vector<std::string> feelings_of(const DebriefView& view) {
    std::vector<std::string> questions{"How was that for you?"};
    for (const RuptureView& rupture : view.ruptures) {
        if (rupture.opened_turn < 1) continue;
        questions.push_back("What was happening in you on turn " + std::to_string(rupture.opened_turn) +
                            ", when " + view.client_name +
                            (rupture.kind == Rupture::withdrawal ? " moved away?" : " confronted you?"));
        break;
    }
    if (!view.correctives.empty()) {
        questions.push_back("What was happening in you on turn " +
                            std::to_string(view.correctives.front().turn) +
                            ", when it came near to what hurts?");
    }
    questions.push_back("What stays with you from the room?");
    return questions;
}

}  // namespace attune
