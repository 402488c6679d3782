// Runs what the screens asked for: the one place where the program changes.
#include <utility>

#include "dialogue/base/overloaded.hpp"
#include "game/app/app.hpp"
#include "game/app/cards.hpp"
#include "game/text/wording.hpp"

namespace attune::game {

void App::run_commands() {
    // A command may ask for another; those run after the next frame.
    const Commands asked = std::exchange(commands_, {});
    for (const Command& command : asked) run(command);
}

void App::run(const Command& command) {
    std::visit(overloaded{
                   [&](const GoTo& c) { go_to(c.place); },
                   [&](const GoBack&) { go_back(); },
                   [&](const MeetClient& c) {
                       meeting_ = c.on_shelf;
                       states_.before = {};
                       go_to(Place::before);
                   },
                   [&](const OpenFile& c) {
                       if (const Result<> opened = open_file(c.path); !opened) tell(opened.error());
                   },
                   [&](const CloseFile&) { broken_file_.reset(); },
                   [&](const BeginSession& c) {
                       habits_.predict = c.predict;
                       habits_.feelings = c.feelings;
                       habits_.typed_first = c.typed_first;
                       keep_habits();
                       if (const Result<> begun = begin(c.on_shelf, c.feedback, setup_.seed()); !begun) {
                           tell(begun.error());
                           go_to(Place::home);
                       }
                   },
                   [&](const ContinueRun& c) { resume(c.run); },
                   [&](const Say& c) {
                       if (sitting_)
                           report(move(ChooseOption{OptionIndex{c.option}, sitting_->clock(now())}));
                   },
                   [&](const SayTyped& c) { say_typed(c.text); },
                   [&](const SayDeclared& c) { say_declared(c.option); },
                   [&](const SayRecognised&) { say_recognised(); },
                   [&](const EraseTyped&) { erase_typed(); },
                   [&](const Predict& c) { report(move(Foresee{c.direction})); },
                   [&](const Felt& c) { report(move(NoteFeeling{c.feeling})); },
                   [&](const StepBackOne&) {
                       if (sitting_) report(move(Rewind{sitting_->view().turn - 1}));
                   },
                   [&](const HearAll&) {
                       if (sitting_) sitting_->hear_all();
                   },
                   [&](const SetFeedback& c) { set_feedback(c.feedback); },
                   [&](const Pause& c) {
                       if (!sitting_) return;
                       c.on ? sitting_->pause(now()) : sitting_->go_on(now());
                   },
                   [&](const KeepForLater&) { leave_for_now(); },
                   [&](const EndHere&) {
                       if (!sitting_) return;
                       report(move(Leave{sitting_->clock(now())}));
                       if (!trouble_) see_debrief();
                   },
                   [&](const SeeDebrief&) { see_debrief(); },
                   [&](const RateYourself& c) {
                       report(move(RateSelf{c.empathy, c.regard, c.corrective}));
                       if (!trouble_) finish_run();
                       refresh_debrief();
                   },
                   [&](const SkipRating&) { rating_skipped_ = true; },
                   [&](const TakeAgain& c) { take_again(c.turn); },
                   [&](const OpenDebrief& c) { open_debrief(c.run); },
                   [&](const ExportDebrief& c) { export_debrief(c.format, c.with_typed); },
                   [&](const Practise& c) { practise(c.skill); },
                   [&](const AnswerMoment& c) { answer_moment(c.answer); },
                   [&](const SayEase& c) { say_ease(c.ease); },
                   [&](const ExportPractice&) { export_practice(); },
                   [&](const DeletePractice&) { delete_practice(); },
                   [&](const DeleteRun& c) { delete_run(c.run); },
                   [&](const DeleteAllRuns&) { delete_all_runs(); },
                   [&](const ChooseProfile& c) { choose_profile(c.name); },
                   [&](const RenameProfile& c) {
                       const auto renamed = archive_.rename(store::ProfileId{c.profile}, c.name);
                       if (!renamed) tell(renamed.error());
                       refresh();
                   },
                   [&](const DeleteProfile& c) { delete_profile(c.profile); },
                   [&](const SetPreferences& c) {
                       habits_.preferences = c.preferences;
                       keep_habits();
                   },
                   [&](const SetPace& c) {
                       habits_.pace_percent = c.percent;
                       keep_habits();
                   },
                   [&](const SetFullScreen& c) {
                       full_screen_ = settings_.full_screen = c.on;
                       archive_.keep_on_machine("full_screen", c.on ? "yes" : "no");
                   },
                   [&](const SetRenderer& c) {
                       gpu_ = settings_.gpu = c.gpu;
                       archive_.keep_on_machine("renderer", c.gpu ? "gpu" : "own");
                   },
                   [&](const ShowHelp& c) { help_ = c.on; },
                   [&](const DismissNotice&) { notice_.clear(); },
                   [&](const TryAgainToSave&) { try_again(); },
                   [&](const GoOnWithoutSaving&) { go_on_without_saving(); },
                   [&](const SetDamagedAside&) {
                       const Result<> moved = archive_.set_damaged_aside(today());
                       if (!moved) tell(moved.error());
                       archive_.ready() ? back_to_work() : data_trouble();
                   },
                   [&](const Quit&) { quit_ = true; },
               },
               command);
}

void App::report(const Result<>& done) {
    if (!done) tell(done.error());
}

void App::go_to(Place place) {
    const bool aside = place == Place::settings || place == Place::accessibility;
    if (aside && place_ != Place::settings && place_ != Place::accessibility) back_ = place_;
    if (place != place_) help_ = false;
    if (place == Place::progress) drills();  // refresh tells what was practised once they are there
    if (place == Place::home || place == Place::progress || place == Place::settings) refresh();
    if (aside && place_ == Place::session && sitting_) sitting_->pause(now());
    place_ = place;
    if (place == Place::session && sitting_) sitting_->go_on(now());
}

void App::go_back() {
    notice_.clear();
    switch (place_) {
        case Place::settings:
        case Place::accessibility:
            return go_to(back_ == place_ ? Place::home : back_);
        case Place::debrief:
            finish_run();
            return go_to(back_from_debrief_);
        default:
            return go_to(Place::home);
    }
}

void App::set_feedback(FeedbackMode mode) {
    if (place_ == Place::session && sitting_) {
        sitting_->feedback = mode;
        return;
    }
    habits_.feedback = name_of_mode(mode);
    keep_habits();
}

void App::keep_habits() {
    if (const Result<> kept = archive_.keep(habits_); !kept) tell(kept.error());
    settings_.preferences = habits_.preferences;
    settings_.pace_percent = habits_.pace_percent;
    settings_.feedback = mode_of(habits_.feedback);
}

void App::choose_profile(const std::string& name) {
    if (const Result<> chosen = archive_.choose(name, today()); !chosen) {
        tell(chosen.error());
    } else {
        habits_ = archive_.habits();
    }
    refresh();
}

void App::delete_run(std::int64_t run) {
    const Result<std::string> gone = archive_.remove(store::RunId{run});
    if (!gone) {
        tell(gone.error());
    } else {
        tell(gone->empty() ? "The session is deleted." : *gone);
    }
    refresh();
}

void App::delete_all_runs() {
    std::string left;
    const std::vector<KeptRun> all = archive_.runs();
    for (const KeptRun& kept : all) {
        const Result<std::string> gone = archive_.remove(kept.run.id);
        if (!gone) {
            tell(gone.error());
            return refresh();
        }
        left = *gone;
    }
    tell(left.empty() ? "All sessions of this profile are deleted." : left);
    refresh();
}

void App::delete_profile(std::int64_t profile) {
    const Result<std::string> gone = archive_.remove(store::ProfileId{profile}, today());
    if (!gone) {
        tell(gone.error());
    } else {
        tell(gone->empty() ? "The profile is deleted." : *gone);
        habits_ = archive_.habits();
    }
    refresh();
}

void App::try_again() {
    if (sitting_ && archive_.ready()) {
        trouble_.reset();
        return save_turn();
    }
    archive_.open_again(today());
    archive_.ready() ? back_to_work() : data_trouble();
}

void App::back_to_work() {
    trouble_.reset();
    settle_in();
}

void App::go_on_without_saving() {
    archive_.go_on_without_saving(today());
    trouble_.reset();
    if (!sitting_) return settle_in();
    // The session goes on as a run of a store that is gone when the program closes.
    const Result<store::RunId> run = archive_.begin(
        run_start(sitting_->session().scenario(), sitting_->feedback, sitting_->session().state().seed),
        sitting_->lines());
    if (run) run_ = *run;
    sitting_->saved();
}

}  // namespace attune::game
