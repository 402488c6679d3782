// What the screens are given: plain values made by the app from scenarios, runs and settings. What a session
// and a debrief look like comes from dialogue/record.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/drills/moment_view.hpp"
#include "dialogue/record/debrief_view.hpp"
#include "dialogue/record/overlay_view.hpp"
#include "dialogue/record/session_view.hpp"
#include "game/command.hpp"
#include "game/portrait/bearing.hpp"
#include "game/portrait/look.hpp"
#include "game/theme/preferences.hpp"

namespace attune::game {

/// A finding about a scenario file, numbered.
struct ProblemLine {
    std::string code;   // "S012"
    bool error = true;  // otherwise a warning
    std::string where;  // "line 12, column 3, /beats/night"
    std::string what, hint;
};

struct ClientCard {
    std::size_t on_shelf = 0;
    std::string file;  // its name, for one that is broken
    std::vector<ProblemLine> problems;
    bool broken = false;
    std::string title, name, age, presenting, difficulty, minutes, setting, approach, reviewed;
    std::vector<std::string> skills, content_notes;
    Look look;
    Bearing at_rest;
    std::string last, best;  // in words; empty before the first run
    FeedbackMode offered = FeedbackMode::full;
    std::string offered_because;  // why another mode than last time is offered; may be empty
};

struct OpenRun {
    std::int64_t run = 0;
    std::string client, title, when;  // "today, after 5 turns"
    std::string changed;              // the file has changed since; empty when not
};

struct ProfileLine {
    std::int64_t id = 0;
    std::string name;
    bool guest = false, current = false;
    int runs = 0;
};

struct HomeView {
    std::vector<ClientCard> clients;
    std::vector<OpenRun> open_runs;
    std::vector<ProfileLine> profiles;
    std::string profile;
    bool keeps = true;  // false: nothing is saved
};

struct BeforeView {
    ClientCard client;
    bool predict = false, feelings = false, typed_first = false;  // as the last time
    bool keeps = true;
    std::string data_folder, profile;
};

struct Voice {
    int words_per_minute = 160;
    int percent = 100;  // 0: at once
};

/// What became of what was typed last.
struct TypingView {
    enum class Asks { nothing, which, closest, foresee, help };
    Asks asks = Asks::nothing;
    std::string text;                                          // as typed
    std::vector<std::string> words;                            // what it was heard as, or why it was not said
    std::vector<std::pair<std::uint32_t, std::string>> among;  // which did you mean
    std::string help_title;
    std::vector<std::string> help;  // the card of help lines
};

struct StageView {
    const SessionView* session = nullptr;
    const OverlayView* overlay = nullptr;
    const std::vector<TurnView>* turns = nullptr;  // the transcript so far
    Look look;
    Bearing bearing;
    Voice voice;
    FeedbackMode feedback = FeedbackMode::full;
    bool predict = false;      // each answer is to be foreseen
    bool free = false;         // something can be typed
    bool typed_first = false;  // and the options come after
    const TypingView* typing = nullptr;
    bool feeling_moment = false;  // what is happening in the trainee is to be asked now
    std::int64_t heard_ms = 0;    // since the client began to answer
    bool all_heard = false;
    double seconds = 0;  // for breath and blinks
    bool still = false;  // a picture: time stands
    bool fresh = false;  // the pose is taken up at once: a session just opened
};

struct RunLine {
    std::int64_t run = 0;
    std::string date, client, turns, alliance, corrective, state;
    std::string rated;  // self-rating beside the means
    bool open = false;
};

/// One skill in Progress.
struct SkillLine {
    DrillSkill skill{};
    std::string name, words, course;
    int moments = 0;  // there are; none: its drills are gone
    int done = 0, shown = 0;
    std::vector<float> days;  // the share shown on each day, oldest first
};

struct ProgressView {
    std::string profile;
    std::vector<RunLine> runs;
    std::vector<SkillLine> skills;
    std::string next;           // what is offered to practise, with its reason
    std::string broken_drills;  // what is wrong with drills that were left out
    int practised = 0;          // moments answered
};

struct PracticeView {
    const MomentView* moment = nullptr;
    const FeedbackView* feedback = nullptr;  // once an answer was given
    std::string nothing;                     // why there is no moment
    std::string time;                        // which moment it is, and what of five minutes is over
    int number = 1;
    bool first_of_drill = false;
    bool keeps = true;
    Look look;
    Bearing bearing;
    double seconds = 0;
    bool still = false;
    bool fresh = false;
};

struct DebriefPage {
    const DebriefView* debrief = nullptr;
    bool ask_rating = false;
    bool can_take_again = true;
    std::string exported;  // what became of the last export
    std::string back = "Back to the clients";
};

struct SettingsView {
    Preferences preferences;
    int pace_percent = 100;
    FeedbackMode feedback = FeedbackMode::full;
    bool full_screen = false, gpu = false;
    std::string data_folder;
    bool keeps = true;
    std::vector<ProfileLine> profiles;
    int runs = 0;
    std::string version;
};

/// A person in one mood.
struct Seated {
    std::string name, mood;
    Look look;
    Bearing bearing;
};
struct PortraitsView {
    std::vector<std::vector<Seated>> people;  // a row for each, their moods in one order
};

struct TroubleView {
    std::string title, what, safe, hint;
    bool can_retry = false, can_go_on = false, can_set_aside = false, blocks = true;
};

}  // namespace attune::game
