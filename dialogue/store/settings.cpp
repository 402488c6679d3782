#include "dialogue/store/held.hpp"

namespace attune::store {
namespace {

// No profile: the machine.
void bind_owner(Statement& statement, std::optional<ProfileId> profile) {
    if (profile) {
        statement.bind(profile->value);
    } else {
        statement.bind_null();
    }
}

}  // namespace

Result<std::optional<std::string>> Store::setting(std::optional<ProfileId> profile, std::string_view key) {
    Statement read = held_->db->prepare(
        "SELECT value FROM setting WHERE ifnull(profile_id, 0) = ifnull(?, 0) AND key = ?");
    bind_owner(read, profile);
    std::optional<std::string> value;
    if (read.bind(key).step()) value = read.text(0);
    if (!read.run()) return held_->failed("read a setting");
    return value;
}

Result<> Store::set_setting(std::optional<ProfileId> profile, std::string_view key, std::string_view value) {
    Statement write = held_->db->prepare(
        "INSERT INTO setting(profile_id, key, value) VALUES (?, ?, ?) "
        "ON CONFLICT(ifnull(profile_id, 0), key) DO UPDATE SET value = excluded.value");
    bind_owner(write, profile);
    if (write.bind(key).bind(value).run()) return Nothing{};
    if (held_->db->code() == SQLITE_CONSTRAINT_FOREIGNKEY) return no_such("profile");
    return held_->failed("save a setting");
}

Result<> Store::remove_setting(std::optional<ProfileId> profile, std::string_view key) {
    Statement remove =
        held_->db->prepare("DELETE FROM setting WHERE ifnull(profile_id, 0) = ifnull(?, 0) AND key = ?");
    bind_owner(remove, profile);
    if (!remove.bind(key).run()) return held_->failed("remove a setting");
    return Nothing{};
}

}  // namespace attune::store
