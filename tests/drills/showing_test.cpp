// What an answer shows follows from its levels and skills, and from the repair's own rules.
#include "dialogue/drills/showing.hpp"
#include "dialogue/drills/moment_view.hpp"
#include "tests/drills/library.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Showing of(DrillSkill skill, const DrillAnswer& answer, bool caused = true) {
    Drill drill;
    drill.skill = skill;
    DrillItem item;
    item.caused = caused;
    return showing(drill, item, answer);
}

DrillAnswer repairing(EnumSet<RepairStep> steps, int empathy = 3, int collaboration = 1) {
    DrillAnswer answer = answer_of("repair", empathy, 4, collaboration, set_of(Skill::immediacy));
    answer.repair = steps;
    return answer;
}

}  // namespace

TEST_CASE("a skill is shown with its substance or not at all") {
    const DrillSkill validation = practised(Skill::validation);
    const auto skills = set_of(Skill::validation);
    CHECK(of(validation, answer_of("a", 3, 3, 3, skills)) == Showing::shows);
    CHECK(of(validation, answer_of("a", 2, 5, 5, skills)) == Showing::falls_short);
    CHECK(of(validation, answer_of("a", 5, 5, 2, skills)) == Showing::falls_short);
    CHECK(of(validation, answer_of("a", 5, 5, 5, set_of(Skill::summary))) == Showing::another_way);
    CHECK(of(validation, answer_of("a", 5, 1, 5, set_of(Skill::summary))) == Showing::falls_short);
}

TEST_CASE("a withdrawn client is reached by validation or an invitation, without a push or an explanation") {
    const DrillSkill repair = DrillSkill::repair_withdrawal;
    CHECK(of(repair, repairing(set_of(RepairStep::invite))) == Showing::shows);
    CHECK(of(repair, repairing(set_of(RepairStep::validate))) == Showing::shows);
    CHECK(of(repair, repairing(set_of(RepairStep::acknowledge, RepairStep::own))) == Showing::falls_short);
    CHECK(of(repair, repairing(set_of(RepairStep::invite), 2)) == Showing::falls_short);
    DrillAnswer pushing = repairing(set_of(RepairStep::invite), 4, 4);
    pushing.push = 1;
    CHECK(of(repair, pushing) == Showing::another_way);
    DrillAnswer explaining = repairing(set_of(RepairStep::invite));
    explaining.skills.add(Skill::give_information);
    CHECK(of(repair, explaining) == Showing::falls_short);
}

TEST_CASE("an angry client who was wronged wants it owned; one who was not wants it named") {
    const DrillSkill repair = DrillSkill::repair_confrontation;
    const auto named = repairing(set_of(RepairStep::acknowledge, RepairStep::invite));
    const auto owned = repairing(set_of(RepairStep::own, RepairStep::validate));
    CHECK(of(repair, owned, true) == Showing::shows);
    CHECK(of(repair, named, true) == Showing::falls_short);
    CHECK(of(repair, named, false) == Showing::shows);
    CHECK(of(repair, repairing(set_of(RepairStep::own)), true) == Showing::falls_short);
}

TEST_CASE("the better answer is the one worth most among those that show the skill") {
    Drill drill = drill_of("validation", Skill::validation, {1});
    DrillItem& item = drill.items[0];
    item.answers.push_back(answer_of("best", 5, 4, 4, set_of(Skill::validation)));
    item.answers.push_back(answer_of("equal", 4, 4, 5, set_of(Skill::validation)));
    item.answers.push_back(answer_of("other", 5, 5, 5, set_of(Skill::summary)));
    CHECK(item.answers[best_answer(drill, item)].id == "best");
}

TEST_CASE("the words of a finding name the level or the step that was missing") {
    Drill drill = drill_of("validation", Skill::validation, {1});
    const DrillItem& item = drill.items[0];
    const auto words = [&](const DrillAnswer& answer) { return showing_in_words(drill, item, answer); };
    CHECK(words(answer_of("a", 2, 3, 1, set_of(Skill::validation))) ==
          "The form of it, without the substance: validation with empathy 2 and collaboration 1 of 5.");
    CHECK(words(answer_of("a", 3, 3, 3, set_of(Skill::summary))) ==
          "A decent answer, and another skill: summary, not validation.");
    drill.skill = DrillSkill::repair_confrontation;
    CHECK(words(repairing(set_of(RepairStep::invite))) == "This falls short: it does not own your part.");
}

TEST_CASE("answers are shuffled by how often the moment was met, and the same for everybody") {
    const DrillLibrary library = library_of({drill_of("validation", Skill::validation, {1})});
    const NextMoment next{0, 0, NextMoment::Why::new_moment, "New."};
    std::string orders;
    for (int times = 0; times < 6; ++times) {
        const MomentView view = moment_view(library, next, times);
        REQUIRE(view.answers.size() == 3);
        for (const OfferedAnswer& answer : view.answers) orders += std::to_string(answer.answer);
        orders += " ";
        CHECK(view.answers[2].key == 3);
    }
    CHECK(orders.find(orders.substr(0, 3), 3) != std::string::npos);  // it comes round
    CHECK(orders != "012 012 012 012 012 012 ");
}

TEST_CASE("the feedback puts the better answer beside yours, unless yours is it") {
    const DrillLibrary library = library_of({drill_of("validation", Skill::validation, {1})});
    const NextMoment next{0, 0, NextMoment::Why::new_moment, "New."};
    const FeedbackView poor = feedback_view(library, next, 2);
    CHECK_FALSE(poor.yours_is_best);
    CHECK(poor.yours.you == "Said: poor");
    CHECK(poor.better.you == "Said: good");
    CHECK(poor.yours.levels == "Empathy 2, regard 3, collaboration 3 of 5.");
    CHECK(feedback_view(library, next, 0).yours_is_best);
}
