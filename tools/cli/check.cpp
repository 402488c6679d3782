#include "tools/cli/check.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "dialogue/scenario/load.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {
namespace {

std::string json_text(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

void write_json(std::ostream& out, const std::vector<Problem>& problems) {
    out << '[';
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const Problem& p = problems[i];
        out << (i == 0 ? "\n" : ",\n") << R"({"file":)" << json_text(p.where.file) << R"(,"line":)"
            << p.where.line << R"(,"column":)" << p.where.column << R"(,"pointer":)"
            << json_text(p.where.pointer) << R"(,"code":)" << json_text(p.code) << R"(,"severity":)"
            << json_text(name_of(p.severity)) << R"(,"what":)" << json_text(p.what) << R"(,"hint":)"
            << json_text(p.hint) << '}';
    }
    out << (problems.empty() ? "]\n" : "\n]\n");
}

void write_text(std::ostream& out, const std::vector<Problem>& problems, std::size_t files) {
    for (const Problem& problem : problems) out << describe(problem) << '\n';
    const auto is_error = [](const Problem& p) { return p.severity == Problem::Severity::error; };
    const auto errors = std::count_if(problems.begin(), problems.end(), is_error);
    const auto warnings = std::ssize(problems) - errors;
    const auto counted = [](std::ptrdiff_t n, std::string_view one) {
        return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
    };
    out << counted(static_cast<std::ptrdiff_t>(files), "file") << ": " << counted(errors, "error") << ", "
        << counted(warnings, "warning") << '\n';
}

}  // namespace

int check_files(std::span<const std::string> files, Format format, std::ostream& out, std::ostream& err) {
    std::vector<Problem> problems;
    bool unreadable = false;
    for (const std::string& file : files) {
        const Result<std::string> text = read_file(file);
        if (!text) {
            err << describe(text.error()) << '\n';
            unreadable = true;
            continue;
        }
        Loaded loaded = load_scenario(*text, file);
        std::move(loaded.problems.begin(), loaded.problems.end(), std::back_inserter(problems));
    }
    format == Format::json ? write_json(out, problems) : write_text(out, problems, files.size());
    if (unreadable) return 2;
    return has_error(problems) ? 1 : 0;
}

}  // namespace attune::cli
