#include "dialogue/base/check.hpp"
#include "dialogue/store/held.hpp"

namespace attune::store {
namespace {

// A macro, since the cache takes literals and literals join by standing side by side.
#define RUN_COLUMNS                                                                                 \
    "SELECT id, profile_id, scenario_id, scenario_title, scenario_version, scenario_sha256, seed, " \
    "feedback, "                                                                                    \
    "started_ms, state, turns, updated_ms, summary FROM run "

// The column's check allows no other word; a file changed by hand shows as open.
RunState state_of(const std::string& text) { return named<RunState>(text).value_or(RunState::open); }

Run read_run(const Statement& row) {
    return {.id = {row.integer(0)},
            .start = {.profile = {row.integer(1)},
                      .scenario_id = row.text(2),
                      .scenario_title = row.text(3),
                      .scenario_version = row.text(4),
                      .scenario_sha256 = row.text(5),
                      .seed = static_cast<std::uint64_t>(row.integer(6)),
                      .feedback = row.text(7),
                      .now_ms = row.integer(8)},
            .state = state_of(row.text(9)),
            .turns = row.integer(10),
            .updated_ms = row.integer(11),
            .summary = row.text(12)};
}

bool insert_run(Connection& db, const RunStart& start) {
    return db
        .prepare(
            "INSERT INTO run(profile_id, scenario_id, scenario_title, scenario_version, scenario_sha256, "
            "seed, "
            "feedback, state, turns, started_ms, updated_ms, summary) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'open', 0, ?, ?, '')")
        .bind(start.profile.value)
        .bind(start.scenario_id)
        .bind(start.scenario_title)
        .bind(start.scenario_version)
        .bind(start.scenario_sha256)
        .bind(static_cast<std::int64_t>(start.seed))  // SQLite's integers are signed; the bits are kept
        .bind(start.feedback)
        .bind(start.now_ms)
        .bind(start.now_ms)
        .run();
}

bool insert_lines(Connection& db, RunId id, std::span<const std::string> lines) {
    Statement last = db.prepare("SELECT ifnull(max(seq), -1) FROM line WHERE run_id = ?");
    if (!last.bind(id.value).step()) return false;
    std::int64_t seq = last.integer(0);
    for (const std::string& line : lines) {
        Statement insert = db.prepare("INSERT INTO line(run_id, seq, text) VALUES (?, ?, ?)");
        if (!insert.bind(id.value).bind(++seq).bind(line).run()) return false;
    }
    return true;
}

}  // namespace

Result<std::vector<Run>> Store::Held::read_runs(Statement& rows) const {
    std::vector<Run> runs;
    while (rows.step()) runs.push_back(read_run(rows));
    if (!rows.ok()) return failed("read the saved sessions");
    return runs;
}

Result<RunId> Store::begin_run(const RunStart& start, std::span<const std::string> lines) {
    Connection& db = *held_->db;
    const char* doing = "begin a saved session";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    if (!insert_run(db, start)) {
        if (db.code() == SQLITE_CONSTRAINT_FOREIGNKEY) return no_such("profile");
        return held_->failed(doing);
    }
    const RunId id{db.last_id()};
    if (!insert_lines(db, id, lines) || !transaction.commit()) return held_->failed(doing);
    return id;
}

Result<> Store::append(RunId id, std::span<const std::string> lines, std::int64_t now_ms) {
    Connection& db = *held_->db;
    const char* doing = "save this turn";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    Statement count = db.prepare("UPDATE run SET turns = turns + 1, updated_ms = ? WHERE id = ?");
    if (!count.bind(now_ms).bind(id.value).run()) return held_->failed(doing);
    if (db.changes() == 0) return no_such("session");
    if (!insert_lines(db, id, lines) || !transaction.commit()) return held_->failed(doing);
    return Nothing{};
}

Result<> Store::finish(RunId id, RunState state, std::string_view summary, std::int64_t now_ms) {
    ATTUNE_CHECK(state != RunState::open, "a run ends as finished or left");
    Connection& db = *held_->db;
    Statement update = db.prepare("UPDATE run SET state = ?, summary = ?, updated_ms = ? WHERE id = ?");
    if (!update.bind(name_of(state)).bind(summary).bind(now_ms).bind(id.value).run()) {
        return held_->failed("save the end of this session");
    }
    if (db.changes() == 0) return no_such("session");
    return Nothing{};
}

Result<Run> Store::run(RunId id) {
    Statement row = held_->db->prepare(RUN_COLUMNS "WHERE id = ?");
    if (row.bind(id.value).step()) return read_run(row);
    if (!row.ok()) return held_->failed("read a saved session");
    return no_such("session");
}

Result<std::vector<std::string>> Store::lines(RunId id) {
    std::vector<std::string> lines;
    Statement rows = held_->db->prepare("SELECT text FROM line WHERE run_id = ? ORDER BY seq");
    rows.bind(id.value);
    while (rows.step()) lines.push_back(rows.text(0));
    if (!rows.ok()) return held_->failed("read a saved session");
    if (lines.empty()) {
        if (const Result<Run> known = run(id); !known) return known.error();
    }
    return lines;
}

Result<std::vector<Run>> Store::runs(ProfileId profile) {
    Statement rows = held_->db->prepare(RUN_COLUMNS "WHERE profile_id = ? ORDER BY updated_ms DESC, id DESC");
    return held_->read_runs(rows.bind(profile.value));
}

Result<std::vector<Run>> Store::resumable(ProfileId profile) {
    Statement rows = held_->db->prepare(
        RUN_COLUMNS "WHERE profile_id = ? AND state = 'open' ORDER BY updated_ms DESC, id DESC");
    return held_->read_runs(rows.bind(profile.value));
}

Result<Deletion> Store::delete_run(RunId id) {
    Connection& db = *held_->db;
    const char* doing = "delete this session";
    Transaction transaction(db);
    if (!transaction.begun()) return held_->failed(doing);
    if (!db.prepare("DELETE FROM run WHERE id = ?").bind(id.value).run()) return held_->failed(doing);
    if (db.changes() == 0) return no_such("session");
    return held_->scrub_after(transaction, doing);
}

}  // namespace attune::store
