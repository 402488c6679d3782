#include "dialogue/explore/map_svg.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/explore/map_layout.hpp"
#include "dialogue/explore/map_parts.hpp"
#include "dialogue/explore/map_words.hpp"
#include "dialogue/record/export_charts.hpp"

namespace attune {
namespace {

constexpr double margin = 36, narrowest = 760;

std::vector<MapSize> sizes_of(const Scenario& scenario, const Graph& graph) {
    std::vector<MapSize> sizes;
    for (std::uint32_t i = 0; i < graph.places(); ++i) sizes.push_back(map_size(scenario, graph, {i}));
    return sizes;
}

/// Ways that nobody took still pull a little.
std::vector<double> weights_of(const Graph& graph, const Traffic& traffic) {
    std::vector<double> weights;
    for (std::size_t i = 0; i < graph.ways.size(); ++i) {
        const double often = traffic.sessions == 0 ? 0
                                                   : static_cast<double>(traffic.taken[i]) /
                                                         static_cast<double>(traffic.sessions);
        weights.push_back(1 + 3 * std::min(often, 1.0));
    }
    return weights;
}

std::string counted_things(std::size_t count, std::string_view one) {
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

std::string facts_of(const Scenario& scenario, const Graph& graph, const Traffic& traffic) {
    std::string out = "With " + scenario.client.name + " · " + scenario.id + " " + scenario.version + " · " +
                      counted_things(graph.beats, "beat") + ", " + counted_things(graph.endings, "ending");
    if (traffic.sessions > 0) {
        out += " · lines as wide as they are taken in " + std::to_string(traffic.sessions) +
               " sessions of the policy " + std::string(name_of(traffic.policy));
    }
    return out;
}

/// Back lines first, so that nothing hides behind them; then what is taken seldom.
std::vector<const MapLine*> in_drawing_order(const MapLayout& map, const Traffic& traffic) {
    std::vector<const MapLine*> lines;
    for (const MapLine& line : map.lines) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [&](const MapLine* a, const MapLine* b) {
        if (a->back != b->back) return a->back;
        return taken_along(*a, traffic) < taken_along(*b, traffic);
    });
    return lines;
}

std::string body(const MapPicture& picture, const MapLayout& map) {
    std::string out = "<g class=\"ways\">\n";
    const auto lines = in_drawing_order(map, picture.traffic);
    for (const MapLine* line : lines) out += drawn_line(picture, *line);
    for (const WayIndex way : map.loops) {
        out += drawn_loop(picture, way, map.boxes[picture.graph.ways[way.value].from.value]);
    }
    out += "</g>\n<g class=\"places\">\n";
    const std::vector<bool> way_there = connected(picture.graph);
    for (const PlaceIndex place : reading_order(picture.graph)) {
        out += drawn_place(picture, place, map.boxes[place.value], way_there[place.value]);
    }
    return out + "</g>\n" + drawn_start(map.boxes[picture.graph.start.value]);
}

}  // namespace

std::string map_svg(const Scenario& scenario, const Graph& graph, const Traffic& traffic) {
    const MapPicture picture{scenario, graph, traffic, cued_beats(scenario)};
    const MapLayout map = lay_out(graph, sizes_of(scenario, graph), weights_of(graph, traffic));
    const double inner = std::max(map.width, narrowest);
    const std::string title = one_line(scenario.title) + ": map of the scenario";
    const MapHead head =
        drawn_head(picture, one_line(scenario.title), one_line(facts_of(scenario, graph, traffic)), inner);
    const double below_head = margin + head.height + 44;
    const double width = inner + 2 * margin, height = below_head + map.height + margin;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + px(width) + " " +
                      px(height) + "\" width=\"" + px(width) + "\" height=\"" + px(height) +
                      "\" role=\"img\" aria-labelledby=\"map-title map-desc\" lang=\"" +
                      escaped(scenario.language.empty() ? "en" : scenario.language) + "\">\n";
    out += "<title id=\"map-title\">" + escaped(title) + "</title>\n<desc id=\"map-desc\">" +
           escaped(map_in_words(picture)) + "</desc>\n<style>" + std::string(map_style()) + "</style>\n";
    out += "<rect class=\"paper\" width=\"" + px(width) + "\" height=\"" + px(height) + "\"/>\n";
    out += "<g transform=\"translate(" + px(margin) + " " + px(margin) + ")\">\n" + head.svg + "</g>\n";
    out +=
        "<g transform=\"translate(" + px(margin + (inner - map.width) / 2) + " " + px(below_head) + ")\">\n";
    return out + body(picture, map) + "</g>\n</svg>\n";
}

}  // namespace attune
