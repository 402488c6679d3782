// A list of problems written for somebody: people, editors, code scanning (SARIF 2.1.0), GitHub's log.
#pragma once

#include <iosfwd>
#include <span>

#include "dialogue/scenario/problem.hpp"

namespace attune::cli {

/// Each as the loader says it, and a last line that counts.
void write_text(std::ostream& out, std::span<const Problem> problems, std::size_t files);

/// One array of {file, line, column, pointer, code, severity, what, hint}.
void write_json(std::ostream& out, std::span<const Problem> problems);

/// SARIF 2.1.0: one run, the rules that are used, a result for each problem.
void write_sarif(std::ostream& out, std::span<const Problem> problems);

/// Workflow commands of GitHub Actions: "::warning file=…,line=…,col=…,title=L301::what".
void write_github(std::ostream& out, std::span<const Problem> problems);

}  // namespace attune::cli
