// The boxes of a map: beats, wound beats and endings, with their signs.
#include <algorithm>
#include <cmath>

#include "dialogue/explore/map_parts.hpp"
#include "dialogue/explore/map_words.hpp"
#include "dialogue/record/export_charts.hpp"

namespace attune {
namespace {

constexpr double box_width = 196, padding = 12, small = 11.5, leading = 15;
constexpr std::size_t most_lines = 3;

std::vector<std::string> words_of(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    const double room = box_width - 2 * padding - (graph.is_ending(place) ? 10 : 0);
    return broken(first_words(scenario, graph, place), room / small, most_lines);
}

bool said_at(const Scenario& scenario, const Beat& beat, LineIndex line) {
    if (beat.client.contains(line)) return true;
    const auto in_reply = [&](OptionRange options) {
        for (std::uint32_t o = 0; o < options.count; ++o) {
            if (scenario[options[o]].reply.contains(line)) return true;
        }
        return false;
    };
    return in_reply(beat.options) || in_reply(beat.silences);
}

/// Whether the wound's name stands below the words.
bool has_foot(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    return !graph.is_ending(place) && scenario[graph.beat(place)].wound.has_value();
}

std::string text_at(double x, double y, std::string_view css, std::string_view words) {
    return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" class=\"" + std::string(css) + "\">" +
           escaped(words) + "</text>";
}

/// The wound's name in a frame of its own, shortened where it must be.
std::string wound_tag(const std::string& id, double x, double y, double room) {
    const std::string words = "wound: " + broken(id, room / 12 - 6, 1).front();
    const double wide = std::min(room, text_width(words) * 12 + 8);
    return "<rect class=\"tag\" x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(wide) +
           "\" height=\"16\" rx=\"3\"/>" + text_at(x + 5, y + 11.8, "wound-words", words);
}

std::string strain_sign(double x, double y, std::string_view title) {
    return "<g class=\"strain\" transform=\"translate(" + px(x) + " " + px(y) + ") scale(.85)\"><title>" +
           escaped(title) + "</title><path d=\"M8.6 0 2 8.6h3.9L4.4 16 12 6.6H7.6z\"/></g>";
}

std::string duty_sign(double x, double y, std::string_view title) {
    return "<g class=\"duty\" transform=\"translate(" + px(x) + " " + px(y) + ") scale(.8)\"><title>" +
           escaped(title) + "</title><path class=\"flag\" d=\"M2 0v16M2 1h11l-3 4 3 4H2\"/></g>";
}

std::string joined_ids(const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + id;
    return out;
}

/// The signs of a beat, from `right` leftwards in the row of its id; `right` moves on.
std::string signs(const MapPicture& picture, BeatIndex index, double y, double& right) {
    std::string out;
    if (const auto& cues = picture.cues[index.value]; !cues.empty()) {
        out += duty_sign(right -= 15, y, "cue of a duty: " + joined_ids(cues));
        right -= 7;
    }
    if (const Milli strain = picture.scenario[index].strain; strain > 0) {
        out += strain_sign(right -= 14, y, "scripted strain " + std::to_string(strain / whole));
        right -= 7;
    }
    return out;
}

std::string foot(const MapPicture& picture, BeatIndex index, const MapBox& box) {
    const Wound& wound = picture.scenario.wounds[picture.scenario[index].wound->value];
    return wound_tag(wound.id, box.x + padding, box.y + box.height - 24, box.width - 2 * padding);
}

std::string rect(const MapBox& box, double inset, double radius, std::string_view css) {
    return "<rect class=\"" + std::string(css) + "\" x=\"" + px(box.x + inset) + "\" y=\"" +
           px(box.y + inset) + "\" width=\"" + px(box.width - 2 * inset) + "\" height=\"" +
           px(box.height - 2 * inset) + "\" rx=\"" + px(std::max(0.0, radius - inset)) + "\"/>";
}

std::string shape(const MapPicture& picture, PlaceIndex place, const MapBox& box, bool way_there) {
    const std::string lost = way_there ? "" : " lost";
    if (picture.graph.is_ending(place)) {
        return rect(box, 0, box.height / 2, "ending" + lost) + rect(box, 3.5, box.height / 2, "inner");
    }
    const bool wound = picture.scenario[picture.graph.beat(place)].wound.has_value();
    std::string out = rect(box, 0, 8, (wound ? "beat wounded" : "beat") + lost);
    if (wound) {
        out += "<rect class=\"bar\" x=\"" + px(box.x) + "\" y=\"" + px(box.y + 8) +
               "\" width=\"5\" height=\"" + px(box.height - 16) + "\"/>";
    }
    return out;
}

std::string place_title(const MapPicture& picture, PlaceIndex place, bool way_there) {
    const Graph& graph = picture.graph;
    std::string out = (graph.is_ending(place) ? "ending " : "beat ") + id_of(picture.scenario, graph, place);
    if (!graph.is_ending(place) && picture.scenario[graph.beat(place)].wound) {
        const Wound& wound = picture.scenario.wounds[picture.scenario[graph.beat(place)].wound->value];
        out += ", wound " + wound.id + (wound.text.empty() ? "" : " (" + wound.text + ")");
    }
    if (!way_there) out += ", no way leads here";
    if (picture.traffic.sessions > 0) {
        out += ": in " + std::to_string(picture.traffic.entered[place.value]) + " of " +
               std::to_string(picture.traffic.sessions) + " sessions";
    }
    return one_line(out + "\n" + first_words(picture.scenario, graph, place));
}

}  // namespace

std::vector<std::vector<std::string>> cued_beats(const Scenario& scenario) {
    std::vector<std::vector<std::string>> out(scenario.beats.size());
    for (const Duty& duty : scenario.duties) {
        for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
            const auto here = [&](LineIndex line) { return said_at(scenario, scenario.beats[b], line); };
            if (std::any_of(duty.cues.begin(), duty.cues.end(), here)) out[b].push_back(duty.id);
        }
    }
    return out;
}

