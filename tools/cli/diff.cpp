#include "tools/cli/diff.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ostream>
#include <vector>

#include "dialogue/explore/reach_changes.hpp"
#include "dialogue/explore/scenario_diff.hpp"
#include "dialogue/explore/score_changes.hpp"
#include "tools/cli/decimal.hpp"
#include "tools/cli/json_text.hpp"
#include "tools/cli/load_file.hpp"

namespace attune::cli {
namespace {

struct Found {
    std::vector<Edit> edits;
    ReachChanges reach;
    ScoreChanges scores;
    bool none() const { return edits.empty(); }
};

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
                                          "presenting", "expectation", "title",   "delivery", "exemplars",
                                          "teaches",    "questions"};
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
        out << "Reach\n  The search was cut short; what can be reached was not compared. --budget gives it "
               "more time or memory.\n";
        return;
    }
    if (!reach.changes.empty() || !reach.ifs.empty()) out << "Reach\n";
    for (const ReachChange& change : reach.changes) {
        out << "  " << change.key << (change.is_new ? " is new and " : ": ");
        if (!change.is_new) out << in_words(change.before) << " → ";
        out << in_words(change.after) << '\n';
    }
    for (const IfChange& change : reach.ifs) {
        out << "  if of " << plain(change.id) << (change.is_new ? " is new and " : ": ");
        if (!change.is_new) out << in_words(change.before) << " → ";
        out << in_words(change.after) << '\n';
    }
}

std::string with_sign(double value, int places) {
    return (value < 0 ? "−" : "") + decimal(std::abs(value), places);
}

int places_of(Score score) { return score == Score::alliance ? 1 : 3; }

void write_scores(std::ostream& out, const ScoreChanges& scores) {
    if (!scores.complete) {
        out << "Scores\n  The time was up; what sessions earn was not compared. --budget gives it more.\n";
        return;
    }
    if (scores.moved.empty()) return;
    out << "Scores that moved (means of " << compared_sessions
        << " sessions with the same seeds; only what is "
        << "more than " << decimal(enough, 0) << " standard errors)\n";
    for (const ScoreChange& change : scores.moved) {
        const int places = places_of(change.score);
        const double by = change.after - change.before;
        out << "  " << name_of(change.policy) << ' ' << name_of(change.score) << ": "
            << with_sign(change.before, places) << " → " << with_sign(change.after, places) << " ("
            << (by > 0 ? "+" : "") << with_sign(by, places + 1) << ", standard error "
            << decimal(change.error, places + 1) << ")\n";
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
    write_scores(out, found.scores);
}

/// The items of a list, each on a line of its own.
template <class Items, class Write>
void write_list(std::ostream& out, std::string_view name, const Items& items, Write write) {
    out << ",\"" << name << "\":[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        out << (i == 0 ? "\n" : ",\n");
        write(items[i]);
    }
    out << ']';
}

std::string change_members(bool is_new, std::string_view before, std::string_view after) {
    return std::string(R"(,"new":)") + (is_new ? "true" : "false") + R"(,"before":)" + json_text(before) +
           R"(,"after":)" + json_text(after) + '}';
}

void write_json(std::ostream& out, const Found& found, const Scenario& was, const Scenario& is) {
    const auto side = [](const Scenario& s) {
        return R"({"id":)" + json_text(s.id) + R"(,"version":)" + json_text(s.version) + R"(,"sha256":)" +
               json_text(s.sha256) + "}";
    };
    out << R"({"old":)" << side(was) << R"(,"new":)" << side(is);
    write_list(out, "edits", found.edits, [&](const Edit& e) {
        out << R"({"kind":)" << json_text(name_of(e.kind)) << R"(,"of":)" << json_text(e.of) << R"(,"id":)"
            << json_text(e.id) << R"(,"member":)" << json_text(e.member) << R"(,"before":)"
            << json_text(e.before) << R"(,"after":)" << json_text(e.after) << '}';
    });
    out << R"(,"reach_compared":)" << (found.reach.complete ? "true" : "false");
    write_list(out, "reached", found.reach.changes, [&](const ReachChange& c) {
        out << R"({"goal":)" << json_text(c.key)
            << change_members(c.is_new, in_words(c.before), in_words(c.after));
    });
    write_list(out, "ifs", found.reach.ifs, [&](const IfChange& c) {
        out << R"({"id":)" << json_text(c.id)
            << change_members(c.is_new, in_words(c.before), in_words(c.after));
    });
    out << R"(,"scores_compared":)" << (found.scores.complete ? "true" : "false") << R"(,"sessions":)"
        << compared_sessions;
    write_list(out, "scores", found.scores.moved, [&](const ScoreChange& c) {
        out << R"({"policy":)" << json_text(name_of(c.policy)) << R"(,"score":)"
            << json_text(name_of(c.score)) << R"(,"before":)" << decimal(c.before, 4) << R"(,"after":)"
            << decimal(c.after, 4) << R"(,"standard_error":)" << decimal(c.error, 5) << '}';
    });
    out << "}\n";
}

/// From now on.
Limits limits_of(const Budget& budget) {
    const auto end = std::chrono::steady_clock::now() + budget.time;
    Limits limits;
    limits.bytes = budget.bytes;
    limits.time_is_up = [end] { return std::chrono::steady_clock::now() >= end; };
    return limits;
}

}  // namespace

int diff_command(const std::string& old_file, const std::string& new_file, Format format,
                 const Budget& budget, std::ostream& out, std::ostream& err) {
    int status = 0;
    const auto was = load_or_explain(old_file, err, status);
    const auto is = was ? load_or_explain(new_file, err, status) : nullptr;
    if (!was || !is) return 2;
    Found found;
    if (was->sha256 != is->sha256) {
        found.edits = edits(*was, *is);
        found.reach = reach_changes(*was, *is, limits_of(budget));
        found.scores = score_changes(*was, *is, limits_of(budget));
    }
    format == Format::json ? write_json(out, found, *was, *is) : write_text(out, found);
    return found.none() ? 0 : 1;
}

}  // namespace attune::cli
