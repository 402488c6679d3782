// What a screen may ask for. Screens push commands while drawing; the app runs them after the frame. One
// variant, so that a forgotten case does not compile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dialogue/drills/practice_event.hpp"
#include "dialogue/record/feedback.hpp"
#include "dialogue/session/event.hpp"
#include "game/theme/preferences.hpp"

namespace attune::game {

enum class Place { home, before, session, debrief, settings, accessibility, progress, practice, portraits };
using FeedbackMode = Feedback;

struct GoTo {
    Place place = Place::home;
};
struct GoBack {};
/// Before you begin, with the scenario of this key (its place on the shelf).
struct MeetClient {
    std::size_t on_shelf = 0;
};
struct OpenFile {
    std::string path;
};
struct CloseFile {};  // the list of problems of a file that was opened
struct BeginSession {
    std::size_t on_shelf = 0;
    FeedbackMode feedback = FeedbackMode::full;
    bool predict = false;      // asks before each answer where it will leave the client
    bool feelings = false;     // asks at a few moments what is happening in the trainee
    bool typed_first = false;  // where one can type, the options come after
};
struct EraseTyped {};  // all that this profile typed, for good
struct ContinueRun {
    std::int64_t run = 0;
};
struct Say {
    std::uint32_t option = 0;
};
/// In the trainee's own words.
struct SayTyped {
    std::string text;
};
/// "Which did you mean?": this option. Or none of them: what was typed is not said.
struct SayDeclared {
    std::optional<std::uint32_t> option;
};
/// What was typed and is sure is said now, after it was asked what it will do.
struct SayRecognised {};
/// What the trainee foresees of the move that follows.
struct Predict {
    Direction direction = Direction::same;
};
struct Felt {
    Feeling feeling = Feeling::moved;
};
struct StepBackOne {};
/// All of the client's words are there at once.
struct HearAll {};
struct SetFeedback {
    FeedbackMode feedback = FeedbackMode::full;
};
struct Pause {
    bool on = true;
};
/// Away from the session, which stays open.
struct KeepForLater {};
/// Ends the session here, unscored; the debrief follows.
struct EndHere {};
struct SeeDebrief {};  // of the session that has come to its end
struct RateYourself {
    int empathy = 3, regard = 3, corrective = 3;
};
struct SkipRating {};
/// Goes on from after `turn` completed moves, as a new run; what was before stays as it is.
struct TakeAgain {
    int turn = 0;
};
struct OpenDebrief {
    std::int64_t run = 0;
};
enum class ExportAs { html, csv, json };
struct ExportDebrief {
    ExportAs format = ExportAs::html;
    bool with_typed = false;
};
/// Into the practice room, with one skill or all.
struct Practise {
    std::optional<DrillSkill> skill;
};
struct AnswerMoment {
    std::size_t answer = 0;  // in the item
};
/// How hard the moment was; the next one follows.
struct SayEase {
    Ease ease = Ease::right;
};
struct ExportPractice {};
struct DeletePractice {};
struct DeleteRun {
    std::int64_t run = 0;
};
struct DeleteAllRuns {};
struct ChooseProfile {
    std::string name;  // "Guest" is the guest; made when new
};
struct RenameProfile {
    std::int64_t profile = 0;
    std::string name;
};
struct DeleteProfile {
    std::int64_t profile = 0;
};
struct SetPreferences {
    Preferences preferences;
};
struct SetPace {
    int percent = 100;
};
struct SetFullScreen {
    bool on = false;
};
struct SetRenderer {
    bool gpu = false;
};
struct ShowHelp {
    bool on = true;
};
struct DismissNotice {};
/// About data that cannot be used or saved.
struct TryAgainToSave {};
struct GoOnWithoutSaving {};
struct SetDamagedAside {};
struct Quit {};

using Command =
    std::variant<GoTo, GoBack, MeetClient, OpenFile, CloseFile, BeginSession, ContinueRun, Say, SayTyped,
                 SayDeclared, SayRecognised, Predict, Felt, StepBackOne, HearAll, SetFeedback, Pause,
                 KeepForLater, EndHere, SeeDebrief, RateYourself, SkipRating, TakeAgain, OpenDebrief,
                 ExportDebrief, Practise, AnswerMoment, SayEase, ExportPractice, DeletePractice, DeleteRun,
                 DeleteAllRuns, EraseTyped, ChooseProfile, RenameProfile, DeleteProfile, SetPreferences,
                 SetPace, SetFullScreen, SetRenderer, ShowHelp, DismissNotice, TryAgainToSave,
                 GoOnWithoutSaving, SetDamagedAside, Quit>;

using Commands = std::vector<Command>;

}  // namespace attune::game
