// The only two owners of SQLite's handles, private to the store: a Connection, and a Statement borrowed from
// its cache for one use. Errors stay in them as SQLite's codes until errors.hpp puts them into words.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace attune::store {

class Connection;

/// One use of a prepared statement. Binds in order, steps, and gives it back, reset and empty, when it goes.
class Statement {
  public:
    Statement(Connection& connection, sqlite3_stmt* prepared, int code)
        : connection_(connection), prepared_(prepared), code_(code) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);  // must outlive the use
    Statement& bind_null();

    /// True with a row to read; false at the end, or after an error, which ok() tells.
    bool step();
    /// Steps to the end; true without an error.
    bool run();
    bool ok() const { return code_ == SQLITE_OK || code_ == SQLITE_ROW || code_ == SQLITE_DONE; }

    std::int64_t integer(int column) const { return sqlite3_column_int64(prepared_, column); }
    std::string text(int column) const;

  private:
    Statement& bound(int code);

    Connection& connection_;
    sqlite3_stmt* prepared_;
    int code_;
    int bound_count_ = 0;
};

class Connection {
  public:
    /// Never null. Whether it opened, code() tells. `vfs` empty: the system's.
    static std::unique_ptr<Connection> open(const std::string& path, const std::string& vfs);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// `sql` is a literal: the cache keeps the view.
    Statement prepare(std::string_view sql);
    /// Runs SQL without results worth reading; true without an error.
    bool execute(const char* sql);
    /// The first column of the first row, or `otherwise` when there is none.
    std::int64_t integer(std::string_view sql, std::int64_t otherwise = 0);
    std::string text(std::string_view sql);

    std::int64_t changes() const { return sqlite3_changes64(handle_); }
    std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_); }
    /// Of the last failure, kept here: SQLite forgets it at the next call that goes well, a reset among them.
    int code() const { return code_; }
    const char* message() const { return message_.c_str(); }
    bool note_failure();  // always false, to be returned

    sqlite3* handle() { return handle_; }

  private:
    explicit Connection(sqlite3* handle) : handle_(handle) {}
    sqlite3* handle_;
    std::map<std::string_view, sqlite3_stmt*> prepared_;
    int code_ = SQLITE_OK;
    std::string message_;
};

/// Begins at once and takes everything back when it goes without a commit.
class Transaction {
  public:
    explicit Transaction(Connection& connection, const char* begin = "BEGIN IMMEDIATE")
        : connection_(connection), begun_(connection.execute(begin)) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    bool begun() const { return begun_; }
    bool commit() { return connection_.execute("COMMIT"); }

  private:
    Statement& bound(int code);

    Connection& connection_;
    bool begun_;
};

}  // namespace attune::store
