// The parts debrief_view() is put together from. Each is a pure function of scenario and course.
#pragma once

#include "dialogue/record/debrief_course.hpp"
#include "dialogue/record/debrief_view.hpp"

namespace attune {

SessionSummary summary_of(const Scenario& scenario, const Course& course);

std::vector<TurnView> turns_of(const Scenario& scenario, const Course& course);
std::vector<DutyView> duties_of(const Scenario& scenario, const Course& course);
std::vector<RuptureView> ruptures_of(const Scenario& scenario, const Course& course);
std::vector<CorrectiveView> correctives_of(const Scenario& scenario, const Course& course);

/// "“ask suicide”": the author's id as words.
std::string readable_duty(const Duty& duty);

// The following read what is already in the view.
std::vector<DimensionView> dimensions_of(const DebriefView& view, const std::optional<SelfRated>& yours);
std::vector<TryAgainView> moments_to_try_again(const DebriefView& view);
std::vector<std::string> feelings_of(const DebriefView& view);
std::vector<RetakeView> retakes_of(const Scenario& scenario, const std::vector<Event>& events,
                                   const DebriefView& view);
ReadingView reading_of(const DebriefView& view, const Course& course);
std::vector<NotedView> noted_of(const DebriefView& view, const Course& course);
std::vector<ChairView> chair_of(const DebriefView& view);
void count_skills(const Scenario& scenario, const Course& course, DebriefView& into);
OutcomeView outcome_view(const Scenario& scenario, const Course& course, const DebriefView& view);

}  // namespace attune
