#include "tools/cli/debrief.hpp"

#include <ostream>

#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/record/export_html.hpp"
#include "dialogue/record/export_table.hpp"
#include "tools/cli/assets.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {
namespace {

constexpr std::size_t columns = 80;

/// One command's output: errors to err, each said once; 1 as soon as there was one.
class Exporter {
  public:
    Exporter(std::ostream& to, std::ostream& errors) : out(to), err(errors) {}

    void fail(const Error& error) {
        err << wrapped(describe(error), columns) << '\n';
        status_ = 1;
    }

    void write(const std::optional<std::string>& path, const DebriefView& view,
               std::string (*made)(const DebriefView&)) {
        if (!path) return;
        if (const Result<> written = write_file(*path, made(view)); !written) {
            fail(written.error());
        } else {
            out << "Wrote " << *path << "\n";
        }
    }

    int status() const { return status_; }

  private:
    std::ostream& out;
    std::ostream& err;
    int status_ = 0;
};

/// An Error names the file.
Result<ReadLog> read_whole(const std::filesystem::path& log) {
    const Result<std::string> text = read_file(log);
    if (!text) return text.error();
    Result<ReadLog> read = read_log(*text);
    if (read) return read;
    Error error = read.error();
    error.what = log.string() + ": " + error.what;
    return error;
}

void print(const DebriefView& view, std::ostream& out) {
    for (const std::string& line : debrief_in_words(view)) out << wrapped(line, columns, 2) << '\n';
}

}  // namespace

int chair_command(const std::filesystem::path& log, std::ostream& out, std::ostream& err) {
    Exporter exporter(out, err);
    const Result<ReadLog> read = read_whole(log);
    if (!read) {
        exporter.fail(read.error());
        return exporter.status();
    }
    for (const std::string& line : chair_in_words(debrief_view(*read->scenario, read->events))) {
        out << wrapped(line, columns, 2) << '\n';
    }
    return 0;
}

int debrief_command(const std::filesystem::path& log, const std::optional<std::string>& html,
                    const std::optional<std::string>& csv, const std::optional<std::string>& json,
                    std::ostream& out, std::ostream& err) {
    Exporter exporter(out, err);
    const Result<ReadLog> read = read_whole(log);
    if (!read) {
        exporter.fail(read.error());
        return exporter.status();
    }
    const DebriefView view = whole_debrief(*read->scenario, read->events);
    if (!html && !csv && !json) print(view, out);
    exporter.write(html, view, debrief_html);
    exporter.write(csv, view, debrief_csv);
    exporter.write(json, view, debrief_json);
    return exporter.status();
}

}  // namespace attune::cli
