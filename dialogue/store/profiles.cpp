#include "dialogue/store/held.hpp"
#include "dialogue/store/profile_name.hpp"

namespace attune::store {
namespace {

// A macro, since the cache takes literals and literals join by standing side by side.
#define PROFILE_COLUMNS "SELECT id, name, guest, created_ms FROM profile "

constexpr const char* reading = "read the profiles";

Profile read_profile(const Statement& row) {
    return {.id = {row.integer(0)},
            .name = row.text(1),
            .guest = row.integer(2) != 0,
            .created_ms = row.integer(3)};
}

Error name_taken() {
    return {.what = "Another profile has this name.",
            .safe = "Nothing was changed.",
            .hint = "Choose another name, or use that profile."};
}

Error guest_keeps_its_name() {
    return {.what = "The guest keeps its name, and nobody else can be called guest.",
            .safe = "Nothing was changed.",
            .hint = "Choose another name, or another profile."};
}

}  // namespace

Result<std::vector<Profile>> Store::profiles() {
    std::vector<Profile> profiles;
    Statement rows = held_->db->prepare(PROFILE_COLUMNS "ORDER BY guest, name");
    while (rows.step()) profiles.push_back(read_profile(rows));
    if (!rows.ok()) return held_->failed(reading);
    return profiles;
}

Result<Profile> Store::profile(ProfileId id) {
    Statement row = held_->db->prepare(PROFILE_COLUMNS "WHERE id = ?");
    if (row.bind(id.value).step()) return read_profile(row);
    if (!row.ok()) return held_->failed(reading);
    return no_such("profile");
}

Result<std::optional<Profile>> Store::find_profile(std::string_view text) {
    const Result<std::string> name = profile_name(text);
    if (!name) return name.error();
    std::optional<Profile> found;
    Statement row = held_->db->prepare(PROFILE_COLUMNS "WHERE name = ?");
    if (row.bind(*name).step()) found = read_profile(row);
    if (!row.ok()) return held_->failed(reading);
    return found;
}

Result<Profile> Store::find_or_create_profile(std::string_view text, std::int64_t now_ms) {
    const Result<std::optional<Profile>> found = find_profile(text);
    if (!found) return found.error();
    if (found->has_value()) return **found;
    const Result<std::string> name = profile_name(text);
    const bool is_guest = names_the_guest(*name);
    Statement insert = held_->db->prepare("INSERT INTO profile(name, guest, created_ms) VALUES (?, ?, ?)");
    insert.bind(is_guest ? "Guest" : std::string_view(*name)).bind(is_guest ? 1 : 0).bind(now_ms);
    if (!insert.run()) return held_->failed("save a profile");
    return profile({held_->db->last_id()});
}

Result<Profile> Store::guest(std::int64_t now_ms) { return find_or_create_profile("Guest", now_ms); }

Result<> Store::rename_profile(ProfileId id, std::string_view text) {
    const Result<std::string> name = profile_name(text);
    if (!name) return name.error();
    const Result<Profile> known = profile(id);
    if (!known) return known.error();
    if (known->guest || names_the_guest(*name)) return guest_keeps_its_name();
    Statement update = held_->db->prepare("UPDATE profile SET name = ? WHERE id = ?");
    if (update.bind(*name).bind(id.value).run()) return Nothing{};
    if (held_->db->code() == SQLITE_CONSTRAINT_UNIQUE) return name_taken();
    return held_->failed("rename a profile");
}

Result<Deletion> Store::delete_profile(ProfileId id) {
    Connection& db = *held_->db;
    const char* doing = "delete this profile";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    if (!db.prepare("DELETE FROM profile WHERE id = ?").bind(id.value).run()) return held_->failed(doing);
    if (db.changes() == 0) return no_such("profile");
    return held_->scrub_after(transaction, doing);
}

}  // namespace attune::store
