#include "dialogue/scenario/tree.hpp"

#include <algorithm>

namespace attune {

ValueId Tree::find(ValueId object, std::string_view key) const {
    for (const ValueId child : children(object)) {
        if ((*this)[child].key == key) return child;
    }
    return no_value;
}

std::vector<ValueId> Tree::sorted(ValueId object) const {
    std::vector<ValueId> out;
    out.reserve((*this)[object].count);
    for (const ValueId child : children(object)) {
        if ((*this)[child].key != "//") out.push_back(child);
    }
    std::sort(out.begin(), out.end(), [&](ValueId a, ValueId b) { return (*this)[a].key < (*this)[b].key; });
    return out;
}

std::string Tree::pointer(ValueId id) const {
    std::vector<ValueId> path;
    for (; id != no_value && (*this)[id].parent != no_value; id = (*this)[id].parent) path.push_back(id);
    std::string out;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        const Value& value = (*this)[*step];
        out += '/';
        if ((*this)[value.parent].kind == Value::Kind::array) {
            out += std::to_string(value.position);
            continue;
        }
        for (const char c : value.key.substr(0, 80)) {
            if (c == '~') {
                out += "~0";
            } else if (c == '/') {
                out += "~1";
            } else {
                out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
            }
        }
    }
    return out;
}

}  // namespace attune
