// What belongs to looking alone and is forgotten with the screen: what is open, chosen, half typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "game/screens/sitter.hpp"

namespace attune::game {

struct HomeState {
    bool choosing_profile = false;
    std::string new_name;
};

struct BeforeState {
    int feedback = -1;                                  // −1: as offered
    int predict = -1, feelings = -1, typed_first = -1;  // −1: as the last time
};

struct StageState {
    Sitter sitter;
    bool leaving = false, transcript = false, overlay_open = false;
    std::size_t gesture_line = 0;
    std::optional<std::uint32_t> foreseeing;  // the option chosen, whose answer is to be foreseen first
    int felt_on = -1;                         // the turn after which a feeling was left out
    std::string typed;                        // in the field
    std::string sent;                         // what was sent last, for Up
    int options_on = -1;                      // typed first: the turn on which the options were asked for
};

struct DebriefState {
    int tab = 0;
    int turn = 1;
    bool bands = false;                              // the outcome in numbers
    bool with_typed = false;                         // what was typed goes into a file too
    bool service = false;                            // the page of what the service does next
    int empathy = -1, regard = -1, corrective = -1;  // 0–4 chosen, −1 not yet
    int take_again = -1;
};

struct SettingsState {
    std::int64_t deleting = 0, renaming = 0;  // a profile
    bool deleting_runs = false, erasing_typed = false;
    std::string new_name;
};

struct ProgressState {
    std::int64_t deleting = 0;
    bool deleting_practice = false;
};

struct PracticeState {
    Sitter sitter;
    int told = 0;  // the moment whose feedback was spoken
};

struct ScreenStates {
    HomeState home;
    BeforeState before;
    StageState stage;
    DebriefState debrief;
    SettingsState settings;
    ProgressState progress;
    PracticeState practice;
};

}  // namespace attune::game
