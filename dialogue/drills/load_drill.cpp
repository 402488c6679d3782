#include "dialogue/drills/load_drill.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "dialogue/drills/reading.hpp"
#include "dialogue/scenario/line_counter.hpp"

namespace attune {
namespace {

std::string_view name_of_file(std::string_view file) {
    const std::size_t slash = file.find_last_of("/\\");
    if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
    return file.substr(0, file.rfind('.'));
}

/// The drill's own problems, placed, in the order in which they stand in the text.
std::vector<Problem> placed(DrillReading& reading, std::string_view text, std::string_view file) {
    const Tree& tree = reading.decoding.tree;
    std::stable_sort(reading.found.begin(), reading.found.end(),
                     [&](const auto& a, const auto& b) { return tree[a.at].at < tree[b.at].at; });
    LineCounter lines(text);
    std::vector<Problem> problems;
    for (DrillReading::Found& found : reading.found) {
        const ProblemKind& kind = kind_of(found.code);
        Problem problem{std::string(kind.number), kind.severity,
                        Place{std::string(file), 0, 0, tree.pointer(found.at)}, std::move(found.what),
                        std::move(found.hint)};
        lines.place(tree[found.at].at, problem.where);
        problems.push_back(std::move(problem));
    }
    return problems;
}

void merge_into(std::vector<Problem>& problems, std::vector<Problem> own) {
    std::move(own.begin(), own.end(), std::back_inserter(problems));
    const std::string_view rest = kind_of(ProblemCode::more_problems).number;  // it counts, and stays last
    std::stable_sort(problems.begin(), problems.end(), [&](const Problem& a, const Problem& b) {
        return std::tuple(a.code == rest, a.where.line, a.where.column) <
               std::tuple(b.code == rest, b.where.line, b.where.column);
    });
}

void check_name(DrillReading& reading, std::string_view file) {
    const std::string_view name = name_of_file(file);
    if (name.empty() || name == reading.drill.id) return;
    const Tree& tree = reading.decoding.tree;
    reading.report(DrillProblem::id_is_not_the_file, tree.find(tree.root(), "id"),
                   "The id is " + quoted(reading.drill.id) + " and the file is called " + quoted(name) + ".",
                   "Rename one of them, so that the drill is found by its id.");
}

}  // namespace

LoadedDrill load_drill(std::string_view text, std::string_view file) {
    Findings findings(text, file);
    Tree tree;
    auto drill = std::make_shared<Drill>();
    if (!read_tree(text, findings, tree)) return {nullptr, findings.take()};
    Scenario unused;
    const Decoding decoding{tree, findings, unused, {}, {}, {}, {}, {}, {}, {}, {}};
    DrillReading reading{decoding, *drill, {}, {}, {}};
    decode_drill(reading);
    if (!findings.has_errors()) {
        check_drill(reading);
        check_name(reading, file);
    }
    std::vector<Problem> problems = findings.take();
    merge_into(problems, placed(reading, text, file));
    if (has_error(problems)) return {nullptr, std::move(problems)};
    return {std::move(drill), std::move(problems)};
}

bool looks_like_a_drill(std::string_view text) {
    Findings findings(text, "");
    Tree tree;
    if (!read_tree(text, findings, tree) || tree.root() == no_value) return false;
    if (tree[tree.root()].kind != Value::Kind::object) return false;
    return tree.find(tree.root(), "items") != no_value && tree.find(tree.root(), "beats") == no_value;
}

LoadedLibrary load_library(std::span<const DrillFile> files) {
    LoadedLibrary loaded;
    std::vector<std::shared_ptr<const Drill>>& drills = loaded.library.drills;
    for (const DrillFile& file : files) {
        LoadedDrill one = load_drill(file.text, file.name);
        std::move(one.problems.begin(), one.problems.end(), std::back_inserter(loaded.problems));
        if (!one.drill) continue;
        const auto same = [&](const auto& known) { return known->id == one.drill->id; };
        if (std::any_of(drills.begin(), drills.end(), same)) {
            const ProblemKind& kind = kind_of(DrillProblem::drill_id_taken);
            loaded.problems.push_back({std::string(kind.number), kind.severity, Place{file.name, 0, 0, "/id"},
                                       "Another drill has the id " + quoted(one.drill->id) + " as well.",
                                       "Rename one of them, the file too."});
            continue;
        }
        drills.push_back(std::move(one.drill));
    }
    std::sort(drills.begin(), drills.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    return loaded;
}

}  // namespace attune
