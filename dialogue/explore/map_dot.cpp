#include "dialogue/explore/map_dot.hpp"

#include <algorithm>

#include "dialogue/explore/map_words.hpp"

namespace attune {
namespace {

/// A quoted string: only the quotation mark and the backslash mean anything there.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// Lines of a label; only here does a backslash of ours stay one.
std::string label(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        const std::string text = quoted(line);
        out += (out.empty() ? "" : "\\n") + text.substr(1, text.size() - 2);
    }
    return '"' + out + '"';
}

std::string place_line(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    std::vector<std::string> lines{id_of(scenario, graph, place)};
    for (std::string& words : broken(first_words(scenario, graph, place), 24, 3)) {
        lines.push_back(std::move(words));
    }
    std::string look;
    if (graph.is_ending(place)) {
        look = ", shape=box, style=\"rounded,filled\", peripheries=2, fillcolor=\"#efe7d8\"";
    } else if (scenario[graph.beat(place)].wound) {
        look = ", fillcolor=\"#f3e8f4\", color=\"#6a3d6f\", penwidth=2";
    }
    return quoted(id_of(scenario, graph, place)) + " [label=" + label(lines) + look + "];\n";
}

std::string wound_cluster(const Scenario& scenario, const Graph& graph, std::uint32_t wound) {
    std::string out = "  subgraph " + quoted("cluster_" + scenario.wounds[wound].id) +
                      " {\n    label=" + quoted("wound: " + scenario.wounds[wound].id) +
                      "; color=\"#6a3d6f\"; fontcolor=\"#6a3d6f\"; style=dashed;\n";
    for (std::uint32_t b = 0; b < graph.beats; ++b) {
        if (scenario.beats[b].wound == WoundIndex{wound}) {
            out += "    " + place_line(scenario, graph, {b});
        }
    }
    return out + "  }\n";
}

/// Tenths of a point, without the locale's say.
std::string pen(std::uint64_t taken, std::uint64_t sessions) {
    const std::uint64_t tenths = 10 + 50 * std::min(taken, sessions) / sessions;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string way_line(const Scenario& scenario, const Graph& graph, const Traffic& traffic, std::uint32_t i) {
    const GraphWay& way = graph.ways[i];
    std::string out =
        "  " + quoted(id_of(scenario, graph, way.from)) + " -> " + quoted(id_of(scenario, graph, way.to));
    if (traffic.sessions > 0) {
        out += " [penwidth=" + pen(traffic.taken[i], traffic.sessions) + ", tooltip=" +
               quoted(std::to_string(traffic.taken[i]) + " times in " + std::to_string(traffic.sessions) +
                      " sessions") +
               (traffic.taken[i] == 0 ? ", style=dotted]" : "]");
    }
    return out + ";\n";
}

}  // namespace

std::string map_dot(const Scenario& scenario, const Graph& graph, const Traffic& traffic) {
    std::string out =
        "digraph " + quoted(scenario.id) + " {\n  label=" + quoted(one_line(scenario.title)) +
        "; labelloc=t; rankdir=TB;\n"
        "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\", "
        "fontsize=10];\n  edge [color=\"#5c574f\"];\n"
        "  \"start of the session\" [shape=point, width=0.12];\n";
    for (std::uint32_t w = 0; w < scenario.wounds.size(); ++w) out += wound_cluster(scenario, graph, w);
    for (std::uint32_t p = 0; p < graph.places(); ++p) {
        const bool in_cluster = p < graph.beats && scenario.beats[p].wound;
        if (!in_cluster) out += "  " + place_line(scenario, graph, {p});
    }
    out += "  \"start of the session\" -> " + quoted(id_of(scenario, graph, graph.start)) + ";\n";
    for (std::uint32_t i = 0; i < graph.ways.size(); ++i) out += way_line(scenario, graph, traffic, i);
    return out + "}\n";
}

}  // namespace attune
