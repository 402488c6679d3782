// Text for a terminal: lines wrapped at words, so that a narrow window, a pager and a screen reader all read
// it. Nothing is drawn with characters.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace attune::cli {

/// Wraps at `width` characters (UTF-8 counted by code point); later lines start with `indent` blanks.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

class Terminal {
  public:
    Terminal(std::istream& from, std::ostream& to, std::size_t columns = 80)
        : in(from), out(to), width(columns) {}

    void line(std::string_view text, std::size_t indent = 0);
    void blank();
    /// A heading stands alone between blank lines.
    void heading(std::string_view text);
    /// Asks and waits; none at the end of input.
    std::optional<std::string> ask(std::string_view prompt);

  private:
    std::istream& in;
    std::ostream& out;
    std::size_t width;
};

}  // namespace attune::cli
