#include "game/app/app.hpp"

#include <algorithm>
#include <utility>

#include "dialogue/base/overloaded.hpp"
#include "dialogue/session/feeling_moment.hpp"
#include "game/app/cards.hpp"
#include "game/app/portray.hpp"
#include "game/screens/before.hpp"
#include "game/screens/debrief.hpp"
#include "game/screens/home.hpp"
#include "game/screens/portraits.hpp"
#include "game/screens/session.hpp"
#include "game/screens/settings.hpp"
#include "game/screens/trouble.hpp"

namespace attune::game {

App::App(AppSetup setup) : setup_(std::move(setup)), archive_(setup_.data, setup_.unix_ms()) {
    Result<std::vector<Shelved>> shelf = read_shelf(setup_.scenarios);
    if (shelf) {
        shelf_ = std::move(*shelf);
    } else {
        tell(shelf.error());
    }
    archive_.ready() ? settle_in() : data_trouble();
}

void App::settle_in() {
    if (!setup_.profile.empty()) {
        if (const Result<> chosen = archive_.choose(setup_.profile, today()); !chosen) tell(chosen.error());
    }
    habits_ = archive_.habits();
    if (setup_.feedback) habits_.feedback = name_of_mode(*setup_.feedback);
    full_screen_ = archive_.machine_setting("full_screen") == "yes";
    gpu_ = archive_.machine_setting("renderer") == "gpu";
    if (const std::string notice = archive_.take_notice(); !notice.empty()) tell(notice);
    refresh();
}

void App::data_trouble() {
    const Error& error = *archive_.trouble();
    trouble_ = TroubleView{"Your data cannot be used now",
                           error.what,
                           error.safe,
                           error.hint,
                           true,
                           true,
                           archive_.damaged(),
                           true};
}

void App::save_trouble(const Error& error) {
    trouble_ = TroubleView{
        "This turn could not be saved", error.what, error.safe, error.hint, true, true, false, true};
}

std::optional<std::size_t> App::on_shelf(std::string_view scenario_id) const {
    for (std::size_t i = 0; i < shelf_.size(); ++i) {
        if (shelf_[i].scenario && shelf_[i].scenario->id == scenario_id) return i;
    }
    return std::nullopt;
}

std::string App::title() const {
    return sitting_ && place_ == Place::session ? "Attune \u2013 " + sitting_->view().client_name : "Attune";
}

void App::refresh() {
    const std::int64_t date = today();
    const std::vector<KeptRun>& runs = archive_.runs();
    home_ = {};
    for (std::size_t i = 0; i < shelf_.size(); ++i) {
        home_.clients.push_back(card_of(shelf_[i], i, runs, mode_of(habits_.feedback), date));
    }
    // Those that can be met come first.
    std::stable_partition(home_.clients.begin(), home_.clients.end(),
                          [](const ClientCard& card) { return !card.broken; });
    progress_ = {};
    for (const KeptRun& kept : runs) {
        if (kept.run.state == store::RunState::open) {
            home_.open_runs.push_back(open_run_of(kept.run, shelf_, date));
        }
        progress_.runs.push_back(line_of(kept, client_of(kept.run, shelf_), date));
    }
    home_.profiles = profile_lines(archive_);
    home_.profile = progress_.profile = archive_.profile().name;
    home_.keeps = archive_.keeps();
    settings_ = {.preferences = habits_.preferences,
                 .pace_percent = habits_.pace_percent,
                 .feedback = mode_of(habits_.feedback),
                 .full_screen = full_screen_,
                 .gpu = gpu_,
                 .data_folder = archive_.folder_words(),
                 .keeps = archive_.keeps(),
                 .profiles = home_.profiles,
                 .runs = static_cast<int>(runs.size()),
                 .version = ATTUNE_VERSION};
    if (drills_) refresh_practice();
}

// --- Drawing

namespace {

/// On the other screens a notice is a dialog.
bool shows_notices(Place place) {
    return place == Place::home || place == Place::settings || place == Place::progress;
}

}  // namespace

void App::draw(Ui& ui) {
    if (trouble_ && trouble_->blocks) return draw_trouble(ui, *trouble_, commands_);
    const bool paused = place_ == Place::session && sitting_ && sitting_->paused();
    read_keys(ui);
    const bool told = !notice_.empty() && !shows_notices(place_);
    if (broken_file_ || help_ || told) {
        draw_beneath(ui, paused);
    } else if (paused) {
        draw_pause(ui, commands_);
    } else {
        draw_place(ui);
    }
    if (broken_file_) {
        draw_broken_file(ui, *broken_file_, commands_);
    } else if (help_) {
        draw_help(ui, place_, commands_);
    } else if (told) {
        draw_notice(ui, notice_, commands_);
    }
}

/// Under a dialog of the app's own a screen is seen and does nothing: the keys are the dialog's.
void App::draw_beneath(Ui& ui, bool paused) {
    const Commands asked = commands_;
    const ScreenStates states = states_;
    if (paused) {
        draw_pause(ui, commands_);
    } else {
        draw_place(ui);
    }
    const Sitter sitter = states_.stage.sitter;
    states_ = states;
    states_.stage.sitter = sitter;
    commands_ = asked;
}

void App::read_keys(Ui& ui) {
    if (ui.pressed(ImGuiKey_F1)) commands_.push_back(ShowHelp{!help_});
    if (ui.pressed(ImGuiKey_F2)) commands_.push_back(GoTo{Place::accessibility});
    if (ui.pressed(ImGuiKey_F11)) commands_.push_back(SetFullScreen{!full_screen_});
    const auto larger = [&](int by) {
        Preferences preferences = habits_.preferences;
        preferences.text_percent =
            std::clamp(preferences.text_percent + by, least_text_percent, most_text_percent);
        commands_.push_back(SetPreferences{preferences});
    };
    if (ui.pressed(ImGuiKey_Equal, true) || ui.pressed(ImGuiKey_KeypadAdd, true) ||
        ui.pressed(ImGuiKey_Equal, true, true)) {
        larger(10);
    }
    if (ui.pressed(ImGuiKey_Minus, true) || ui.pressed(ImGuiKey_KeypadSubtract, true)) larger(-10);
    if (ui.pressed(ImGuiKey_0, true)) larger(100 - habits_.preferences.text_percent);
    if (ui.pressed(ImGuiKey_Q, true)) commands_.push_back(Quit{});
}

void App::draw_place(Ui& ui) {
    switch (place_) {
        case Place::home:
            return draw_home(ui, home_, states_.home, notice_, commands_);
        case Place::before:
            return draw_meeting(ui);
        case Place::session:
            return draw_stage(ui);
        case Place::debrief:
            return draw_debrief_page(ui);
        case Place::settings:
            return draw_settings(ui, settings_, states_.settings, notice_, commands_);
        case Place::accessibility:
            return draw_accessibility(ui, settings_, commands_);
        case Place::portraits:
            return draw_portraits(ui, portraits_of(shelf_), commands_);
        case Place::progress:
            return draw_progress(ui, progress_, states_.progress, notice_, commands_);
        case Place::practice:
            return draw_practice_room(ui);
    }
}

void App::draw_meeting(Ui& ui) {
    const auto met = std::find_if(home_.clients.begin(), home_.clients.end(),
                                  [&](const ClientCard& card) { return card.on_shelf == meeting_; });
    if (met == home_.clients.end() || met->broken)
        return draw_home(ui, home_, states_.home, notice_, commands_);
    draw_before(ui,
                {*met, habits_.predict, habits_.feelings, habits_.typed_first, archive_.keeps(),
                 archive_.folder_words(), archive_.profile().name},
                states_.before, commands_);
}

void App::draw_stage(Ui& ui) {
    if (!sitting_) return draw_home(ui, home_, states_.home, notice_, commands_);
    static const std::vector<TurnView> none;
    const Scenario& scenario = sitting_->session().scenario();
    StageView view;
    view.session = &sitting_->view();
    view.overlay = &sitting_->overlay();
    view.turns = states_.stage.transcript ? &sitting_->debrief().turn_list : &none;
    view.look = look_of(scenario);
    view.bearing = bearing_of(sitting_->view().body);
    view.voice = {scenario.client.voice_rate, habits_.pace_percent};
    view.feedback = sitting_->feedback;
    view.predict = habits_.predict;
    view.free = can_type();
    view.typed_first = habits_.typed_first;
    view.typing = &typing_view_;
    view.feeling_moment = habits_.feelings && is_feeling_moment(sitting_->session());
    view.heard_ms = sitting_->heard_ms(now());
    view.all_heard = sitting_->all_heard();
    view.seconds = setup_.still ? 2.0 : static_cast<double>(sitting_->clock(now())) / 1000.0;
    view.still = setup_.still;
    view.fresh = fresh_;
    fresh_ = false;
    draw_session(ui, view, states_.stage, commands_);
}

void App::draw_debrief_page(Ui& ui) {
    if (!debrief_) return draw_home(ui, home_, states_.home, notice_, commands_);
    draw_debrief(ui,
                 {&*debrief_, debrief_of_sitting_ && sitting_ && !sitting_->rated() && !rating_skipped_,
                  debrief_->turns > 0, exported_,
                  back_from_debrief_ == Place::home ? "Back to the clients" : "Back to your sessions"},
                 states_.debrief, commands_);
}

int App::wake_ms() const {
    constexpr int frame_ms = 50;  // twenty pictures a second are enough for a person who breathes
    if (trouble_ || setup_.still) return -1;
    const bool sits = place_ == Place::session && sitting_ && !sitting_->paused();
    const bool practises = place_ == Place::practice && practising_ && practising_->round.moment() &&
                           practising_->round.moment()->has_client;
    if (!sits && !practises) return -1;
    if (!habits_.preferences.reduced_motion) return frame_ms;
    return -1;
}

void App::set_preferences(const Preferences& preferences) {
    habits_.preferences = preferences;
    settings_.preferences = preferences;
}

}  // namespace attune::game
