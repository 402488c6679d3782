// `check`: every problem of some scenario files, as text for people or JSON for editors and pipelines.
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace attune::cli {

enum class Format { text, json };

/// Exit status: 0 without an error (warnings are allowed), 1 with one, 2 when a file could not be read.
/// JSON: one array of {file, line, column, pointer, code, severity, what, hint}.
int check_files(std::span<const std::string> files, Format format, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
