#include "tests/architecture/rules.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace attune::architecture {
namespace {

constexpr std::array<std::string_view, 10> room_order{"base",   "skills", "scenario", "client", "session",
                                                     "record", "drills", "explore",  "freetext", "store"};

// The first N folders of a path: "game/screens/home.cpp" has "game" and "screens".
std::string_view folder(std::string_view path, std::size_t depth) {
    for (; depth > 0; --depth) {
        const auto slash = path.find('/');
        if (slash == std::string_view::npos) return {};
        path.remove_prefix(slash + 1);
    }
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<std::size_t> room_number(std::string_view path) {
    if (folder(path, 0) != "dialogue") return std::nullopt;
    const auto found = std::find(room_order.begin(), room_order.end(), folder(path, 1));
    if (found == room_order.end()) return std::nullopt;
    return static_cast<std::size_t>(found - room_order.begin());
}

bool is_header(std::string_view path) { return path.ends_with(".hpp") || path.ends_with(".h"); }

bool is_our_own(const Include& include) {
    return include.quoted && is_one_of(folder(include.target, 0), {"dialogue", "game", "tools", "tests"});
}

bool is_imgui(std::string_view target) {
    const auto name = target.substr(target.rfind('/') == std::string_view::npos ? 0 : target.rfind('/') + 1);
    return name.starts_with("imgui") || name.starts_with("imstb");
}

bool is_sdl(std::string_view target) { return target.starts_with("SDL"); }

// The one place of game/ that knows everyone: its top folder (main, app, command) and app/.
bool is_app(std::string_view path) {
    return folder(path, 0) == "game" && is_one_of(folder(path, 1), {"", "app"});
}

using Broken = std::optional<std::string>;  // which rule, in words

Broken rooms_look_left(std::string_view path, const Include& include) {
    if (folder(path, 0) != "dialogue" || !is_our_own(include)) return std::nullopt;
    if (folder(include.target, 0) != "dialogue") return "dialogue/ knows only itself";
    const auto from = room_number(path);
    const auto to = room_number(include.target);
    if (!from || !to) return "dialogue/ has no such room";
    if (*to > *from) {
        return std::string(room_order[*from]) + " stands before " + std::string(room_order[*to]) +
               ", and a room includes only rooms before it";
    }
    return std::nullopt;
}

Broken folders_keep_apart(std::string_view path, const Include& include) {
    if (!is_our_own(include)) return std::nullopt;
    const auto from = folder(path, 0);
    const auto to = folder(include.target, 0);
    if (to == "tests" && from != "tests") return "only tests include tests";
    if (to == "game" && from == "tools") return "the command line knows no window";
    if (to == "tools" && from == "game") return "the window knows no command line";
    if (to == "game" && from == "tests" && !is_one_of(folder(path, 1), {"ui", "bench"})) {
        return "only tests/ui and tests/bench know the window";
    }
    return std::nullopt;
}

Broken the_store_is_kept(std::string_view path, const Include& include) {
    if (folder(path, 0) != "game" || !include.target.starts_with("dialogue/store/")) return std::nullopt;
    if (is_app(path)) return std::nullopt;
    return "in game/ only app knows the store";
}

Broken game_rooms_know_little(std::string_view path, const Include& include) {
    if (folder(path, 0) != "game" || folder(include.target, 0) != "dialogue") return std::nullopt;
    const auto room = folder(path, 1);
    const auto from = folder(include.target, 1);
    if (is_one_of(room, {"platform", "theme", "text", "access"}) && from != "base") {
        return "platform, theme, text and access know of dialogue only its base";
    }
    const bool vocabulary =
        is_one_of(from, {"base", "skills"}) || include.target == "dialogue/scenario/vocabulary.hpp";
    if (room == "portrait" && !vocabulary) return "the portrait knows of dialogue only its words";
    if (is_one_of(room, {"screens", "overlay"}) && is_one_of(from, {"session", "client", "scenario"})) {
        return "screens and overlay see views, not the session, the client or the scenario";
    }
    return std::nullopt;
}

Broken libraries_stay_home(std::string_view path, const Include& include) {
    const bool of_the_window =
        folder(path, 0) == "game" || path.starts_with("tests/ui/") || path.starts_with("tests/bench/");
    const std::string_view target = include.target;
    if ((is_sdl(target) || is_imgui(target)) && !of_the_window) {
        return "only game/, tests/ui and tests/bench know SDL and Dear ImGui";
    }
    if (target.starts_with("sqlite3") && !path.starts_with("dialogue/store/") &&
        !path.starts_with("tests/store/")) {
        return "only the store and its tests know SQLite";
    }
    if (target.starts_with("nlohmann/") && is_header(path) && folder(path, 0) != "tests")
        return "nlohmann_json stays in .cpp files";
    if (target.starts_with("nlohmann/") && path.starts_with("game/screens/")) return "screens read no JSON";
    return std::nullopt;
}

Broken the_library_is_pure(std::string_view path, const Include& include) {
    const auto room = room_number(path);
    if (!room || room_order[*room] == "store") return std::nullopt;
    if (is_one_of(include.target,
                  {"regex", "thread", "mutex", "atomic", "future", "chrono", "ctime", "time.h", "filesystem",
                   "fstream", "iostream", "random", "locale", "clocale", "unistd.h"})) {
        return "dialogue/ has no file, clock, thread, locale or regular expression";
    }
    return std::nullopt;
}

Broken included_from_the_root(std::string_view, const Include& include) {
    if (!include.quoted || is_our_own(include) || is_imgui(include.target)) return std::nullopt;
    return "our own headers are included from the root";
}

constexpr std::array include_rules{rooms_look_left,        folders_keep_apart,  the_store_is_kept,
                                   game_rooms_know_little, libraries_stay_home, the_library_is_pure,
                                   included_from_the_root};

std::string_view without_leading_space(std::string_view text) {
    const auto start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

std::optional<Include> include_on(std::string_view line, std::size_t number) {
    line = without_leading_space(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = without_leading_space(line.substr(1));
    constexpr std::string_view word = "include";
    if (!line.starts_with(word)) return std::nullopt;
    line = without_leading_space(line.substr(word.size()));
    if (line.empty() || (line.front() != '<' && line.front() != '"')) return std::nullopt;
    const bool quoted = line.front() == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{std::string(line.substr(1, end - 1)), quoted, number};
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

}  // namespace

std::span<const std::string_view> rooms() { return room_order; }

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> includes;
    std::size_t number = 0;
    for (const auto line : lines_of(text)) {
        if (auto include = include_on(line, ++number)) includes.push_back(std::move(*include));
    }
    return includes;
}

std::vector<std::string> findings_in(const SourceFile& file) {
    std::vector<std::string> findings;
    for (const auto& include : includes_of(file.text)) {
        for (const auto rule : include_rules) {
            if (const auto broken = rule(file.path, include)) {
                findings.push_back(file.path + ":" + std::to_string(include.line) + " includes " +
                                   include.target + ": " + *broken);
            }
        }
    }
    const auto length = lines_of(file.text).size();
    const bool measured = is_one_of(folder(file.path, 0), {"dialogue", "game"});
    if (measured && length > longest_file) {
        findings.push_back(file.path + " has " + std::to_string(length) + " lines, more than " +
                           std::to_string(longest_file));
    }
    return findings;
}

}  // namespace attune::architecture
