#include "tools/cli/check_format.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "dialogue/drills/drill_problem.hpp"
#include "dialogue/explore/finding_code.hpp"
#include "dialogue/scenario/problem_code.hpp"
#include "tools/cli/json_text.hpp"

namespace attune::cli {
namespace {

std::ptrdiff_t count(std::span<const Problem> problems, Problem::Severity severity) {
    return std::count_if(problems.begin(), problems.end(),
                         [&](const Problem& problem) { return problem.severity == severity; });
}

std::string counted(std::ptrdiff_t n, std::string_view one) {
    return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

std::string_view title_of(std::string_view number) {
    for (const ProblemKind& kind : problem_kinds) {
        if (kind.number == number) return kind.title;
    }
    for (const ProblemKind& kind : drill_problem_kinds) {
        if (kind.number == number) return kind.title;
    }
    for (const FindingKind& kind : finding_kinds) {
        if (kind.number == number) return kind.title;
    }
    return {};
}

// SARIF wants a relative reference: percent signs, blanks and what is not ASCII are escaped.
std::string as_uri(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

// The numbers that are used, once each; a result names its rule by the position here.
std::vector<std::string> numbers_of(std::span<const Problem> problems) {
    std::vector<std::string> numbers;
    for (const Problem& problem : problems) numbers.push_back(problem.code);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::string sarif_rule(const std::string& number) {
    const std::string page = number.starts_with('L')   ? "assets/findings.md"
                             : number.starts_with('D') ? "assets/drills/README.md"
                                                       : "assets/README.md";
    const std::string help =
        std::string(title_of(number)) + ". Explained in " + page + " under " + number + ".";
    return R"({"id":)" + json_text(number) + R"(,"shortDescription":{"text":)" + json_text(title_of(number)) +
           R"(},"help":{"text":)" + json_text(help) + "}}";
}

std::string sarif_result(const Problem& problem, const std::vector<std::string>& numbers) {
    const auto rule = std::lower_bound(numbers.begin(), numbers.end(), problem.code) - numbers.begin();
    std::string message = problem.what;
    if (!problem.hint.empty()) message += "\n" + problem.hint;
    std::string out = R"({"ruleId":)" + json_text(problem.code) + R"(,"ruleIndex":)" + std::to_string(rule) +
                      R"(,"level":)" + json_text(name_of(problem.severity)) + R"(,"message":{"text":)" +
                      json_text(message) +
                      R"(},"locations":[{"physicalLocation":{"artifactLocation":{"uri":)" +
                      json_text(as_uri(problem.where.file)) + "}";
    if (problem.where.line > 0) {
        out += R"(,"region":{"startLine":)" + std::to_string(problem.where.line) + R"(,"startColumn":)" +
               std::to_string(problem.where.column) + "}";
    }
    out += "}";
    if (!problem.where.pointer.empty()) {
        out += R"(,"logicalLocations":[{"fullyQualifiedName":)" + json_text(problem.where.pointer) + "}]";
    }
    return out + "}]}";
}

// https://docs.github.com/actions: what would end a message, or a property of it, is written as %XX.
std::string github_text(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%') {
            out += "%25";
        } else if (c == '\r') {
            out += "%0D";
        } else if (c == '\n') {
            out += "%0A";
        } else if (property && c == ':') {
            out += "%3A";
        } else if (property && c == ',') {
            out += "%2C";
        } else {
            out += c;
        }
    }
    return out;
}

std::string_view github_level(Problem::Severity severity) {
    return severity == Problem::Severity::note ? "notice" : name_of(severity);
}

}  // namespace

void write_text(std::ostream& out, std::span<const Problem> problems, std::size_t files) {
    for (const Problem& problem : problems) out << describe(problem) << '\n';
    out << counted(static_cast<std::ptrdiff_t>(files), "file") << ": "
        << counted(count(problems, Problem::Severity::error), "error") << ", "
        << counted(count(problems, Problem::Severity::warning), "warning") << ", "
        << counted(count(problems, Problem::Severity::note), "note") << '\n';
}

void write_json(std::ostream& out, std::span<const Problem> problems) {
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

void write_sarif(std::ostream& out, std::span<const Problem> problems) {
    const std::vector<std::string> numbers = numbers_of(problems);
    out << R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",)"
        << R"("runs":[{"tool":{"driver":{"name":"attune-cli check","semanticVersion":)"
        << json_text(ATTUNE_VERSION) << R"(,"rules":[)";
    for (std::size_t i = 0; i < numbers.size(); ++i) out << (i == 0 ? "\n" : ",\n") << sarif_rule(numbers[i]);
    out << R"(]}},"columnKind":"unicodeCodePoints","results":[)";
    for (std::size_t i = 0; i < problems.size(); ++i) {
        out << (i == 0 ? "\n" : ",\n") << sarif_result(problems[i], numbers);
    }
    out << "]}]}\n";
}

void write_github(std::ostream& out, std::span<const Problem> problems) {
    for (const Problem& problem : problems) {
        out << "::" << github_level(problem.severity) << " file=" << github_text(problem.where.file, true);
        if (problem.where.line > 0) out << ",line=" << problem.where.line << ",col=" << problem.where.column;
        std::string message = problem.what;
        if (!problem.hint.empty()) message += "\n" + problem.hint;
        out << ",title=" << github_text(problem.code, true) << "::" << github_text(message, false) << '\n';
    }
}

}  // namespace attune::cli
