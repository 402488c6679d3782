#include "dialogue/scenario/source_map.hpp"

namespace attune {
namespace {

ValueId member(const Tree& tree, ValueId of, std::string_view name) {
    if (tree[of].kind != Value::Kind::array) return tree.find(of, name);
    for (const ValueId child : tree.children(of)) {
        if (std::to_string(tree[child].position) == name) return child;
    }
    return no_value;
}

}  // namespace

Spot spot_of(const SourceMap& map, ValueId value, std::string_view path) {
    const Tree& tree = map.tree;
    if (value == no_value || tree.values.empty()) return {};
    bool within = false;
    while (!path.empty()) {
        const std::size_t end = path.find('/');
        const ValueId found = member(tree, value, path.substr(0, end));
        if (found == no_value) break;
        value = found;
        within = true;
        path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
    }
    const Value& at = tree[value];
    return {within ? at.at : at.key_at, tree.pointer(value)};
}

}  // namespace attune
