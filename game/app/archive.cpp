#include "game/app/archive.hpp"

#include <cstdlib>
#include <utility>

#include "dialogue/store/errors.hpp"
#include "dialogue/store/profile_name.hpp"

namespace attune::game {
namespace {

store::OpenOptions options_at(std::int64_t unix_ms) {
    store::OpenOptions options;
    options.now_ms = unix_ms;
    return options;
}

std::string copies_words(const store::Deletion& deletion) {
    if (deletion.copies_left.empty()) return {};
    std::string words = "Damaged files set aside earlier may still hold a copy:";
    for (const auto& path : deletion.copies_left) words += " " + store::shown(path);
    return words + ". Delete them by hand if they should go as well.";
}

int number_in(const std::string& text, int otherwise, int least, int most) {
    if (text.empty() || text.size() > 9) return otherwise;
    char* end = nullptr;
    const long value = std::strtol(text.c_str(), &end, 10);
    if (*end != '\0' || value < least || value > most) return otherwise;
    return static_cast<int>(value);
}

}  // namespace

Archive::Archive(std::optional<std::filesystem::path> folder, std::int64_t unix_ms)
    : folder_(std::move(folder)) {
    open_again(unix_ms);
}

void Archive::open_again(std::int64_t unix_ms) {
    store_.reset();
    if (!folder_) return take(store::Store::in_memory(), unix_ms);
    take(store::Store::open(*folder_, options_at(unix_ms)), unix_ms);
    damaged_ = trouble_ && store::is_damaged(*folder_, options_at(unix_ms));
}

void Archive::go_on_without_saving(std::int64_t unix_ms) {
    store_.reset();
    take(store::Store::in_memory(), unix_ms);
}

Result<> Archive::set_damaged_aside(std::int64_t unix_ms) {
    if (!folder_) return Nothing{};
    const auto moved = store::set_aside(*folder_, options_at(unix_ms));
    if (!moved) return moved.error();
    open_again(unix_ms);
    return Nothing{};
}

void Archive::take(Result<store::Store> opened, std::int64_t unix_ms) {
    trouble_.reset();
    damaged_ = false;
    runs_.reset();
    if (!opened) {
        trouble_ = opened.error();
        return;
    }
    store_ = std::move(*opened);
    if (const Result<> chosen = choose("", unix_ms); !chosen) {
        trouble_ = chosen.error();
        store_.reset();
    }
}

std::string Archive::folder_words() const { return folder_ ? store::shown(*folder_) : std::string{}; }

std::string Archive::take_notice() { return store_ ? store_->notice() : std::string{}; }

Result<> Archive::choose(std::string_view name, std::int64_t unix_ms) {
    std::string wanted(name);
    if (wanted.empty()) wanted = machine_setting("profile");
    Result<store::Profile> found = wanted.empty() || store::names_the_guest(wanted)
                                       ? store_->guest(unix_ms)
                                       : store_->find_or_create_profile(wanted, unix_ms);
    if (!found) return found.error();
    profile_ = *found;
    runs_.reset();
    keep_on_machine("profile", profile_.name);
    return Nothing{};
}

std::vector<store::Profile> Archive::profiles() {
    if (!store_) return {};
    Result<std::vector<store::Profile>> all = store_->profiles();
    return all ? std::move(*all) : std::vector<store::Profile>{};
}

Result<std::string> Archive::rename(store::ProfileId id, std::string_view name) {
    const Result<> renamed = store_->rename_profile(id, name);
    if (!renamed) return renamed.error();
    const Result<store::Profile> now = store_->profile(id);
    if (!now) return now.error();
    if (id == profile_.id) {
        profile_ = *now;
        keep_on_machine("profile", profile_.name);
    }
    return now->name;
}

Result<std::string> Archive::remove(store::ProfileId id, std::int64_t unix_ms) {
    const bool own = id == profile_.id;
    const Result<store::Deletion> gone = store_->delete_profile(id);
    if (!gone) return gone.error();
    if (own) {
        if (const Result<> chosen = choose("guest", unix_ms); !chosen) return chosen.error();
    }
    return copies_words(*gone);
}

const std::vector<KeptRun>& Archive::runs() {
    if (!runs_) {
        runs_.emplace();
        if (store_) {
            Result<std::vector<store::Run>> found = store_->runs(profile_.id);
            if (found) {
                for (store::Run& run : *found) {
                    std::optional<RunSummary> summary = run_summary_from(run.summary);
                    runs_->push_back({std::move(run), std::move(summary)});
                }
            }
        }
    }
    return *runs_;
}

int Archive::runs_of(store::ProfileId id) {
    if (!store_) return 0;
    const Result<std::vector<store::Run>> found = store_->runs(id);
    return found ? static_cast<int>(found->size()) : 0;
}

Result<store::RunId> Archive::begin(const store::RunStart& start, std::span<const std::string> lines) {
    runs_.reset();
    return store_->begin_run(start, lines);
}

Result<> Archive::append(store::RunId id, std::span<const std::string> lines, std::int64_t unix_ms) {
    runs_.reset();
    return store_->append(id, lines, unix_ms);
}

Result<> Archive::finish(store::RunId id, bool left, const RunSummary& summary, std::int64_t unix_ms) {
    runs_.reset();
    const auto state = left ? store::RunState::left : store::RunState::finished;
    return store_->finish(id, state, to_json(summary), unix_ms);
}

Result<std::vector<std::string>> Archive::lines(store::RunId id) { return store_->lines(id); }

Result<std::string> Archive::remove(store::RunId id) {
    runs_.reset();
    const Result<store::Deletion> gone = store_->delete_run(id);
    if (!gone) return gone.error();
    return copies_words(*gone);
}

std::vector<PracticeEvent> Archive::practice() {
    if (!store_) return {};
    Result<std::vector<PracticeEvent>> found = store_->practice(profile_.id);
    return found ? std::move(*found) : std::vector<PracticeEvent>{};
}

Result<store::PracticeId> Archive::add_practice(const PracticeEvent& event, std::int64_t unix_ms) {
    return store_->add_practice(profile_.id, event, unix_ms);
}

Result<> Archive::set_ease(store::PracticeId id, Ease ease) { return store_->set_ease(id, ease); }

Result<std::string> Archive::remove_practice() {
    const Result<store::Deletion> gone = store_->delete_practice(profile_.id);
    if (!gone) return gone.error();
    return copies_words(*gone);
}

Result<> Archive::keep_typed(store::RunId id, const store::TypedText& typed) {
    return store_ ? store_->keep_typed(id, typed) : Result<>(Nothing{});
}

std::vector<store::TypedText> Archive::typed(store::RunId id) {
    if (!store_) return {};
    auto texts = store_->typed(id);
    return texts ? std::move(texts).value() : std::vector<store::TypedText>{};
}

Result<std::string> Archive::erase_typed() {
    const Result<store::Deletion> gone = store_->erase_all_typed(profile_.id);
    if (!gone) return gone.error();
    return copies_words(*gone);
}

Habits Archive::habits() {
    Habits habits;
    if (!store_) return habits;
    const auto text = [&](std::string_view key) {
        const auto found = store_->setting(profile_.id, key);
        return found && *found ? **found : std::string{};
    };
    Preferences& chosen = habits.preferences;
    chosen.text_percent =
        number_in(text("text_percent"), chosen.text_percent, least_text_percent, most_text_percent);
    chosen.high_contrast = text("high_contrast") == "yes";
    chosen.reduced_motion = text("reduced_motion") == "yes";
    habits.pace_percent = number_in(text("pace_percent"), habits.pace_percent, 0, 300);
    if (const std::string kept = text("feedback"); !kept.empty()) habits.feedback = kept;
    habits.predict = text("predict") == "yes";
    habits.feelings = text("feelings") == "yes";
    habits.typed_first = text("typed_first") == "yes";
    return habits;
}

Result<> Archive::keep(const Habits& habits) {
    if (!store_) return Nothing{};
    const auto yes_or_no = [](bool on) { return on ? "yes" : "no"; };
    const std::pair<std::string_view, std::string> pairs[] = {
        {"text_percent", std::to_string(habits.preferences.text_percent)},
        {"high_contrast", yes_or_no(habits.preferences.high_contrast)},
        {"reduced_motion", yes_or_no(habits.preferences.reduced_motion)},
        {"pace_percent", std::to_string(habits.pace_percent)},
        {"feedback", habits.feedback},
        {"predict", yes_or_no(habits.predict)},
        {"feelings", yes_or_no(habits.feelings)},
        {"typed_first", yes_or_no(habits.typed_first)}};
    for (const auto& pair : pairs) {
        if (const Result<> kept = store_->set_setting(profile_.id, pair.first, pair.second); !kept)
            return kept;
    }
    return Nothing{};
}

std::string Archive::machine_setting(std::string_view key) {
    if (!store_) return {};
    const auto found = store_->setting(std::nullopt, key);
    return found && *found ? **found : std::string{};
}

void Archive::keep_on_machine(std::string_view key, std::string_view value) {
    if (!store_ || machine_setting(key) == value) return;
    // A habit that could not be kept is no reason to stop anybody: the next start asks again.
    static_cast<void>(store_->set_setting(std::nullopt, key, value));
}

}  // namespace attune::game
