// Sessions begun, gone on with, saved, ended, read again.
#include <utility>

#include "dialogue/record/export_html.hpp"
#include "dialogue/record/export_table.hpp"
#include "dialogue/store/errors.hpp"
#include "dialogue/store/service_page.hpp"
#include "game/app/app.hpp"
#include "game/app/cards.hpp"
#include "game/app/write_text.hpp"

namespace attune::game {
store::RunStart App::run_start(const Scenario& scenario, FeedbackMode feedback, std::uint64_t seed) const {
    return {.profile = archive_.profile().id,
            .scenario_id = scenario.id,
            .scenario_title = scenario.title,
            .scenario_version = scenario.version,
            .scenario_sha256 = scenario.sha256,
            .seed = seed,
            .feedback = std::string(name_of_mode(feedback)),
            .now_ms = today()};
}

Result<> App::begin(std::size_t on_shelf, FeedbackMode feedback, std::uint64_t seed) {
    ATTUNE_CHECK(on_shelf < shelf_.size() && shelf_[on_shelf].scenario, "a session without a scenario");
    Sitting sitting(shelf_[on_shelf].scenario, seed, now());
    const Result<store::RunId> run =
        archive_.begin(run_start(*shelf_[on_shelf].scenario, feedback, seed), sitting.lines());
    if (!run) return run.error();
    sit_down(std::move(sitting), *run, feedback);
    return Nothing{};
}

void App::sit_down(Sitting sitting, store::RunId run, FeedbackMode feedback) {
    sitting_.emplace(std::move(sitting));
    sitting_->feedback = feedback;
    run_ = run;
    rating_skipped_ = false;
    fresh_ = true;
    states_.stage = {};
    states_.debrief = {};
    debrief_.reset();
    typing_view_ = {};
    reply_.reset();
    read_typed(run);
    go_to(Place::session);
}

Result<> App::move(const Move& move) {
    if (!sitting_) return Nothing{};
    if (const Result<> taken = sitting_->take(move, now()); !taken) return taken;
    save_turn();
    return Nothing{};
}

void App::save_turn() {
    if (sitting_->unsaved().empty()) return;
    if (const Result<> saved = archive_.append(run_, sitting_->unsaved(), today()); !saved) {
        return save_trouble(saved.error());
    }
    sitting_->saved();
}

void App::finish_run() {
    if (!sitting_ || !sitting_->session().over()) return;
    const DebriefView& debrief = sitting_->debrief();
    const Result<> kept = archive_.finish(run_, debrief.left, run_summary(debrief), today());
    if (!kept) return tell(kept.error());
}

void App::see_debrief() {
    if (!sitting_) return;
    finish_run();
    debrief_of_sitting_ = true;
    back_from_debrief_ = Place::home;
    exported_.clear();
    states_.debrief = {};
    refresh_debrief();
    go_to(Place::debrief);
}

void App::refresh_debrief() {
    if (!debrief_of_sitting_ || !sitting_) return;
    debrief_ = sitting_->debrief();
    complete_debrief();
}

/// What the log does not hold: the institution's pages, and the other clients.
void App::complete_debrief() {
    std::vector<std::filesystem::path> folders;
    if (setup_.data) folders.push_back(*setup_.data);
    folders.push_back(setup_.scenarios.parent_path());
    store::add_service_pages(*debrief_, folders);
    std::vector<std::shared_ptr<const Scenario>> library;
    for (const Shelved& shelved : shelf_) library.push_back(shelved.scenario);
    const Session* open = debrief_of_sitting_ && sitting_ ? &sitting_->session() : nullptr;
    if (open != nullptr) {
        debrief_->two_people = two_people(open->scenario(), open->events(), library);
    } else if (debrief_log_) {
        debrief_->two_people = two_people(*debrief_log_->scenario, debrief_log_->events, library);
    }
}

void App::leave_for_now() {
    sitting_.reset();
    states_.stage = {};
    go_to(Place::home);
}

Result<ReadLog> App::log_of(std::int64_t run) {
    const Result<std::vector<std::string>> lines = archive_.lines(store::RunId{run});
    if (!lines) return lines.error();
    return read_log(std::span<const std::string>(*lines));
}

void App::resume(std::int64_t run) {
    Result<ReadLog> log = log_of(run);
    if (!log) return tell(log.error());
    FeedbackMode feedback = mode_of(habits_.feedback);
    for (const KeptRun& kept : archive_.runs()) {
        if (kept.run.id.value == run) feedback = mode_of(kept.run.start.feedback);
    }
    sit_down(Sitting(std::move(*log), now()), store::RunId{run}, feedback);
    if (sitting_->session().over()) see_debrief();
}

void App::open_debrief(std::int64_t run) {
    Result<ReadLog> log = log_of(run);
    if (!log) return tell(log.error());
    sitting_.reset();
    run_ = store::RunId{run};
    TypedTexts typed;
    for (const store::TypedText& text : archive_.typed(run_)) typed[text.hash] = text.text;
    debrief_ = debrief_view(*log->scenario, log->events, typed);
    debrief_log_ = std::move(*log);
    debrief_of_sitting_ = false;
    complete_debrief();
    back_from_debrief_ = Place::progress;
    exported_.clear();
    states_.debrief = {};
    go_to(Place::debrief);
}

void App::take_again(int turn) {
    Result<ReadLog> log = sitting_ && debrief_of_sitting_
                              ? read_log(std::span<const std::string>(sitting_->lines()))
                              : Result<ReadLog>(*debrief_log_);
    if (!log) return tell(log.error());
    const FeedbackMode feedback = sitting_ ? sitting_->feedback : mode_of(habits_.feedback);
    finish_run();
    Sitting sitting(std::move(*log), now());
    if (const Result<> taken = sitting.take(Rewind{turn}, now()); !taken) return tell(taken.error());
    const Session& session = sitting.session();
    const Result<store::RunId> run =
        archive_.begin(run_start(session.scenario(), feedback, session.state().seed), sitting.lines());
    if (!run) return tell(run.error());
    sitting.saved();
    // What was typed before the moment goes along with the copy of its log.
    for (const store::TypedText& text : archive_.typed(run_)) {
        if (const Result<> kept = archive_.keep_typed(*run, text); !kept) tell(kept.error());
    }
    sit_down(std::move(sitting), *run, feedback);
}

/// The debrief as it is put into a file: without what was typed, unless that was asked for.
DebriefView App::debrief_for_file(bool with_typed) const {
    if (with_typed) return *debrief_;
    const Session* open = debrief_of_sitting_ && sitting_ ? &sitting_->session() : nullptr;
    DebriefView view = open ? debrief_view(open->scenario(), open->events())
                            : debrief_view(*debrief_log_->scenario, debrief_log_->events);
    view.service = debrief_->service;
    view.two_people = debrief_->two_people;
    return view;
}

void App::export_debrief(ExportAs format, bool with_typed) {
    if (!debrief_) return;
    if (!archive_.keeps()) {
        exported_ = "Nothing is saved in this sitting, so there is no folder to save it in.";
        return;
    }
    const auto file_for = [&](std::string_view ending) {
        return *archive_.folder() / "exports" /
               (debrief_->scenario_id + "-" + std::to_string(run_.value) + std::string(ending));
    };
    const DebriefView view = debrief_for_file(with_typed);
    std::filesystem::path file;
    std::string text;
    switch (format) {
        case ExportAs::html:
            file = file_for(".html"), text = debrief_html(view);
            break;
        case ExportAs::csv:
            file = file_for(".csv"), text = debrief_csv(view);
            break;
        case ExportAs::json:
            file = file_for(".json"), text = debrief_json(view);
            break;
    }
    const Result<> written = write_text(file, text);
    exported_ = written ? "Saved as " + store::shown(file) : describe(written.error());
}

Result<> App::open_file(const std::string& path) {
    Result<Shelved> shelved = read_scenario(std::filesystem::path(std::u8string(path.begin(), path.end())));
    if (!shelved) return shelved.error();
    if (!shelved->scenario) {
        broken_file_ = card_of(*shelved, 0, {}, FeedbackMode::full, today());
        return Nothing{};
    }
    const auto same = on_shelf(shelved->scenario->id);
    meeting_ = same.value_or(shelf_.size());
    if (same) {
        shelf_[*same] = std::move(*shelved);
    } else {
        shelf_.push_back(std::move(*shelved));
    }
    if (sitting_ && place_ == Place::session) sitting_.reset();
    states_.before = {};
    refresh();
    go_to(Place::before);
    return Nothing{};
}

}  // namespace attune::game
