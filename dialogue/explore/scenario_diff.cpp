#include "dialogue/explore/scenario_diff.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace attune {
namespace {

using Key = std::pair<std::string, std::string>;  // of, id

Key key_of(const Thing& thing) { return {thing.of, thing.id}; }

std::map<Key, const Thing*> by_key(const std::vector<Thing>& things) {
    std::map<Key, const Thing*> out;
    for (const Thing& thing : things) out.emplace(key_of(thing), &thing);
    return out;
}

/// An option's own id, without its beat.
std::string_view own_id(const Thing& thing) {
    const std::string_view id = thing.id;
    return thing.within.empty() || !id.starts_with(thing.within + ".") ? id
                                                                       : id.substr(thing.within.size() + 1);
}

bool same_elsewhere(const Thing& a, const Thing& b) {
    return a.of == b.of && a.of == "option" && own_id(a) == own_id(b) && a.text == b.text &&
           a.within != b.within;
}

/// What stood in both, in the order of the first.
std::vector<std::string> common(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    const std::set<std::string> there(other.begin(), other.end());
    std::vector<std::string> out;
    for (const std::string& id : one) {
        if (there.count(id) > 0) out.push_back(id);
    }
    return out;
}

std::string listed(const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + id;
    return out;
}

void compare(const Thing& was, const Thing& is, std::vector<Edit>& out) {
    for (std::size_t i = 0; i < is.members.size(); ++i) {
        const auto& [name, after] = is.members[i];
        const std::string& before = was.members[i].second;  // of one kind: the same members
        if (before != after) out.push_back({Edit::Kind::changed, is.of, is.id, name, before, after});
    }
    const std::string before = listed(common(was.order, is.order)),
                      after = listed(common(is.order, was.order));
    if (before != after) out.push_back({Edit::Kind::changed, is.of, is.id, "order", before, after});
}

/// Pairs what is gone with what is new and the same elsewhere: by the new one.
std::map<const Thing*, const Thing*> moves(const std::vector<Thing>& old_things,
                                           const std::vector<Thing>& new_things,
                                           const std::map<Key, const Thing*>& was,
                                           const std::map<Key, const Thing*>& is) {
    std::multimap<std::string, const Thing*> gone;
    for (const Thing& thing : old_things) {
        if (thing.of == "option" && is.count(key_of(thing)) == 0) gone.emplace(own_id(thing), &thing);
    }
    std::map<const Thing*, const Thing*> out;
    for (const Thing& thing : new_things) {
        if (thing.of != "option" || was.count(key_of(thing)) > 0) continue;
        auto [at, end] = gone.equal_range(std::string(own_id(thing)));
        at = std::find_if(at, end, [&](const auto& entry) { return same_elsewhere(*entry.second, thing); });
        if (at == end) continue;
        out.emplace(&thing, at->second);
        gone.erase(at);
    }
    return out;
}

}  // namespace

std::vector<Edit> edits(const Scenario& old_one, const Scenario& new_one) {
    const std::vector<Thing> old_things = things_of(old_one), new_things = things_of(new_one);
    const auto was = by_key(old_things), is = by_key(new_things);
    const auto moved = moves(old_things, new_things, was, is);
    std::set<const Thing*> went;
    std::map<std::string, std::string> renamed;  // where an option went: its replies went along
    for (const auto& [thing, from] : moved) {
        went.insert(from);
        renamed[from->id] = thing->id;
    }
    std::vector<Edit> out;
    for (const Thing& thing : new_things) {
        const auto at = was.find(key_of(thing));
        const auto from = moved.find(&thing);
        const Thing* before = at != was.end() ? at->second : from != moved.end() ? from->second : nullptr;
        if (before == nullptr) {
            if (thing.of == "scenario") {
                before = &old_things.front();
                out.push_back({Edit::Kind::changed, "scenario", thing.id, "id", before->id, thing.id});
            } else {
                out.push_back({Edit::Kind::added, thing.of, thing.id, "", "", thing.text});
                continue;
            }
        }
        const auto along = renamed.find(before->within);
        const bool with_its_option = along != renamed.end() && along->second == thing.within;
        if (before->within != thing.within && !with_its_option) {
            out.push_back({Edit::Kind::moved, thing.of, thing.id, "", before->within, thing.within});
        }
        compare(*before, thing, out);
    }
    for (const Thing& thing : old_things) {
        if (thing.of == "scenario" || is.count(key_of(thing)) > 0 || went.count(&thing) > 0) continue;
        out.push_back({Edit::Kind::removed, thing.of, thing.id, "", thing.text, ""});
    }
    return out;
}

namespace {

/// Words with the blanks that follow them.
std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.find(' ', at);
        while (end != std::string_view::npos && end < text.size() && text[end] == ' ') ++end;
        if (end == std::string_view::npos) end = text.size();
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

std::string_view bare(std::string_view word) {
    while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
    return word;
}

/// lengths[i][j]: how many words the ends from i and from j have in common, in order.
std::vector<std::vector<std::uint32_t>> common_lengths(const std::vector<std::string_view>& a,
                                                       const std::vector<std::string_view>& b) {
    std::vector<std::vector<std::uint32_t>> lengths(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            lengths[i][j] = bare(a[i]) == bare(b[j]) ? lengths[i + 1][j + 1] + 1
                                                     : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

constexpr std::size_t markable = 600;  // words; longer texts are set one after the other

/// A run of words within its marks; the blank that follows it stays outside.
void close(std::string& out, std::string& run, std::string_view open, std::string_view shut) {
    if (run.empty()) return;
    const std::size_t end = bare(run).size();
    out += std::string(open) + run.substr(0, end) + std::string(shut) + run.substr(end);
    run.clear();
}

}  // namespace

std::string marked(std::string_view before, std::string_view after) {
    const auto a = words_in(before), b = words_in(after);
    std::string out, gone, fresh;
    const auto flush = [&] {
        if (!gone.empty() && !fresh.empty()) gone.resize(bare(gone).size());
        close(out, gone, "[-", "-]");
        close(out, fresh, "{+", "+}");
    };
    if (a.size() > markable || b.size() > markable) {
        gone = before;
        fresh = after;
        flush();
        return out;
    }
    const auto lengths = common_lengths(a, b);
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && bare(a[i]) == bare(b[j])) {
            flush();
            out += b[j];
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
            gone += a[i++];
        } else {
            fresh += b[j++];
        }
    }
    flush();
    return out;
}

}  // namespace attune
