#include "dialogue/scenario/load.hpp"

#include "dialogue/base/sha256.hpp"
#include "dialogue/scenario/decoding.hpp"

namespace attune {

namespace {

// The loader is done with these; whoever speaks of the scenario later is not.
void keep_places(Decoding& decoding, SourceMap& places) {
    const Tree& tree = places.tree;
    places.client = tree.find(tree.root(), "client");
    places.beats = std::move(decoding.beat_values);
    places.options = std::move(decoding.option_values);
    places.lines = std::move(decoding.line_values);
    places.endings = std::move(decoding.ending_values);
    places.variables = std::move(decoding.variable_values);
    places.wounds = std::move(decoding.wound_values);
    const ValueId duties = tree.find(tree.root(), "duties");
    if (duties == no_value) return;
    for (const ValueId duty : tree.children(duties)) places.duties.push_back(duty);
}

}  // namespace

Loaded load_scenario(std::string_view text, std::string_view file) {
    Findings findings(text, file);
    auto places = std::make_shared<SourceMap>();
    Tree& tree = places->tree;
    auto scenario = std::make_shared<Scenario>();
    if (read_tree(text, findings, tree)) {
        Decoding decoding{tree, findings, *scenario, {}, {}, {}, {}, {}, {}, {}, {}};
        decode_scenario(decoding);
        if (!findings.has_errors()) lint(decoding);
        if (!findings.has_errors()) keep_places(decoding, *places);
    }
    if (findings.has_errors()) return {nullptr, findings.take(), nullptr};
    scenario->canonical = canonical_form(tree);
    scenario->sha256 = to_hex(sha256(scenario->canonical));
    return {std::move(scenario), findings.take(), std::move(places)};
}

}  // namespace attune
