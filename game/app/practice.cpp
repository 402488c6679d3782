// The practice room: entered, answered, left; what was practised, saved and deleted.
#include <utility>

#include "dialogue/drills/practice_lines.hpp"
#include "dialogue/drills/practice_progress.hpp"
#include "dialogue/store/errors.hpp"
#include "game/app/app.hpp"
#include "game/app/portray.hpp"
#include "game/app/write_text.hpp"
#include "game/screens/home.hpp"
#include "game/screens/practice.hpp"
#include "game/text/wording.hpp"

namespace attune::game {

/// Read when first asked for: home must not wait for it.
const DrillLibrary& App::drills() {
    if (drills_) return *drills_;
    drills_.emplace();
    Result<LoadedLibrary> loaded = read_drills(setup_.drills);
    if (!loaded) {
        no_drills_ = describe(loaded.error());
        return *drills_;
    }
    *drills_ = std::move(loaded->library);
    for (const Problem& problem : loaded->problems) {
        if (problem.severity == Problem::Severity::error) broken_drills_ += describe(problem) + "\n";
    }
    if (drills_->drills.empty()) no_drills_ = "There is no drill that can be used.\n" + broken_drills_;
    return *drills_;
}

void App::practise(std::optional<DrillSkill> skill) {
    PracticeRound round(drills(), archive_.practice(), local_day(today()), {skill, ""});
    practising_.emplace(Practising{std::move(round), now(), std::nullopt, true});
    states_.practice = {};
    go_to(Place::practice);
}

void App::answer_moment(std::size_t answer) {
    if (!practising_ || !practising_->round.moment() || practising_->round.feedback()) return;
    const PracticeEvent& event = practising_->round.answer(answer);
    practising_->kept.reset();
    const Result<store::PracticeId> kept = archive_.add_practice(event, today());
    if (!kept) return tell(kept.error());
    practising_->kept = *kept;
}

void App::say_ease(Ease ease) {
    if (!practising_ || !practising_->round.feedback()) return;
    practising_->round.set_ease(ease);
    if (practising_->kept) report(archive_.set_ease(*practising_->kept, ease));
    practising_->round.go_on();
    practising_->fresh = true;
}

void App::draw_practice_room(Ui& ui) {
    if (!practising_) return draw_home(ui, home_, states_.home, notice_, commands_);
    const PracticeRound& round = practising_->round;
    PracticeView view;
    view.keeps = archive_.keeps();
    view.nothing = no_drills_.empty() ? "There is no moment of this skill." : no_drills_;
    view.still = setup_.still;
    view.seconds = setup_.still ? 2.0 : static_cast<double>(now() - practising_->began_ms) / 1000.0;
    if (round.moment()) {
        view.moment = &*round.moment();
        view.feedback = round.feedback() ? &*round.feedback() : nullptr;
        view.number = round.done() + (view.feedback ? 0 : 1);
        view.time = time_words(view.number, now() - practising_->began_ms);
        view.first_of_drill = round.begins_a_drill();
        view.look = look_of(view.moment->client, view.moment->client_name);
        view.bearing = bearing_of(view.feedback ? view.feedback->yours.body : view.moment->body);
        view.fresh = practising_->fresh;
        practising_->fresh = false;
    }
    draw_practice(ui, view, states_.practice, commands_);
}

void App::refresh_practice() {
    const PracticeProgress progress = practice_progress(drills(), archive_.practice(), local_day(today()));
    progress_.next = next_in_words(drills(), progress.next);
    progress_.practised = progress.done;
    progress_.broken_drills = broken_drills_;
    for (const SkillProgress& skill : progress.skills) {
        SkillLine line;
        line.skill = skill.skill;
        line.name = capitalised(label_of(skill.skill));
        line.words = progress_in_words(skill);
        line.course = course_in_words(skill);
        line.moments = skill.moments;
        line.done = skill.done;
        line.shown = skill.shown;
        for (const PracticeDay& day : skill.days) {
            line.days.push_back(static_cast<float>(day.shown) / static_cast<float>(day.done));
        }
        progress_.skills.push_back(std::move(line));
    }
}

void App::export_practice() {
    if (!archive_.keeps()) {
        return tell("Nothing is saved in this sitting, so there is no folder to save it in.");
    }
    const std::filesystem::path file = *archive_.folder() / "exports" / "practice.jsonl";
    const Result<> written = write_text(file, practice_as_lines(archive_.practice()));
    written ? tell("Saved as " + store::shown(file) + ".") : tell(written.error());
}

void App::delete_practice() {
    const Result<std::string> gone = archive_.remove_practice();
    if (!gone) {
        tell(gone.error());
    } else {
        tell(gone->empty() ? "What was practised is deleted." : *gone);
    }
    practising_.reset();
    refresh();
}

}  // namespace attune::game
