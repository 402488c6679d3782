// The event log: JSON Lines, append only. The first line embeds the scenario in canonical form with its
// SHA-256, the seed and the version of the rules, so that a log can be read for ever without its file. Then
// one line for the opening, one for each turn, rewind, self-rating or leaving. Each line carries the hash of
// the one before: a changed byte is found. Format: dialogue/README.md.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/session/session.hpp"

namespace attune {

/// Writes the lines of one session as it goes; keeps the hash of the last.
class LogWriter {
  public:
    /// For a session, from its first line on.
    explicit LogWriter(const Session& session);
    /// Going on after a log that was read; `last_line` is its last.
    LogWriter(const Session& session, std::string_view last_line);

    /// The line (without newline) for the events of the take() just made. Valid until the next call.
    const std::string& add(const Session& session, std::span<const Event> events);
    /// The head with the embedded scenario, and the opening.
    std::vector<std::string> first_lines() const;

  private:
    void write(const Moment& before, std::span<const Event> events);
    void seal();

    std::shared_ptr<const Scenario> scenario_;
    std::string head_;  // of the first line, without the scenario: its SHA-256 stands for it
    std::string opening_;
    std::string line_;
    std::string last_hash_;
    std::vector<char> buffer_;  // reused
    friend std::vector<std::string> log_lines(const Session& session);
};

struct ReadLog {
    std::shared_ptr<const Scenario> scenario;
    std::vector<Event> events;
    std::vector<std::string> lines;
};

/// Reads a log and checks its chain, its scenario's hash and every event; an Error names the line.
Result<ReadLog> read_log(std::string_view text);
Result<ReadLog> read_log(std::span<const std::string> lines);

/// Plays the moves again from the scenario and the seed and compares every line, byte for byte.
Result<> replay(const ReadLog& log);

/// The lines of a whole session, first to last.
std::vector<std::string> log_lines(const Session& session);

}  // namespace attune