std::string px(double length) {
    const auto tenths = std::llround(length * 10);
    const auto magnitude = tenths < 0 ? -tenths : tenths;
    std::string out = (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10);
    if (magnitude % 10 != 0) out += "." + std::to_string(magnitude % 10);
    return out;
}

MapSize map_size(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    const auto lines = static_cast<double>(words_of(scenario, graph, place).size());
    const bool ending = graph.is_ending(place);
    const bool footed = has_foot(scenario, graph, place);
    return {box_width, 27 + lines * leading + (footed ? 24 : 0) + (ending ? 12 : 8)};
}

std::string drawn_place(const MapPicture& picture, PlaceIndex place, const MapBox& box, bool way_there) {
    const Graph& graph = picture.graph;
    const bool ending = graph.is_ending(place);
    std::string out = "<g><title>" + escaped(place_title(picture, place, way_there)) + "</title>" +
                      shape(picture, place, box, way_there);
    const double left = ending ? box.middle() : box.x + padding;
    const std::string middle = ending ? " mid" : "";
    double y = box.y + (ending ? 21 : 19);
    const bool share = picture.traffic.sessions > 0;
    double right = box.x + box.width - padding - (share ? 42 : 0);
    if (!ending) out += signs(picture, graph.beat(place), box.y + 6, right);
    const double room = ending ? box_width - 2 * padding - 46 : right - left;
    const std::string id = broken(id_of(picture.scenario, graph, place), room / 13, 1).front();
    const std::string often = share_in_words(
        picture.traffic.entered.empty() ? 0 : picture.traffic.entered[place.value], picture.traffic.sessions);
    out += text_at(left, y, "id" + middle, ending && share ? id + " · " + often : id);
    if (share && !ending) out += text_at(box.x + box.width - padding, y, "often", often);
    for (const std::string& line : words_of(picture.scenario, graph, place)) {
        out += text_at(left, y += leading, "words" + middle, line);
    }
    if (has_foot(picture.scenario, graph, place)) out += foot(picture, graph.beat(place), box);
    return out + "</g>\n";
}

std::string drawn_start(const MapBox& box) {
    const std::string x = px(box.middle());
    return "<g class=\"start\"><circle cx=\"" + x + "\" cy=\"" + px(box.y - 28) + "\" r=\"6\"/><path d=\"M" +
           x + " " + px(box.y - 22) + "V" + px(box.y - 8) + "\"/><path class=\"head\" d=\"M" + x + " " +
           px(box.y - 1) + "l-4.5-9h9z\"/>" + text_at(box.middle() + 12, box.y - 24, "often-left", "start") +
           "</g>\n";
}

}  // namespace attune
