// Drills for the tests: made in code, small, of any shape.
#pragma once

#include <initializer_list>
#include <string>

#include "dialogue/drills/drill.hpp"

namespace attune::test {

inline DrillAnswer answer_of(std::string id, int empathy, int regard, int collaboration,
                             EnumSet<Skill> skills) {
    DrillAnswer answer;
    answer.id = std::move(id);
    answer.text = "Said: " + answer.id;
    answer.levels = {static_cast<std::uint8_t>(empathy), static_cast<std::uint8_t>(regard),
                     static_cast<std::uint8_t>(collaboration), 0, 0};
    answer.skills = skills;
    answer.why = "Because.";
    return answer;
}

inline DrillItem item_of(std::string id, std::string family, int level) {
    DrillItem item;
    item.id = std::move(id);
    item.family = std::move(family);
    item.level = level;
    Line line;
    line.text = "It is only keys.";
    item.moment = {line};
    item.answers = {answer_of("good", 4, 4, 4, set_of(Skill::validation)),
                    answer_of("other", 3, 3, 3, set_of(Skill::open_question)),
                    answer_of("poor", 2, 3, 3, set_of(Skill::advise))};
    return item;
}

/// Moments "m1", "m2", …, each a family of its own, of these levels.
inline Drill drill_of(std::string id, Skill skill, std::initializer_list<int> levels) {
    Drill drill;
    drill.id = std::move(id);
    drill.title = drill.id;
    drill.skill = practised(skill);
    int number = 0;
    for (const int level : levels) {
        const std::string name = "m" + std::to_string(++number);
        drill.items.push_back(item_of(name, name, level));
        drill.items.back().answers[0].skills = set_of(skill);
    }
    return drill;
}

inline DrillLibrary library_of(std::initializer_list<Drill> drills) {
    DrillLibrary library;
    for (const Drill& drill : drills) library.drills.push_back(std::make_shared<const Drill>(drill));
    return library;
}

}  // namespace attune::test
