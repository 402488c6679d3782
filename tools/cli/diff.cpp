#include "tools/cli/diff.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include "dialogue/explore/reach_changes.hpp"
#include "dialogue/explore/scenario_diff.hpp"
#include "tools/cli/load_file.hpp"

namespace attune::cli {
namespace {

struct Found {
    std::vector<Edit> edits;
    ReachChanges reach;
    bool none() const { return edits.empty(); }
};

std::string json_text(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

/// A terminal obeys control characters; a reader should not have to.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
    return out;
}

bool is_prose(const Edit& edit) {
    const std::string_view of = edit.member;
    constexpr std::string_view prose[] = {"text",       "why",         "inner",   "heard_as", "fear",
                                          "note",       "summary",     "setting", "missed",   "then",
                                          "presenting", "expectation", "title",   "delivery", "exemplars"};
    return std::find(std::begin(prose), std::end(prose), of) != std::end(prose);
}

std::string or_none(const std::string& value) { return value.empty() ? "(none)" : value; }

void write_edit(std::ostream& out, const Edit& edit) {
    out << "  " << plain(edit.of) << ' ' << plain(edit.id);
    switch (edit.kind) {
        case Edit::Kind::added:
        case Edit::Kind::removed: {
            const std::string& text = edit.kind == Edit::Kind::added ? edit.after : edit.before;
            out << ' ' << name_of(edit.kind) << (text.empty() ? "" : ": ") << plain(text) << '\n';
            return;
        }
        case Edit::Kind::moved:
            out << " moved: " << plain(edit.before) << " → " << plain(edit.after) << '\n';
            return;
        case Edit::Kind::changed:
            break;
    }
    out << ' ' << edit.member << ": ";
    if (is_prose(edit) && !edit.before.empty() && !edit.after.empty()) {
        out << plain(marked(edit.before, edit.after)) << '\n';
    } else {
        out << plain(or_none(edit.before)) << " → " << plain(or_none(edit.after)) << '\n';
    }
}

void write_reach(std::ostream& out, const ReachChanges& reach) {
    if (!reach.complete) {
        out << "Reach\n  The search was too large to finish; what can be reached was not compared.\n";
        return;
    }
    if (!reach.changes.empty()) out << "Reach\n";
    for (const ReachChange& change : reach.changes) {
        out << "  " << change.key << (change.is_new ? " is new and " : ": ");
        if (!change.is_new) out << in_words(change.before) << " → ";
        out << in_words(change.after) << '\n';
    }
}

void write_text(std::ostream& out, const Found& found) {
    if (found.none()) {
        out << "The two are the same.\n";
        return;
    }
    constexpr std::pair<Edit::Kind, std::string_view> parts[] = {{Edit::Kind::added, "Added"},
                                                                 {Edit::Kind::removed, "Removed"},
                                                                 {Edit::Kind::moved, "Moved"},
                                                                 {Edit::Kind::changed, "Changed"}};
    for (const auto& [kind, heading] : parts) {
        bool said = false;
        for (const Edit& edit : found.edits) {
            if (edit.kind != kind) continue;
            if (!said) out << heading << '\n';
            said = true;
            write_edit(out, edit);
        }
    }
    write_reach(out, found.reach);
}

void write_json(std::ostream& out, const Found& found, const Scenario& was, const Scenario& is) {
    const auto side = [](const Scenario& s) {
        return R"({"id":)" + json_text(s.id) + R"(,"version":)" + json_text(s.version) + R"(,"sha256":)" +
               json_text(s.sha256) + "}";
    };
    out << R"({"old":)" << side(was) << R"(,"new":)" << side(is) << R"(,"edits":[)";
    for (std::size_t i = 0; i < found.edits.size(); ++i) {
        const Edit& e = found.edits[i];
        out << (i == 0 ? "\n" : ",\n") << R"({"kind":)" << json_text(name_of(e.kind)) << R"(,"of":)"
            << json_text(e.of) << R"(,"id":)" << json_text(e.id) << R"(,"member":)" << json_text(e.member)
            << R"(,"before":)" << json_text(e.before) << R"(,"after":)" << json_text(e.after) << '}';
    }
    out << R"(],"reach_compared":)" << (found.reach.complete ? "true" : "false") << R"(,"reached":[)";
    for (std::size_t i = 0; i < found.reach.changes.size(); ++i) {
        const ReachChange& c = found.reach.changes[i];
        out << (i == 0 ? "\n" : ",\n") << R"({"goal":)" << json_text(c.key) << R"(,"new":)"
            << (c.is_new ? "true" : "false") << R"(,"before":)" << json_text(in_words(c.before))
            << R"(,"after":)" << json_text(in_words(c.after)) << '}';
    }
    out << "]}\n";
}

}  // namespace

int diff_command(const std::string& old_file, const std::string& new_file, Format format, std::ostream& out,
                 std::ostream& err) {
    int status = 0;
    const auto was = load_or_explain(old_file, err, status);
    const auto is = was ? load_or_explain(new_file, err, status) : nullptr;
    if (!was || !is) return 2;
    Found found;
    if (was->sha256 != is->sha256) {
        found.edits = edits(*was, *is);
        found.reach = reach_changes(*was, *is, Limits{});
    }
    format == Format::json ? write_json(out, found, *was, *is) : write_text(out, found);
    return found.none() ? 0 : 1;
}

}  // namespace attune::cli
