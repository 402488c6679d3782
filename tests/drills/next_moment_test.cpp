// Which moment comes next: a varied form, what returns from the boxes, a step of difficulty, another skill.
#include "dialogue/drills/boxes.hpp"
#include "dialogue/drills/day.hpp"
#include "dialogue/drills/practice_progress.hpp"
#include "dialogue/drills/showing.hpp"
#include "tests/drills/library.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

using Why = NextMoment::Why;
constexpr int today = 20'000;

/// A trainee at work: answers, days, and what is offered.
struct Trainee {
    DrillLibrary library;
    int day = today;
    std::vector<PracticeEvent> history;

    NextMoment next(const PracticeWish& wish = {}) const {
        const auto found = next_moment(library, history, day, wish);
        REQUIRE(found.has_value());
        return *found;
    }
    std::string id_of(const NextMoment& next) const {
        return library.drills[next.drill]->items[next.item].id;
    }
    std::string next_id() const { return id_of(next()); }
    /// Answers the moment offered: 0 shows the skill, 1 another way, 2 falls short.
    void answer(const NextMoment& moment, std::size_t answer, std::optional<Ease> ease = Ease::right) {
        const Drill& drill = *library.drills[moment.drill];
        history.push_back(practised_now(drill, drill.items[moment.item], answer, day));
        history.back().ease = ease;
    }
    std::string practise(std::size_t given, std::optional<Ease> ease = Ease::right) {
        const NextMoment moment = next();
        answer(moment, given, ease);
        return id_of(moment);
    }
};

Trainee with(std::initializer_list<Drill> drills) { return {library_of(drills), today, {}}; }

}  // namespace

TEST_CASE("a trainee begins at the second level, or the nearest there is") {
    CHECK(with({drill_of("a", Skill::validation, {1, 2, 3})}).next_id() == "m2");
    CHECK(with({drill_of("a", Skill::validation, {4, 3})}).next_id() == "m2");
    CHECK(with({drill_of("a", Skill::validation, {1})}).next_id() == "m1");
}

TEST_CASE("too easy leads a step up, too hard a step down, right stays") {
    for (const auto& [ease, expected, word] :
         {std::tuple{Ease::too_easy, "m5", "harder"}, std::tuple{Ease::too_hard, "m1", "easier"},
          std::tuple{Ease::right, "m3", "as hard"}}) {
        Trainee trainee = with({drill_of("a", Skill::validation, {1, 2, 2, 5, 4})});
        CHECK(trainee.practise(0, ease) == "m2");
        const NextMoment next = trainee.next();
        CHECK(trainee.id_of(next) == expected);
        CHECK(next.reason.find(word) != std::string::npos);
    }
}

TEST_CASE("the step stays where there is no further one, and a moment without a word on it moves nothing") {
    Trainee trainee = with({drill_of("a", Skill::validation, {2, 3, 3, 3})});
    trainee.practise(0, Ease::too_easy);
    trainee.practise(0, Ease::too_easy);
    CHECK(wanted_level(trainee.library, trainee.history, practised(Skill::validation)) == 3);
    trainee.practise(0, std::nullopt);
    CHECK(wanted_level(trainee.library, trainee.history, practised(Skill::validation)) == 3);
}

TEST_CASE("an answer that does not show the skill is followed by a varied form of the same moment") {
    Drill drill = drill_of("a", Skill::validation, {2, 2, 2, 3});
    drill.items[3].family = "m1";
    Trainee trainee = with({drill});
    CHECK(trainee.practise(2) == "m1");
    CHECK(trainee.next().why == Why::varied_form);
    CHECK(trainee.practise(1) == "m4");
    CHECK(trainee.next().why == Why::new_moment);  // no third form
    CHECK(trainee.next_id() == "m2");
}

TEST_CASE("a missed moment returns after 1, 2, 4, 8 and 16 days, and then no more") {
    Boxed boxed = put({}, false, today);
    int day = today;
    for (const int wait : days_in_box) {
        CHECK(boxed.due == day + wait);
        CHECK_FALSE(is_due(boxed, boxed.due - 1));
        day = boxed.due;
        boxed = put(boxed, true, day);
    }
    CHECK(boxed.box == 0);
    CHECK_FALSE(is_due(boxed, today + 1000));
}

TEST_CASE("missed again it goes back to the first box; shown before its day it stays where it is") {
    const Boxed third = put(put(put({}, false, 0), true, 1), true, 3);
    CHECK(third.box == 3);
    CHECK(put(third, true, 4).box == 3);
    CHECK(put(third, true, 4).due == third.due);
    CHECK(put(third, false, 4).box == 1);
    CHECK(put({}, true, 4).box == 0);  // shown at once: it never enters
}

TEST_CASE("what is due comes before anything new, the longest overdue first, and says since when") {
    Trainee trainee =
        with({drill_of("a", Skill::validation, {2, 2, 2}), drill_of("b", Skill::summary, {2, 2})});
    trainee.practise(2);
    ++trainee.day;
    CHECK(trainee.next().why == Why::returns);
    CHECK(trainee.next().reason == "It returns: missed on " + day_in_words(today) + ".");
    CHECK(trainee.practise(0) == "m1");
    CHECK(trainee.practise(2) == "m2");
    CHECK(trainee.practise(2) == "m3");
    trainee.day += 10;
    CHECK(trainee.practise(0) == "m2");
    CHECK(trainee.practise(0) == "m3");
    const NextMoment second_box = trainee.next();
    CHECK(trainee.id_of(second_box) == "m1");
    CHECK(second_box.reason.find("box 2 of 5") != std::string::npos);
}

