// Keeps a session as it goes: each turn's line into the store, in one transaction, and into a log file where
// one was asked for. What could not be written is held back and tried again with the next line.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/record/event_log.hpp"
#include "dialogue/record/feedback.hpp"
#include "dialogue/store/store.hpp"

namespace attune::cli {

std::int64_t unix_ms();

class Keeper {
  public:
    /// Neither store nor file: keeps nothing.
    Keeper() = default;

    /// From here on the store keeps the session, as a new run.
    Result<> begin_run(store::Store& into, store::ProfileId profile, const Session& session,
                       Feedback feedback);
    /// Goes on with a run of the store.
    void go_on(store::Store& into, store::RunId run, const Session& session, const std::string& last_line);
    /// The log file is written anew with all lines so far.
    Result<> write_log(const std::filesystem::path& path, const Session& session);

    /// To be called after every take; the turn is acknowledged when this has returned without an error.
    Result<> keep(const Session& session, std::span<const Event> events);
    Result<> finish(store::RunState state, const std::string& summary);

    bool has_store() const { return store_ != nullptr; }
    store::RunId run() const { return run_; }

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    Result<> to_store();
    Result<> to_file(const std::string& line);

    std::optional<LogWriter> writer_;
    store::Store* store_ = nullptr;
    store::RunId run_;
    std::vector<std::string> held_back_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    std::filesystem::path file_path_;
};

}  // namespace attune::cli
