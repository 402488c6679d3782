#include "tools/cli/keeper.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>

namespace attune::cli {

std::int64_t unix_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<> Keeper::begin_run(store::Store& into, store::ProfileId profile, const Session& session,
                           Feedback feedback) {
    const Scenario& scenario = session.scenario();
    writer_.emplace(session);
    const store::RunStart start{.profile = profile,
                                .scenario_id = scenario.id,
                                .scenario_title = scenario.title,
                                .scenario_version = scenario.version,
                                .scenario_sha256 = scenario.sha256,
                                .seed = session.state().seed,
                                .feedback = std::string(name_of(feedback)),
                                .now_ms = unix_ms()};
    Result<store::RunId> run = into.begin_run(start, writer_->first_lines());
    if (!run) return run.error();
    store_ = &into;
    run_ = *run;
    return Nothing{};
}

void Keeper::go_on(store::Store& into, store::RunId run, const Session& session,
                   const std::string& last_line) {
    store_ = &into;
    run_ = run;
    writer_.emplace(session, last_line);
}

Result<> Keeper::write_log(const std::filesystem::path& path, const Session& session) {
    file_path_ = path;
    file_.reset(std::fopen(path.string().c_str(), "wb"));
    if (!file_) {
        return Error{"The log " + path.string() + " could not be opened: " + std::strerror(errno) + ".",
                     "Nothing was written.", "Choose a place where you may write."};
    }
    const std::vector<std::string> lines = log_lines(session);
    for (const std::string& line : lines) {
        if (const Result<> written = to_file(line); !written) return written;
    }
    if (!writer_) writer_.emplace(session, lines.back());
    return Nothing{};
}

Result<> Keeper::keep(const Session& session, std::span<const Event> events) {
    if (!writer_) return Nothing{};
    held_back_.push_back(writer_->add(session, events));
    const Result<> filed = file_ ? to_file(held_back_.back()) : Result<>(Nothing{});
    const Result<> stored = to_store();
    return stored ? filed : stored;
}

Result<> Keeper::to_store() {
    if (store_) {
        const Result<> appended = store_->append(run_, held_back_, unix_ms());
        if (!appended) return appended;
    }
    held_back_.clear();
    return Nothing{};
}

Result<> Keeper::to_file(const std::string& line) {
    errno = 0;
    const bool written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size() &&
                         std::fputc('\n', file_.get()) != EOF && std::fflush(file_.get()) == 0;
    if (written) return Nothing{};
    return Error{"The log " + file_path_.string() + " could not be written: " + std::strerror(errno) + ".",
                 store_ ? "The session is kept in the data folder all the same." : "The session goes on.",
                 "Make room, or choose another place with --log."};
}

Result<> Keeper::finish(store::RunState state, const std::string& summary) {
    return store_ ? store_->finish(run_, state, summary, unix_ms()) : Result<>(Nothing{});
}

}  // namespace attune::cli