TEST_CASE("a skill never practised comes before one that was; then the one least often shown") {
    Trainee trainee = with({drill_of("a", Skill::validation, {2, 2, 2, 2}),
                            drill_of("b", Skill::summary, {2, 2, 2}), drill_of("c", Skill::broach, {2})});
    trainee.practise(0);
    trainee.day += 1;
    CHECK(trainee.library.drills[trainee.next().drill]->id == "b");
    CHECK(trainee.next().reason == "Not practised yet: summary (level 2 of 5).");
    trainee.practise(1);
    trainee.day += 100;
    trainee.practise(0);  // the one that returns
    trainee.day += 1;
    CHECK(trainee.library.drills[trainee.next().drill]->id == "c");
    trainee.practise(0);
    const NextMoment weak = trainee.next();
    CHECK(trainee.library.drills[weak.drill]->id == "b");
    CHECK(weak.reason.find("shown in 1 of its last 2") != std::string::npos);
}

TEST_CASE("with everything met, the longest ago is offered again, and never the one just done") {
    Trainee trainee = with({drill_of("a", Skill::validation, {2, 2, 3})});
    for (int i = 0; i < 3; ++i) trainee.practise(0);
    CHECK(trainee.next().why == Why::again);
    CHECK(trainee.practise(0) == "m1");
    CHECK(trainee.practise(0) == "m2");
}

TEST_CASE("a wish for a skill or a drill keeps to it; for what there is not, nothing is offered") {
    const Trainee trainee = with({drill_of("a", Skill::validation, {2}), drill_of("b", Skill::summary, {2})});
    CHECK(trainee.next({practised(Skill::summary), ""}).drill == 1);
    CHECK(trainee.next({std::nullopt, "b"}).drill == 1);
    CHECK_FALSE(next_moment(trainee.library, {}, today, {practised(Skill::broach), ""}).has_value());
    CHECK_FALSE(next_moment({}, {}, today).has_value());
}

TEST_CASE("a history of drills that are gone is no hindrance") {
    Trainee trainee = with({drill_of("gone", Skill::broach, {2, 2})});
    trainee.practise(2);
    trainee.library = library_of({drill_of("a", Skill::validation, {2})});
    CHECK(trainee.next_id() == "m1");
    const PracticeProgress progress = practice_progress(trainee.library, trainee.history, today);
    REQUIRE(progress.skills.size() == 2);
    CHECK(progress_in_words(progress.skills[1]) ==
          "Broach: 1 answer on 1 day, the skill shown in 0. Its drills are no longer here.");
}

TEST_CASE("a year of practice is the same twice, meets every moment and never offers the same one at once") {
    const auto year = [] {
        Trainee trainee =
            with({drill_of("a", Skill::validation, {1, 2, 3, 4}), drill_of("b", Skill::summary, {2, 2, 5})});
        std::string course;
        for (int day = 0; day < 365; day += 1 + day % 5) {
            trainee.day = today + day;
            for (int i = 0; i < 5; ++i) {
                const NextMoment next = trainee.next();
                REQUIRE_FALSE(next.reason.empty());
                if (!trainee.history.empty() && trainee.history.back().day == trainee.day) {
                    const PracticeEvent& last = trainee.history.back();
                    const Drill& drill = *trainee.library.drills[next.drill];
                    REQUIRE_FALSE((last.drill == drill.id && last.item == drill.items[next.item].id));
                }
                course += std::to_string(next.drill) + std::to_string(next.item) + " ";
                trainee.answer(next, static_cast<std::size_t>((day * 7 + i * 3) % 3),
                               static_cast<Ease>((day + i) % 3));
            }
        }
        return course;
    };
    const std::string course = year();
    CHECK(course == year());
    for (const char* moment : {"00 ", "01 ", "02 ", "03 ", "10 ", "11 ", "12 "}) {
        CHECK(course.find(moment) != std::string::npos);
    }
}

TEST_CASE("progress tells each skill, each day and what comes next") {
    Trainee trainee = with({drill_of("a", Skill::validation, {2, 2, 2}), drill_of("b", Skill::summary, {2})});
    trainee.practise(2);
    trainee.practise(0);
    trainee.day += 3;
    trainee.practise(0);
    const PracticeProgress progress = practice_progress(trainee.library, trainee.history, trainee.day);
    CHECK(progress.done == 3);
    CHECK(progress.days == 2);
    REQUIRE(progress.skills.size() == 2);
    CHECK(
        progress_in_words(progress.skills[0]) ==
        "Validation: 3 answers on 2 days, the skill shown in 2. 2 of 3 moments met; level 2 of 5 comes next. "
        "To return later: 1.");
    CHECK(course_in_words(progress.skills[0]) ==
          day_in_words(today) + ": shown in 1 of 2. " + day_in_words(today + 3) + ": shown in 1 of 1.");
    CHECK(progress_in_words(progress.skills[1]) == "Summary: not practised yet. There is 1 moment.");
    CHECK(next_in_words(trainee.library, progress.next).starts_with("Next: validation. New, as hard as"));
}

TEST_CASE("days are counted as the calendar has them") {
    CHECK(day_number(1970, 1, 1) == 0);
    CHECK(day_number(2000, 3, 1) == 11'017);
    CHECK(day_number(2026, 11, 23) - day_number(2026, 11, 22) == 1);
    CHECK(day_number(2028, 3, 1) - day_number(2028, 2, 28) == 2);
    for (int day = -800'000; day < 800'000; day += 997) {
        const std::string text = day_in_words(day);
        if (day > -700'000) {
            CHECK(day_number(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)),
                             std::stoi(text.substr(8, 2))) == day);
        }
    }
    CHECK(day_in_words(0) == "1970-01-01");
    CHECK(day_in_words(day_number(2024, 2, 29)) == "2024-02-29");
}
