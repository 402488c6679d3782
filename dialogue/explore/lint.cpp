#include "dialogue/explore/lint.hpp"

#include <algorithm>
#include <array>

#include "dialogue/scenario/choices_only.hpp"
#include "dialogue/scenario/line_counter.hpp"

namespace attune {
namespace {

constexpr std::size_t listed = 50;  // of one number; the rest is counted

ValueId value_of(const SourceMap& places, const Subject& at) {
    switch (at.of) {
        case Subject::Of::scenario:
            return places.tree.root();
        case Subject::Of::client:
            return places.client;
        case Subject::Of::variable:
            return places.variables[at.index];
        case Subject::Of::wound:
            return places.wounds[at.index];
        case Subject::Of::duty:
            return places.duties[at.index];
        case Subject::Of::beat:
            return places.beats[at.index];
        case Subject::Of::option:
            return places.options[at.index];
        case Subject::Of::line:
            return places.lines[at.index];
        case Subject::Of::ending:
            return places.endings[at.index];
    }
    return no_value;
}

struct Placed {
    Finding finding;
    Spot spot;
};

std::vector<Placed> placed(const SourceMap& places, std::vector<Finding>& findings) {
    std::vector<Placed> out;
    out.reserve(findings.size());
    for (Finding& finding : findings) {
        Spot spot = spot_of(places, value_of(places, finding.at), finding.at.key);
        out.push_back(Placed{std::move(finding), std::move(spot)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Placed& a, const Placed& b) { return a.spot.offset < b.spot.offset; });
    return out;
}

Problem problem_of(Placed& placed, std::string_view file, LineCounter& lines) {
    const FindingKind& kind = kind_of(placed.finding.code);
    Problem problem{std::string(kind.number), kind.severity, Place{std::string(file), 0, 0, {}},
                    std::move(placed.finding.what), std::move(placed.finding.hint)};
    if (placed.finding.at.of == Subject::Of::scenario && placed.finding.at.key.empty()) return problem;
    lines.place(placed.spot.offset, problem.where);
    problem.where.pointer = std::move(placed.spot.pointer);
    return problem;
}

}  // namespace

std::vector<Problem> lint_scenario(const Loaded& loaded, std::string_view text, std::string_view file,
                                   const Limits& limits) {
    std::vector<Problem> problems;
    if (loaded.scenario == nullptr || loaded.places == nullptr) return problems;
    std::vector<Finding> findings;
    const std::shared_ptr<const Scenario> choices = choices_only(loaded.scenario);
    find_ways(*choices, limits, findings);
    find_model(*choices, findings);
    find_give_aways(*choices, findings);
    find_typed(*loaded.scenario, findings);
    find_prose(*loaded.scenario, findings);

    std::array<std::size_t, finding_kinds.size()> so_far{};
    std::array<std::size_t, finding_kinds.size()> last{};
    LineCounter lines(text);
    for (Placed& one : placed(*loaded.places, findings)) {
        const auto code = static_cast<std::size_t>(one.finding.code);
        if (++so_far[code] > listed) continue;
        last[code] = problems.size();
        problems.push_back(problem_of(one, file, lines));
    }
    for (std::size_t code = 0; code < so_far.size(); ++code) {
        if (so_far[code] <= listed) continue;
        problems[last[code]].what +=
            " And " + std::to_string(so_far[code] - listed) + " more of this number.";
    }
    return problems;
}

}  // namespace attune
