#include "dialogue/scenario/findings.hpp"

#include <algorithm>

#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

constexpr std::size_t listed = 200;
constexpr std::size_t kept = 1000;  // beyond that a hostile file is only counted

// Walks forward through the text; offsets must not fall.
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

}  // namespace

bool Findings::full() const { return found_.size() >= kept; }

void Findings::add(ProblemCode code, std::size_t at, std::string pointer, std::string what,
                   std::string hint) {
    ++all_;
    if (kind_of(code).severity == Problem::Severity::error) ++errors_;
    if (full()) return;
    found_.push_back(Found{code, true, at, std::move(pointer), std::move(what), std::move(hint)});
}

void Findings::add(ProblemCode code, std::string what, std::string hint) {
    const bool listed_too = !full();
    add(code, 0, {}, std::move(what), std::move(hint));
    if (listed_too) found_.back().somewhere = false;
}

std::vector<Problem> Findings::take() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.at < b.at; });
    LineCounter lines(text_);
    std::vector<Problem> problems;
    for (Found& f : found_) {
        if (problems.size() == listed) break;
        const ProblemKind& kind = kind_of(f.code);
        Problem problem{std::string(kind.number), kind.severity, Place{std::string(file_), 0, 0, {}},
                        std::move(f.what), std::move(f.hint)};
        problem.where.pointer = std::move(f.pointer);
        if (f.somewhere) lines.place(f.at, problem.where);
        problems.push_back(std::move(problem));
    }
    if (all_ > problems.size()) {
        const ProblemKind& kind = kind_of(ProblemCode::more_problems);
        problems.push_back({std::string(kind.number), kind.severity, Place{std::string(file_), 0, 0, {}},
                            "and " + std::to_string(all_ - problems.size()) + " more",
                            "Mend these first; many of the others may follow from them."});
    }
    return problems;
}

}  // namespace attune
