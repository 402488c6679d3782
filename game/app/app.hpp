// The program without its window: where it is, what is going on, and the one place that runs commands. It
// draws into a Ui and knows neither SDL nor a clock of its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/store/freetext_files.hpp"
#include "game/access/ui.hpp"
#include "game/app/archive.hpp"
#include "game/app/practising.hpp"
#include "game/app/shelf.hpp"
#include "game/app/sitting.hpp"
#include "game/command.hpp"
#include "game/screens/states.hpp"
#include "game/screens/views.hpp"

namespace attune::game {

struct AppSetup {
    std::filesystem::path scenarios;            // the folder of them
    std::filesystem::path drills;               // likewise
    std::optional<std::filesystem::path> data;  // nullopt: nothing is kept
    std::function<std::int64_t()> clock_ms;     // since any moment, never backwards
    std::function<std::int64_t()> unix_ms;      // the date
    std::function<std::uint64_t()> seed;        // for the next session
    std::string profile;                        // empty: whoever was last
    std::optional<FeedbackMode> feedback;       // instead of what was last chosen
    bool still = false;                         // for pictures: time stands
};

class App {
  public:
    explicit App(AppSetup setup);

    /// Draws one frame and remembers what was asked for. Inside Ui::begin and Ui::end.
    void draw(Ui& ui);
    /// Runs what was asked for. After the frame.
    void run_commands();
    void ask(Command command) { commands_.push_back(std::move(command)); }
    bool asked() const { return !commands_.empty(); }

    /// How long until the next frame is due, in milliseconds; −1: not before something happens.
    int wake_ms() const;
    bool wants_to_quit() const { return quit_; }

    // --- What the window does for the app.
    const Preferences& preferences() const { return habits_.preferences; }
    void set_preferences(const Preferences& preferences);  // for this start alone
    bool full_screen() const { return full_screen_; }
    bool gpu() const { return gpu_; }
    Archive& archive() { return archive_; }
    std::string title() const;

    // --- For pictures and tests.
    Place place() const { return place_; }
    std::size_t meeting() const { return meeting_; }
    const std::vector<Shelved>& shelf() const { return shelf_; }
    std::optional<std::size_t> on_shelf(std::string_view scenario_id) const;
    Sitting* sitting() { return sitting_ ? &*sitting_ : nullptr; }
    Result<> open_file(const std::string& path);
    Result<> begin(std::size_t on_shelf, FeedbackMode feedback, std::uint64_t seed);
    Result<> move(const Move& move);
    bool in_trouble() const { return trouble_.has_value(); }
    void show(Place place) { go_to(place); }
    void show_part_of_debrief(int part) { states_.debrief.tab = part; }
    void show_turn(int turn) { states_.debrief.turn = turn; }

  private:
    void settle_in();

    void draw_place(Ui& ui);
    void draw_beneath(Ui& ui, bool paused);
    void draw_meeting(Ui& ui);
    void draw_stage(Ui& ui);
    void draw_debrief_page(Ui& ui);
    void draw_practice_room(Ui& ui);
    void read_keys(Ui& ui);

    void run(const Command& command);
    void go_to(Place place);
    void go_back();
    void set_feedback(FeedbackMode mode);
    void keep_habits();
    void choose_profile(const std::string& name);
    void delete_run(std::int64_t run);
    void delete_all_runs();
    void delete_profile(std::int64_t profile);

    bool can_type();
    void say_typed(const std::string& text);
    void say_declared(std::optional<std::uint32_t> option);
    void say_recognised();
    void say_as(OptionIndex option);
    void erase_typed();
    void read_typed(store::RunId run);

    const DrillLibrary& drills();
    void practise(std::optional<DrillSkill> skill);
    void answer_moment(std::size_t answer);
    void say_ease(Ease ease);
    void refresh_practice();
    void export_practice();
    void delete_practice();

    void refresh();
    void tell(std::string words) { notice_ = std::move(words); }
    void tell(const Error& error) { notice_ = describe(error); }
    void report(const Result<>& done);

    void data_trouble();
    void save_trouble(const Error& error);
    void try_again();
    void back_to_work();
    void go_on_without_saving();

    void sit_down(Sitting sitting, store::RunId run, FeedbackMode feedback);
    void save_turn();
    void finish_run();
    void see_debrief();
    void refresh_debrief();
    void complete_debrief();
    void leave_for_now();
    Result<ReadLog> log_of(std::int64_t run);
    void resume(std::int64_t run);
    void open_debrief(std::int64_t run);
    void take_again(int turn);
    DebriefView debrief_for_file(bool with_typed) const;
    void export_debrief(ExportAs format, bool with_typed);
    store::RunStart run_start(const Scenario& scenario, FeedbackMode feedback, std::uint64_t seed) const;
    std::int64_t now() const { return setup_.clock_ms(); }
    std::int64_t today() const { return setup_.unix_ms(); }

    AppSetup setup_;
    Archive archive_;
    Habits habits_;
    std::vector<Shelved> shelf_;
    Commands commands_;

    Place place_ = Place::home;
    Place back_ = Place::home;  // where Settings and Accessibility lead back to
    Place back_from_debrief_ = Place::home;
    std::size_t meeting_ = 0;
    bool help_ = false, quit_ = false, full_screen_ = false, gpu_ = false, fresh_ = true;
    std::string notice_, exported_;
    std::optional<TroubleView> trouble_;
    std::optional<ClientCard> broken_file_;  // one that was opened and cannot be used

    std::optional<Sitting> sitting_;
    store::RunId run_;
    bool rating_skipped_ = false;
    std::optional<DebriefView> debrief_;
    std::optional<ReadLog> debrief_log_;  // of an earlier run that is being read
    bool debrief_of_sitting_ = false;

    // Typed replies: the rater, read when it is first wanted; what was typed last and waits for an answer.
    std::shared_ptr<const store::FreetextKit> freetext_;
    bool freetext_tried_ = false;
    std::optional<TypedReply> reply_;
    TypingView typing_view_;

    std::optional<DrillLibrary> drills_;
    std::string no_drills_, broken_drills_;  // why there are none; what is wrong with some
    std::optional<Practising> practising_;

    HomeView home_;
    ProgressView progress_;
    SettingsView settings_;
    ScreenStates states_;
};

}  // namespace attune::game
