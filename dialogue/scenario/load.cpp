#include "dialogue/scenario/load.hpp"

#include "dialogue/base/sha256.hpp"
#include "dialogue/scenario/decoding.hpp"

namespace attune {

Loaded load_scenario(std::string_view text, std::string_view file) {
    Findings findings(text, file);
    Tree tree;
    auto scenario = std::make_shared<Scenario>();
    if (read_tree(text, findings, tree)) {
        Decoding decoding{tree, findings, *scenario, {}, {}, {}, {}, {}, {}, {}};
        decode_scenario(decoding);
        if (!findings.has_errors()) lint(decoding);
    }
    const bool sound = !findings.has_errors();
    if (sound) {
        scenario->canonical = canonical_form(tree);
        scenario->sha256 = to_hex(sha256(scenario->canonical));
    }
    return {sound ? std::move(scenario) : nullptr, findings.take()};
}

}  // namespace attune
