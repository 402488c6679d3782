#include "dialogue/drills/practice_round.hpp"

#include <algorithm>
#include <utility>

#include "dialogue/base/check.hpp"
#include "dialogue/drills/showing.hpp"

namespace attune {

PracticeRound::PracticeRound(DrillLibrary library, std::vector<PracticeEvent> history, int today,
                             PracticeWish wish)
    : library_(std::move(library)), history_(std::move(history)), today_(today), wish_(std::move(wish)) {
    choose();
}

void PracticeRound::choose() {
    const std::optional<NextMoment> before = next_;
    next_ = next_moment(library_, history_, today_, wish_);
    begins_a_drill_ = !before || (next_ && before->drill != next_->drill);
    feedback_.reset();
    moment_.reset();
    if (!next_) return;
    const Drill& drill = *library_.drills[next_->drill];
    const std::string& item = drill.items[next_->item].id;
    const auto times = std::count_if(history_.begin(), history_.end(), [&](const PracticeEvent& event) {
        return event.drill == drill.id && event.item == item;
    });
    moment_ = moment_view(library_, *next_, static_cast<int>(times));
}

std::optional<Ease> PracticeRound::ease() const { return feedback_ ? history_.back().ease : std::nullopt; }

const PracticeEvent& PracticeRound::answer(std::size_t answer) {
    ATTUNE_CHECK(moment_ && !feedback_, "an answer where no moment waits for one");
    const Drill& drill = *library_.drills[next_->drill];
    const DrillItem& item = drill.items[next_->item];
    ATTUNE_CHECK(answer < item.answers.size(), "an answer the moment does not have");
    feedback_ = feedback_view(library_, *next_, answer);
    history_.push_back(practised_now(drill, item, answer, today_));
    ++done_;
    if (history_.back().showing == Showing::shows) ++shown_;
    return history_.back();
}

void PracticeRound::set_ease(Ease ease) {
    ATTUNE_CHECK(feedback_.has_value(), "how hard a moment was is said after it");
    history_.back().ease = ease;
}

void PracticeRound::go_on() {
    ATTUNE_CHECK(feedback_.has_value(), "the next moment comes after an answer");
    choose();
}

}  // namespace attune
