// Byte offsets as an editor counts them: lines and columns from 1, columns in characters. Walks forward
// through the text once; the offsets asked for must not fall.
#pragma once

#include <algorithm>
#include <string_view>

#include "dialogue/scenario/plain_text.hpp"
#include "dialogue/scenario/problem.hpp"

namespace attune {

class LineCounter {
  public:
    explicit LineCounter(std::string_view text) : text_(text) {
        if (text.starts_with("\xEF\xBB\xBF")) line_start_ = at_ = 3;
    }

    void place(std::size_t offset, Place& where) {
        offset = std::min(offset, text_.size());
        for (; at_ < offset; ++at_) {
            if (text_[at_] != '\n') continue;
            ++line_;
            line_start_ = at_ + 1;
        }
        where.line = line_;
        if (offset < line_start_) offset = line_start_;
        where.column =
            static_cast<int>(count_characters(text_.substr(line_start_, offset - line_start_))) + 1;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
};

}  // namespace attune
