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

bool of_an_if(const Goal& goal) {
    return goal.question == Question::if_holds || goal.question == Question::if_fails;
}

std::string condition_text(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    return condition_at(scenario, goals.sites()[goal.index]).text;
}

/// An `if` neither side of which was ever seen.
bool never_looked_at(const Explored& e, const Goal& goal) {
    return of_an_if(goal) && e.amiss[e.goals.number(Question::if_holds, goal.index)] &&
           e.amiss[e.goals.number(Question::if_fails, goal.index)];
}

Phrase phrase_of_many(Question question) {
    switch (question) {
        case Question::beat_entered:
            return {"the beats ", " are entered", " are never entered"};
        case Question::ending_reached:
            return {"the endings ", " are reached", " are never reached"};
        case Question::option_offered:
            return {"the options ", " are offered", " are never offered"};
        case Question::line_said:
            return {"the lines ", " are said", " are never said"};
        case Question::if_holds:
            return {"the \"if\"s of ", " hold", " never hold"};
        case Question::if_fails:
            return {"the \"if\"s of ", " do not hold", " always hold"};
        default:
            return phrase_of(question);
    }
}

}  // namespace

std::string in_words(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    return spoken(goals, scenario, goal, phrase_of(goal.question).can);
}

std::string never_in_words(const Explored& e, std::size_t number) { return never_in_words(e, {number}, 1); }

std::string never_in_words(const Explored& e, const std::vector<std::size_t>& alike, std::size_t named) {
    const Goal& first = e.goals[alike.front()];
    const bool many = alike.size() > 1;
    const Phrase phrase = many ? phrase_of_many(first.question) : phrase_of(first.question);
    std::string text(phrase.before);
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) text += i + 1 == alike.size() ? " and " : ", ";
        text += id_of(e.goals, e.scenario, e.goals[alike[i]]);
    }
    if (named < alike.size()) text += " and " + std::to_string(alike.size() - named) + " more";
    if (never_looked_at(e, first)) {
        text += many ? " are never looked at" : " is never looked at";
    } else {
        text += phrase.never;
    }
    return of_an_if(first) ? text + ": " + condition_text(e.goals, e.scenario, first) : text;
}

bool alike_in_words(const Explored& e, std::size_t one, std::size_t other) {
    const Goal &a = e.goals[one], &b = e.goals[other];
    if (a.question != b.question || never_looked_at(e, a) != never_looked_at(e, b)) return false;
    return !of_an_if(a) || condition_text(e.goals, e.scenario, a) == condition_text(e.goals, e.scenario, b);
}

}  // namespace attune::cli
