// One spelling of each scenario, so that its fingerprint depends on what it says alone.
#include "dialogue/scenario/decimal.hpp"
#include "dialogue/scenario/decoding.hpp"

namespace attune {
namespace {

void write_text(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

// Recursion ends at the 64 levels the reader lets through.
void write(std::string& out, const Tree& tree, ValueId id) {
    const Value& value = tree[id];
    bool first = true;
    const auto separate = [&] {
        if (!first) out += ',';
        first = false;
    };
    switch (value.kind) {
        case Value::Kind::object:
            out += '{';
            for (const ValueId child : tree.sorted(id)) {
                separate();
                write_text(out, tree[child].key);
                out += ':';
                write(out, tree, child);
            }
            out += '}';
            break;
        case Value::Kind::array:
            out += '[';
            for (const ValueId child : tree.children(id)) {
                separate();
                write(out, tree, child);
            }
            out += ']';
            break;
        case Value::Kind::text:
            write_text(out, value.text);
            break;
        case Value::Kind::number:
            out += to_decimal(to_thousandths(value.text).thousandths);
            break;
        case Value::Kind::truth:
            out += value.truth ? "true" : "false";
            break;
        case Value::Kind::null:
            out += "null";
            break;
    }
}

}  // namespace

std::string canonical_form(const Tree& tree) {
    std::string out;
    write(out, tree, tree.root());
    return out;
}

}  // namespace attune
