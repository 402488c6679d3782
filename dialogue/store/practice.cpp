// What was practised, a row for each moment answered. Skills and findings are kept as words.
#include "dialogue/store/held.hpp"

namespace attune::store {
namespace {

/// None when a word in it is not known: written by another Attune, or by hand.
std::optional<PracticeEvent> read_event(const Statement& row) {
    const auto skill = named<DrillSkill>(row.text(5));
    const auto showing = named<Showing>(row.text(7));
    if (!skill || !showing) return std::nullopt;
    PracticeEvent event;
    event.day = static_cast<int>(row.integer(0));
    event.drill = row.text(1);
    event.item = row.text(2);
    event.family = row.text(3);
    event.answer = row.text(4);
    event.skill = *skill;
    event.level = static_cast<int>(row.integer(6));
    event.showing = *showing;
    event.ease = named<Ease>(row.text(8));
    return event;
}

std::string_view ease_as_text(const PracticeEvent& event) {
    return event.ease ? name_of(*event.ease) : std::string_view();
}

}  // namespace

Result<PracticeId> Store::add_practice(ProfileId profile, const PracticeEvent& event, std::int64_t now_ms) {
    Connection& db = *held_->db;
    Statement insert = db.prepare(
        "INSERT INTO practice(profile_id, day, drill, item, family, answer, skill, level, showing, ease, "
        "at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(profile.value).bind(event.day).bind(event.drill).bind(event.item).bind(event.family);
    insert.bind(event.answer).bind(name_of(event.skill)).bind(event.level).bind(name_of(event.showing));
    if (insert.bind(ease_as_text(event)).bind(now_ms).run()) return PracticeId{db.last_id()};
    if (db.code() == SQLITE_CONSTRAINT_FOREIGNKEY) return no_such("profile");
    return held_->failed("save what was practised");
}

Result<> Store::set_ease(PracticeId id, Ease ease) {
    Connection& db = *held_->db;
    Statement update = db.prepare("UPDATE practice SET ease = ? WHERE id = ?");
    if (!update.bind(name_of(ease)).bind(id.value).run()) return held_->failed("save how hard a moment was");
    if (db.changes() == 0) return no_such("practised moment");
    return Nothing{};
}

Result<std::vector<PracticeEvent>> Store::practice(ProfileId profile) {
    std::vector<PracticeEvent> events;
    Statement rows = held_->db->prepare(
        "SELECT day, drill, item, family, answer, skill, level, showing, ease FROM practice "
        "WHERE profile_id = ? ORDER BY id");
    rows.bind(profile.value);
    while (rows.step()) {
        if (auto event = read_event(rows)) events.push_back(std::move(*event));
    }
    if (!rows.ok()) return held_->failed("read what was practised");
    return events;
}

Result<Deletion> Store::delete_practice(ProfileId profile) {
    Connection& db = *held_->db;
    const char* doing = "delete what was practised";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    if (!db.prepare("DELETE FROM practice WHERE profile_id = ?").bind(profile.value).run()) {
        return held_->failed(doing);
    }
    return held_->scrub_after(transaction, doing);
}

}  // namespace attune::store
