#include "dialogue/store/connection.hpp"

#include "dialogue/base/check.hpp"

namespace attune::store {

Statement::~Statement() {
    if (prepared_ == nullptr) return;  // it could not be prepared
    sqlite3_reset(prepared_);
    sqlite3_clear_bindings(prepared_);
}

Statement& Statement::bind(std::int64_t value) {
    return ok() ? bound(sqlite3_bind_int64(prepared_, ++bound_count_, value)) : *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null pointer would bind NULL; an empty text is a text.
    const char* bytes = text.empty() ? "" : text.data();
    if (!ok()) return *this;
    return bound(
        sqlite3_bind_text64(prepared_, ++bound_count_, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::bind_null() {
    return ok() ? bound(sqlite3_bind_null(prepared_, ++bound_count_)) : *this;
}

Statement& Statement::bound(int code) {
    code_ = code;
    if (!ok()) connection_.note_failure();
    return *this;
}

bool Statement::step() {
    if (!ok()) return false;  // it could not be prepared or bound, or has failed before
    code_ = sqlite3_step(prepared_);
    if (!ok()) return connection_.note_failure();
    return code_ == SQLITE_ROW;
}

bool Statement::run() {
    while (step()) {
    }
    return ok();
}

std::string Statement::text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(prepared_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column));
    return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes), size);
}

std::unique_ptr<Connection> Connection::open(const std::string& path, const std::string& vfs) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    ATTUNE_CHECK(handle != nullptr, "no memory for a database connection");
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK) connection->note_failure();
    return connection;
}

Connection::~Connection() {
    for (const auto& [sql, prepared] : prepared_) sqlite3_finalize(prepared);
    sqlite3_close(handle_);
}

Statement Connection::prepare(std::string_view sql) {
    if (const auto found = prepared_.find(sql); found != prepared_.end()) {
        ATTUNE_CHECK(sqlite3_stmt_busy(found->second) == 0, "a statement is used twice at once");
        return Statement(*this, found->second, SQLITE_OK);
    }
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (prepared != nullptr) prepared_.emplace(sql, prepared);
    if (code != SQLITE_OK) note_failure();
    return Statement(*this, prepared, code);
}

bool Connection::execute(const char* sql) {
    return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK || note_failure();
}

bool Connection::note_failure() {
    code_ = sqlite3_extended_errcode(handle_);
    message_ = sqlite3_errmsg(handle_);
    return false;
}

std::int64_t Connection::integer(std::string_view sql, std::int64_t otherwise) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : otherwise;
}

std::string Connection::text(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : std::string();
}

Transaction::~Transaction() {
    if (begun_ && sqlite3_get_autocommit(connection_.handle()) == 0) connection_.execute("ROLLBACK");
}

}  // namespace attune::store
