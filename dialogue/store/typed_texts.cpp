// What a trainee typed, in a table of its own so that it can be erased and the log stays whole: the log knows
// a text by the hash of salt and text, which tells nothing once both are gone.
#include "dialogue/store/held.hpp"

namespace attune::store {

Result<> Store::keep_typed(RunId id, const TypedText& typed) {
    Connection& db = *held_->db;
    Statement insert =
        db.prepare("INSERT OR REPLACE INTO typed_text(run_id, hash, salt, text) VALUES (?, ?, ?, ?)");
    if (insert.bind(id.value).bind(typed.hash).bind(typed.salt).bind(typed.text).run()) return Nothing{};
    if (db.code() == SQLITE_CONSTRAINT_FOREIGNKEY) return no_such("session");
    return held_->failed("keep what was typed");
}

Result<std::vector<TypedText>> Store::typed(RunId id) {
    std::vector<TypedText> texts;
    Statement rows =
        held_->db->prepare("SELECT hash, salt, text FROM typed_text WHERE run_id = ? ORDER BY rowid");
    rows.bind(id.value);
    while (rows.step()) texts.push_back({rows.text(0), rows.text(1), rows.text(2)});
    if (!rows.ok()) return held_->failed("read what was typed");
    return texts;
}

Result<Deletion> Store::erase_typed(RunId id) {
    Connection& db = *held_->db;
    const char* doing = "erase what was typed";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    if (!db.prepare("DELETE FROM typed_text WHERE run_id = ?").bind(id.value).run())
        return held_->failed(doing);
    return held_->scrub_after(transaction, doing);
}

Result<Deletion> Store::erase_all_typed(ProfileId profile) {
    Connection& db = *held_->db;
    const char* doing = "erase what was typed";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    Statement rows =
        db.prepare("DELETE FROM typed_text WHERE run_id IN (SELECT id FROM run WHERE profile_id = ?)");
    if (!rows.bind(profile.value).run()) return held_->failed(doing);
    return held_->scrub_after(transaction, doing);
}

}  // namespace attune::store
