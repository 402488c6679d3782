#include <array>

#include "dialogue/store/migration.hpp"

namespace attune::store {
namespace {

// AUTOINCREMENT, so that the id of a deleted run or profile is never given again.
constexpr const char* version_1 = R"sql(
CREATE TABLE profile (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT    NOT NULL COLLATE NOCASE UNIQUE,
  guest      INTEGER NOT NULL,
  created_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX profile_guest ON profile(guest) WHERE guest = 1;

CREATE TABLE run (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id       INTEGER NOT NULL REFERENCES profile(id) ON DELETE CASCADE,
  scenario_id      TEXT    NOT NULL,
  scenario_title   TEXT    NOT NULL,
  scenario_version TEXT    NOT NULL,
  scenario_sha256  TEXT    NOT NULL,
  seed             INTEGER NOT NULL,
  feedback         TEXT    NOT NULL,
  state            TEXT    NOT NULL CHECK (state IN ('open', 'finished', 'left')),
  turns            INTEGER NOT NULL,
  started_ms       INTEGER NOT NULL,
  updated_ms       INTEGER NOT NULL,
  summary          TEXT    NOT NULL
) STRICT;
CREATE INDEX run_of_profile ON run(profile_id, updated_ms);

CREATE TABLE line (
  run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  text   TEXT    NOT NULL,
  PRIMARY KEY (run_id, seq)
) STRICT;

CREATE TABLE setting (
  profile_id INTEGER REFERENCES profile(id) ON DELETE CASCADE,
  key        TEXT NOT NULL,
  value      TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX setting_key ON setting(ifnull(profile_id, 0), key);

-- What the next open still has to do: 'scrub' after a deletion.
CREATE TABLE task (name TEXT NOT NULL PRIMARY KEY) STRICT;
)sql";

// One moment practised. It carries what progress needs, since drills change; `ease` is empty until it is
// said.
constexpr const char* version_2 = R"sql(
CREATE TABLE practice (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id INTEGER NOT NULL REFERENCES profile(id) ON DELETE CASCADE,
  day        INTEGER NOT NULL,
  drill      TEXT    NOT NULL,
  item       TEXT    NOT NULL,
  family     TEXT    NOT NULL,
  answer     TEXT    NOT NULL,
  skill      TEXT    NOT NULL,
  level      INTEGER NOT NULL,
  showing    TEXT    NOT NULL,
  ease       TEXT    NOT NULL,
  at_ms      INTEGER NOT NULL
) STRICT;
CREATE INDEX practice_of_profile ON practice(profile_id, id);
)sql";

// What was typed in a session, known to the log by its hash alone.
constexpr const char* version_3 = R"sql(
CREATE TABLE typed_text (
  run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  hash   TEXT    NOT NULL,
  salt   TEXT    NOT NULL,
  text   TEXT    NOT NULL,
  PRIMARY KEY (run_id, hash)
) STRICT;
)sql";

constexpr std::array history{Migration{1, version_1}, Migration{2, version_2}, Migration{3, version_3}};

}  // namespace

std::span<const Migration> schema_history() { return history; }

}  // namespace attune::store
