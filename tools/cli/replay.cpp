#include "tools/cli/replay.hpp"

#include <ostream>

#include "dialogue/record/event_log.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {

int replay_command(const std::filesystem::path& path, std::ostream& out, std::ostream& err) {
    const auto fail = [&](const std::string& sentences) {
        err << wrapped(sentences, 80) << '\n';
        return 1;
    };
    const auto broken = [&](const Error& error) { return fail(path.string() + ": " + describe(error)); };
    const Result<std::string> text = read_file(path);
    if (!text) return fail(describe(text.error()));
    const Result<ReadLog> log = read_log(*text);
    if (!log) return broken(log.error());
    if (const Result<> same = replay(*log); !same) return broken(same.error());
    const SessionState state = fold(log->events, *log->scenario);
    out << "The log holds: " << log->scenario->title << " (" << log->scenario->id << " "
        << log->scenario->version << "), seed " << state.seed << ", " << state.now.turns << " turns, "
        << log->lines.size() << " lines, every one recomputed from the moves and the same to the byte.\n";
    return 0;
}

}  // namespace attune::cli
