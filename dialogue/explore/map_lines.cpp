// The lines of a map, its head and legend, and its look.
#include <algorithm>
#include <cmath>

#include "dialogue/explore/map_parts.hpp"
#include "dialogue/explore/map_words.hpp"
#include "dialogue/record/export_charts.hpp"

namespace attune {
namespace {

constexpr double thinnest = 1.1, widest = 7, widest_back = 4, arrow_long = 9;

double width_of(std::uint64_t taken, const Traffic& traffic) {
    if (traffic.sessions == 0) return 1.4;
    const double share = static_cast<double>(taken) / static_cast<double>(traffic.sessions);
    return thinnest + (widest - thinnest) * std::min(share, 1.0);
}

std::string at(const MapPoint& p) { return px(p.x) + " " + px(p.y); }

/// Straight where upright, else a curve that leaves and arrives upright.
std::string path_of(const std::vector<MapPoint>& points) {
    std::string d = "M" + at(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const MapPoint &a = points[i - 1], &b = points[i];
        if (std::abs(a.x - b.x) < 0.05) {
            d += "V" + px(b.y);
        } else {
            const double pull = (b.y - a.y) * 0.55;
            d += "C" + px(a.x) + " " + px(a.y + pull) + " " + px(b.x) + " " + px(b.y - pull) + " " + at(b);
        }
    }
    return d;
}

std::string way_words(const MapPicture& picture, WayIndex index) {
    const GraphWay& way = picture.graph.ways[index.value];
    std::string out = id_of(picture.scenario, picture.graph, way.from) + " → " +
                      id_of(picture.scenario, picture.graph, way.to);
    std::string by;
    for (const Exit& exit : way.exits) {
        const std::string name = !exit.option ? "otherwise"
                                 : picture.scenario[*exit.option].place == OptionPlace::silence
                                     ? "silence"
                                     : picture.scenario[*exit.option].id;
        if (by.find(" " + name + ",") == std::string::npos) by += " " + name + ",";
    }
    if (!by.empty()) out += ":" + by.substr(0, by.size() - 1);
    if (picture.traffic.sessions > 0) {
        out += "; taken " + std::to_string(picture.traffic.taken[index.value]) + " times in " +
               std::to_string(picture.traffic.sessions) + " sessions";
    }
    return out;
}

std::string title_of(const MapPicture& picture, const std::vector<WayIndex>& ways) {
    std::string out = "<title>";
    for (const WayIndex way : ways) {
        if (way != ways.front()) out += '\n';
        out += escaped(way_words(picture, way));
    }
    return out + "</title>";
}

std::string css_of(bool back, std::uint64_t taken, const Traffic& traffic) {
    std::string css = back ? "way back" : "way";
    if (traffic.sessions > 0 && taken == 0) css += " untaken";
    return css;
}

std::string arrow_at(const MapPoint& tip, bool upwards, double line, bool back) {
    const double half = 3.6 + line * 0.55, tall = (upwards ? 1 : -1) * (arrow_long + line * 0.4);
    return "<path class=\"" + std::string(back ? "head back" : "head") + "\" d=\"M" + at(tip) + "l" +
           px(-half) + " " + px(tall) + "h" + px(2 * half) + "z\"/>";
}

}  // namespace

std::uint64_t taken_along(const MapLine& line, const Traffic& traffic) {
    std::uint64_t sum = 0;
    if (traffic.sessions == 0) return 0;
    for (const WayIndex way : line.ways) sum += traffic.taken[way.value];
    return sum;
}

std::string drawn_line(const MapPicture& picture, const MapLine& line) {
    const std::uint64_t taken = taken_along(line, picture.traffic);
    const double wide = width_of(taken, picture.traffic),
                 width = line.back ? std::min(wide, widest_back) : wide;
    std::vector<MapPoint> points = line.points;
    const MapPoint tip = points.back();
    const bool upwards = points.size() > 1 && points[points.size() - 2].y > tip.y;
    if (line.arrives) points.back().y += upwards ? arrow_long * 0.8 : -arrow_long * 0.8;
    std::string out = "<g>" + title_of(picture, line.ways) + "<path class=\"" +
                      css_of(line.back, taken, picture.traffic) + "\" stroke-width=\"" + px(width) +
                      "\" d=\"" + path_of(points) + "\"/>";
    if (line.arrives) out += arrow_at(tip, upwards, width, line.back);
    return out + "</g>\n";
}

std::string drawn_loop(const MapPicture& picture, WayIndex way, const MapBox& box) {
    const std::uint64_t taken = picture.traffic.sessions == 0 ? 0 : picture.traffic.taken[way.value];
    const double right = box.x + box.width, y = box.y + box.height / 2;
    return "<g>" + title_of(picture, {way}) + "<path class=\"" + css_of(true, taken, picture.traffic) +
           "\" stroke-width=\"" + px(width_of(taken, picture.traffic)) + "\" d=\"M" + px(right) + " " +
           px(y + 9) + "c20 4 20-22 6-18\"/><path class=\"head back\" d=\"M" + px(right) + " " + px(y - 8) +
           "l8.5-4.5v9z\"/></g>\n";
}

namespace {

struct LegendEntry {
    std::string sign, words;
    double wide = 0;
};

std::string legend_box(std::string_view css, double radius) {
    return "<rect class=\"" + std::string(css) + "\" x=\"0\" y=\"-11\" width=\"24\" height=\"14\" rx=\"" +
           px(radius) + "\"/>";
}

std::string legend_line(std::string_view css, double width) {
    return "<path class=\"" + std::string(css) + "\" stroke-width=\"" + px(width) + "\" d=\"M0-4h26\"/>";
}

std::vector<LegendEntry> legend_of(const MapPicture& picture) {
    const Scenario& s = picture.scenario;
    const auto strained = [](const Beat& beat) { return beat.strain > 0; };
    std::vector<LegendEntry> all{{legend_box("beat", 4), "beat", 24}};
    if (!s.wounds.empty()) {
        all.push_back(
            {legend_box("beat wounded", 4) + "<path class=\"bar\" d=\"M0-9h4V1H0z\"/>", "wound beat", 24});
    }
    all.push_back({legend_box("ending", 7) + "<rect class=\"inner\" x=\"2.5\" y=\"-8.5\" width=\"19\" "
                                             "height=\"9\" rx=\"4.5\"/>",
                   "ending", 24});
    if (std::any_of(s.beats.begin(), s.beats.end(), strained)) {
        all.push_back(
            {"<path class=\"bolt\" transform=\"translate(0 -12)\" d=\"M8.6 0 2 8.6h3.9L4.4 16 12 "
             "6.6H7.6z\"/>",
             "scripted strain", 13});
    }
    if (!s.duties.empty()) {
        all.push_back(
            {"<path class=\"flag\" transform=\"translate(0 -12)\" d=\"M2 0v16M2 1h11l-3 4 3 4H2\"/>",
             "cue of a duty", 14});
    }
    all.push_back({legend_line("way back", 1.4), "way back up", 26});
    if (picture.traffic.sessions > 0) {
        all.push_back({legend_line("way untaken", 1.4), "never taken", 26});
        all.push_back({legend_line("way", thinnest), "seldom", 26});
        all.push_back({legend_line("way", widest), "in every session", 26});
        all.push_back({"", "per cent: sessions that come there", -6});
    }
    return all;
}

std::string placed(double x, double y, const LegendEntry& entry) {
    return "<g transform=\"translate(" + px(x) + " " + px(y) + ")\">" + entry.sign +
           "<text class=\"legend\" x=\"" + px(entry.wide + 6) + "\" y=\"0\">" + escaped(entry.words) +
           "</text></g>\n";
}

}  // namespace

MapHead drawn_head(const MapPicture& picture, std::string_view title, std::string_view facts, double width) {
    MapHead head;
    double y = 8;
    for (const std::string& line : broken(title, width / 26, 3)) {
        head.svg += "<text class=\"title\" x=\"0\" y=\"" + px(y += 16) + "\">" + escaped(line) + "</text>\n";
        y += 14;
    }
    y += 10;
    for (const std::string& line : broken(facts, width / 12.5, 4)) {
        head.svg += "<text class=\"facts\" x=\"0\" y=\"" + px(y) + "\">" + escaped(line) + "</text>\n";
        y += 17;
    }
    double x = 0;
    y += 14;
    for (const LegendEntry& entry : legend_of(picture)) {
        const double wide = entry.wide + 6 + text_width(entry.words) * 11.5 + 20;
        if (x > 0 && x + wide - 20 > width) {
            x = 0;
            y += 24;
        }
        head.svg += placed(x, y, entry);
        x += wide;
    }
    head.height = y + 4;
    return head;
}

std::string map_in_words(const MapPicture& picture) {
    const Graph& graph = picture.graph;
    std::string out = "Beats as rounded boxes, endings as double ovals, ways as arrows from the top down. ";
    for (const PlaceIndex place : reading_order(graph)) {
        const auto range = graph.leave[place.value];
        if (range.empty()) continue;
        out += id_of(picture.scenario, graph, place) + " leads to ";
        for (std::uint32_t i = 0; i < range.count; ++i) {
            out += (i == 0 ? "" : ", ") + id_of(picture.scenario, graph, graph.ways[range[i].value].to);
        }
        out += ". ";
    }
    return out;
}

std::string_view map_style() {
    return R"css(
.paper { fill: #fffdf9; }
text { font: 11.5px "Source Sans 3", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; fill: #1f1d1a; }
.title { font: 26px "Source Serif 4", Charter, Georgia, "DejaVu Serif", serif; }
.facts { font-size: 12.5px; fill: #5c574f; }
.id { font-size: 13px; font-weight: 700; }
.often { fill: #5c574f; text-anchor: end; font-size: 11px; }
.often-left { fill: #5c574f; font-size: 11px; }
.mid { text-anchor: middle; }
.wound-words { font-size: 10.5px; font-weight: 600; fill: #57305c; }
.beat { fill: #ffffff; stroke: #6b655b; stroke-width: 1.2; }
.wounded { fill: #f4eaf5; stroke: #6a3d6f; stroke-width: 1.6; }
.bar { fill: #6a3d6f; }
.tag { fill: #ffffff; stroke: #6a3d6f; stroke-width: .8; }
.ending { fill: #f0e8d9; stroke: #6b4a1e; stroke-width: 1.4; }
.inner { fill: none; stroke: #6b4a1e; stroke-width: .8; }
.lost { stroke-dasharray: 5 4; }
.strain path, .bolt { fill: #a33b00; }
.flag { fill: #cfe3ef; stroke: #005a8c; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.way { fill: none; stroke: #6f7f86; stroke-linecap: butt; stroke-linejoin: round; }
.back { stroke: #a0846a; stroke-dasharray: 10 4; }
.untaken { stroke-dasharray: 1.5 3.5; }
.head { fill: #6f7f86; stroke: none; }
.head.back { fill: #a0846a; }
.start circle { fill: #1f1d1a; }
.start path { stroke: #1f1d1a; stroke-width: 1.6; fill: none; }
.start .head { fill: #1f1d1a; stroke: none; }
@media print { .paper { fill: #ffffff; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";
}

}  // namespace attune
