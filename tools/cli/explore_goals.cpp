// Goals in words.
#include "tools/cli/explore_words.hpp"

namespace attune::cli {
namespace {

struct Phrase {
    std::string_view before, can, never;
};

Phrase phrase_of(Question question) {
    switch (question) {
        case Question::beat_entered:
            return {"the beat ", " is entered", " is never entered"};
        case Question::ending_reached:
            return {"the ending ", " is reached", " is never reached"};
        case Question::option_offered:
            return {"the option ", " is offered", " is never offered"};
        case Question::line_said:
            return {"the line ", " is said", " is never said"};
        case Question::if_holds:
            return {"the \"if\" of ", " holds", " never holds"};
        case Question::if_fails:
            return {"the \"if\" of ", " does not hold", " always holds"};
        case Question::gates_passed:
            return {"on the wound ", ", the first three gates are passed",
                    ", the first three gates are never passed together"};
        case Question::corrective_moment:
            return {"on the wound ", ", a corrective moment is taken in",
                    ", no corrective moment is ever taken in"};
        case Question::mended:
            return {"", "a re-enactment is mended", "a re-enactment is never mended"};
        case Question::re_enacted:
            return {"the wound ", " is re-enacted", " is never re-enacted"};
        case Question::withdrawal:
            return {"", "the client withdraws", "the client never withdraws"};
        case Question::confrontation:
            return {"", "the client confronts", "the client never confronts"};
        case Question::withdrawal_repaired:
            return {"", "a withdrawal is repaired", "a withdrawal is never repaired"};
        case Question::confrontation_repaired:
            return {"", "a confrontation is repaired", "a confrontation is never repaired"};
        case Question::duty_met:
            return {"the duty ", " is met", " is never met"};
        case Question::duty_met_poorly:
            return {"the duty ", " is met poorly", " is never met poorly"};
        case Question::duty_missed:
            return {"the duty ", " is passed over", " is never passed over"};
    }
    return {};
}

std::string spoken(const Goals& goals, const Scenario& scenario, const Goal& goal, std::string_view end) {
    const Phrase phrase = phrase_of(goal.question);
    return std::string(phrase.before) + id_of(goals, scenario, goal) + std::string(end);
}

// The text of the condition, for the two questions that ask for it.
std::string condition_text(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    if (goal.question != Question::if_holds && goal.question != Question::if_fails) return {};
    return ": " + condition_at(scenario, goals.sites()[goal.index]).text;
}

}  // namespace

std::string in_words(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    return spoken(goals, scenario, goal, phrase_of(goal.question).can);
}

std::string never_in_words(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    return spoken(goals, scenario, goal, phrase_of(goal.question).never) +
           condition_text(goals, scenario, goal);
}

}  // namespace attune::cli
