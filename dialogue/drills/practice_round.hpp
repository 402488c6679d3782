// A few minutes of practice: one moment after the other, until the trainee goes. Each answer gives an event
// to keep at once; how hard it was is said after and changes that event. Times and dates come from outside.
#pragma once

#include <optional>
#include <vector>

#include "dialogue/drills/moment_view.hpp"

namespace attune {

class PracticeRound {
  public:
    PracticeRound(DrillLibrary library, std::vector<PracticeEvent> history, int today, PracticeWish wish);

    /// None when there are no drills of what was wished.
    const std::optional<MomentView>& moment() const { return moment_; }
    /// Of the answer given; none before it.
    const std::optional<FeedbackView>& feedback() const { return feedback_; }
    std::optional<Ease> ease() const;
    /// Whether this moment is of another drill than the one before: its summary is worth reading.
    bool begins_a_drill() const { return begins_a_drill_; }

    /// `answer` is one of the moment's, by its place in the item. Only before the feedback.
    const PracticeEvent& answer(std::size_t answer);
    /// Only after an answer.
    void set_ease(Ease ease);
    /// The next moment. Only after an answer.
    void go_on();

    const DrillLibrary& library() const { return library_; }
    const std::vector<PracticeEvent>& history() const { return history_; }
    int today() const { return today_; }
    int done() const { return done_; }
    int shown() const { return shown_; }

  private:
    void choose();

    DrillLibrary library_;
    std::vector<PracticeEvent> history_;
    int today_;
    PracticeWish wish_;
    std::optional<NextMoment> next_;
    std::optional<MomentView> moment_;
    std::optional<FeedbackView> feedback_;
    bool begins_a_drill_ = true;
    int done_ = 0, shown_ = 0;
};

}  // namespace attune
