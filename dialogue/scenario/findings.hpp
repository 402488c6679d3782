// Collects the problems of one file and puts them into the file's order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/scenario/problem.hpp"
#include "dialogue/scenario/problem_code.hpp"

namespace attune {

class Findings {
  public:
    Findings(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    /// `at` is a byte offset into the text.
    void add(ProblemCode code, std::size_t at, std::string pointer, std::string what, std::string hint = {});

    /// The file as a whole.
    void add(ProblemCode code, std::string what, std::string hint = {});

    /// So many problems that further ones are only counted: hints need not be looked for.
    bool full() const;

    bool has_errors() const { return errors_ > 0; }

    /// In the file's order, with lines and columns; after 200 the rest is counted in one last problem.
    std::vector<Problem> take();

  private:
    struct Found {
        ProblemCode code;
        bool somewhere;
        std::size_t at;
        std::string pointer, what, hint;
    };

    std::string_view text_;
    std::string_view file_;
    std::vector<Found> found_;
    std::size_t all_ = 0;
    std::size_t errors_ = 0;
};

}  // namespace attune
