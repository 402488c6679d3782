#include "dialogue/scenario/findings.hpp"

#include <algorithm>

#include "dialogue/scenario/line_counter.hpp"

namespace attune {
namespace {

constexpr std::size_t listed = 200;
constexpr std::size_t kept = 1000;  // beyond that a hostile file is only counted

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
