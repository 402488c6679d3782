#include "tools/cli/check.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "dialogue/drills/drill_problem.hpp"
#include "dialogue/drills/load_drill.hpp"
#include "dialogue/explore/lint.hpp"
#include "dialogue/scenario/problem_code.hpp"
#include "tools/cli/check_format.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {
namespace {

bool is_number(std::string_view number) {
    const auto same = [&](const auto& kind) { return kind.number == number; };
    return std::any_of(problem_kinds.begin(), problem_kinds.end(), same) ||
           std::any_of(drill_problem_kinds.begin(), drill_problem_kinds.end(), same) ||
           std::any_of(finding_kinds.begin(), finding_kinds.end(), same);
}

bool numbers_are_known(const CheckPlan& plan, std::ostream& err) {
    bool known = true;
    for (const auto* list : {&plan.only, &plan.ignore}) {
        for (const std::string& number : *list) {
            if (is_number(number)) continue;
            err << "There is no number \"" << number << "\". assets/findings.md lists them.\n";
            known = false;
        }
    }
    return known;
}

bool is_wanted(const Problem& problem, const CheckPlan& plan) {
    const auto has = [&](const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), problem.code) != list.end();
    };
    if (problem.severity == Problem::Severity::error) return true;
    return (plan.only.empty() || has(plan.only)) && !has(plan.ignore);
}

// Numbers of the loader alone need no linter.
bool wants_linter(const CheckPlan& plan) {
    return plan.only.empty() || std::any_of(plan.only.begin(), plan.only.end(),
                                            [](const std::string& number) { return number[0] == 'L'; });
}

void leave_out_unwanted(std::vector<Problem>& found, const CheckPlan& plan) {
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const Problem& problem) { return !is_wanted(problem, plan); }),
                found.end());
}

// Of one file: what the loader says and what the linter adds, in the file's order. A drill has no linter.
std::vector<Problem> problems_of(const std::string& text, const std::string& file, const CheckPlan& plan) {
    if (looks_like_a_drill(text)) {
        std::vector<Problem> found = load_drill(text, file).problems;
        leave_out_unwanted(found, plan);
        return found;
    }
    Loaded loaded = load_scenario(text, file);
    std::vector<Problem> found = std::move(loaded.problems);
    if (loaded.scenario != nullptr && wants_linter(plan)) {
        std::vector<Problem> lint = lint_scenario(loaded, text, file);
        std::move(lint.begin(), lint.end(), std::back_inserter(found));
    }
    leave_out_unwanted(found, plan);
    if (loaded.scenario == nullptr) return found;  // in order already, and its last one counts the rest
    std::stable_sort(found.begin(), found.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    return found;
}

void write(Format format, std::ostream& out, std::span<const Problem> problems, std::size_t files) {
    switch (format) {
        case Format::text:
            return write_text(out, problems, files);
        case Format::json:
            return write_json(out, problems);
        case Format::sarif:
            return write_sarif(out, problems);
        case Format::github:
            return write_github(out, problems);
    }
}

}  // namespace

int check_files(std::span<const std::string> files, const CheckPlan& plan, std::ostream& out,
                std::ostream& err) {
    if (!numbers_are_known(plan, err)) return 2;  // and nothing is checked: a typing error is not a pass
    std::vector<Problem> problems;
    bool unreadable = false;
    for (const std::string& file : files) {
        const Result<std::string> text = read_file(file);
        if (!text) {
            err << describe(text.error()) << '\n';
            unreadable = true;
            continue;
        }
        std::vector<Problem> found = problems_of(*text, file, plan);
        std::move(found.begin(), found.end(), std::back_inserter(problems));
    }
    write(plan.format, out, problems, files.size());
    if (unreadable) return 2;
    const bool warned = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Problem::Severity::warning;
    });
    return has_error(problems) || (plan.strict && warned) ? 1 : 0;
}

}  // namespace attune::cli
