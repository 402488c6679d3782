// What the window keeps on disk, around the store: who is practising, their runs, their settings. When the
// data folder cannot be used it says why, and the person may go on with nothing saved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dialogue/record/run_summary.hpp"
#include "dialogue/store/store.hpp"
#include "game/theme/preferences.hpp"

namespace attune::game {

/// What a person chose, kept for their profile.
struct Habits {
    Preferences preferences;
    int pace_percent = 100;  // 0: the words are there at once
    std::string feedback = "full";
    bool predict = false, feelings = false, typed_first = false;  // asked in a session
    friend bool operator==(const Habits&, const Habits&) = default;
};

struct KeptRun {
    store::Run run;
    std::optional<RunSummary> summary;
};

class Archive {
  public:
    /// `folder` nullopt: nothing is kept. Afterwards there is a store, or trouble().
    Archive(std::optional<std::filesystem::path> folder, std::int64_t unix_ms);

    bool ready() const { return store_.has_value(); }
    bool keeps() const { return store_ && !store_->folder().empty(); }
    const std::optional<Error>& trouble() const { return trouble_; }
    bool damaged() const { return damaged_; }
    std::string folder_words() const;
    const std::optional<std::filesystem::path>& folder() const { return folder_; }
    std::string take_notice();

    void open_again(std::int64_t unix_ms);
    void go_on_without_saving(std::int64_t unix_ms);
    Result<> set_damaged_aside(std::int64_t unix_ms);

    // --- Who. Empty name: whoever was last.
    Result<> choose(std::string_view name, std::int64_t unix_ms);
    const store::Profile& profile() const { return profile_; }
    std::vector<store::Profile> profiles();
    Result<std::string> rename(store::ProfileId id, std::string_view name);
    /// What could not be reached, in words; "" when all of it is gone.
    Result<std::string> remove(store::ProfileId id, std::int64_t unix_ms);

    // --- Runs of this profile.
    const std::vector<KeptRun>& runs();
    Result<store::RunId> begin(const store::RunStart& start, std::span<const std::string> lines);
    Result<> append(store::RunId id, std::span<const std::string> lines, std::int64_t unix_ms);
    Result<> finish(store::RunId id, bool left, const RunSummary& summary, std::int64_t unix_ms);
    Result<std::vector<std::string>> lines(store::RunId id);
    Result<std::string> remove(store::RunId id);
    int runs_of(store::ProfileId id);

    // --- What was typed.
    Result<> keep_typed(store::RunId id, const store::TypedText& typed);
    std::vector<store::TypedText> typed(store::RunId id);
    Result<std::string> erase_typed();

    // --- Practice of this profile, the oldest first.
    std::vector<PracticeEvent> practice();
    Result<store::PracticeId> add_practice(const PracticeEvent& event, std::int64_t unix_ms);
    Result<> set_ease(store::PracticeId id, Ease ease);
    Result<std::string> remove_practice();

    // --- Settings.
    Habits habits();
    Result<> keep(const Habits& habits);
    std::string machine_setting(std::string_view key);
    void keep_on_machine(std::string_view key, std::string_view value);

  private:
    void take(Result<store::Store> opened, std::int64_t unix_ms);

    std::optional<std::filesystem::path> folder_;
    std::optional<store::Store> store_;
    std::optional<Error> trouble_;
    bool damaged_ = false;
    store::Profile profile_;
    std::optional<std::vector<KeptRun>> runs_;
};

}  // namespace attune::game
