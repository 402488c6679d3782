#include "dialogue/store/connection.hpp"

#include "dialogue/base/check.hpp"

namespace attune::store {

Statement::~Statement() {
    sqlite3_reset(prepared_);
    sqlite3_clear_bindings(prepared_);
}

Statement& Statement::bind(std::int64_t value) {
    if (ok()) code_ = sqlite3_bind_int64(prepared_, ++bound_, value);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null pointer would bind NULL; an empty text is a text.
    const char* bytes = text.empty() ? "" : text.data();
    if (ok())
        code_ = sqlite3_bind_text64(prepared_, ++bound_, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind_null() {
    if (ok()) code_ = sqlite3_bind_null(prepared_, ++bound_);
    return *this;
}

bool Statement::step() {
    if (ok()) code_ = sqlite3_step(prepared_);
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
    sqlite3_open_v2(path.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    ATTUNE_CHECK(handle != nullptr, "no memory for a database connection");
    return std::unique_ptr<Connection>(new Connection(handle));
}

Connection::~Connection() {
    for (const auto& [sql, prepared] : prepared_) sqlite3_finalize(prepared);
    sqlite3_close(handle_);
}

Statement Connection::prepare(std::string_view sql) {
    if (const auto found = prepared_.find(sql); found != prepared_.end()) {
        ATTUNE_CHECK(sqlite3_stmt_busy(found->second) == 0, "a statement is used twice at once");
        return Statement(found->second, SQLITE_OK);
    }
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (prepared != nullptr) prepared_.emplace(sql, prepared);
    return Statement(prepared, code);
}

bool Connection::execute(const char* sql) {
    return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
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
